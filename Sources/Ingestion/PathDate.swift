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
    for start in parts.indices.dropLast().reversed() {
      if let date = folderDate(parts[start...]) ?? date(inName: parts[start]) { return date }
    }
    return nil
  }

  /// The day in a web address like `https://example.org/2022/03/03/storm`; `nil` when there is none.
  package static func dayInURL(_ url: String) -> PartialDate? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let parts = url[scheme.upperBound...].prefix { !"?#".contains($0) }.split(separator: "/").map {
      Array($0.utf8)
    }
    for start in parts.indices.dropFirst() {
      if let date = folderDate(parts[start...]), date.day != nil { return date }
      if let date = date(inName: parts[start]), date.day != nil { return date }
    }
    return nil
  }

  // MARK: - Private

  /// Years that digits of a name may mean; a name has numbers of many kinds.
  private static let years = 1900...2100

  /// `2022`, `03` and perhaps `03` as the first of these folders.
  private static func folderDate(_ parts: ArraySlice<[UInt8]>) -> PartialDate? {
    let numbers = parts.prefix(3).map { part in
      part.count <= 4 && !part.isEmpty && part.allSatisfy(isDigit) ? number(part[...]) : nil
    }
    guard let first = numbers.first, let year = first, years.contains(year), numbers.count > 1,
      let month = numbers[1], parts[parts.startIndex + 1].count <= 2
    else { return nil }
    let day = numbers.count > 2 && parts[parts.startIndex + 2].count <= 2 ? numbers[2] : nil
    return PartialDate(year: year, month: month, day: day)
  }

  /// `YYYY-MM-DD` with `-`, `_`, `.` or nothing between, or `YYYY-MM`, not within a longer number.
  private static func date(inName name: [UInt8]) -> PartialDate? {
    for start in name.indices where isDigit(name[start]) && (start == 0 || !isDigit(name[start - 1])) {
      guard let year = digits(4, of: name, at: start), years.contains(year), start + 4 < name.count else {
        continue
      }
      if isDigit(name[start + 4]) {
        guard let month = digits(2, of: name, at: start + 4), let day = digits(2, of: name, at: start + 6),
          isEnd(of: name, at: start + 8), let date = PartialDate(year: year, month: month, day: day)
        else { continue }
        return date
      }
      let sign = name[start + 4]
      guard [0x2D, 0x5F, 0x2E].contains(sign), let month = digits(2, of: name, at: start + 5) else {
        continue
      }
      if start + 7 < name.count, name[start + 7] == sign, let day = digits(2, of: name, at: start + 8),
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

  private static func digits(_ count: Int, of name: [UInt8], at start: Int) -> Int? {
    guard start + count <= name.count, name[start..<start + count].allSatisfy(isDigit) else { return nil }
    return number(name[start..<start + count])
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func isEnd(of name: [UInt8], at index: Int) -> Bool {
    index >= name.count || !isDigit(name[index])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
