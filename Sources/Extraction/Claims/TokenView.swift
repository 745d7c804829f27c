import Algorithms
import ClaimsModel
import Linguistics
import Outlets

/// The tokens of an article with what the rules ask of them.
struct TokenView: Sendable {
  let text: AnnotatedText
  /// The name of the outlet that published the article, without "the", in lower case; `nil` where it is not known.
  let ownOutlet: String?
  /// The article's author, where it names exactly one.
  let author: String?
  /// The outlets that are known by name.
  let outlets: OutletNames
  /// For each token the index of the quotation that holds it, marks included.
  private let quotationOfToken: TokenMap
  /// The names in marks or brackets, and for each token the one that holds it.
  private let markedNames: [TokenRange]
  private let markedNameOfToken: TokenMap
  /// The days and months that are somebody's name.
  let calendarNames: CalendarNames

  init(
    _ text: AnnotatedText, outlet: String? = nil, bylines: [String] = [], outlets: OutletNames = .shared
  ) {
    self.text = text
    author = bylines.count == 1 ? bylines.first : nil
    self.outlets = outlets
    ownOutlet = outlet.map(NameIndex.key).flatMap { $0.isEmpty ? nil : $0 }
    var quotationOfToken = TokenMap(tokens: text.tokens.count)
    for (index, quotation) in text.quotations.enumerated() {
      quotationOfToken.hold(quotation.tokens, by: index)
    }
    self.quotationOfToken = quotationOfToken
    let opening = text.tokens.indices.lazy.filter { text.tokens.shape(at: $0) == .punctuation }
    markedNames = opening.compactMap { MarkedNames.name(openedAt: $0, in: text.tokens) }
    var markedNameOfToken = TokenMap(tokens: text.tokens.count)
    for (index, name) in markedNames.enumerated() { markedNameOfToken.hold(name, by: index) }
    self.markedNameOfToken = markedNameOfToken
    calendarNames = CalendarNames(text)
  }

  /// The lower-case word at `index`; "" past either end.
  func lower(_ index: Int) -> String { text.tokens.lower(at: index) }

  /// The shape of the token at `index`; that of a mark past either end.
  func shape(_ index: Int) -> TokenShape { text.tokens.shape(at: index) }

  /// Whether the token at `index` has a capital letter.
  func isCapitalized(_ index: Int) -> Bool {
    switch text.tokens.shape(at: index) {
    case .capitalized, .upper, .mixed: return true
    case .lower, .number, .punctuation: return false
    }
  }

  /// Whether the token at `index` is a word or a number.
  func isWord(_ index: Int) -> Bool { text.tokens.shape(at: index) != .punctuation }

  /// The quotation that holds the token at `index`.
  func quotation(at index: Int) -> Quotation? {
    quotationOfToken[index].map { text.quotations[$0] }
  }

  /// Whether the token at `index` stands within quotation marks, the marks included.
  func isQuoted(_ index: Int) -> Bool { quotationOfToken[index] != nil }

  /// The name in marks or brackets that holds the token at `index`, marks included: “Cia” in Marcia “Cia” Coe.
  func markedName(at index: Int) -> TokenRange? { markedNameOfToken[index].flatMap { markedNames[at: $0] } }

  /// The words of a name as printed, without nicknames that stand within it; of a nickname alone its words.
  func nameString(_ name: TokenRange) -> String {
    var words: [String] = []
    var rest = name
    while let first = rest.first(where: { markedName(at: $0) != nil }), let marked = markedName(at: first) {
      if marked.start <= rest.start, marked.end >= rest.end {
        rest = TokenRange(marked.start + 1, marked.end - 1)
        break
      }
      words.append(string(TokenRange(rest.start, marked.start)))
      rest = TokenRange(marked.end, rest.end)
    }
    return (words + [string(rest)]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether a quotation opens at `index`.
  func opensQuotation(_ index: Int) -> Bool { quotation(at: index)?.tokens.start == index }

  /// Whether a quotation is a title: "on the show “Valley Tonight”", capitals throughout, right after a word.
  func isTitleInMarks(_ quotation: TokenRange) -> Bool {
    guard isWord(quotation.start - 1) else { return false }
    return quotation.allSatisfy { !isWord($0) || isCapitalized($0) }
  }

  /// Whether a content is titles in marks and what joins them: "“Big Water” and “Small Boat”".
  func areTitlesInMarks(_ content: [TokenRange]) -> Bool {
    var words = 0
    for piece in content {
      for index in piece {
        let word = lower(index)
        guard isWord(index) else {
          if isStop(index) || word == "," && isQuoted(index) && !isQuoted(index + 1) { return false }
          continue
        }
        words += isQuoted(index) ? 1 : 0
        let isSmall = isQuoted(index) ? FunctionWords.isSmallInTitles(word) : word == "and" || word == "or"
        if !isSmall, !isQuoted(index) || !isCapitalized(index) && shape(index) != .number { return false }
      }
    }
    return words > 1
  }

  /// Whether the network takes the words for a name: "No Labels".
  func isProperName(_ words: TokenRange) -> Bool {
    let index = text.names.partitioningIndex { $0.tokens.end > words.start }
    return index < text.names.count && text.names[index].tokens.contains(words)
  }

  /// The bytes that those of the tokens `range` cover that there are; `nil` for none.
  func span(_ range: TokenRange) -> TextSpan? {
    let tokens = text.tokens[range]
    guard let first = tokens.first, let last = tokens.last else { return nil }
    return TextSpan(first.span.start, last.span.end)
  }

  /// The words that the tokens `range` cover, as printed; "" for none.
  func string(_ range: TokenRange) -> String { span(range).map(text.string) ?? "" }

  /// The first token of the sentence that holds `token`, by bisection; 0 without sentences.
  func sentenceStart(of token: Int) -> Int { text.sentences[sentence(of: token)].tokens.start }

  /// The index of the sentence that holds `token`, by bisection; the last past the end.
  func sentence(of token: Int) -> Int {
    min(text.sentences.partitioningIndex { $0.tokens.end > token }, max(0, text.sentences.count - 1))
  }

  /// The tokens that share a character with `span`, by bisection.
  func tokens(in span: TextSpan) -> TokenRange {
    let first = text.tokens.partitioningIndex { $0.span.end > span.start }
    let end = text.tokens.from(first).partitioningIndex { $0.span.start >= span.end }
    return TokenRange(first, end)
  }

  /// Whether the token at `index` is a full stop, a question or an exclamation mark or an ellipsis.
  func isStop(_ index: Int) -> Bool {
    // Asked of every word on the way back from a cue; nearly all of them are told apart by their shape.
    text.tokens.indices.contains(index) && text.tokens.shape(at: index) == .punctuation
      && [".", "!", "?", "…", "...", "...."].contains(lower(index))
  }

  /// Whether the token at `index` is a dash between clauses.
  func isDash(_ index: Int) -> Bool {
    switch lower(index) {
    case "—", "–", "―", "--", "---": return true
    case "-":
      return text.tokens.isSpaceBefore(at: index) && text.tokens.indices.contains(index + 1)
        && text.tokens.isSpaceBefore(at: index + 1)
    default: return false
    }
  }

  /// Whether the day, month or season at `index` is somebody's name: "Sunday Igboho", "Mrs May".
  func isCalendarName(_ index: Int) -> Bool { calendarNames.contains(index) }

  /// Whether the token at `index` says when: "Thursday", "yesterday".
  func isDay(_ index: Int) -> Bool {
    guard !calendarNames.contains(index) else { return false }
    let word = lower(index)
    return FunctionWords.weekdays.contains(word)
      || ["yesterday", "today", "tonight", "overnight"].contains(word)
  }
}
