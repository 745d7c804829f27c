import ClaimsModel

/// Dates of EDTF as a sentence has them: `on 6 July 2016`, `in autumn 2015`, `2 years earlier`.
package enum DateWording {
  /// The words for `edtf`; the code itself where it is of no form that the program writes.
  package static func phrase(_ edtf: String) -> String {
    let ends = edtf.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if ends.count == 2 { return interval(ends[0], ends[1]) ?? edtf }
    if let distance = distance(edtf) { return distance }
    guard let (preposition, words) = date(edtf) else { return edtf }
    return preposition + " " + words
  }

  // MARK: - Private

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  /// The codes of EDTF level 2 for parts of a year.
  private static let parts: [Int: String] = [
    21: "spring", 22: "summer", 23: "autumn", 24: "winter", 25: "spring", 26: "summer", 27: "autumn",
    28: "winter",
    29: "spring", 30: "summer", 31: "autumn", 32: "winter", 33: "the first quarter of",
    34: "the second quarter of",
    35: "the third quarter of", 36: "the fourth quarter of", 37: "the first third of",
    38: "the second third of",
    39: "the last third of", 40: "the first half of", 41: "the second half of",
  ]
  private static let units: [Character: String] = ["Y": "year", "M": "month", "W": "week", "D": "day"]

  /// A date with its preposition; `nil` for other forms.
  private static func date(_ edtf: String) -> (preposition: String, words: String)? {
    let fields = edtf.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let first = fields.first, first.count == 4 else { return nil }
    let year: String
    if first == "XXXX" {
      year = ""
    } else if first.hasSuffix("X"), !first.hasSuffix("XX"), Int(first.prefix(3)) != nil {
      return fields.count == 1 ? ("in", "the \(first.prefix(3))0s") : nil
    } else if Int(first) != nil {
      year = first
    } else {
      return nil
    }
    let behind = year.isEmpty ? "" : " " + year
    switch fields.count {
    case 1: return year.isEmpty ? nil : ("in", year)
    case 2:
      guard let number = Int(fields[1]) else { return week(fields[1], behind) }
      if let month = months[at: number - 1] { return ("in", month + behind) }
      return parts[number].map { ("in", $0 + behind) }
    case 3:
      guard let month = Int(fields[1]).flatMap({ months[at: $0 - 1] }), let day = Int(fields[2]) else {
        return nil
      }
      return ("on", "\(day) \(month)\(behind)")
    default: return nil
    }
  }

  /// A week of ISO 8601.
  private static func week(_ field: String, _ year: String) -> (preposition: String, words: String)? {
    guard field.hasPrefix("W"), let number = Int(field.dropFirst()) else { return nil }
    return ("in", "week \(number) of\(year)")
  }

  private static func interval(_ start: String, _ end: String) -> String? {
    switch (start.isEmpty || start == "..", end.isEmpty || end == "..") {
    case (true, false): date(end).map { "until " + $0.words }
    case (false, true): date(start).map { "since " + $0.words }
    default: date(start).flatMap { first in date(end).map { "between \(first.words) and \($0.words)" } }
    }
  }

  /// A duration of ISO 8601, which tells how long before.
  private static func distance(_ code: String) -> String? {
    guard code.hasPrefix("P"), let unit = code.last.flatMap({ units[$0] }),
      let number = Int(code.dropFirst().dropLast())
    else { return nil }
    return "\(number) \(unit)\(number == 1 ? "" : "s") earlier"
  }
}
