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

  /// The weekday at `index`, which may follow "last", "next" or "this".
  func parse(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
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

  private func resolved(
    _ weekday: Int, direction: Int?, from index: Int, end: Int, in context: SentenceContext
  ) -> (reading: DateReading, end: Int)? {
    let resolver = CalendarResolver(published: context.published)
    let tense = TenseReader().tense(around: TokenRange(index, end), in: context)
    let date: PartialDate? =
      switch direction {
      case .some(let side) where side != 0: resolver.weekday(weekday, strictly: side)
      case .some: resolver.weekday(weekday, tense: tense == .past ? .past : .future)
      case nil: resolver.weekday(weekday, tense: tense)
      }
    guard let date else {
      let timex = "XXXX-WXX-\(weekday)"
      return (DateReading(kind: .date, edtf: nil, timex: timex, anchor: .ambiguous), end)
    }
    var reading = DateReading(date, anchor: .publication)
    if let part = Self.partsOfDay[context[end].word], context[end].kind == .word {
      reading.timex += "T" + part
      return (reading, end + 1)
    }
    return (reading, end)
  }
}
