import Algorithms
import ClaimsModel
import Linguistics

/// The tokens of an article with what the rules ask of them.
struct TokenView: Sendable {
  let text: AnnotatedText
  /// The name of the outlet that published the article, without "the", in lower case; `nil` where it is not known.
  let ownOutlet: String?
  /// The article's author, where it names exactly one.
  let author: String?
  /// The outlets that are known by name.
  let outlets: OutletNames
  /// For each token the index of the quotation that holds it, marks included; -1 for none.
  private let quotationOfToken: [Int]

  init(
    _ text: AnnotatedText, outlet: String? = nil, bylines: [String] = [], outlets: OutletNames = .shared
  ) {
    self.text = text
    author = bylines.count == 1 ? bylines[0] : nil
    self.outlets = outlets
    ownOutlet = outlet.map(NameIndex.key).flatMap { $0.isEmpty ? nil : $0 }
    var quotationOfToken = [Int](repeating: -1, count: text.tokens.count)
    for (index, quotation) in text.quotations.enumerated() {
      for token in quotation.tokens { quotationOfToken[token] = index }
    }
    self.quotationOfToken = quotationOfToken
  }

  /// The lower-case word at `index`; "" past either end.
  func lower(_ index: Int) -> String {
    text.tokens.indices.contains(index) ? text.tokens[index].lower : ""
  }

  /// The shape of the token at `index`.
  func shape(_ index: Int) -> TokenShape { text.tokens[index].shape }

  /// Whether the token at `index` has a capital letter.
  func isCapitalized(_ index: Int) -> Bool {
    guard text.tokens.indices.contains(index) else { return false }
    switch text.tokens[index].shape {
    case .capitalized, .upper, .mixed: return true
    case .lower, .number, .punctuation: return false
    }
  }

  /// Whether the token at `index` is a word or a number.
  func isWord(_ index: Int) -> Bool {
    text.tokens.indices.contains(index) && text.tokens[index].shape != .punctuation
  }

  /// The quotation that holds the token at `index`.
  func quotation(at index: Int) -> Quotation? {
    guard quotationOfToken.indices.contains(index), quotationOfToken[index] >= 0 else { return nil }
    return text.quotations[quotationOfToken[index]]
  }

  /// Whether the token at `index` stands within quotation marks, the marks included.
  func isQuoted(_ index: Int) -> Bool {
    quotationOfToken.indices.contains(index) && quotationOfToken[index] >= 0
  }

  /// Whether a quotation opens at `index`.
  func opensQuotation(_ index: Int) -> Bool { quotation(at: index)?.tokens.lowerBound == index }

  /// Whether a quotation is a title: "on the show “Valley Tonight”", capitals throughout, right after a word.
  func isTitleInMarks(_ quotation: Range<Int>) -> Bool {
    guard quotation.lowerBound > 0, isWord(quotation.lowerBound - 1) else { return false }
    return quotation.allSatisfy { !isWord($0) || isCapitalized($0) }
  }

  /// The characters that the tokens `range` cover.
  func span(_ range: Range<Int>) -> TextSpan {
    precondition(!range.isEmpty, "a span needs a token")
    return TextSpan(text.tokens[range.lowerBound].span.start, text.tokens[range.upperBound - 1].span.end)
  }

  /// The words that the tokens `range` cover, as printed.
  func string(_ range: Range<Int>) -> String { text.string(span(range)) }

  /// The first token of the sentence that holds `token`, by bisection; 0 without sentences.
  func sentenceStart(of token: Int) -> Int {
    text.sentences.isEmpty ? 0 : text.sentences[sentence(of: token)].tokens.lowerBound
  }

  /// The index of the sentence that holds `token`, by bisection; the last past the end.
  func sentence(of token: Int) -> Int {
    min(text.sentences.partitioningIndex { $0.tokens.upperBound > token }, max(0, text.sentences.count - 1))
  }

  /// The tokens that share a character with `span`, by bisection.
  func tokens(in span: TextSpan) -> Range<Int> {
    let first = text.tokens.partitioningIndex { $0.span.end > span.start }
    let end = text.tokens[first...].partitioningIndex { $0.span.start >= span.end }
    return first..<end
  }

  /// Whether the token at `index` is a full stop, a question or an exclamation mark or an ellipsis.
  func isStop(_ index: Int) -> Bool { [".", "!", "?", "…", "...", "...."].contains(lower(index)) }

  /// Whether the token at `index` is a dash between clauses.
  func isDash(_ index: Int) -> Bool {
    switch lower(index) {
    case "—", "–", "―", "--", "---": return true
    case "-":
      return text.tokens[index].isSpaceBefore && text.tokens.indices.contains(index + 1)
        && text.tokens[index + 1].isSpaceBefore
    default: return false
    }
  }

  /// Whether the token at `index` says when: "Thursday", "yesterday".
  func isDay(_ index: Int) -> Bool {
    let word = lower(index)
    return FunctionWords.weekdays.contains(word)
      || ["yesterday", "today", "tonight", "overnight"].contains(word)
  }
}
