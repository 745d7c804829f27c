import ClaimsModel
import Linguistics

/// Reads the words that bound or blur a number: "about", "at least", "no more than", "or so".
struct ModifierReader: Sendable {
  private static let phrases: [(words: [String], modifier: FigureModifier)] = {
    let lists: [(FigureModifier, String)] = [
      (
        .atMost,
        "less than or equal to|less than or equal|smaller or equal than|smaller or equal to|less or equal than|less or equal to|equal or less than|lower than or equal to|smaller than or equal to|at most or equal to|no greater than|no larger than|no more than|not more than|no higher than|no longer than|as high as|up to|at most|as many as|as much as|a maximum of|maximum of|no later than"
      ),
      (
        .atLeast,
        "greater than or equal to|more than or equal to|bigger or equal than|greater or equal than|greater or equal to|larger than or equal to|bigger than or equal to|equal or more than|equal or greater than|at least or equal to|higher than or equal to|no lower than|no smaller than|as low as|at least|no less than|no fewer than|not less than|a minimum of|minimum of|as few as|as little as"
      ),
      (.atLeast, "starting at|as early as"),
      (.justOver, "just over|slightly more than|a little over|just above|slightly over|just more than"),
      (.nearly, "nearly|almost|close to|just under|just below|just short of|not quite|approaching"),
      (
        .moreThan,
        "more than|over|above|greater than|in excess of|upwards of|exceeding|exceed|exceeds|exceeded|better than|larger than|bigger than|higher than|longer than|older than|heavier than|surpassing|north of"
      ),
      (
        .lessThan,
        "less than|fewer than|under|below|smaller than|lower than|shorter than|younger than|south of"
      ),
      (
        .about,
        "about|around|roughly|approximately|some|an estimated|estimated|approx|circa|approaching"
      ),
      (.about, "somewhere around|in the region of|on the order of|or so"),
      (.atMost, "within"),
      // No modifier, but passed over: "up an average of two percent".
      (.exactly, "an average of|averaging"),
    ]
    return lists.flatMap { list in
      list.1.split(separator: "|").map { ($0.split(separator: " ").map(String.init), list.0) }
    }.sorted { $0.0.count > $1.0.count }
  }()

  /// The phrases by their last word: at most a handful each.
  private static let byLastWord: [String: [(words: [String], modifier: FigureModifier)]] = Dictionary(
    grouping: phrases, by: { $0.words.last ?? "" })

  /// Words that before "the" tell where or what of rather than how many.
  private static let places: Set<String> = ["about", "around", "over", "under", "within", "some"]
  /// Lexemes from a number within which "mark" makes it a level: "the 30 per cent mark".
  private static let markReach = 5

  private static let signs: [Unicode.Scalar: FigureModifier] = [
    "~": .about, "≈": .about, ">": .moreThan, "<": .lessThan, "≥": .atLeast, "≤": .atMost, "±": .plusMinus,
  ]

  /// The modifier whose words end right before `index`, and where they start.
  func modifier(before index: Int, in context: SentenceContext) -> (modifier: FigureModifier, start: Int) {
    var place = index
    if context.isHyphen(index - 1), context.isWord(index - 2, "sub") { return (.lessThan, index - 2) }
    if context.isWord(place - 1, in: ["a", "an", "the", "another"]) { place -= 1 }
    // "the tour around the 37 islands"; "around the 30% mark".
    if context.isWord(place, "the"), context.isWord(place - 1, in: Self.places),
      !TokenRange(index, index + Self.markReach).contains(where: {
        context.isWord($0, in: ["mark", "level", "threshold"])
      })
    {
      return (.exactly, index)
    }
    if let sign = context[place - 1].sign {
      if sign == "=", context.isJoined(place - 1), let start = context[place - 2].sign {
        if start == ">" { return (.atLeast, place - 2) }
        if start == "<" { return (.atMost, place - 2) }
      }
      if let modifier = Self.signs[sign] { return (modifier, place - 1) }
    }
    for end in place == index ? [index] : [index, place] {
      for phrase in Self.byLastWord[context[end - 1].word] ?? []
      where matches(phrase.words, endingAt: end, in: context) {
        return (phrase.modifier, end - phrase.words.count)
      }
    }
    return (.exactly, index)
  }

  /// The modifier whose words follow at `index`: "or more", "or so", "-plus".
  func modifier(after index: Int, in context: SentenceContext) -> FigureModifier? {
    let place = context[index].isSymbol(",") ? index + 1 : index
    if context.isWord(place, "or"), !context.isWord(place + 2, "than") || context[place + 3].kind != .number {
      if context.isWord(place + 1, in: ["more", "above", "greater", "older", "over", "better"]) {
        return .atLeast
      }
      if context.isWord(place + 1, in: ["less", "fewer", "below", "younger", "under"]) { return .atMost }
      if context.isWord(place + 1, "so") { return .about }
    }
    if context.isWord(place, "give"), context.isWord(place + 1, "or") { return .about }
    if context[index].isSymbol("+"), context.isJoined(index) { return .atLeast }
    if context.isHyphen(index), context.isWord(index + 1, in: ["plus", "odd"]) {
      return context.isWord(index + 1, "odd") ? .about : .atLeast
    }
    return nil
  }

  // MARK: - Private

  private func matches(_ words: [String], endingAt end: Int, in context: SentenceContext) -> Bool {
    guard end >= words.count else { return false }
    for (offset, word) in words.enumerated() where !context.isWord(end - words.count + offset, word) {
      return false
    }
    return true
  }
}
