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

  /// The spans of a column, converted to UTF-8 offsets; `nil` when it is no such list, or of another text.
  static func spans(_ json: String, _ offsets: UTF8Offsets) -> [TextSpan]? {
    var scanner = NumberScanner(json)
    var spans: [TextSpan] = []
    guard scanner.take("[") else { return nil }
    while !scanner.take("]") {
      guard spans.isEmpty || scanner.take(","), scanner.take("["), let start = scanner.number(),
        scanner.take(","), let end = scanner.number(), scanner.take("]"),
        let span = offsets.utf8Span(ofScalars: start, end)
      else { return nil }
      spans.append(span)
    }
    return scanner.isAtEnd ? spans : nil
  }

  /// The column of whole numbers; `nil` for none.
  static func json(_ numbers: [Int]) -> String? {
    numbers.isEmpty ? nil : "[" + numbers.map(String.init).joined(separator: ",") + "]"
  }

  /// The whole numbers of a column; `nil` when it is no such list.
  static func numbers(_ json: String) -> [Int]? {
    var scanner = NumberScanner(json)
    var numbers: [Int] = []
    guard scanner.take("[") else { return nil }
    while !scanner.take("]") {
      guard numbers.isEmpty || scanner.take(","), let number = scanner.number() else { return nil }
      numbers.append(number)
    }
    return scanner.isAtEnd ? numbers : nil
  }
}

/// Reads what ``SpanColumn`` writes, byte by byte; blanks may stand anywhere.
private struct NumberScanner {
  private var rest: Substring.UTF8View

  init(_ json: String) { rest = Substring(json).utf8 }

  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return rest.isEmpty
    }
  }

  /// Whether `mark` comes next, which is then passed over.
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    return true
  }

  /// The number that comes next, of at most ten digits.
  mutating func number() -> Int? {
    skipBlanks()
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...10).contains(digits.count) else { return nil }
    rest = rest[digits.endIndex...]
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private mutating func skipBlanks() {
    while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
  }
}
