import ClaimsModel
import Linguistics

/// What comes back: "every Monday", "each year", "every two weeks", "twice a year".
struct RecurrenceRule: FigureRule {
  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    let first = context[index]
    guard first.kind == .word else { return nil }
    if first.word == "every" || first.word == "each" { return every(at: index, in: context) }
    if first.word == "twice" || first.word == "once",
      context.isWord(index + 1, in: ["a", "per", "each", "every"]),
      let unit = UnitLexicon.times[context[index + 2].word]
    {
      return set(
        "P" + (unit.isClock ? "T" : "") + "1" + unit.letter, TokenRange(index, index + 3), in: context)
    }
    return nil
  }

  // MARK: - Private

  private func every(at index: Int, in context: SentenceContext) -> FigureMatch? {
    let next = context[index + 1]
    if next.has(.weekday), next.isCapitalized {
      return set("XXXX-WXX-\(next.number)", TokenRange(index, index + 2), in: context)
    }
    if next.has(.month), next.isCapitalized {
      return set("XXXX-" + DateReading.padded(next.number, 2), TokenRange(index, index + 2), in: context)
    }
    if let season = PeriodRule.seasons[next.word], let name = DateReading.seasonNames[at: season] {
      return set("XXXX-" + name, TokenRange(index, index + 2), in: context)
    }
    if WeekdayRule.partsOfDay[next.word] != nil || next.word == "day" || next.word == "weekend" {
      return set("P1" + (next.word == "weekend" ? "W" : "D"), TokenRange(index, index + 2), in: context)
    }
    if let unit = UnitLexicon.times[next.word], unit.factor > 0 {
      return set(Self.period(1, unit), TokenRange(index, index + 2), in: context)
    }
    guard let numeral = NumeralReader().numeral(at: index + 1, in: context),
      let count = Int(numeral.value.description), (1...1000).contains(count),
      let unit = UnitLexicon.times[context[numeral.range.end].word], unit.factor > 0
    else { return nil }
    return set(Self.period(count, unit), TokenRange(index, numeral.range.end + 1), in: context)
  }

  private static func period(_ count: Int, _ unit: UnitLexicon.TimeUnit) -> String {
    "P" + (unit.isClock ? "T" : "") + String(count * unit.factor) + unit.letter
  }

  private func set(_ timex: String, _ range: TokenRange, in context: SentenceContext) -> FigureMatch {
    var figure = context.figure(range, numeral: range, kind: .set)
    figure.timex = timex
    return FigureMatch(figure, range: range)
  }
}
