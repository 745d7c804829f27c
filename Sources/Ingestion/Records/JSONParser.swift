/// Reads JSON as it is found in corpora.
///
/// Strict but for three things that common tools write: raw control characters within strings, `NaN` and
/// `Infinity` as values (read as null), and lone surrogates (read as U+FFFD). Foundation's reader rejects
/// all three, and neither tells of repeated keys nor keeps a number that no `Double` holds.
package struct JSONParser {
  /// Containers within containers; deeper input is refused.
  static let deepest = 256

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  /// The one value that `bytes`, valid UTF-8, holds.
  ///
  /// - Throws: `malformedJSON`, `tooDeep`.
  package static func value(in bytes: [UInt8]) throws(IngestionError) -> JSONValue {
    var parser = JSONParser(bytes: bytes)
    let value = try parser.value()
    parser.skipBlanks()
    guard parser.index == bytes.count else { throw parser.problem("something follows the value") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  // MARK: - Private

  private mutating func value() throws(IngestionError) -> JSONValue {
    skipBlanks()
    guard let byte = bytes[at: index] else { throw problem("a value is missing") }
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), 0x30...0x39: return try number()
    default: return try word()
    }
  }

  private mutating func object() throws(IngestionError) -> JSONValue {
    try enter()
    var members: [JSONMember] = []
    if takeAfterBlanks(UInt8(ascii: "}")) {
      depth -= 1
      return .object([])
    }
    repeat {
      skipBlanks()
      guard bytes[at: index] == UInt8(ascii: "\"") else {
        throw problem("a key in quotation marks is missing")
      }
      let key = try string()
      guard takeAfterBlanks(UInt8(ascii: ":")) else { throw problem("a colon is missing") }
      members.append(JSONMember(key: key, value: try value()))
    } while takeAfterBlanks(UInt8(ascii: ","))
    guard takeAfterBlanks(UInt8(ascii: "}")) else { throw problem("a comma or a brace is missing") }
    depth -= 1
    return .object(members)
  }

  private mutating func array() throws(IngestionError) -> JSONValue {
    try enter()
    var elements: [JSONValue] = []
    if takeAfterBlanks(UInt8(ascii: "]")) {
      depth -= 1
      return .array([])
    }
    repeat { elements.append(try value()) } while takeAfterBlanks(UInt8(ascii: ","))
    guard takeAfterBlanks(UInt8(ascii: "]")) else { throw problem("a comma or a bracket is missing") }
    depth -= 1
    return .array(elements)
  }

  private mutating func enter() throws(IngestionError) {
    depth += 1
    guard depth <= Self.deepest else { throw .tooDeep(limit: Self.deepest) }
    index += 1
  }

  private mutating func number() throws(IngestionError) -> JSONValue {
    let start = index
    index += 1
    if bytes[at: start] == UInt8(ascii: "-"), bytes[at: index] == UInt8(ascii: "I") {
      return try word()
    }
    while let byte = bytes[at: index], Self.isOfNumber(byte) { index += 1 }
    let text = String(decoding: bytes[from: start, to: index], as: UTF8.self)
    guard Double(text) != nil else {
      index = start
      throw problem("no number")
    }
    return .number(text)
  }

  private mutating func word() throws(IngestionError) -> JSONValue {
    for (name, value) in Self.words where bytes[from: index].starts(with: name) {
      index += name.count
      return value
    }
    throw problem("no value starts here")
  }

  private mutating func string() throws(IngestionError) -> String {
    index += 1
    let start = index
    while let byte = bytes[at: index] {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: bytes[from: start, to: index - 1], as: UTF8.self)
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      default: index += 1
      }
    }
    throw problem("a string is not closed")
  }

  /// The rest of a string that starts at `start` and has its first escape at `index`.
  private mutating func escapedString(from start: Int) throws(IngestionError) -> String {
    var output: [UInt8] = []
    var runStart = start
    while let byte = bytes[at: index] {
      if byte == UInt8(ascii: "\"") {
        output += bytes[from: runStart, to: index]
        index += 1
        return String(decoding: output, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") {
        output += bytes[from: runStart, to: index]
        try escape(into: &output)
        runStart = index
      } else {
        index += 1
      }
    }
    throw problem("a string is not closed")
  }

  private mutating func escape(into output: inout [UInt8]) throws(IngestionError) {
    guard let letter = bytes[at: index + 1] else { throw problem("a string is not closed") }
    switch letter {
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(letter)
    case UInt8(ascii: "u"):
      output += Array(String(try escapedScalar()).utf8)
      return
    default: throw problem("no escape is written so")
    }
    index += 2
  }

  /// The character of the `\uXXXX`, or the pair of them, at `index`.
  private mutating func escapedScalar() throws(IngestionError) -> Unicode.Scalar {
    guard let first = unit(at: index) else { throw problem("four hexadecimal digits are missing") }
    index += 6
    if (0xD800...0xDBFF).contains(first), let second = unit(at: index), (0xDC00...0xDFFF).contains(second) {
      index += 6
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  /// The UTF-16 code unit of the `\uXXXX` at `position`; `nil` when there is none.
  private func unit(at position: Int) -> UInt32? {
    let digits = bytes[from: position + 2, to: position + 6]
    guard digits.count == 4, bytes[at: position] == UInt8(ascii: "\\"),
      bytes[at: position + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private mutating func skipBlanks() {
    while let byte = bytes[at: index], byte == 0x20 || (0x09...0x0D).contains(byte) { index += 1 }
  }

  private mutating func takeAfterBlanks(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard bytes[at: index] == byte else { return false }
    index += 1
    return true
  }

  private func problem(_ text: String) -> IngestionError {
    let isCut = index >= bytes.count
    return .malformedJSON(offset: index, problem: isCut ? "\(text); is the input cut off?" : text)
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"),
      UInt8(ascii: "+"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static let words: [([UInt8], JSONValue)] = [
    (Array("true".utf8), .bool(true)), (Array("false".utf8), .bool(false)), (Array("null".utf8), .null),
    (Array("NaN".utf8), .null), (Array("Infinity".utf8), .null),
  ]
}
