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
    let bytes = TotalList(Array(text.utf8))
    let paragraphs = Self.paragraphs(in: bytes)
    let (tokens, tokensOfParagraphs) = tokens(of: paragraphs, in: bytes)
    var sentences: [Sentence] = []
    for (index, paragraph) in paragraphs.enumerated() {
      sentences += splitter.sentences(
        of: tokens, in: tokensOfParagraphs[at: index] ?? TokenRange(0, 0), paragraph: index,
        isTitle: paragraph.end <= bodyStart)
    }
    var annotated = AnnotatedText(
      text: text, bytes: bytes, tokens: tokens, sentences: TotalList(sentences),
      paragraphs: TotalList(paragraphs),
      quotations: TotalList(QuotationFinder(tokens: tokens).quotations(inParagraphs: tokensOfParagraphs)))
    annotated.reading = reader.read(TokenFeatures(annotated), paragraphs: tokensOfParagraphs)
    annotated.tags = TotalList(reader.tags(in: annotated.reading))
    annotated.names = TotalList(NameVote(tokens: tokens).settled(reader.names(in: annotated.reading)))
    return annotated
  }

  private func tokens(of paragraphs: [TextSpan], in bytes: TotalList<UInt8>) -> (
    all: TotalList<Token>, ofParagraphs: [TokenRange]
  ) {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5)
    let ranges = paragraphs.map { paragraph in
      let first = tokens.count
      tokenizer.appendTokens(of: paragraph, in: bytes, to: &tokens)
      return TokenRange(first, tokens.count)
    }
    return (TotalList(tokens), ranges)
  }

  /// Every line that is not blank, in text order.
  static func paragraphs(in bytes: TotalList<UInt8>) -> [TextSpan] {
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
