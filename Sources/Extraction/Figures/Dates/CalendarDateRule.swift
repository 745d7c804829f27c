import ClaimsModel
import Linguistics

/// Dates that name a month or are written in digits: "3 June 2024", "in March", "2024-06-03", "9/11".
struct CalendarDateRule: FigureRule {
  /// Months whose names are other words too: they need a day, a year, or a preposition.
  private static let ambiguous: Set<String> = [
    "may", "march", "mar", "jan", "jun", "sep", "august", "april", "june",
  ]
  private static let prepositions: Set<String> = [
    "in", "since", "by", "until", "till", "of", "from", "through", "during", "before", "after", "early",
    "late", "mid", "end",
    "as", "last", "next", "this", "between", "each", "every", "to", "for", "and", "or", "around", "about",
    "on",
  ]

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let parsed = parse(at: index, in: context) else { return nil }
    let range = TokenRange(index, parsed.end)
    var figure = context.figure(range, numeral: range, kind: parsed.reading.kind)
    parsed.reading.fill(&figure)
    return FigureMatch(figure, range: range, date: parsed.reading)
  }

  /// The date that starts at `index` and where it ends.
  func parse(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    let first = context[index]
    if first.has(.month) { return monthLed(at: index, in: context) }
    if first.kind == .number { return digitLed(at: index, in: context) }
    if first.word == "from" || first.word == "between", context[index + 1].kind == .number,
      let parsed = dayLed(at: index + 1, in: context),
      parsed.reading.kind == .dateRange
    {
      return parsed
    }
    if first.has(.ordinal), context.isWord(index + 1, "of"), context[index + 2].has(.month) {
      return withYear(
        month: context[index + 2].number, days: [first.number], monthAt: index + 2, from: index, in: context)
    }
    return nil
  }

  // MARK: - Month first

  private func monthLed(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    let month = context[index]
    guard month.isCapitalized else { return nil }
    let next = afterDot(index, in: context)
    if let era = EraRule.year(at: next, in: context) {
      return EraRule.reading(era, month: month.number).map { ($0, era.end) }
    }
    if let first = DayReader.day(at: next, in: context), !isUnitAhead(first.end, in: context) {
      if let last = lastDay(after: first, from: index, in: context) {
        return finish(
          month: month.number, days: [first.day, last.day], yearAt: last.end, from: index, in: context)
      }
      return finish(month: month.number, days: [first.day], yearAt: first.end, from: index, in: context)
    }
    if let year = year(at: next, allowsOf: true, in: context),
      let date = PartialDate(year: year.value, month: month.number)
    {
      return (DateReading(date, anchor: .explicit), year.end)
    }
    guard isMonthAlone(index, next: next, in: context) else { return nil }
    if let year = SharedYear.year(ofMonth: month.number, before: next, in: context),
      let date = PartialDate(year: year, month: month.number)
    {
      return (DateReading(date, anchor: .explicit), next)
    }
    let range = TokenRange(index, next)
    let tense = TenseReader().tense(around: range, in: context)
    guard let resolved = CalendarResolver(in: context).date(month: month.number, day: nil, tense: tense)
    else { return (yearless(month: month.number, day: nil), next) }
    return (DateReading(resolved.date, anchor: resolved.anchor), next)
  }

  private func isMonthAlone(_ index: Int, next: Int, in context: SentenceContext) -> Bool {
    let before = context[index - 1]
    let isIntroduced = before.kind == .word && Self.prepositions.contains(before.word)
    if isIntroduced || context.isHyphen(index - 1) {
      // "for May to go", "and May said": a verb or a name may follow the preposition.
      let isClauseLike =
        before.word == "for" || before.word == "and" || before.word == "or" || before.word == "to"
      if isClauseLike, context[index - 2].has(.month) { return true }
      return !(isClauseLike && (context[next].has(.verb) || ["may", "march"].contains(context[index].word)))
    }
    if Self.ambiguous.contains(context[index].word) || context[index].word.utf8.count <= 3 { return false }
    return !(context[next].kind == .word && context[next].isCapitalized && !context[next].has(.function))
      || context.isInTitle
  }

  private func lastDay(after first: (day: Int, end: Int), from index: Int, in context: SentenceContext) -> (
    day: Int, end: Int
  )? {
    let isLinked = context[first.end].isDash || context.isWord(first.end, in: ["to", "through", "and"])
    guard isLinked, let last = DayReader.day(at: first.end + 1, in: context), last.day > first.day else {
      return nil
    }
    // "7 and 8 December" are one time, "7 and 20 December" two.
    let isOne = last.day == first.day + 1 || context.isWord(index - 1, "between")
    return context.isWord(first.end, "and") && !isOne ? nil : last
  }

  // MARK: - Digits first

  private func digitLed(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    if let parsed = dayLed(at: index, in: context) { return parsed }
    guard let first = context[index].integer, context.isJoined(index + 1), context.isJoined(index + 2),
      let second = context[index + 2].integer
    else { return nil }
    if context[index + 1].isSymbol("/") || context[index + 1].isDash {
      let isSlash = context[index + 1].isSymbol("/")
      if context.isJoined(index + 3), context[index + 3].kind == .symbol,
        context[index + 3].number == context[index + 1].number, context.isJoined(index + 4),
        let third = context[index + 4].integer
      {
        return threeNumbers(first, second, third, from: index, in: context)
      }
      if isSlash, first == 9, second == 11, let date = PartialDate(year: 2001, month: 9, day: 11) {
        return (DateReading(date, anchor: .explicit), index + 3)
      }
    }
    return nil
  }

  /// "2024-06-03", "03/06/2024": two readings where both could be months.
  private func threeNumbers(
    _ first: Int, _ second: Int, _ third: Int, from index: Int, in context: SentenceContext
  ) -> (reading: DateReading, end: Int)? {
    let end = index + 5
    if context[index].word.utf8.count == 4, context[end - 1].word.utf8.count == 2,
      let date = PartialDate(year: first, month: second, day: third)
    {
      return (DateReading(date, anchor: .explicit), end)
    }
    guard let year = fullYear(third, at: end - 1, from: index, in: context) else { return nil }
    let dayFirst = PartialDate(year: year, month: second, day: first)
    let monthFirst = PartialDate(year: year, month: first, day: second)
    guard let date = dayFirst ?? monthFirst else { return nil }
    var reading = DateReading(date, anchor: .explicit)
    if let monthFirst, dayFirst != nil, monthFirst != date {
      reading.anchor = .ambiguous
      reading.alternates = [monthFirst.description]
    }
    return (reading, end)
  }

  /// The year of a date in digits; of two digits the one nearest to the publication, behind slashes or in the line that
  /// a newswire puts above its texts ("11-02-89 1516EST").
  private func fullYear(_ number: Int, at place: Int, from index: Int, in context: SentenceContext) -> Int? {
    if context[place].word.utf8.count == 4 { return (1000...2199).contains(number) ? number : nil }
    let isWire =
      context[place + 1].word.utf8.count == 4 && context[place + 1].isPlainDigits
      && context[place + 1].isSpaceBefore
    guard context[place].word.utf8.count == 2, context[index + 1].isSymbol("/") || isWire else { return nil }
    let near = context.published?.year ?? 2000
    let century = near / 100 * 100
    return [century - 100, century, century + 100].map { $0 + number }.min { abs($0 - near) < abs($1 - near) }
  }

  private func dayLed(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    guard let first = DayReader.day(at: index, in: context) else { return nil }
    var days = [first.day]
    var end = first.end
    if let last = lastDay(after: first, from: index, in: context) {
      days.append(last.day)
      end = last.end
    }
    if context.isWord(end, "of") { end += 1 }
    guard context[end].has(.month), context[end].isCapitalized else { return nil }
    return withYear(month: context[end].number, days: days, monthAt: end, from: index, in: context)
  }

  // MARK: - Private

  private func withYear(
    month: Int, days: [Int], monthAt: Int, from index: Int, in context: SentenceContext
  ) -> (reading: DateReading, end: Int)? {
    finish(month: month, days: days, yearAt: afterDot(monthAt, in: context), from: index, in: context)
  }

  /// Adds the year that stands at `place`, or resolves it from the publication date.
  private func finish(
    month: Int, days: [Int], yearAt place: Int, from index: Int, in context: SentenceContext
  ) -> (reading: DateReading, end: Int)? {
    if let era = EraRule.year(at: place, in: context), days.count == 1 {
      return EraRule.reading(era, month: month, day: days.first).map { ($0, era.end) }
    }
    let year =
      year(at: place, allowsOf: false, in: context)
      ?? SharedYear.year(ofMonth: month, before: place, in: context).map { ($0, place) }
    let end = year?.end ?? place
    let tense = year == nil ? TenseReader().tense(around: TokenRange(index, end), in: context) : .unknown
    let resolver = CalendarResolver(in: context)
    var anchor = Figure.Anchor.explicit
    let dates = days.compactMap { day -> PartialDate? in
      if let year { return PartialDate(year: year.value, month: month, day: day) }
      let resolved = resolver.date(month: month, day: day, tense: tense)
      anchor = resolved?.anchor ?? .publication
      return resolved?.date
    }
    guard let first = dates.first, dates.count == days.count else {
      guard year == nil, !resolver.hasBase, let day = days.first, day <= 31 else { return nil }
      return (yearless(month: month, day: day), end)
    }
    if let last = dates.dropFirst().first { return (.interval(first, last, anchor: anchor), end) }
    return (DateReading(first, anchor: anchor), end)
  }

  private func yearless(month: Int, day: Int?) -> DateReading {
    var text = "XXXX-" + DateReading.padded(month, 2)
    if let day { text += "-" + DateReading.padded(day, 2) }
    return DateReading(kind: .date, edtf: text, timex: text, anchor: .ambiguous)
  }

  /// A year at `place`, after a comma or "of" if allowed.
  private func year(at place: Int, allowsOf: Bool, in context: SentenceContext) -> (value: Int, end: Int)? {
    if let year = DayReader.year(at: place, in: context) { return (year, place + 1) }
    if let words = DayReader.yearInWords(at: place, in: context) { return (words.year, words.end) }
    if let relative = relativeYear(at: context.isWord(place, "of") ? place + 1 : place, in: context) {
      return relative
    }
    guard context[place].isSymbol(",") || (allowsOf && context.isWord(place, "of")) else { return nil }
    return DayReader.year(at: place + 1, in: context).map { ($0, place + 2) }
  }

  /// "this year", "last year", "next year".
  private func relativeYear(at place: Int, in context: SentenceContext) -> (value: Int, end: Int)? {
    guard context.isWord(place + 1, "year"), let year = context.published?.year,
      let shift = ["this": 0, "last": -1, "next": 1][context[place].word]
    else { return nil }
    return (year + shift, place + 2)
  }

  private func afterDot(_ index: Int, in context: SentenceContext) -> Int {
    let isAbbreviated =
      context[index].word.utf8.count <= 4 && !context.isWord(index, in: ["may", "june", "july"])
    return isAbbreviated && context[index + 1].isSymbol(".") && context.isJoined(index + 1)
      ? index + 2 : index + 1
  }

  /// Whether a unit follows, so that the number before it is no day: "May 20 percent".
  private func isUnitAhead(_ index: Int, in context: SentenceContext) -> Bool {
    context[index].isSymbol("%") || context.isWord(index, in: ["percent", "per", "million", "billion"])
  }
}
