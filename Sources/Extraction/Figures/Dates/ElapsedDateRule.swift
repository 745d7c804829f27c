import ClaimsModel
import Linguistics

/// Dates told by the time between: "two years ago", "10 days ago", "three days later".
struct ElapsedDateRule: FigureRule {
  private static let later: Set<String> = ["later", "afterwards", "afterward", "hence", "thereafter"]

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let amount = amount(at: index, in: context), let unit = UnitLexicon.times[context[amount.end].word],
      context[amount.end].kind == .word, unit.factor > 0
    else { return nil }
    let end = amount.end + 1
    let word = context[end].word
    guard context[end].kind == .word, !context.isWord(end + 1, "than") else { return nil }
    let range = TokenRange(index, end + 1)
    if word == "ago" {
      guard let published = context.published else { return nil }
      if let year = yearBefore(amount.count, unit, range: range, in: context) { return year }
      let base = DateReading(published, anchor: .publication)
      return found(base, -amount.count, unit, range: range, anchor: .publication, in: context)
    }
    let isLater =
      Self.later.contains(word) || word == "after" && isClosed(end + 1, in: context)
      || (word == "on" && context[end + 1].isSymbol(","))
    guard isLater || word == "earlier" || word == "previously" || word == "before" else { return nil }
    if word == "before", !isClosed(end + 1, in: context) { return nil }
    if word == "earlier", let year = yearBefore(amount.count, unit, range: range, in: context) { return year }
    let told = context.narration.isHistory ? context.narration.date : nil
    let known = told.map { DateReading($0, anchor: .previous) } ?? context.previousDate
    let own = isLater ? nil : context.published.map { DateReading($0, anchor: .publication) }
    guard let base = known ?? own else { return nil }
    return found(
      base, isLater ? amount.count : -amount.count, unit, range: range, anchor: .previous, in: context)
  }

  // MARK: - Private

  /// "a year ago", "a year earlier" in a report on a quarter: the same quarter of the year before.
  ///
  /// Such a comparison is no new point to count from: the next "a year earlier" means the same quarter.
  private func yearBefore(
    _ count: Int, _ unit: UnitLexicon.TimeUnit, range: TokenRange, in context: SentenceContext
  ) -> FigureMatch? {
    guard count == 1, unit.letter == "Y", unit.factor == 1,
      let reported = context.comparedQuarter(before: range.start)
    else { return nil }
    var match = found(reported, -1, unit, range: range, anchor: .previous, in: context)
    match?.date = nil
    return match
  }

  /// Whether the clause ends at `place`: "three days before." but not "three days before the vote".
  private func isClosed(_ place: Int, in context: SentenceContext) -> Bool {
    context[place].kind == .end || context[place].isSymbol(".") || context[place].isSymbol(",")
      || context.isWord(place, in: ["and", "but", "when", "in", "at", "on"])
  }

  /// A whole number below a thousand, or "a".
  private func amount(at index: Int, in context: SentenceContext) -> (count: Int, end: Int)? {
    if context.isWord(index, in: ["a", "an"]), !context[index + 1].has(.scale) { return (1, index + 1) }
    // "the day before", "the year after".
    if context.isWord(index, "the"), context.isWord(index + 2, in: ["before", "after"]) {
      return (1, index + 1)
    }
    guard let numeral = NumeralReader().numeral(at: index, in: context),
      let count = Int(numeral.value.description),
      (1...999).contains(count)
    else { return nil }
    return (count, numeral.range.end)
  }

  private func found(
    _ base: DateReading, _ count: Int, _ unit: UnitLexicon.TimeUnit, range: TokenRange, anchor: Figure.Anchor,
    in context: SentenceContext
  ) -> FigureMatch? {
    guard let reading = Self.shift(base, by: count * unit.factor, unit, anchor: anchor) else { return nil }
    var figure = context.figure(range, numeral: TokenRange(range.start, range.end - 2), kind: .date)
    reading.fill(&figure)
    figure.modifier = ModifierReader().modifier(before: range.start, in: context).modifier
    return FigureMatch(figure, range: range, date: reading)
  }

  /// `base` moved by `count` units, kept to the precision of the unit: years ago is a year.
  static func shift(
    _ base: DateReading, by count: Int, _ unit: UnitLexicon.TimeUnit, anchor: Figure.Anchor
  ) -> DateReading? {
    guard let date = base.base else { return nil }
    switch (unit.letter, unit.isClock) {
    case ("Y", _):
      if base.isQuarter { return .quarter(base.quarterNumber, of: date.year + count, anchor: anchor) }
      return PartialDate(year: date.year + count).map { DateReading($0, anchor: anchor) }
    case ("M", false): return DateReading.month(date, adding: count).map { DateReading($0, anchor: anchor) }
    case ("W", _): return date.adding(days: 7 * count).map { DateReading($0, anchor: anchor) }
    case ("D", _): return date.adding(days: count).map { DateReading($0, anchor: anchor) }
    default: return date.day == nil ? nil : DateReading(date, anchor: anchor)
    }
  }
}
