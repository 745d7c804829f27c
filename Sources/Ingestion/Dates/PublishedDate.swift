package import ClaimsModel

/// The publication date that a field or a line tells.
package enum PublishedDate: Hashable, Sendable {
  /// A date that is sure.
  case date(PartialDate)
  /// Nothing is said.
  case missing
  /// Something is said that gives no sure date: why, as the end of a sentence.
  case unclear(String)

  /// The years that a date of publication may have; no clock is read, so the future is only bounded.
  static let years = 1600...2100

  /// Why 03/04/2022 gives no date.
  static let ambiguity = "may mean month and day or day and month"

  /// Reads a date in the forms that tools and newspapers write; its calendar day as written.
  ///
  /// `order` tells what 03/04/2022 means; without it such a date is unclear.
  package init(_ raw: String, order: DateOrder? = nil) {
    let text = TextNormalizer.line(raw)
    if FieldReader.isMissing(text) {
      self = .missing
    } else if let epoch = Self.epoch(text) {
      self = epoch
    } else {
      let tokens = DateTokens(text)
      self =
        tokens.weekDate() ?? tokens.numericDate(order: order) ?? tokens.monthNameDate()
        ?? .unclear("is no date that can be read")
    }
  }

  /// The date made of these numbers, if there is one and it is sane.
  static func checked(year: Int, month: Int?, day: Int?) -> PublishedDate {
    guard years.contains(year), let date = PartialDate(year: year, month: month, day: day) else {
      return .unclear("is no date on which an article can have appeared")
    }
    if year == 1970, month == 1, day == 1 {
      return .unclear("is what programs write for an unknown date")
    }
    return .date(date)
  }

  /// A number of seconds or milliseconds since 1970, or a date written as eight digits.
  private static func epoch(_ text: String) -> PublishedDate? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }),
      text.utf8.dropFirst().allSatisfy({ $0 != 0x2D }), text.utf8.count(where: { $0 == 0x2E }) <= 1,
      let number = Double(text)
    else { return nil }
    let digits = text.utf8.count
    if digits == 4, let year = Int(text) { return checked(year: year, month: nil, day: nil) }
    if digits == 8, let packed = Int(text) {
      return checked(year: packed / 10_000, month: packed / 100 % 100, day: packed % 100)
    }
    guard let seconds = epochSeconds(number),
      let date = PartialDate(dayNumber: Int((seconds / 86_400).rounded(.down)))
    else { return .unclear("is no date that can be read") }
    return .date(date)
  }

  /// The seconds since 1970 that a field of a number means; `nil` when it means none.
  static func epochSeconds(_ text: String) -> Double? {
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
    guard isNumber, text.utf8.count != 8, let number = Double(text) else { return nil }
    return epochSeconds(number)
  }

  /// Seconds of the years 1973 to 2100 have nine or ten digits, milliseconds three more, and so on.
  private static func epochSeconds(_ number: Double) -> Double? {
    var seconds = number
    for _ in 1...2 where abs(seconds) >= 1e11 { seconds /= 1000 }
    return abs(seconds) >= 1e8 && abs(seconds) < 4.2e9 ? seconds : nil
  }
}
