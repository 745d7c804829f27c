import ClaimsModel

/// Lists of numbers and of spans as JSON columns: `[3,5]`, `[[12,90],[101,120]]`.
///
/// Written by hand since these are on the hot path of ingestion and hold whole numbers only.
enum SpanColumn {
  /// The column of `spans`, converted to scalar offsets.
  static func json(_ spans: [TextSpan], _ offsets: UTF8Offsets) -> String {
    var text = "["
    for (index, span) in spans.enumerated() {
      if index > 0 { text += "," }
      let start = offsets.scalarOffset(ofUTF8: span.start)
      text += "[\(start),\(offsets.scalarOffset(ofUTF8: span.end))]"
    }
    return text + "]"
  }

  /// The spans of a column, converted to UTF-8 offsets.
  ///
  /// - Throws: `damaged` when it is no such list.
  static func spans(_ json: String, _ offsets: UTF8Offsets) throws -> [TextSpan] {
    let flat = try numbers(json)
    guard flat.count.isMultiple(of: 2) else { throw malformed(json) }
    return try stride(from: 0, to: flat.count, by: 2).map { index in
      let start = offsets.utf8Offset(ofScalar: flat[index])
      let end = offsets.utf8Offset(ofScalar: flat[index + 1])
      guard flat[index] >= 0, start <= end else { throw malformed(json) }
      return TextSpan(start, end)
    }
  }

  /// The column of whole numbers; `nil` for none.
  static func json(_ numbers: [Int]) -> String? {
    numbers.isEmpty ? nil : "[" + numbers.map(String.init).joined(separator: ",") + "]"
  }

  /// The whole numbers of a column in order, whatever brackets group them.
  ///
  /// - Throws: `damaged` when it holds anything else.
  static func numbers(_ json: String) throws -> [Int] {
    var found: [Int] = []
    var value: Int?
    for byte in json.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte - UInt8(ascii: "0"))
        guard let next = (value ?? 0) > Int(Int32.max) ? nil : (value ?? 0) * 10 + digit else {
          throw malformed(json)
        }
        value = next
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "["), UInt8(ascii: " "):
        if let number = value { found.append(number) }
        value = nil
      default: throw malformed(json)
      }
    }
    return found
  }

  private static func malformed(_ json: String) -> StorageError {
    .damaged(reason: "a list of offsets cannot be read: \(json.prefix(80))")
  }
}
