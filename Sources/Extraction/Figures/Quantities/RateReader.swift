import ClaimsModel

/// Reads the denominator of a rate: "a year", "per person", "/day".
struct RateReader: Sendable {
  private static let articleUnits: Set<String> = [
    "person", "head", "barrel", "share", "copy", "ticket", "pupil", "household", "piece", "bottle", "night",
    "visit",
    "bushel", "pop", "game", "vehicle", "pack",
  ]

  /// The rate that starts at `index`, right after a figure, and where it ends.
  func rate(at index: Int, of figure: Figure, in context: SentenceContext) -> (per: String, end: Int)? {
    guard figure.kind != .duration, figure.kind != .age, figure.kind != .ordinal else { return nil }
    let link = context[index]
    let isSlash = link.isSymbol("/") && context.isJoined(index) && context.isJoined(index + 1)
    let isPer = link.kind == .word && link.word == "per"
    let isArticle = link.kind == .word && ["a", "an", "each", "every"].contains(link.word)
    guard isSlash || isPer || isArticle, context[index + 1].kind == .word else { return nil }
    if let power = MeasureUnits.powerCode(at: index + 1, in: context) {
      return ("/" + power.unit.code, power.end)
    }
    let word = context[index + 1].word
    // "$40 million a year ago" is no rate.
    if context.isWord(index + 2, in: ["ago", "earlier", "later", "before", "after", "or"]), isArticle {
      return nil
    }
    if let time = UnitLexicon.times[word],
      !(word == "second" && context[index + 2].kind == .word && isArticle)
    {
      return ("/" + (time.factor > 1 ? word : time.code), index + 2)
    }
    if let unit = UnitLexicon.units[word], isPer || isSlash || !unit.isDelicate,
      figure.kind != .percent || isPer
    {
      return ("/" + unit.code, index + 2)
    }
    if isPer {
      if context.isWord(index + 1, "capita") { return ("/person", index + 2) }
      if let numeral = NumeralReader().numeral(at: index + 1, in: context) {
        let noun = numeral.range.upperBound
        guard context[noun].kind == .word, !context[noun].has(.function) else { return nil }
        return ("/\(numeral.value) " + context[noun].word, noun + 1)
      }
      return context[index + 1].has(.function) ? nil : ("/" + word, index + 2)
    }
    if isPer || (isArticle && Self.articleUnits.contains(word)) { return ("/" + word, index + 2) }
    return nil
  }
}
