import ClaimsModel

/// Finds the tokens, sentences, paragraphs, quotations, word classes and names of a text.
public struct Annotator: Sendable {
  private let tokenizer = Tokenizer()
  private let splitter = SentenceSplitter()

  private let reader: TextReader

  /// Makes an annotator.
  public init() { self.init(reader: .shared) }

  /// Makes an annotator with a reader of its own, for tests.
  package init(reader: TextReader) { self.reader = reader }

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
    var annotated = AnnotatedText(
      text: text, bytes: bytes, tokens: tokens, sentences: sentences, paragraphs: paragraphs,
      quotations: QuotationFinder(tokens: tokens).quotations(inParagraphs: tokensOfParagraphs))
    annotated.reading = reader.read(TokenFeatures(annotated), paragraphs: tokensOfParagraphs)
    annotated.tags = reader.tags(in: annotated.reading)
    annotated.names = NameVote(tokens: tokens).settled(reader.names(in: annotated.reading))
    return annotated
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
