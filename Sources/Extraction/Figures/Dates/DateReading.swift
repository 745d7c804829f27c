import ClaimsModel

/// What a temporal expression means: EDTF and TIMEX3 values and the days it may cover.
struct DateReading: Hashable, Sendable {
  var kind: FigureKind
  /// EDTF; `nil` for what has no place in the calendar ("recently").
  var edtf: String?
  /// TIMEX3 value.
  var timex: String
  /// First and last day; `nil` where open or unknown.
  var low: PartialDate?
  var high: PartialDate?
  var anchor: Figure.Anchor
  /// Other readings, EDTF.
  var alternates: [String] = []

  /// A date known to the day, the month or the year.
  init(_ date: PartialDate, anchor: Figure.Anchor) {
    kind = .date
    edtf = date.description
    timex = date.description
    low = PartialDate(dayNumber: date.dayNumber)
    high = PartialDate(dayNumber: date.lastDayNumber)
    self.anchor = anchor
  }

  /// Everything given.
  init(
    kind: FigureKind, edtf: String?, timex: String, low: PartialDate? = nil, high: PartialDate? = nil,
    anchor: Figure.Anchor
  ) {
    self.kind = kind
    self.edtf = edtf
    self.timex = timex
    self.low = low
    self.high = high
    self.anchor = anchor
  }

  /// The first date this may mean, to its own precision: what "three days later" counts from.
  var base: PartialDate? {
    guard let edtf else { return low }
    return PartialDate(edtf: edtf) ?? low
  }

  /// Which quarter of a year this is, 1 to 4; 0 for anything else.
  var quarterNumber: Int {
    guard let edtf, edtf.utf8.count == 7, let code = Int(edtf.suffix(2)), (33...36).contains(code) else {
      return 0
    }
    return code - 32
  }

  /// Whether this is a quarter of a year.
  var isQuarter: Bool { quarterNumber > 0 }

  /// Writes this into `figure`.
  func fill(_ figure: inout Figure) {
    figure.date = edtf
    figure.timex = timex
    figure.dateLow = low
    figure.dateHigh = high
    figure.anchor = edtf == nil ? nil : anchor
    figure.alternates = alternates
  }
}

extension DateReading {
  /// The span from one date to another; as a range of days, months or years.
  static func interval(_ first: PartialDate, _ last: PartialDate, anchor: Figure.Anchor) -> DateReading {
    DateReading(
      kind: .dateRange, edtf: "\(first)/\(last)", timex: "\(first)/\(last)",
      low: PartialDate(dayNumber: first.dayNumber), high: PartialDate(dayNumber: last.lastDayNumber),
      anchor: anchor)
  }

  /// From `first` with an open end.
  static func since(_ first: PartialDate, anchor: Figure.Anchor) -> DateReading {
    DateReading(
      kind: .dateRange, edtf: "\(first)/..", timex: first.description,
      low: PartialDate(dayNumber: first.dayNumber), anchor: anchor)
  }

  /// The week (Monday to Sunday) that holds the day number `day`.
  static func week(holding day: Int, anchor: Figure.Anchor) -> DateReading? {
    guard let date = PartialDate(dayNumber: day), let weekday = date.weekday,
      let monday = date.adding(days: 1 - weekday), let sunday = date.adding(days: 7 - weekday),
      let thursday = date.adding(days: 4 - weekday),
      let newYear = PartialDate(year: thursday.year, month: 1, day: 1)
    else { return nil }
    let number = (thursday.dayNumber - newYear.dayNumber) / 7 + 1
    return DateReading(
      kind: .date, edtf: "\(monday)/\(sunday)", timex: "\(padded(thursday.year, 4))-W\(padded(number, 2))",
      low: monday, high: sunday, anchor: anchor)
  }

  /// Saturday and Sunday of the week that holds the day number `day`.
  static func weekend(holding day: Int, anchor: Figure.Anchor) -> DateReading? {
    guard var reading = week(holding: day, anchor: anchor), let saturday = reading.low?.adding(days: 5),
      let sunday = reading.high
    else { return nil }
    reading.edtf = "\(saturday)/\(sunday)"
    reading.timex += "-WE"
    reading.low = saturday
    return reading
  }

  /// A quarter, 1 to 4: EDTF 33 to 36.
  static func quarter(_ number: Int, of year: Int, anchor: Figure.Anchor) -> DateReading? {
    months(
      from: 3 * number - 2, count: 3, of: year, edtf: "\(padded(year, 4))-\(32 + number)",
      timex: "\(padded(year, 4))-Q\(number)", anchor: anchor)
  }

  /// A half of a year, 1 or 2: EDTF 40 and 41.
  static func half(_ number: Int, of year: Int, anchor: Figure.Anchor) -> DateReading? {
    months(
      from: 6 * number - 5, count: 6, of: year, edtf: "\(padded(year, 4))-\(39 + number)",
      timex: "\(padded(year, 4))-H\(number)", anchor: anchor)
  }

  /// The seasons' names in TIMEX3, spring first.
  static let seasonNames = ["SP", "SU", "FA", "WI"]

  /// A season, 0 spring to 3 winter: EDTF 21 to 24; of the northern half of the world.
  static func season(_ number: Int, of year: Int, anchor: Figure.Anchor) -> DateReading? {
    guard let name = seasonNames[at: number] else { return nil }
    return months(
      from: 3 * number + 3, count: 3, of: year, edtf: "\(padded(year, 4))-\(21 + number)",
      timex: "\(padded(year, 4))-\(name)", anchor: anchor)
  }

  /// Ten years from `year`: EDTF `199X`.
  static func decade(from year: Int, anchor: Figure.Anchor) -> DateReading {
    let digits = padded(year / 10, 3)
    return DateReading(
      kind: .date, edtf: digits + "X", timex: digits, low: PartialDate(year: year, month: 1, day: 1),
      high: PartialDate(year: year + 9, month: 12, day: 31), anchor: anchor)
  }

  /// The century whose years begin with `hundreds`: EDTF `19XX`.
  static func century(hundreds: Int, anchor: Figure.Anchor) -> DateReading {
    let digits = padded(hundreds, 2)
    return DateReading(
      kind: .date, edtf: digits + "XX", timex: digits,
      low: PartialDate(year: hundreds * 100, month: 1, day: 1),
      high: PartialDate(year: hundreds * 100 + 99, month: 12, day: 31), anchor: anchor)
  }

  /// `date` moved by `months`, kept to the month.
  static func month(_ date: PartialDate, adding months: Int) -> PartialDate? {
    let total = date.year * 12 + (date.month ?? 1) - 1 + months
    return total < 0 ? nil : PartialDate(year: total / 12, month: total % 12 + 1)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  // MARK: - Private

  private static func months(
    from first: Int, count: Int, of year: Int, edtf: String, timex: String, anchor: Figure.Anchor
  ) -> DateReading? {
    guard let low = PartialDate(year: year, month: first, day: 1), let last = month(low, adding: count - 1)
    else {
      return nil
    }
    return DateReading(
      kind: .date, edtf: edtf, timex: timex, low: low, high: PartialDate(dayNumber: last.lastDayNumber),
      anchor: anchor)
  }
}
