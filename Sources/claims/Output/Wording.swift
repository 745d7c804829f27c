package import ClaimsModel
import Foundation

/// Numbers and lists as sentences show them.
package enum Wording {
  /// `number` with commas between groups of three digits.
  package static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// `number` with commas between groups of three digits before the point, exactly.
  package static func grouped(_ number: DecimalValue) -> String {
    let parts = number.description.split(separator: ".")
    let digits = parts[0].drop { $0 == "-" }
    var text = number.description.hasPrefix("-") ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// A number in few columns, for an axis: `950`, `16,000`, `1.25m`, `3bn`, `0.04`.
  package static func short(_ number: Double) -> String {
    let scales = [(1e12, "tn"), (1e9, "bn"), (1e6, "m")]
    let scale = scales.first { abs(number) >= $0.0 }
    let scaled = scale.map { number / $0.0 } ?? number
    if abs(scaled) >= 1e6 { return String(format: "%.2g", number) }
    if abs(scaled) >= 1000 { return grouped(Int(scaled.rounded())) + (scale?.1 ?? "") }
    return String(format: "%.3g", scaled) + (scale?.1 ?? "")
  }

  /// `1 claim`, `2,345 claims`.
  package static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  /// `1,204 claims`, `more than 10,000 claims`.
  package static func count(_ number: ResultTally, _ singular: String, _ plural: String? = nil) -> String {
    number.isLeast
      ? "\(grouped(number)) \(plural ?? singular + "s")" : count(number.count, singular, plural)
  }

  /// `1,204`, `more than 10,000`, `at least 312`.
  package static func grouped(_ number: ResultTally) -> String {
    guard number.isLeast else { return grouped(number.count) }
    let below = number.count - 1
    return below > 0 && below.isMultiple(of: 1000)
      ? "more than \(grouped(below))" : "at least \(grouped(number.count))"
  }

  /// ` (one story)`, ` (2 stories)`: how many of some articles are independent of one another; empty where all are.
  package static func stories(_ count: Int, of articles: Int) -> String {
    guard count < articles else { return "" }
    return count == 1 ? " (one story)" : " (\(grouped(count)) stories)"
  }

  /// A time as `4 ms`, `2.1 s` or `3 min 20 s`.
  package static func time(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    if milliseconds < 1000 { return "\(milliseconds) ms" }
    if milliseconds < 60_000 { return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s" }
    return "\(grouped(milliseconds / 60_000)) min \(milliseconds / 1000 % 60) s"
  }

  /// `2019-05-20 to 2022-03-09`, one date when both are the same, empty when neither is known.
  package static func period(_ first: PartialDate?, _ last: PartialDate?) -> String {
    guard let first, let last, first != last else { return (first ?? last)?.description ?? "" }
    return "\(first) to \(last)"
  }

  /// A size as `312 bytes`, `45 KB`, `1.3 MB` or `2.0 GB`, in powers of 1,000.
  package static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return count(bytes, "byte") }
    if bytes < 1_000_000 { return "\(bytes / 1000) KB" }
    let (unit, name) = bytes < 1_000_000_000 ? (1_000_000, "MB") : (1_000_000_000, "GB")
    return "\(bytes / unit).\(bytes % unit * 10 / unit) \(name)"
  }
}
