import ClaimsModel

/// Values as MongoDB's exports write them: `{"$date": "2022-03-03T10:00:00Z"}`, `{"$oid": "..."}`
/// (MongoDB Extended JSON v2; the older v1 has the same names).
enum ExtendedJSON {
  /// The text of an object that is such a value; `nil` when it is none.
  static func text(of members: [JSONMember]) -> String? {
    guard members.count == 1, let member = members.first, member.key.utf8.first == UInt8(ascii: "$") else {
      return nil
    }
    switch (member.key, member.value) {
    case ("$date", let value): return date(value)
    case ("$oid", .string(let text)), ("$numberLong", .string(let text)), ("$numberInt", .string(let text)),
      ("$numberDouble", .string(let text)), ("$numberDecimal", .string(let text)),
      ("$symbol", .string(let text)), ("$uuid", .string(let text)), ("$numberLong", .number(let text)):
      return text
    default: return nil
    }
  }

  /// A date in words, or of the milliseconds since 1970.
  private static func date(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .number(let text): moment(text)
    case .object(let members): self.text(of: members).flatMap(moment)
    default: nil
    }
  }

  /// ISO 8601 for a number of milliseconds; what no calendar has stays as it is written.
  private static func moment(_ text: String) -> String {
    guard let milliseconds = Double(text), abs(milliseconds) < 1e15 else { return text }
    let seconds = Int((milliseconds / 1000).rounded(.down))
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    guard let date = PartialDate(dayNumber: day) else { return text }
    let rest = seconds - day * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date.description)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}
