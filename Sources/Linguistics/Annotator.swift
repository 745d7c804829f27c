import ClaimsModel

/// Finds the tokens, sentences, paragraphs and quotations of a text.
public struct Annotator: Sendable {
  private let tokenizer = Tokenizer()
  private let splitter = SentenceSplitter()

  /// Makes an annotator.
  public init() {}

  /// Annotates one text, in linear time; its title, if any, ends before the UTF-8 offset `bodyStart`.
  public func annotate(_ text: String, bodyStart: Int) -> AnnotatedText {
    let bytes = Array(text.utf8)
    let paragraphs = Self.paragraphs(in: bytes)
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5)
    var sentences: [Sentence] = []
    var tokensOfParagraphs: [Range<Int>] = []
    for (index, paragraph) in paragraphs.enumerated() {
      let first = tokens.count
      tokenizer.appendTokens(of: paragraph, in: bytes, to: &tokens)
      let range = first..<tokens.count
      tokensOfParagraphs.append(range)
      let isTitle = paragraph.end <= bodyStart
      sentences += splitter.sentences(of: tokens, in: range, paragraph: index, isTitle: isTitle)
    }
    let quotations = QuotationFinder(tokens: tokens).quotations(inParagraphs: tokensOfParagraphs)
    return AnnotatedText(
      text: text, bytes: bytes, tokens: tokens, sentences: sentences, paragraphs: paragraphs,
      quotations: quotations)
  }

  /// Every line that is not blank, in text order.
  static func paragraphs(in bytes: [UInt8]) -> [TextSpan] {
    var found: [TextSpan] = []
    var start = 0
    var isBlank = true
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") {
        if !isBlank { found.append(TextSpan(start, offset)) }
        start = offset + 1
        isBlank = true
      } else if byte > 0x20 {
        isBlank = false
      }
    }
    if !isBlank { found.append(TextSpan(start, bytes.count)) }
    return found
  }
}
