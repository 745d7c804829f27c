public import ClaimsModel

/// What a token looks like.
public enum TokenShape: UInt8, Hashable, Sendable {
  /// A word in lower case.
  case lower
  /// A word whose first letter alone is upper case.
  case capitalized
  /// A word all in upper case, two letters or more.
  case upper
  /// A word with other capitals: "McDonald", "iPhone".
  case mixed
  /// Starts with a digit: "16,000", "4.2", "3rd", "2014".
  case number
  /// Anything else: punctuation, signs of currency.
  case punctuation
}

/// A word, a number or a punctuation mark.
public struct Token: Hashable, Sendable, Neutral {
  /// An empty word of no shape: what stands before the first and behind the last token.
  public static let neutral = Token(
    span: TextSpan(0, 0), text: "", lower: "", shape: .punctuation, isSpaceBefore: true)

  /// Where it stands; UTF-8 offsets.
  public var span: TextSpan
  /// Its words as printed.
  public var text: String
  /// Its words in lower case, typographic apostrophes made plain.
  public var lower: String
  /// What it looks like.
  public var shape: TokenShape
  /// Whether white space (or the text's start) stands before it.
  public var isSpaceBefore: Bool
}

/// What rules ask of the words around a word, without a copy of the token: that counts references to two strings.
///
/// Past either end stands the neutral token.
extension TotalList where Element == Token {
  /// Where the token at `index` stands; UTF-8 offsets.
  @inlinable
  public func span(at index: Int) -> TextSpan {
    places.contains(index) ? elements[index].span : Token.neutral.span  // total: within `elements`
  }

  /// The words of the token at `index` as printed.
  @inlinable
  public func text(at index: Int) -> String {
    places.contains(index) ? elements[index].text : Token.neutral.text  // total: within `elements`
  }

  /// The words of the token at `index` in lower case.
  @inlinable
  public func lower(at index: Int) -> String {
    places.contains(index) ? elements[index].lower : Token.neutral.lower  // total: within `elements`
  }

  /// What the token at `index` looks like.
  @inlinable
  public func shape(at index: Int) -> TokenShape {
    places.contains(index) ? elements[index].shape : Token.neutral.shape  // total: within `elements`
  }

  /// Whether white space stands before the token at `index`.
  @inlinable
  public func isSpaceBefore(at index: Int) -> Bool {
    // total: within `elements`
    places.contains(index) ? elements[index].isSpaceBefore : Token.neutral.isSpaceBefore
  }
}

/// A run of tokens that ends like a sentence, or a headline.
public struct Sentence: Hashable, Sendable, Neutral {
  /// A sentence of no tokens, in the first paragraph.
  public static let neutral = Sentence(
    span: TextSpan(0, 0), tokens: TokenRange(0, 0), paragraph: 0, isInTitle: false)

  /// From its first to its last token; UTF-8 offsets.
  public var span: TextSpan
  /// Indexes of its tokens.
  public var tokens: TokenRange
  /// Index of its paragraph; the title is paragraph 0 when there is one.
  public var paragraph: Int
  /// Whether it stands in the title.
  public var isInTitle: Bool
}

/// A text with its tokens and sentences.
///
/// Its lists may be asked for any index, see ``TotalList``.
public struct AnnotatedText: Sendable {
  /// The text annotated.
  public let text: String
  /// Its UTF-8 bytes, to which all offsets refer.
  public let bytes: TotalList<UInt8>
  /// Its tokens in text order; every byte that is not white space is in exactly one.
  public let tokens: TotalList<Token>
  /// Its sentences in text order; every token is in exactly one; none spans two paragraphs.
  public let sentences: TotalList<Sentence>
  /// Its paragraphs in text order; UTF-8 offsets.
  public let paragraphs: TotalList<TextSpan>
  /// Its quotations in text order; not overlapping, quotations within quotations left out.
  public let quotations: TotalList<Quotation>
  /// The word class of each token.
  public internal(set) var tags: TotalList<PennTag> = []
  /// Its names in text order; not overlapping.
  public internal(set) var names: TotalList<Name> = []
  /// What the network has read so far: where the labeller of claims goes on.
  package internal(set) var reading = NetworkReading()

  /// The words at `span` as printed, as far as it lies within the text.
  public func string(_ span: TextSpan) -> String { String(decoding: bytes[span], as: UTF8.self) }
}
