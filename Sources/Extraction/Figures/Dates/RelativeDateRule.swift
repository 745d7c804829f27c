import ClaimsModel
import Linguistics

/// Dates told from the day of publication: "today", "last week", "next month", "this year", "over the weekend".
struct RelativeDateRule: FigureRule {
  private static let backward: Set<String> = ["last", "past", "previous"]
  private static let forward: Set<String> = ["next", "coming", "following"]
  private static let present: Set<String> = ["this", "current"]
  private static let qualifiers: Set<String> = [
    "fiscal", "financial", "calendar", "academic", "whole", "full", "entire",
  ]

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let parsed = parse(at: index, in: context) else { return nil }
    let range = TokenRange(index, parsed.end)
    var figure = context.figure(range, numeral: range, kind: parsed.reading.kind)
    parsed.reading.fill(&figure)
    if context.isWord(index - 1, "by") { figure.modifier = .atMost }
    return FigureMatch(figure, range: range, date: parsed.reading)
  }

  /// The relative date that starts at `index`.
  func parse(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    let first = context[index]
    guard first.kind == .word, first.has(.temporal) else { return nil }
    if let day = dayWord(at: index, in: context) { return day }
    var place = index
    if first.word == "the" {
      if let whole = wholePeriod(at: index, in: context) { return whole }
      place += 1
    }
    let word = context[place].word
    guard let published = context.published ?? context.present else { return nil }
    var direction: Int
    if Self.backward.contains(word) {
      direction = -1
    } else if Self.forward.contains(word) {
      direction = 1
    } else if Self.present.contains(word) {
      direction = 0
    } else {
      return nil
    }
    var unit = place + 1
    if Self.qualifiers.contains(context[unit].word) { unit += 1 }
    let base =
      isTold(word, unitAt: unit, from: index, in: context)
      ? context.previousDate?.base ?? context.present ?? published : published
    let isPrevious = base != published
    if let part = WeekdayRule.partsOfDay[context[unit].word], direction == 0 || isPrevious,
      let day = base.adding(days: direction)
    {
      return partOfDay(part, of: day, end: unit + 1)
    }
    if word == "last", context.isWord(unit, "night"), let day = published.adding(days: -1) {
      return partOfDay("NI", of: day, end: unit + 1)
    }
    if context[unit].has(.month), context[unit].isCapitalized || direction != 0 {
      return month(context[unit].number, direction: direction, end: unit + 1, in: context)
    }
    guard context[unit].kind == .word, !isCompound(after: unit, in: context) else { return nil }
    if word == "past", let factor = ["decade": 10, "century": 100][context[unit].word] {
      let timex = "P\(factor)Y"
      return (DateReading(kind: .duration, edtf: nil, timex: timex, anchor: .publication), unit + 1)
    }
    if direction == 0, context.isWord(unit, "weekend"), (published.weekday ?? 7) <= 3,
      TenseReader().tense(around: TokenRange(index, unit + 1), in: context) == .past
    {
      direction = -1
    }
    return period(
      context[unit].word, from: base, direction: direction, anchor: isPrevious ? .previous : .publication
    ).map { ($0, unit + 1) }
  }

  // MARK: - Private

  /// Whether the period is counted from the date told last: "the following week", "the next day".
  private func isTold(_ word: String, unitAt unit: Int, from index: Int, in context: SentenceContext) -> Bool
  {
    if word == "following" || word == "previous" { return true }
    guard word == "next" else { return false }
    let isDay = context.isWord(unit, "day") || WeekdayRule.partsOfDay[context[unit].word] != nil
    return isDay || context.narration.isHistory && context.isWord(index, "the")
  }

  private func dayWord(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    let shift: Int
    switch context[index].word {
    case "today", "tonight": shift = 0
    case "yesterday": shift = -1
    case "tomorrow": shift = 1
    default: return nil
    }
    guard let day = context.published?.adding(days: shift) else { return nil }
    if context.isWord(index, "tonight") { return partOfDay("NI", of: day, end: index + 1) }
    if let part = WeekdayRule.partsOfDay[context[index + 1].word], context[index + 1].kind == .word {
      return partOfDay(part, of: day, end: index + 2)
    }
    return (DateReading(day, anchor: .publication), index + 1)
  }

  private func partOfDay(_ part: String, of day: PartialDate, end: Int) -> (reading: DateReading, end: Int) {
    var reading = DateReading(day, anchor: .publication)
    reading.kind = .time
    reading.timex += "T" + part
    return (reading, end)
  }

  /// "the weekend"; "the week", "the year" where the article's own must be meant.
  private func wholePeriod(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    guard let present = context.present else { return nil }
    let unit = context[index + 1].word
    if unit == "weekend", !context.isWord(index + 2, "of") {
      let isFuture = TenseReader().tense(around: TokenRange(index, index + 2), in: context) == .future
      return context.published.flatMap {
        period("weekend", from: $0, direction: isFuture ? 0 : -1, anchor: .publication)
      }.map { ($0, index + 2) }
    }
    let isRest =
      context.isWord(index - 1, "of")
      && context.isWord(
        index - 2, in: ["rest", "end", "beginning", "start", "middle", "half", "part", "most"])
    let isPart =
      context.isWord(index - 1, "in") && context.isWord(index - 2, in: ["earlier", "later", "early", "late"])
    guard isRest || isPart || context.isWord(index - 1, "so"),
      ["week", "month", "year", "quarter", "decade"].contains(unit),
      !isCompound(after: index + 1, in: context),
      !context.isWord(index + 2, in: ["of", "when", "that", "before", "after"])
    else { return nil }
    return period(unit, from: present, direction: 0, anchor: context.presentAnchor).map { ($0, index + 2) }
  }

  /// Whether the unit is the first half of a compound: "last week-end" aside, "next year-end".
  private func isCompound(after unit: Int, in context: SentenceContext) -> Bool {
    context.isHyphen(unit + 1)
  }

  /// The period `unit` that lies `direction` steps from the one that holds `base`.
  private func period(
    _ unit: String, from base: PartialDate, direction: Int, anchor: Figure.Anchor
  ) -> DateReading? {
    switch unit {
    case "day": return base.adding(days: direction).map { DateReading($0, anchor: anchor) }
    case "week": return .week(holding: base.dayNumber + 7 * direction, anchor: anchor)
    case "weekend":
      // On a Sunday "last weekend" may be ending; from Monday on it is the week before.
      return .weekend(holding: base.dayNumber + 7 * direction, anchor: anchor)
    case "month": return DateReading.month(base, adding: direction).map { DateReading($0, anchor: anchor) }
    case "year": return PartialDate(year: base.year + direction).map { DateReading($0, anchor: anchor) }
    case "quarter":
      let index = base.year * 4 + ((base.month ?? 1) - 1) / 3 + direction
      return .quarter(index % 4 + 1, of: index / 4, anchor: anchor)
    case "decade": return .decade(from: (base.year / 10 + direction) * 10, anchor: anchor)
    case "century": return .century(hundreds: base.year / 100 + direction, anchor: anchor)
    case "spring", "summer", "autumn", "fall", "winter":
      return season(unit, from: base, direction: direction, anchor: anchor)
    default: return nil
    }
  }

  private func season(_ name: String, from base: PartialDate, direction: Int, anchor: Figure.Anchor)
    -> DateReading?
  {
    guard let number = PeriodRule.seasons[name] else { return nil }
    let start = 3 * number + 3
    let month = base.month ?? (direction > 0 ? 12 : 1)
    let year: Int =
      switch direction {
      case 0: base.year
      case 1: month < start ? base.year : base.year + 1
      default: month > start + 2 ? base.year : base.year - 1
      }
    return .season(number, of: year, anchor: anchor)
  }

  private func month(_ month: Int, direction: Int, end: Int, in context: SentenceContext) -> (
    reading: DateReading, end: Int
  )? {
    guard let published = context.published, let own = published.month else { return nil }
    let year: Int =
      switch direction {
      case 0: published.year
      case 1: month > own ? published.year : published.year + 1
      default: month < own ? published.year : published.year - 1
      }
    return PartialDate(year: year, month: month).map { (DateReading($0, anchor: .publication), end) }
  }
}
