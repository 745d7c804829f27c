public import ClaimsModel
public import Foundation

/// When something came into the archive, as people write it: a date, `today`, `yesterday`, `7d`, `2w`.
public enum ArrivalValue {
  /// The forms that are understood, for messages.
  public static let forms = "2022-03-01, today, yesterday, 7d or 2w"

  /// Reads `text`; `now` is the moment from which days are counted back, in UTC.
  ///
  /// - Returns: `nil` for other forms.
  public static func test(_ text: String, now: Date = .now) -> ArrivalTest? {
    if let date = PartialDate(edtf: text) { return .since(date) }
    guard let days = days(text.lowercased()) else { return nil }
    let today = Int((now.timeIntervalSince1970 / secondsADay).rounded(.down))
    return PartialDate(dayNumber: today - days).map(ArrivalTest.since)
  }

  private static let secondsADay = 86_400.0
  /// A hundred years.
  private static let mostDays = 36_525

  private static func days(_ text: String) -> Int? {
    switch text {
    case "today": return 0
    case "yesterday": return 1
    default:
      guard let unit = text.last, let count = Int(text.dropLast()), (0...mostDays).contains(count) else {
        return nil
      }
      return switch unit {
      case "d": count
      case "w": min(count * 7, mostDays)
      default: nil
      }
    }
  }
}
