/// A time of day and its zone, as a field has them.
struct ClockTime: Hashable, Sendable {
  /// 0 to 23.
  var hour: Int
  /// 0 to 59.
  var minute: Int
  /// 0 to 59; `nil` when it is not told.
  var second: Int?
  /// Minutes east of UTC; `nil` when no zone is told, or one whose offset is not sure.
  var offset: Int?

  /// The time in the form of EDTF and ISO 8601: `14:05`, `14:05:09Z`, `14:05+02:00`.
  var edtf: String {
    var text = Self.padded(hour) + ":" + Self.padded(minute)
    if let second { text += ":" + Self.padded(second) }
    guard let offset else { return text }
    guard offset != 0 else { return text + "Z" }
    let minutes = abs(offset)
    return text + (offset < 0 ? "-" : "+") + Self.padded(minutes / 60) + ":" + Self.padded(minutes % 60)
  }

  /// What programs write where they know the day alone.
  var isPlaceholder: Bool { hour == 0 && minute == 0 && (second ?? 0) == 0 && offset == nil }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// Finds the time of day in a field that tells a date.
struct ClockTimeReader {
  /// The field in lower-case ASCII; other bytes as they are.
  private let bytes: [UInt8]
  /// Whether daylight saving time holds in the United States on the day.
  private let isAmericanSummer: Bool?

  /// Only the beginning is looked at: a date stands there.
  private static let longest = 400

  /// Makes a reader; `day` tells what "ET" is.
  init(_ field: String, day: (year: Int, month: Int, day: Int, weekday: Int)?) {
    bytes = field.utf8.prefix(Self.longest).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    isAmericanSummer = day.flatMap(AmericanSummer.holds)
  }

  /// The first time of day with its zone, or `nil` when there is none.
  func time() -> ClockTime? {
    for index in bytes.indices where isDigit(index) && !isDigit(index - 1) {
      if let (time, end) = colonTime(at: index) ?? hourTime(at: index) ?? basicTime(at: index) {
        return zoned(time, at: end)
      }
    }
    return nil
  }

  // MARK: - Private

  private typealias Found = (time: ClockTime, end: Int)

  /// `14:05`, `14:05:09.123`, `3:05 p.m.`; also with a dot or an h where "pm" or "Uhr" follows.
  private func colonTime(at start: Int) -> Found? {
    // An offset "+02:00" is no time.
    if bytes[at: start - 1] == UInt8(ascii: "+") { return nil }
    guard let (hour, afterHour) = number(at: start, width: 2), hour <= 24, let sign = bytes[at: afterHour],
      let (minute, afterMinute) = number(at: afterHour + 1, width: 2), afterMinute == afterHour + 3,
      minute < 60
    else { return nil }
    var time = ClockTime(hour: hour, minute: minute)
    var end = afterMinute
    switch sign {
    case UInt8(ascii: ":"):
      if bytes[at: end] == UInt8(ascii: ":"), let (second, after) = number(at: end + 1, width: 2),
        after == end + 3
      {
        time.second = min(second, 59)
        end = after
        if bytes[at: end] == UInt8(ascii: ".") || bytes[at: end] == UInt8(ascii: ","), isDigit(end + 1) {
          end = bytes[from: end + 1].prefix { (0x30...0x39).contains($0) }.endIndex
        }
      }
    case UInt8(ascii: "h"), UInt8(ascii: "."):
      let isTold = word(at: skippingBlanks(from: end)) == "uhr" || halfOfDay(at: end) != nil
      guard sign == UInt8(ascii: "h") || isTold, !isDigit(end) else { return nil }
    default: return nil
    }
    return halved(time, end)
  }

  /// `3 p.m.`, `15h`, `15 Uhr`.
  private func hourTime(at start: Int) -> Found? {
    guard let (hour, end) = number(at: start, width: 2), hour <= 24, !isDigit(end) else { return nil }
    let time = ClockTime(hour: hour, minute: 0)
    if halfOfDay(at: end) != nil { return halved(time, end) }
    let next = skippingBlanks(from: end)
    return word(at: next) == "uhr" ? halved(time, next + 3) : nil
  }

  /// `T1405` and `T140509` behind a date.
  private func basicTime(at start: Int) -> Found? {
    guard bytes[at: start - 1] == UInt8(ascii: "t"), isDigit(start - 2) else { return nil }
    let digits = bytes[from: start].prefix { (0x30...0x39).contains($0) }
    guard digits.count == 4 || digits.count == 6 else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    let (hour, minute, second) =
      digits.count == 4 ? (value / 100, value % 100, nil) : (value / 10_000, value / 100 % 100, value % 100)
    return hour < 24 && minute < 60
      ? (ClockTime(hour: hour, minute: minute, second: second.map { min($0, 59) }), digits.endIndex) : nil
  }

  /// The time with "pm" counted, if it is a time of a day.
  private func halved(_ time: ClockTime, _ end: Int) -> Found? {
    var time = time
    var end = end
    if let (isAfternoon, after) = halfOfDay(at: end) {
      end = after
      if time.hour <= 12 { time.hour = time.hour % 12 + (isAfternoon ? 12 : 0) }
    }
    return time.hour < 24 ? (time, end) : nil
  }

  /// "am", "p.m." behind blanks.
  private func halfOfDay(at place: Int) -> (isAfternoon: Bool, end: Int)? {
    var index = skippingBlanks(from: place)
    guard let letter = bytes[at: index], letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else {
      return nil
    }
    index += 1
    if bytes[at: index] == UInt8(ascii: ".") { index += 1 }
    guard bytes[at: index] == UInt8(ascii: "m"), !isLetter(index + 1) else { return nil }
    index += 1
    if bytes[at: index] == UInt8(ascii: ".") { index += 1 }
    return (letter == UInt8(ascii: "p"), index)
  }

  private func zoned(_ time: ClockTime, at end: Int) -> ClockTime {
    var time = time
    var index = skippingBlanks(from: end)
    if bytes[at: index] == UInt8(ascii: "(") { index += 1 }
    if word(at: index) == "uhr" { index = skippingBlanks(from: index + 3) }
    let name = word(at: index)
    if let offset = numericOffset(at: index) {
      time.offset = offset
    } else if name == "gmt" || name == "utc", let offset = numericOffset(at: index + 3) {
      time.offset = offset
    } else if !name.isEmpty {
      time.offset = Self.offsets[name] ?? american(name)
    }
    return time
  }

  /// `+02:00`, `+0200`, `-5`.
  private func numericOffset(at start: Int) -> Int? {
    guard let sign = bytes[at: start], sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let (hours, afterHours) = number(at: start + 1, width: 2), hours <= 14
    else { return nil }
    var minutes = 0
    let minutesAt = bytes[at: afterHours] == UInt8(ascii: ":") ? afterHours + 1 : afterHours
    if let (found, after) = number(at: minutesAt, width: 2), after == minutesAt + 2, found < 60 {
      // "14:05 -2022" is a year.
      if isDigit(after) { return nil }
      minutes = found
    }
    return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  private func american(_ name: String) -> Int? {
    guard let standard = Self.american[name], let isAmericanSummer else { return nil }
    return standard + (isAmericanSummer ? 60 : 0)
  }

  private func number(at start: Int, width: Int) -> (value: Int, end: Int)? {
    let digits = bytes[from: start, to: start + width].prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }, digits.endIndex)
  }

  private func word(at start: Int) -> String {
    let letters = bytes[from: start, to: start + 10].prefix { (0x61...0x7A).contains($0) }
    return String(decoding: letters, as: UTF8.self)
  }

  private func skippingBlanks(from start: Int) -> Int {
    var index = start
    while let byte = bytes[at: index], byte == 0x20 || byte == UInt8(ascii: ",") { index += 1 }
    return index
  }

  private func isDigit(_ index: Int) -> Bool { bytes[at: index].map { (0x30...0x39).contains($0) } ?? false }
  private func isLetter(_ index: Int) -> Bool { bytes[at: index].map { (0x61...0x7A).contains($0) } ?? false }

  /// Zones with one meaning in the news, in minutes east of UTC.
  ///
  /// IST and others with several meanings have none.
  private static let offsets: [String: Int] = [
    "z": 0, "gmt": 0, "utc": 0, "ut": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "mez": 60, "cest": 120,
    "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "sast": 120, "cat": 120, "wat": 60, "eat": 180,
    "pkt": 300,
    "hkt": 480, "sgt": 480, "awst": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720,
    "nzdt": 780, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "akst": -540, "akdt": -480, "hst": -600,
  ]
  /// Zones of the United States that hold summer and winter, by their standard time.
  private static let american: [String: Int] = [
    "et": -300, "eastern": -300, "ct": -360, "central": -360, "mt": -420, "mountain": -420, "pt": -480,
    "pacific": -480,
  ]
}

/// When daylight saving time holds in the United States.
enum AmericanSummer {
  /// Whether it does on a day; `nil` for the days of change and for years before 1987, whose rules were others.
  static func holds(on day: (year: Int, month: Int, day: Int, weekday: Int)) -> Bool? {
    guard day.year >= 1987 else { return nil }
    // Weekday 7 is Sunday: the first Sunday of the month is on this day of it.
    let sundayBefore = day.day - day.weekday % 7
    func sunday(_ number: Int) -> Int {
      let first = ((sundayBefore - 1) % 7 + 7) % 7 + 1
      return first + (number - 1) * 7
    }
    let isNew = day.year >= 2007
    let start = isNew ? 3 : 4
    let end = isNew ? 11 : 10
    if day.month == start {
      let change = isNew ? sunday(2) : sunday(1)
      return day.day == change ? nil : day.day > change
    }
    if day.month == end {
      // Until 2006 the last Sunday of October, which is in its last seven days.
      let change = isNew ? sunday(1) : sunday(1) + (31 - sunday(1)) / 7 * 7
      return day.day == change ? nil : day.day < change
    }
    return day.month > start && day.month < end
  }
}
