import ClaimsModel

/// The words and numbers of a text that may tell a date; clock times are set aside.
struct DateTokens {
  /// A word in lower case, or a number with the sign that stands before it.
  enum Token: Hashable, Sendable {
    case word(String)
    /// `digits` is how many it is written with; `sign` is the byte before it, 0 for a blank or nothing.
    case number(Int, digits: Int, sign: UInt8)
    case time
  }

  /// The tokens in order.
  let tokens: [Token]

  /// The words and numbers that are looked at: a date stands among the first of a field, and looking for its year
  /// around each month would take the square of the time in a long one.
  private static let most = 200

  /// Cuts `text` into tokens, the first of them.
  init(_ text: String) {
    var found: [Token] = []
    var pending: UInt8?
    let bytes = Array(text.utf8)
    var index = 0
    while found.count < Self.most, let byte = bytes[at: index] {
      let start = index
      if Self.isDigit(byte) {
        if let end = Self.endOfTime(in: bytes, at: index) {
          found.append(.time)
          index = end
          continue
        }
        let digits = bytes[from: start, to: start + 9].prefix(while: Self.isDigit)
        index = digits.endIndex
        let number = digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        let sign = pending ?? bytes[at: start - 1] ?? 0
        pending = nil
        found.append(.number(number, digits: digits.count, sign: sign == 0x20 ? 0 : sign))
      } else if Self.isLetter(byte) {
        if byte >= 0xE5, let separator = Self.separators[Array(bytes[from: start, to: start + 3])] {
          // 2022年3月3日 is 2022-3-3.
          pending = separator
          index = start + 3
        } else {
          let word = bytes[from: start].prefix(while: Self.isLetter)
          index = word.endIndex
          found.append(.word(String(decoding: word, as: UTF8.self).lowercased()))
        }
      } else {
        index = bytes[from: start + 1].prefix { (0x80...0xBF).contains($0) }.endIndex
      }
    }
    tokens = found
  }

  /// A date written in numbers alone: `2022-03-03T10:00Z`, `2022/03`, `13/04/2022`; `nil` when there is none.
  ///
  /// `order` tells what 03/04/2022 means; without it such a date is unclear.
  func numericDate(order: DateOrder? = nil) -> PublishedDate? {
    for (index, token) in tokens.enumerated() {
      guard case .number(let first, let digits, _) = token else { continue }
      let second = joined(at: index + 1)
      let third = joined(at: index + 2)
      if digits == 8 {
        return .checked(year: first / 10_000, month: first / 100 % 100, day: first % 100)
      }
      if digits == 4, let second, second.digits <= 2 {
        let day = third.flatMap { $0.digits <= 2 && $0.sign == second.sign ? $0.number : nil }
        return .checked(year: first, month: second.number, day: day)
      }
      if digits <= 2, let second, let third, second.sign == third.sign, second.digits <= 2 {
        guard third.digits == 4 else { return .unclear("has no year of four digits") }
        return Self.dayMonthYear(first, second.number, third.number, sign: second.sign, order: order)
      }
    }
    return nil
  }

  /// A date of the ISO week calendar: `2022-W09-4`, `2022W094`, `2022-W09` (its Monday); `nil` when there is none.
  func weekDate() -> PublishedDate? {
    for (index, token) in tokens.enumerated() {
      guard case .number(let year, digits: 4, _) = token, case .word("w")? = tokens[at: index + 1],
        case .number(let packed, let digits, _)? = tokens[at: index + 2], digits == 2 || digits == 3
      else { continue }
      var day = digits == 3 ? packed % 10 : 1
      let week = digits == 3 ? packed / 10 : packed
      if digits == 2, case .number(let number, digits: 1, sign: 0x2D)? = tokens[at: index + 3] {
        day = number
      }
      // The fourth of January is in the first week.
      guard (1...53).contains(week), (1...7).contains(day),
        let start = PartialDate(year: year, month: 1, day: 4),
        let weekday = start.weekday, let date = start.adding(days: (week - 1) * 7 + day - weekday)
      else { return .unclear("is no week of a year") }
      return .checked(year: date.year, month: date.month, day: date.day)
    }
    return nil
  }

  /// A date with the name of its month: `March 3, 2022`, `Thu, 03 Mar 2022`; `nil` when none.
  func monthNameDate() -> PublishedDate? {
    for (index, token) in tokens.enumerated() {
      guard case .word(let word) = token, let month = MonthNames.month(word) else { continue }
      guard let year = year(near: index) else { continue }
      return .checked(year: year, month: month, day: day(near: index))
    }
    return nil
  }

  // MARK: - Private

  /// The number at `index` when a `-`, `/` or `.` joins it to the one before.
  private func joined(at index: Int) -> (number: Int, digits: Int, sign: UInt8)? {
    guard case .number(let number, let digits, let sign)? = tokens[at: index] else {
      return nil
    }
    return [0x2D, 0x2E, 0x2F].contains(sign) ? (number, digits, sign) : nil
  }

  /// 3.4.2022 is the third of April everywhere; 3/4/2022 depends on the country.
  private static func dayMonthYear(
    _ first: Int, _ second: Int, _ year: Int, sign: UInt8, order: DateOrder?
  ) -> PublishedDate {
    if sign == 0x2E || first > 12 || first == second {
      return .checked(year: year, month: second, day: first)
    }
    if second > 12 { return .checked(year: year, month: first, day: second) }
    switch order {
    case .dayMonthYear?: return .checked(year: year, month: second, day: first)
    case .monthDayYear?: return .checked(year: year, month: first, day: second)
    case nil: return .unclear(PublishedDate.ambiguity)
    }
  }

  private func year(near index: Int) -> Int? {
    // Twitter's form has the year last, after time and zone: "Thu Mar 03 14:00:00 +0000 2022".
    for case .number(let number, digits: 4, sign: let sign) in tokens[from: index] where sign != 0x2B {
      if PublishedDate.years.contains(number) { return number }
    }
    for case .number(let number, digits: 4, sign: _) in tokens[from: 0, to: index].reversed() {
      if PublishedDate.years.contains(number) { return number }
    }
    return nil
  }

  private func day(near index: Int) -> Int? {
    var before = index - 1
    while before > 0, case .word(let word)? = tokens[at: before], MonthNames.isFiller(word) {
      before -= 1
    }
    return day(at: before) ?? day(at: index + 1)
  }

  private func day(at index: Int) -> Int? {
    guard case .number(let number, let digits, _)? = tokens[at: index], digits <= 2, (1...31).contains(number)
    else { return nil }
    return number
  }

  /// The end of a clock time `14:05`, `14:05:09.123`, `9.30am` at `start`; `nil` when none is there.
  private static func endOfTime(in bytes: [UInt8], at start: Int) -> Int? {
    let hour = bytes[from: start, to: start + 3].prefix(while: isDigit)
    guard hour.count <= 2, bytes[at: hour.endIndex] == 0x3A else { return nil }
    var end = hour.endIndex
    while let sign = bytes[at: end], sign == 0x3A || sign == 0x2E, let next = bytes[at: end + 1],
      isDigit(next)
    {
      end = bytes[from: end + 1].prefix(while: isDigit).endIndex
    }
    return end > hour.endIndex ? end : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A letter of ASCII or a byte of one beyond; dashes, blanks and signs begin with 0xC2 or 0xE2.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
  }

  /// What stands behind year, month and day in Chinese, Japanese and Korean (年 月 日 년 월 일).
  private static let separators: [[UInt8]: UInt8] = [
    [0xE5, 0xB9, 0xB4]: 0x2D, [0xE6, 0x9C, 0x88]: 0x2D, [0xE6, 0x97, 0xA5]: 0x20, [0xEB, 0x85, 0x84]: 0x2D,
    [0xEC, 0x9B, 0x94]: 0x2D, [0xEC, 0x9D, 0xBC]: 0x20,
  ]
}
