import ClaimsModel
import Linguistics

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
    // "a 52,000 barrel-a-day refinery".
    if context.isHyphen(index), context.isWord(index + 1, in: ["a", "an", "per"]),
      context.isHyphen(index + 2),
      let rate = denominator(at: index + 3, isPer: true, in: context)
    {
      return rate
    }
    let link = context[index]
    let isSlash = link.isSymbol("/") && context.isJoined(index) && context.isJoined(index + 1)
    let isPer = link.kind == .word && link.word == "per"
    let isArticle = link.kind == .word && ["a", "an", "each", "every"].contains(link.word)
    guard isSlash || isPer || isArticle, context[index + 1].kind == .word || isPer else { return nil }
    if let power = MeasureUnits.powerCode(at: index + 1, in: context) {
      return ("/" + power.unit.code, power.end)
    }
    let word = context[index + 1].word
    // "$40 million a year ago" is no rate.
    if context.isWord(index + 2, in: ["ago", "earlier", "later", "before", "after", "or"]), isArticle {
      return nil
    }
    if figure.kind == .percent, isArticle, UnitLexicon.times[word] == nil { return nil }
    return denominator(at: index + 1, isPer: isPer || isSlash, in: context)
  }

  // MARK: - Private

  /// What the amount is given for, at `index`: a time, a unit, a person; after "a" only what is sold or paid by the piece.
  private func denominator(at index: Int, isPer: Bool, in context: SentenceContext) -> (
    per: String, end: Int
  )? {
    if isPer, let numeral = NumeralReader().numeral(at: index, in: context) {
      let noun = numeral.range.end
      guard context[noun].kind == .word, !context[noun].has(.function) else { return nil }
      return ("/\(numeral.value) " + context[noun].word, noun + 1)
    }
    let word = context[index].word
    guard context[index].kind == .word else { return nil }
    if let time = UnitLexicon.times[word], isPer || word != "second" || context[index + 1].kind != .word {
      return ("/" + (time.factor > 1 ? word : time.code), index + 1)
    }
    if let unit = UnitLexicon.units[word], isPer || !unit.isDelicate { return ("/" + unit.code, index + 1) }
    guard isPer else { return Self.articleUnits.contains(word) ? ("/" + word, index + 1) : nil }
    if word == "capita" { return ("/person", index + 1) }
    return context[index].has(.function) ? nil : ("/" + word, index + 1)
  }
}
