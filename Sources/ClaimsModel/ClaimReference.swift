/// A claim named by what stays when its article is read again: the article, the place of its content and the words.
///
/// No number of an archive, and nothing that depends on how a version of the extractor cut the article.
public struct ClaimReference: Hashable, Sendable {
  /// A piece of the content.
  public struct Piece: Hashable, Sendable {
    /// Where it begins; Unicode scalars of the article's text, from 0.
    public var start: Int
    /// Its words, byte for byte.
    public var words: String

    /// Makes a piece.
    public init(start: Int, words: String) {
      self.start = start
      self.words = words
    }
  }

  /// The article that it stands in.
  public var article: ArticleReference
  /// The pieces of its content, in the order of the text; never empty.
  public var pieces: [Piece]

  /// Makes a reference.
  public init(article: ArticleReference, pieces: [Piece]) {
    self.article = article
    self.pieces = pieces
  }

  /// The words of the content, pieces joined by a space.
  public var words: String { pieces.map(\.words).joined(separator: " ") }
}
