import ClaimsModel
import Linguistics

/// Times of day: "10pm on Sunday", "7:30 p.m.", "14:05 GMT", "noon Thursday", "10 o'clock".
struct ClockRule: FigureRule {
  private static let zones: Set<String> = [
    "gmt", "utc", "bst", "cet", "cest", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst",
    "pdt", "pt",
    "aest", "ist", "jst", "local", "hrs", "hours",
  ]
  private static let introducers: Set<String> = [
    "at", "by", "from", "until", "till", "to", "around", "about", "before", "after",
  ]
  private static let names = ["noon": 12, "midday": 12, "midnight": 24]

  private struct Clock {
    var hour: Int
    var minute: Int?
    var end: Int
  }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard var clock = spoken(at: index, in: context) ?? clock(at: index, in: context) else { return nil }
    // Newswires join the zone to four digits: "1516EST".
    let isJoinedZone = context[index].word.utf8.count == 4 && context[index].isPlainDigits
    if Self.zones.contains(context[clock.end].word), context[clock.end].isSpaceBefore || isJoinedZone {
      clock.end += context.isWord(clock.end, "local") && context.isWord(clock.end + 1, "time") ? 2 : 1
    }
    let day = dayAfter(clock.end, in: context)
    let end = day?.end ?? clock.end
    let base =
      day?.reading.base
      ?? (context.narration.isHistory
        ? context.narration.date
        : context.previousDate?.base?.day == nil ? context.published : context.previousDate?.base)
    let range = TokenRange(index, end)
    var figure = context.figure(range, numeral: TokenRange(index, clock.end), kind: .time)
    let time = "T" + DateReading.padded(clock.hour, 2) + ":" + DateReading.padded(clock.minute ?? 0, 2)
    guard let base, base.day != nil else {
      figure.timex = "XXXX-XX-XX" + time
      return FigureMatch(figure, range: range)
    }
    var reading = DateReading(base, anchor: day == nil ? .publication : day?.reading.anchor ?? .publication)
    reading.kind = .time
    reading.edtf = base.description + time
    reading.timex = base.description + (clock.hour == 24 ? "T24" : time)
    reading.fill(&figure)
    return FigureMatch(figure, range: range, date: day?.reading)
  }

  // MARK: - Private

  private func clock(at index: Int, in context: SentenceContext) -> Clock? {
    let first = context[index]
    if let hour = Self.names[first.word], first.kind == .word {
      return context.isHyphen(index + 1) ? nil : Clock(hour: hour, minute: nil, end: index + 1)
    }
    if first.kind == .word, first.has(.cardinal), (1...12).contains(first.number) {
      return oClock(first.number, at: index + 1, in: context)
    }
    guard first.kind == .number, first.word.utf8.count <= 5 else { return nil }
    let parts = first.word.split(separator: ".", omittingEmptySubsequences: false)
    guard let hour = parts.first.flatMap({ Int($0) }), parts.count <= 2, (0...24).contains(hour) else {
      return military(first, at: index, in: context)
    }
    var minute = parts[at: 1].flatMap { Int($0) }
    var end = index + 1
    let isColon = context[end].isSymbol(":") && context.isJoined(end) && context.isJoined(end + 1)
    if isColon, context[end + 1].word.utf8.count == 2, let minutes = context[end + 1].integer {
      minute = minutes
      end += 2
      if context[end].isSymbol(":"), context.isJoined(end) { return nil }
    }
    if let minute, minute > 59 { return nil }
    if let half = halfOfDay(at: end, hour: hour, minute: minute, in: context) { return half }
    if let clock = oClock(hour, at: end, in: context) { return clock }
    guard isColon else { return parts.count == 1 ? military(first, at: index, in: context) : nil }
    let isTime =
      Self.zones.contains(context[end].word) || context.isWord(index - 1, in: Self.introducers)
    return isTime && hour < 24 ? Clock(hour: hour, minute: minute, end: end) : nil
  }

  /// "a.m." or "p.m." at `place`.
  private func halfOfDay(at place: Int, hour: Int, minute: Int?, in context: SentenceContext) -> Clock? {
    guard context.isWord(place, in: ["am", "pm"]), (1...12).contains(hour) else { return nil }
    if context[place].word == "am", context[place].isSpaceBefore,
      context[place].end - context[place].start == 2,
      !context[place].isUpper, minute == nil, context[place + 1].kind == .word,
      !context[place + 1].has(.function),
      !context[place + 1].has(.weekday)
    {
      return nil
    }
    let isAfternoon = context[place].word == "pm"
    return Clock(hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute, end: place + 1)
  }

  /// "half past ten", "ten to midnight", "two in the morning"; the hour as said where nothing tells its half of the day.
  private func spoken(at index: Int, in context: SentenceContext) -> Clock? {
    guard context.isWord(index - 1, in: Self.introducers) else { return nil }
    let first = context[index]
    let minutes: Int? =
      context.isWord(index, "half")
      ? 30 : context.isWord(index, "quarter") ? 15 : first.has(.cardinal) ? first.number : nil
    guard let minutes, (1...30).contains(minutes) else { return nil }
    if context.isWord(index + 1, "in"), context.isWord(index + 2, "the"), minutes <= 12,
      context.isWord(index + 3, in: ["morning", "afternoon", "evening"]), first.has(.cardinal)
    {
      let isLate = !context.isWord(index + 3, "morning")
      return Clock(hour: minutes % 12 + (isLate ? 12 : 0), minute: nil, end: index + 4)
    }
    let isPast = context.isWord(index + 1, "past")
    guard isPast || (context.isWord(index + 1, "to") && minutes < 30 && context.isWord(index - 1, "at"))
    else { return nil }
    let hour = context[index + 2]
    guard let named = hour.has(.cardinal) && hour.number <= 12 ? hour.number : Self.names[hour.word],
      named > 0, !isPast || named < 24, context[index + 3].kind != .word || context[index + 3].has(.function)
    else { return nil }
    return Clock(hour: isPast ? named : named - 1, minute: isPast ? minutes : 60 - minutes, end: index + 3)
  }

  private func oClock(_ hour: Int, at place: Int, in context: SentenceContext) -> Clock? {
    guard context.isWord(place, "o"), context.isWord(place + 1, "'clock"), (1...12).contains(hour) else {
      return nil
    }
    return Clock(hour: hour, minute: nil, end: place + 2)
  }

  /// "1400 GMT".
  private func military(_ lexeme: Lexeme, at index: Int, in context: SentenceContext) -> Clock? {
    guard lexeme.word.utf8.count == 4, let number = lexeme.integer, number / 100 < 24, number % 100 < 60,
      Self.zones.contains(context[index + 1].word)
    else { return nil }
    return Clock(hour: number / 100, minute: number % 100, end: index + 1)
  }

  /// The day that follows: "on Sunday", "Thursday", ", June 3", "tomorrow".
  private func dayAfter(_ end: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    var place = end
    if context[place].isSymbol(",") { place += 1 }
    if context.isWord(place, "on") { place += 1 }
    if let day = WeekdayRule().parse(at: place, in: context), day.reading.kind == .date { return day }
    guard context[place].has([.month, .temporal]) || context[place].kind == .number,
      !context.isWord(place, "the")
    else { return nil }
    let parsed =
      CalendarDateRule().parse(at: place, in: context) ?? RelativeDateRule().parse(at: place, in: context)
    return parsed.flatMap { $0.reading.base?.day == nil ? nil : $0 }
  }
}
