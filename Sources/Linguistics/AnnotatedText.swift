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
public struct Token: Hashable, Sendable {
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

/// A run of tokens that ends like a sentence, or a headline.
public struct Sentence: Hashable, Sendable {
  /// From its first to its last token; UTF-8 offsets.
  public var span: TextSpan
  /// Indexes of its tokens.
  public var tokens: Range<Int>
  /// Index of its paragraph; the title is paragraph 0 when there is one.
  public var paragraph: Int
  /// Whether it stands in the title.
  public var isInTitle: Bool
}

/// A text with its tokens and sentences.
public struct AnnotatedText: Sendable {
  /// The text annotated.
  public let text: String
  /// Its UTF-8 bytes, to which all offsets refer.
  public let bytes: [UInt8]
  /// Its tokens in text order; every byte that is not white space is in exactly one.
  public let tokens: [Token]
  /// Its sentences in text order; every token is in exactly one; none spans two paragraphs.
  public let sentences: [Sentence]
  /// Its paragraphs in text order; UTF-8 offsets.
  public let paragraphs: [TextSpan]
  /// Its quotations in text order; not overlapping, quotations within quotations left out.
  public let quotations: [Quotation]
  /// The word class of each token.
  public internal(set) var tags: [PennTag] = []
  /// Its names in text order; not overlapping.
  public internal(set) var names: [Name] = []
  /// What the network has read so far: where the labeller of claims goes on.
  package internal(set) var reading = NetworkReading()

  /// The words at `span` as printed.
  public func string(_ span: TextSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }
}
