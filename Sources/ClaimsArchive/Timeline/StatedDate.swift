import ClaimsModel

/// The days that a date in EDTF (ISO 8601-2) may mean.
///
/// Read are what articles are found to say: dates of level 0, `199X`, seasons and quarters (`2022-21`,
/// `2022-33`), intervals with an open end, each with `~`, `?` or `%`.
struct StatedDate {
  /// The days, counted from 1970-01-01.
  let days: ClosedRange<Int>

  /// The first month of the seasons 21 to 24 and the quarters 33 to 36; winter begins in December.
  private static let firstMonths = [21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10]

  /// Reads `edtf`; `nil` for what names no days.
  init?(_ edtf: String) {
    let ends = edtf.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 2 {
      // An interval with an open end names no days that others could be compared with.
      guard let first = Self.single(ends[0]), let last = Self.single(ends[1]),
        first.lowerBound <= last.upperBound
      else { return nil }
      days = first.lowerBound...last.upperBound
    } else {
      guard ends.count == 1, let found = Self.single(ends[0]) else { return nil }
      days = found
    }
  }

  private static func single(_ text: Substring) -> ClosedRange<Int>? {
    let plain = text.filter { !"~?%".contains($0) }
    if let date = PartialDate(edtf: plain) { return date.dayNumber...date.lastDayNumber }
    if plain.utf8.count == 4, plain.uppercased().hasSuffix("X") {
      let decade = plain.uppercased()
      guard let first = PartialDate(edtf: decade.replacing("X", with: "0")),
        let last = PartialDate(edtf: decade.replacing("X", with: "9"))
      else { return nil }
      return first.dayNumber...last.lastDayNumber
    }
    let parts = plain.split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), let code = Int(parts[1]), let month = firstMonths[code],
      let first = PartialDate(year: year, month: month)
    else { return nil }
    let last = month + 2 > 12 ? (year + 1, month - 10) : (year, month + 2)
    guard let end = PartialDate(year: last.0, month: last.1) else { return nil }
    return first.dayNumber...end.lastDayNumber
  }
}
