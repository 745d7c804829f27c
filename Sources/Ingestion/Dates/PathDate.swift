package import ClaimsModel

/// Dates in the names of files and folders and in web addresses.
package enum PathDate {
  /// The date in the file's own name (`2022-03-03-storm.txt`, `20220303_x.txt`, `2022-03 report.txt`), else
  /// in its folders (`2022/03/03/storm.txt`); `nil` when there is none.
  package static func date(in path: String) -> PartialDate? {
    guard path != "-" else { return nil }
    let parts = path.split(separator: "/").map { Array($0.utf8) }
    guard let name = parts.last else { return nil }
    if let date = date(inName: name) { return date }
    for (start, folder) in parts.enumerated().dropLast().reversed() {
      if let date = folderDate(parts[from: start]) ?? date(inName: folder) { return date }
    }
    return nil
  }

  /// The day in a web address like `https://example.org/2022/03/03/storm`; `nil` when there is none.
  package static func dayInURL(_ url: String) -> PartialDate? {
    guard let (_, address) = url.cut(at: "://") else { return nil }
    let parts = address.prefix { !"?#".contains($0) }.split(separator: "/").map {
      Array($0.utf8)
    }
    for (start, part) in parts.enumerated().dropFirst() {
      if let date = folderDate(parts[from: start]), date.day != nil { return date }
      if let date = date(inName: part), date.day != nil { return date }
    }
    return nil
  }

  // MARK: - Private

  /// Years that digits of a name may mean; a name has numbers of many kinds.
  private static let years = 1900...2100

  /// `2022`, `03` or `mar`, and perhaps `03` as the first of these folders.
  private static func folderDate(_ parts: ArraySlice<[UInt8]>) -> PartialDate? {
    let folders = Array(parts.prefix(3))
    func number(_ place: Int, width: Int) -> Int? {
      guard let folder = folders[at: place], !folder.isEmpty, folder.count <= width else { return nil }
      return digits(folder.count, of: folder, at: 0)
    }
    guard let year = number(0, width: 4), years.contains(year),
      let month = number(1, width: 2) ?? folders[at: 1].flatMap(monthName)
    else { return nil }
    return PartialDate(year: year, month: month, day: number(2, width: 2))
  }

  /// The date in a name: in numbers, else with the English name of the month.
  static func date(inName name: [UInt8]) -> PartialDate? {
    numericDate(inName: name) ?? namedDate(inName: name)
  }

  /// `07-Apr-2014`, `April_7_2014`, `2014-apr-07`, or a month and a year, as parts of a name that stand side by side.
  private static func namedDate(inName name: [UInt8]) -> PartialDate? {
    let parts = name.split { !isDigit($0) && !isLetter($0) }.map { Array($0) }
    for (place, part) in parts.enumerated() {
      guard let month = monthName(part) else { continue }
      func number(_ place: Int, _ narrowest: Int, _ widest: Int) -> Int? {
        guard let part = parts[at: place], part.count >= narrowest, part.count <= widest else { return nil }
        return digits(part.count, of: part, at: 0)
      }
      let before = number(place - 1, 1, 2)
      let after = number(place + 1, 1, 2)
      if let year = number(place + 1, 4, 4), years.contains(year) {
        if let date = PartialDate(year: year, month: month, day: before) { return date }
      } else if let year = number(place + 2, 4, 4), years.contains(year), let after {
        if let date = PartialDate(year: year, month: month, day: after) { return date }
      } else if let year = number(place - 1, 4, 4), years.contains(year) {
        if let date = PartialDate(year: year, month: month, day: after) { return date }
      }
    }
    return nil
  }

  private static func monthName(_ part: [UInt8]) -> Int? {
    part.count <= 9 ? EnglishCalendar.month(String(decoding: part.map { $0 | 0x20 }, as: UTF8.self)) : nil
  }

  /// `YYYY-MM-DD` with `-`, `_`, `.` or nothing between, `27-04-2014` where the order is sure, or `YYYY-MM`, not within
  /// a longer number.
  private static func numericDate(inName name: [UInt8]) -> PartialDate? {
    for start in name.indices where isEnd(of: name, at: start - 1) {
      if let date = dayFirst(in: name, at: start) { return date }
      guard let year = digits(4, of: name, at: start), years.contains(year), let sign = name[at: start + 4]
      else {
        continue
      }
      if isDigit(sign) {
        guard let month = digits(2, of: name, at: start + 4), let day = digits(2, of: name, at: start + 6),
          isEnd(of: name, at: start + 8), let date = PartialDate(year: year, month: month, day: day)
        else { continue }
        return date
      }
      guard [0x2D, 0x5F, 0x2E].contains(sign), let month = digits(2, of: name, at: start + 5) else {
        continue
      }
      if name[at: start + 7] == sign, let day = digits(2, of: name, at: start + 8),
        isEnd(of: name, at: start + 10), let date = PartialDate(year: year, month: month, day: day)
      {
        return date
      }
      if sign == 0x2D, isEnd(of: name, at: start + 7), let date = PartialDate(year: year, month: month) {
        return date
      }
    }
    return nil
  }

  /// `27-04-2014` and `04-27-2014`, whose order one number tells.
  private static func dayFirst(in name: [UInt8], at start: Int) -> PartialDate? {
    guard let first = digits(2, of: name, at: start), let sign = name[at: start + 2],
      [0x2D, 0x5F, 0x2E].contains(sign), let second = digits(2, of: name, at: start + 3),
      name[at: start + 5] == sign,
      let year = digits(4, of: name, at: start + 6), isEnd(of: name, at: start + 10), years.contains(year)
    else { return nil }
    if first > 12 || first == second { return PartialDate(year: year, month: second, day: first) }
    return second > 12 ? PartialDate(year: year, month: first, day: second) : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func digits(_ count: Int, of name: [UInt8], at start: Int) -> Int? {
    let found = name[from: start, to: start + count]
    guard found.count == count, found.allSatisfy(isDigit) else { return nil }
    // No number here has more than four digits.
    return found.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  /// Whether no digit stands at `index`, or nothing.
  private static func isEnd(of name: [UInt8], at index: Int) -> Bool {
    name[at: index].map { !isDigit($0) } ?? true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
