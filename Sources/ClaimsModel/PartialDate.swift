/// A calendar date known to the day, the month or the year (proleptic Gregorian).
///
/// Written as EDTF level 0 (ISO 8601-2): `2022-03-03`, `2022-03`, `2022`.
public struct PartialDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year, 0 to 9999.
  public let year: Int
  /// The month, 1 to 12; `nil` when only the year is known.
  public let month: Int?
  /// The day of the month, 1 to 31; `nil` when only the month or the year is known.
  public let day: Int?

  /// Makes a date; `nil` when no such date exists (month 13, 30 February, a day without a month).
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (0...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard day >= 1, day <= Self.daysInMonth(year: year, month: month) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `nil` for anything else.
  public init?(edtf text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard part.utf8.count == width, part.utf8.allSatisfy({ (48...57).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    guard let year = numbers.first else { return nil }
    self.init(year: year, month: numbers[at: 1], day: numbers[at: 2])
  }

  /// The date that lies `dayNumber` days after 1970-01-01; `nil` outside the years 0 to 9999.
  ///
  /// Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  public init?(dayNumber: Int) {
    guard Self.dayNumbers.contains(dayNumber) else { return nil }
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day numbers of the years 0 to 9999.
  private static let dayNumbers = -719_528...2_932_896

  /// Days from 1970-01-01 to the first day that this date may mean.
  public var dayNumber: Int {
    let month = self.month ?? 1
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + (day ?? 1) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Days from 1970-01-01 to the last day that this date may mean.
  public var lastDayNumber: Int {
    if day != nil { return dayNumber }
    let month = self.month ?? 12
    return (PartialDate(year: year, month: month)?.dayNumber ?? dayNumber)
      + Self.daysInMonth(year: year, month: month) - 1
  }

  /// The day of the week, 1 (Monday) to 7 (Sunday), as ISO 8601 counts; `nil` unless known to the day.
  public var weekday: Int? {
    guard day != nil else { return nil }
    let remainder = (dayNumber + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The date that lies `days` later; `nil` unless known to the day or when out of range.
  public func adding(days: Int) -> PartialDate? {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return day == nil || overflow ? nil : PartialDate(dayNumber: sum)
  }

  /// The date in EDTF level 0.
  public var description: String {
    var text = Self.padded(year, to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  /// By the first day each may mean, then the less precise first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  /// Number of days in a month of 1 to 12.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
