import ClaimsModel
import Linguistics

/// Periods that the reader knows from what was said before: "the latest quarter", "the year-ago period", "the 2019
/// quarter", "that year", "the year ended in June", "until then".
struct KnownPeriodRule: FigureRule {
  private static let nouns: Set<String> = ["quarter", "period", "year", "month", "half", "week"]
  private static let introducers: Set<String> = [
    "in", "for", "during", "of", "throughout", "over", "through", "from",
  ]
  /// The reading, where it ends, and whether an article before it belongs to it.
  private struct Reading {
    var date: DateReading
    var end: Int
    /// Comparisons with a year before are no new point to count from.
    var isComparison = false
  }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    let isArticled = context.isWord(index, in: ["the", "its", "their"])
    let start = isArticled ? index + 1 : index
    guard let reading = reading(at: start, isArticled: isArticled, in: context) else { return nil }
    // "the year-ago results", "a year-earlier loss": the article is that of the noun.
    let isAdjective =
      context.isWord(reading.end - 1, in: ["ago", "earlier"]) && context.isHyphen(reading.end - 2)
    let range = TokenRange(isAdjective ? start : index, reading.end)
    var figure = context.figure(range, numeral: range, kind: reading.date.kind)
    reading.date.fill(&figure)
    if context.isWord(index - 1, "by"), !reading.isComparison { figure.modifier = .atMost }
    return FigureMatch(figure, range: range, date: reading.isComparison ? nil : reading.date)
  }

  private func reading(at start: Int, isArticled: Bool, in context: SentenceContext) -> Reading? {
    if let reading = yearAgo(at: start, in: context) { return reading }
    guard isArticled || context.isWord(start, in: ["that", "then", "year", "quarter"]) else { return nil }
    if !isArticled { return demonstrative(at: start, in: context) }
    return ended(at: start, in: context) ?? corresponding(at: start, in: context)
      ?? latest(at: start, in: context) ?? dated(at: start, in: context) ?? same(at: start, in: context)
      ?? bare(at: start, in: context)
  }

  // MARK: - A year before

  /// "year-ago", "year-earlier", with the period if it is named: "year-ago third quarter".
  private func yearAgo(at index: Int, in context: SentenceContext) -> Reading? {
    guard context.isWord(index, "year"), context.isHyphen(index + 1),
      context.isWord(index + 2, in: ["ago", "earlier"]), let published = context.published
    else { return nil }
    var end = index + 3
    var quarter = context.comparedQuarter(before: index)
    if let ordinal = DayReader.ordinal(at: end, in: context), (1...4).contains(ordinal.value),
      context.isWord(ordinal.end, "quarter")
    {
      quarter = .quarter(ordinal.value, of: published.year, anchor: .publication)
      end = ordinal.end + 1
    } else if context.isWord(end, in: Self.nouns) {
      if context.isWord(end, in: ["year", "half", "month", "week"]) { quarter = nil }
      end += 1
    }
    return yearBefore(quarter, published: published).map { Reading(date: $0, end: end, isComparison: true) }
  }

  private func yearBefore(_ quarter: DateReading?, published: PartialDate) -> DateReading? {
    guard let quarter, let year = quarter.base?.year else {
      return PartialDate(year: published.year - 1).map { DateReading($0, anchor: .publication) }
    }
    return .quarter(quarter.quarterNumber, of: year - 1, anchor: .previous)
  }

  /// "the same period last year", "the corresponding quarter of 2010".
  private func corresponding(at index: Int, in context: SentenceContext) -> Reading? {
    guard
      context.isWord(
        index, in: ["same", "corresponding", "comparable", "equivalent", "similar", "like"]),
      context.isWord(index + 1, in: Self.nouns), let published = context.published
    else { return nil }
    var place = index + 2
    if context.isWord(place, in: ["of", "in"]) { place += 1 }
    let year: Int
    if context.isWord(place, "last"), context.isWord(place + 1, "year") {
      (year, place) = (published.year - 1, place + 2)
    } else if context.isWord(place, in: ["a", "one"]), context.isWord(place + 1, "year"),
      context.isWord(place + 2, in: ["ago", "earlier", "before"])
    {
      (year, place) = ((context.reported?.base?.year ?? published.year) - 1, place + 3)
    } else if let named = DayReader.year(at: place, in: context) {
      (year, place) = (named, place + 1)
    } else {
      return nil
    }
    let isQuarter = context.isWord(index + 1, in: ["quarter", "period"])
    let month = context.isWord(index + 1, "month") ? context.previousDate?.base?.month : nil
    let date: DateReading? =
      if isQuarter, let known = context.comparedQuarter(before: index) {
        .quarter(known.quarterNumber, of: year, anchor: .previous)
      } else {
        PartialDate(year: year, month: month).map { DateReading($0, anchor: .previous) }
      }
    return date.map { Reading(date: $0, end: place, isComparison: true) }
  }

  /// "the 2019 period", "the 2019 quarter".
  private func dated(at index: Int, in context: SentenceContext) -> Reading? {
    guard let year = DayReader.year(at: index, in: context), (1900...2100).contains(year),
      context.isWord(index + 1, in: ["quarter", "period", "year"])
    else { return nil }
    let known = context.isWord(index + 1, "year") ? nil : context.comparedQuarter(before: index)
    let date =
      known.flatMap { DateReading.quarter($0.quarterNumber, of: year, anchor: .previous) }
      ?? PartialDate(year: year).map { DateReading($0, anchor: .explicit) }
    return date.map { Reading(date: $0, end: index + 2, isComparison: true) }
  }

  // MARK: - The one at hand

  /// "the latest quarter", "the full year".
  private func latest(at index: Int, in context: SentenceContext) -> Reading? {
    let noun = index + 1
    guard context[noun].kind == .word, !context.isHyphen(noun + 1) else { return nil }
    if context.isWord(index, in: ["full", "whole", "entire"]), context.isWord(noun, "year"),
      let published = context.published, let date = PartialDate(year: published.year)
    {
      return Reading(date: DateReading(date, anchor: .publication), end: noun + 1)
    }
    guard context.isWord(index, in: ["latest", "reported"]), context.isWord(noun, in: ["quarter", "period"]),
      var date = context.reported ?? lastQuarter(in: context)
    else { return nil }
    date.anchor = .previous
    return Reading(date: date, end: noun + 1, isComparison: true)
  }

  /// "in the quarter", "for the year", "for the week".
  private func bare(at index: Int, in context: SentenceContext) -> Reading? {
    guard context.isWord(index, in: ["quarter", "period", "year", "week"]),
      context.isWord(index - 2, in: Self.introducers), !context.isHyphen(index + 1),
      context.isWord(index - 1, "the"), let present = context.present
    else { return nil }
    if let ago = yearsAgo(at: index, in: context) { return ago }
    guard isAlone(index + 1, in: context) else { return nil }
    if context.isWord(index, in: ["quarter", "period"]) {
      let known =
        context.isWord(index, "quarter") ? context.reported ?? lastQuarter(in: context) : context.reported
      guard var date = known else { return nil }
      date.anchor = .previous
      return Reading(date: date, end: index + 1, isComparison: true)
    }
    guard context.isWord(index - 2, in: ["for", "during", "throughout"]) || context.reported != nil else {
      return nil
    }
    if context.isWord(index, "week") {
      return DateReading.week(holding: present.dayNumber, anchor: context.presentAnchor).map {
        Reading(date: $0, end: index + 1, isComparison: true)
      }
    }
    return PartialDate(year: present.year).map {
      Reading(date: DateReading($0, anchor: context.presentAnchor), end: index + 1, isComparison: true)
    }
  }

  /// "the quarter a year ago".
  private func yearsAgo(at index: Int, in context: SentenceContext) -> Reading? {
    guard context.isWord(index + 1, in: ["a", "one"]), context.isWord(index + 2, "year"),
      context.isWord(index + 3, in: ["ago", "earlier", "before"]), let published = context.published
    else { return nil }
    let quarter = context.isWord(index, in: ["quarter", "period"]) ? context.reported : nil
    return yearBefore(quarter, published: published).map {
      Reading(date: $0, end: index + 4, isComparison: true)
    }
  }

  /// Whether nothing follows at `place` that says which period is meant, or makes it half of a compound.
  private func isAlone(_ place: Int, in context: SentenceContext) -> Bool {
    let next = context[place]
    if context.isWord(place, in: ["of", "when", "that", "in", "before", "after", "since", "to"]) {
      return false
    }
    return next.kind != .word || next.has([.function, .verb, .past]) || next.word == "'s"
  }

  private func lastQuarter(in context: SentenceContext) -> DateReading? {
    guard let published = context.published, let month = published.month else { return nil }
    let number = (month - 1) / 3
    return number == 0
      ? .quarter(4, of: published.year - 1, anchor: .publication)
      : .quarter(number, of: published.year, anchor: .publication)
  }

  // MARK: - Ended on a day

  /// "the year ended in June", "the fiscal year ending in March": from the day of the year before to that day.
  private func ended(at index: Int, in context: SentenceContext) -> Reading? {
    let noun = context.isWord(index, in: ["fiscal", "financial", "full", "latest"]) ? index + 1 : index
    guard let months = ["year": 12, "quarter": 3, "half": 6][context[noun].word], context[noun].kind == .word,
      context.isWord(noun + 1, in: ["ended", "ending", "to", "through"])
    else { return nil }
    return Self.period(ofMonths: months, endedAt: noun + 1, in: context).map {
      Reading(date: $0, end: noun + 1)
    }
  }

  /// The `months` months that end on the day told at `index`: "ended in June".
  static func period(ofMonths months: Int, endedAt index: Int, in context: SentenceContext) -> DateReading? {
    guard context.isWord(index, in: ["ended", "ending", "to", "through"]) else { return nil }
    let place = context.isWord(index + 1, in: ["on", "in"]) ? index + 2 : index + 1
    guard
      let last = CalendarDateRule().parse(at: place, in: context)?.reading.high
        ?? RelativeDateRule().parse(at: place, in: context)?.reading.high, last.day != nil,
      let first = start(ofMonths: months, endingOn: last)
    else { return nil }
    var reading = DateReading.interval(first, last, anchor: .previous)
    reading.timex = months == 12 ? "P1Y" : "P\(months)M"
    if months == 3, let middle = first.adding(days: 45), let month = middle.month {
      let quarter = DateReading.quarter((month - 1) / 3 + 1, of: middle.year, anchor: .previous)
      reading.timex = quarter?.timex ?? reading.timex
      if let quarter, quarter.low == first { return quarter }
    }
    return reading
  }

  /// The first day of the `months` months whose last day is `last`.
  static func start(ofMonths months: Int, endingOn last: PartialDate) -> PartialDate? {
    guard let next = last.adding(days: 1), let month = DateReading.month(next, adding: -months),
      let day = next.day
    else { return nil }
    let length = PartialDate.daysInMonth(year: month.year, month: month.month ?? 1)
    return PartialDate(year: month.year, month: month.month, day: min(day, length))
  }

  // MARK: - Said before

  /// "that year", "until then", "year-end".
  private func demonstrative(at index: Int, in context: SentenceContext) -> Reading? {
    if context.isWord(index, "then") {
      guard context.isWord(index - 1, in: ["until", "till", "since", "by", "before"]),
        var date = context.previousDate, date.base != nil
      else { return nil }
      date.anchor = .previous
      return Reading(date: date, end: index + 1)
    }
    if context.isWord(index, "year") { return yearEnd(at: index, in: context) }
    guard context.isWord(index, "that"), context.tag(index) != "IN" else { return nil }
    return known(unitAt: index + 1, in: context)
  }

  /// "the same day".
  private func same(at index: Int, in context: SentenceContext) -> Reading? {
    context.isWord(index, "same") ? known(unitAt: index + 1, in: context) : nil
  }

  /// The day, week, month or year that holds the last date.
  private func known(unitAt index: Int, in context: SentenceContext) -> Reading? {
    guard let date = context.previousDate?.base, context[index].kind == .word, isAlone(index + 1, in: context)
    else { return nil }
    let reading: DateReading? =
      switch context[index].word {
      case "year": PartialDate(year: date.year).map { DateReading($0, anchor: .previous) }
      case "month":
        date.month.flatMap { PartialDate(year: date.year, month: $0) }.map {
          DateReading($0, anchor: .previous)
        }
      case "day": date.day == nil ? nil : DateReading(date, anchor: .previous)
      case "week": date.day == nil ? nil : .week(holding: date.dayNumber, anchor: .previous)
      case let name where WeekdayRule.partsOfDay[name] != nil: Self.part(name, of: date)
      case let name where PeriodRule.seasons[name] != nil: Self.season(name, near: date)
      case "decade": .decade(from: date.year / 10 * 10, anchor: .previous)
      default: nil
      }
    return reading.map { Reading(date: $0, end: index + 1) }
  }

  /// "that night" of the day told.
  private static func part(_ name: String, of date: PartialDate) -> DateReading? {
    guard date.day != nil, let part = WeekdayRule.partsOfDay[name] else { return nil }
    var reading = DateReading(date, anchor: .previous)
    reading.kind = .time
    reading.timex += "T" + part
    return reading
  }

  /// "that winter": the one of the year told, or the one that its January is in.
  private static func season(_ name: String, near date: PartialDate) -> DateReading? {
    guard let number = PeriodRule.seasons[name] else { return nil }
    let isOver = name == "winter" && (date.month ?? 12) <= 2
    return .season(number, of: isOver ? date.year - 1 : date.year, anchor: .previous)
  }

  /// "year-end", "year end", "year's end": the last month of the year; "the end of year".
  private func yearEnd(at index: Int, in context: SentenceContext) -> Reading? {
    guard let year = context.present.flatMap({ PartialDate(year: $0.year) }) else { return nil }
    var reading = DateReading(year, anchor: context.presentAnchor)
    if context.isWord(index - 1, "of"), context.isWord(index - 2, "end"), isAlone(index + 1, in: context) {
      return Reading(date: reading, end: index + 1)
    }
    var end = index + 1
    if context.isHyphen(end) || context.isWord(end, "'s") { end += 1 }
    guard context.isWord(end, "end"),
      context.isWord(index - 1, in: ["by", "at", "before", "until", "since", "of"])
    else { return nil }
    reading.low = PartialDate(year: year.year, month: 12, day: 1)
    reading.edtf = DateReading.padded(year.year, 4) + "-12"
    return Reading(date: reading, end: end + 1)
  }
}
