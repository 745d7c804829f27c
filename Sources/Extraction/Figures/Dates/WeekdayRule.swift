import ClaimsModel
import Linguistics

/// Weekdays, alone or before a date: "Thursday", "last Friday", "Monday, June 3", "Sunday night", "Mondays".
struct WeekdayRule: FigureRule {
  private static let ambiguous: Set<String> = ["sun", "sat", "wed", "mon", "fri", "thu"]
  /// Times of day with their TIMEX3 codes.
  static let partsOfDay = [
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "overnight": "NI", "lunchtime": "MI",
  ]

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let parsed = parse(at: index, in: context) else { return nil }
    let range = TokenRange(index, parsed.end)
    var figure = context.figure(range, numeral: range, kind: parsed.reading.kind)
    parsed.reading.fill(&figure)
    if context.isWord(index - 1, "by") { figure.modifier = .atMost }
    return FigureMatch(figure, range: range, date: parsed.reading)
  }

  /// Weeks that a word behind a weekday adds to it: "Monday week".
  private static let weeksOn = ["week": 1, "fortnight": 2]

  /// The weekday at `index`, which may follow "last", "next" or "this".
  func parse(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    if let ahead = weeksAhead(at: index, in: context) { return ahead }
    var place = index
    var direction: Int?
    if context.isWord(index, in: ["last", "past", "next", "coming", "this"]), context[index + 1].has(.weekday)
    {
      direction = context.isWord(index, "this") ? 0 : context.isWord(index, in: ["last", "past"]) ? -1 : 1
      place += 1
    }
    let day = context[place]
    guard day.has(.weekday), day.isCapitalized else { return nil }
    if Self.ambiguous.contains(day.word),
      !(context[place + 1].isSymbol(".") && context.isJoined(place + 1) && context[place + 2].kind != .end),
      !context[place + 1].has(.month), !(context[place + 1].isSymbol(",") && context[place + 2].has(.month))
    {
      return nil
    }
    if isName(place, in: context) { return nil }
    if day.word.hasSuffix("days"), day.word.utf8.count > 5 {
      let timex = "XXXX-WXX-\(day.number)"
      return (DateReading(kind: .set, edtf: nil, timex: timex, anchor: .explicit), place + 1)
    }
    var end = place + 1
    if context[end].isSymbol("."), context.isJoined(end), day.word.utf8.count <= 5 { end += 1 }
    if let full = dateAfter(end, in: context) { return full }
    return resolved(day.number, direction: direction, from: index, end: end, in: context)
  }

  // MARK: - Private

  /// "the Friday Club", "a Sunday Gleaner": the weekday is part of a name.
  private func isName(_ index: Int, in context: SentenceContext) -> Bool {
    let next = context[index + 1]
    return context.isWord(index - 1, in: ["the", "a", "an"]) && !context.isInTitle && next.kind == .word
      && next.isCapitalized && !next.has([.month, .function])
  }

  /// "Monday, June 3": the date says it all.
  private func dateAfter(_ end: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    let place = context[end].isSymbol(",") ? end + 1 : end
    let dated = context.isWord(place, "the") ? place + 1 : place
    guard context[dated].has(.month) || context[dated].kind == .number,
      let parsed = CalendarDateRule().parse(at: dated, in: context),
      parsed.reading.base?.day != nil || parsed.reading.edtf?.utf8.count == 10
    else { return nil }
    return parsed
  }

  /// "a week on Tuesday", "two weeks from Friday".
  private func weeksAhead(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    let first = context[index]
    guard first.word == "a" || first.has(.cardinal), first.kind == .word, let published = context.published,
      let unit = Self.weeksOn[context[index + 1].word] ?? (context.isWord(index + 1, "weeks") ? 1 : nil),
      context.isWord(index + 2, "from")
        || context.isWord(index + 2, "on")
          && TenseReader().tense(around: TokenRange(index, index + 4), in: context) == .future,
      context[index + 3].has(.weekday), context[index + 3].isCapitalized,
      let coming = published.coming(context[index + 3].number)
    else { return nil }
    let weeks = unit * (first.has(.cardinal) ? first.number : 1)
    return coming.adding(days: 7 * weeks).map { (DateReading($0, anchor: .publication), index + 4) }
  }

  /// What the words behind a weekday tell: "Monday week", "Tuesday last", "Wednesday of next week".
  private func placed(_ weekday: Int, end: Int, in context: SentenceContext) -> (
    reading: DateReading, end: Int
  )? {
    guard let published = context.published, let today = published.weekday, context[end].kind == .word else {
      return nil
    }
    let date: PartialDate?
    var last = end + 1
    let place = context.isWord(end, "of") ? end + 1 : end
    if let side = ["last": -1, "this": 0, "next": 1][context[place].word], context.isWord(place + 1, "week") {
      date = published.adding(days: weekday - today + 7 * side)
      last = place + 2
    } else if context[last].kind == .word && !context[last].has(.function) {
      return nil
    } else if let weeks = Self.weeksOn[context[end].word] {
      date = published.coming(weekday)?.adding(days: 7 * weeks)
    } else if let side = ["last": -1, "next": 1][context[end].word] {
      return CalendarResolver(in: context).weekday(weekday, strictly: side).map {
        (DateReading($0.date, anchor: $0.anchor), last)
      }
    } else {
      return nil
    }
    return date.map { (DateReading($0, anchor: .publication), last) }
  }

  private func resolved(
    _ weekday: Int, direction: Int?, from index: Int, end: Int, in context: SentenceContext
  ) -> (reading: DateReading, end: Int)? {
    if let placed = placed(weekday, end: end, in: context) { return placed }
    let resolver = CalendarResolver(in: context)
    let tense = TenseReader().tense(around: TokenRange(index, end), in: context)
    let resolved =
      switch direction {
      case .some(let side) where side != 0: resolver.weekday(weekday, strictly: side)
      case .some: resolver.weekday(weekday, tense: tense == .past ? .past : .future)
      case nil: resolver.weekday(weekday, tense: tense)
      }
    guard let resolved else {
      let timex = "XXXX-WXX-\(weekday)"
      return (DateReading(kind: .date, edtf: nil, timex: timex, anchor: .ambiguous), end)
    }
    var reading = DateReading(resolved.date, anchor: resolved.anchor)
    if let part = Self.partsOfDay[context[end].word], context[end].kind == .word {
      reading.timex += "T" + part
      return (reading, end + 1)
    }
    return (reading, end)
  }
}

extension PartialDate {
  /// The first `weekday`, 1 to 7, after this day.
  fileprivate func coming(_ weekday: Int) -> PartialDate? {
    self.weekday.flatMap { adding(days: weekday > $0 ? weekday - $0 : weekday - $0 + 7) }
  }
}
