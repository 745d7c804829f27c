import ClaimsModel
import Linguistics

/// Places in an order: "the 30th anniversary", "third largest", "number two".
struct OrdinalRule: FigureRule {
  private static let determiners: Set<String> = [
    "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "'s", "every",
    "each",
  ]

  /// What is no place in an order: "first class", "second thoughts", "third party".
  private static let idioms: [Int: Set<String>] = [
    1: ["class", "things", "thing", "aid", "hand", "name", "names", "lady", "responders", "responder"],
    2: ["thought", "thoughts", "fiddle", "nature", "wind", "hand", "glance"],
    3: ["party", "parties"],
  ]
  /// What wears or bears a number: "the number 9 bus".
  private static let bearers: Set<String> = [
    "shirt", "jersey", "bus", "buses", "tram", "trams", "train", "trains", "car", "jumper", "kit", "guernsey",
  ]

  private static let falseSuperlatives: Set<String> = [
    "forest", "request", "interest", "contest", "protest", "harvest", "arrest", "conquest",
  ]

  var starts: WordRoles { [.number, .ordinal, .cardinal, .opener] }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    if context.isWord(index, in: ["no", "number"]) { return numbered(at: index, in: context) }
    guard let ordinal = OrdinalReader.ordinal(at: index, in: context) else { return nil }
    let next = context[ordinal.end]
    let superlative = context.isHyphen(ordinal.end) ? ordinal.end + 1 : ordinal.end
    if isSuperlative(superlative, in: context) {
      return found(
        ordinal.value, TokenRange(index, superlative + 1), kind: .rank, phraseAt: superlative + 1,
        isCounted: false,
        in: context)
    }
    guard isOrdinal(ordinal, at: index, next: next, in: context) else {
      return FigureMatch(trapUntil: ordinal.end)
    }
    return found(
      ordinal.value, TokenRange(index, ordinal.end), kind: .ordinal, phraseAt: ordinal.end, isCounted: true,
      in: context)
  }

  // MARK: - Private

  private func isSuperlative(_ place: Int, in context: SentenceContext) -> Bool {
    let word = context[place].word
    if ["most", "best", "worst", "least"].contains(word) { return true }
    return word.utf8.count > 5 && word.hasSuffix("est") && !Self.falseSuperlatives.contains(word)
  }

  private func isOrdinal(
    _ ordinal: (value: Int, end: Int), at index: Int, next: Lexeme, in context: SentenceContext
  ) -> Bool {
    if context.isHyphen(ordinal.end) || context.isHyphen(index - 1) { return false }
    // A line that says nothing else: "twenty-first".
    if index == 0, next.kind == .end, ordinal.value > 3 { return true }
    let isDetermined = context.isWord(index - 1, in: Self.determiners)
    let isDigits = context[index].kind == .number
    // "First World War", "Second Avenue", "Third Reich": names.
    if context[index].isCapitalized, next.isCapitalized, !context.isInTitle, !isDigits { return false }
    if let nouns = Self.idioms[ordinal.value], nouns.contains(next.word), !isDigits { return false }
    if isDigits, next.isCapitalized, next.kind == .word, !context.isInTitle, !isDetermined { return false }
    if context.isWord(index, "second") {
      if context.isWord(index - 1, in: ["a", "per", "every", "each", "one"]),
        next.kind != .word || next.has(.function)
      {
        return false
      }
      if context[index - 1].kind == .number || context[index - 1].has(.cardinal) { return false }
    }
    if context.isWord(ordinal.end, in: ["half", "place", "time", "hand", "of"]),
      context.isWord(ordinal.end, "of"), !isDetermined
    {
      return false
    }
    if context.isWord(index - 1, in: ["at", "was", "were", "is", "had", "has", "have", "when", "been"]) {
      return false
    }
    if context.isWord(ordinal.end, in: ["party", "parties"])
      || context.isWord(index, "second") && context.isWord(ordinal.end, "hand")
    {
      return false
    }
    if CountedPhraseReader().phrase(at: ordinal.end, isOne: true, in: context) != nil {
      return isDetermined || isDigits || !(next.has([.verb, .past]) || next.word.hasSuffix("ed"))
    }
    return isDetermined || (isDigits && !next.has(.month))
  }

  /// Ranks such as "number-one" and "number two"; houses and bare labels yield nothing.
  private func numbered(at index: Int, in context: SentenceContext) -> FigureMatch? {
    var place = index + 1
    if context.isWord(index, "no") {
      guard context[place].isSymbol("."), context.isJoined(place),
        context[index].isCapitalized || !context[place + 1].isCapitalized
      else { return nil }
      place += 1
    } else if context.isHyphen(place) {
      place += 1
    }
    guard let numeral = NumeralReader().numeral(at: place, in: context),
      let value = Int(numeral.value.description)
    else { return nil }
    let end = numeral.range.end
    let isWord = context.isWord(index, "number")
    if isName(at: index, in: context) || context.isWord(end, in: Self.bearers)
      || (context[end].isSymbol("/") && context.isJoined(end)) || isWorn(at: index, in: context)
    {
      return FigureMatch(trapUntil: end)
    }
    let isHouse =
      context.isWord(index - 1, in: ["at", "of", "outside", "inside", "into"]) || value == 10 || value == 11
    let next = context[end]
    let hasNoun = next.kind == .word && !next.isCapitalized && !next.has([.function, .verb, .past])
    if isHouse && !hasNoun || value > 1000 || (isWord && !context[index].isSpaceBefore) {
      return FigureMatch(trapUntil: end)
    }
    guard !isWord || numeral.range.count == 1 else { return nil }
    return found(
      value, TokenRange(index, end), numeral: numeral.range, kind: .rank, phraseAt: end, isCounted: false,
      in: context)
  }

  /// Whether a name takes the number to itself, as a symphony does and the best of the world does not.
  private func isName(at index: Int, in context: SentenceContext) -> Bool {
    let before = context[index - 1]
    guard context.isWord(index, "no"), before.kind == .word, before.isCapitalized, !context.isInTitle,
      !before.has([.function, .verb, .past]), !context.isWord(index - 1, in: ["world", "ranked", "seeded"])
    else { return false }
    return index > 1 || context.isNoun(0)
  }

  /// "He wore number 10", "jersey number 4".
  private func isWorn(at index: Int, in context: SentenceContext) -> Bool {
    context.isWord(index - 1, in: ["wore", "wears", "wearing", "wear"])
      || context.isWord(index - 1, in: Self.bearers)
  }

  private func found(
    _ value: Int, _ range: TokenRange, numeral: TokenRange? = nil, kind: FigureKind, phraseAt: Int,
    isCounted: Bool,
    in context: SentenceContext
  ) -> FigureMatch {
    var range = range
    var figure = context.figure(range, numeral: numeral ?? range, kind: kind, value: DecimalValue(value))
    if let phrase = CountedPhraseReader().phrase(at: phraseAt, isOne: true, in: context) {
      figure.counted = context.text(phrase.range)
      figure.countedHead = phrase.head
      if isCounted {
        range = TokenRange(range.start, phrase.range.end)
        figure.text = context.text(range)
        figure.spans = [context.span(range)]
      }
    }
    return FigureMatch(figure, range: range)
  }
}
