/// A claim as its article words it: source, cue and content in the order of the text, so that it can be printed.
///
/// The words are the article's own. What is not stands in square brackets, as journalists mark it, and what is left out
/// is an ellipsis between blanks.
public struct Reading: Hashable, Sendable {
  /// What a piece of a reading is.
  public enum Part: Hashable, Sendable {
    /// Words of what is claimed.
    case content
    /// Words that name who claims or relays it.
    case source
    /// Words that attribute it.
    case cue
    /// Words of the article that stand between those.
    case between
    /// `[Ada Okafor]`: the program's words.
    case bracket
    /// ` … `: something of the article is left out.
    case omission
  }

  /// Words in a row that are the same part.
  public struct Piece: Hashable, Sendable {
    /// What the words are.
    public var part: Part
    /// The words; line ends are blanks.
    public var text: String
    /// Where they stand in the article, UTF-8 offsets; `nil` exactly for a bracket and an omission.
    public var span: TextSpan?

    /// Makes a piece.
    public init(_ part: Part, _ text: String, at span: TextSpan? = nil) {
      self.part = part
      self.text = text
      self.span = span
    }
  }

  /// The pieces in order; blanks between words stand in them.
  public var pieces: [Piece]

  /// Makes a reading.
  public init(pieces: [Piece]) { self.pieces = pieces }

  /// The words on one line.
  public var text: String { pieces.map(\.text).joined() }
}
