/// The members of a JSON object as `JSONWriter` writes one: compact, each name once.
package struct JSONMembers {
  private var values: [String: ArraySlice<UInt8>] = [:]

  /// Takes apart the object that `bytes` hold.
  package init(of bytes: [UInt8]) {
    var depth = 0
    var isInString = false
    var isEscaped = false
    // Where the member at hand began, and where its value did.
    var (start, value) = (bytes.startIndex, bytes.startIndex)
    for (index, byte) in bytes.enumerated() {
      if isInString {
        // The byte behind a backslash ends nothing.
        if isEscaped || byte != UInt8(ascii: "\"") {
          isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        } else {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        if depth == 1 { start = index + 1 }
      case UInt8(ascii: ":") where depth == 1: value = index + 1
      case UInt8(ascii: ",") where depth == 1:
        add(bytes, start, value, index)
        start = index + 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { add(bytes, start, value, index) }
      default: break
      }
    }
  }

  /// The names of the members.
  package var names: Set<String> { Set(values.keys) }

  /// An object of the members `names`, in that order; one that is not there is null.
  package func object(of names: [String]) -> [UInt8] {
    var bytes = [UInt8(ascii: "{")]
    for (index, name) in names.enumerated() {
      bytes += Array("\(index == 0 ? "" : ",")\"\(name)\":".utf8)
      bytes += values[name] ?? ArraySlice("null".utf8)
    }
    return bytes + [UInt8(ascii: "}")]
  }

  // MARK: - Private

  private mutating func add(_ bytes: [UInt8], _ start: Int, _ value: Int, _ end: Int) {
    // Between the quotation marks of the name and before the colon.
    guard start + 1 < value - 2, value <= end else { return }
    values[String(decoding: bytes[(start + 1)..<(value - 2)], as: UTF8.self)] = bytes[value..<end]
  }
}
