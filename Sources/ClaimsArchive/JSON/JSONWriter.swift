public import ClaimsModel

/// Writes one JSON text (RFC 8259) as compact UTF-8, keys in the order of the calls.
///
/// Foundation's encoder can promise neither the order of keys nor the digits of decimal numbers, and both are
/// part of the output's contract. The caller opens and closes in pairs; separators are put by the writer.
public struct JSONWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Makes a writer with nothing written.
  public init() {}

  /// Forgets what has been written and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Opens an object.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// Closes the innermost open object.
  public mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Opens an array.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }

  /// Closes the innermost open array.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Ends the line: between the texts of JSON Lines, or the elements of an array written one a line.
  public mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  /// Starts the next text of JSON Lines: ends the line and puts no comma.
  public mutating func endLine() {
    newline()
    needsComma = false
  }

  /// Writes the key of the next value; it must need no escape.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes the key of the next value.
  public mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes a string, or null.
  public mutating func value(_ text: String?) {
    separate()
    if let text { appendQuoted(text) } else { appendNull() }
    needsComma = true
  }

  /// Writes a whole number, or null.
  public mutating func value(_ number: Int?) {
    separate()
    if let number { append(number) } else { appendNull() }
    needsComma = true
  }

  /// Writes a decimal number with exactly its digits, or null.
  public mutating func value(_ number: DecimalValue?) {
    separate()
    if let number { bytes.append(contentsOf: number.description.utf8) } else { appendNull() }
    needsComma = true
  }

  /// Writes a number with the fewest digits that tell it from its neighbours; null unless finite.
  public mutating func value(_ number: Double) {
    separate()
    if number.isFinite { bytes.append(contentsOf: number.description.utf8) } else { appendNull() }
    needsComma = true
  }

  /// Writes true or false.
  public mutating func value(_ truth: Bool) {
    separate()
    bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    needsComma = true
  }

  /// Writes an array of strings.
  public mutating func value(_ texts: [String]) {
    beginArray()
    for text in texts { value(text) }
    endArray()
  }

  /// Writes an array of whole numbers.
  public mutating func value(_ numbers: [Int]) {
    beginArray()
    for number in numbers { value(number) }
    endArray()
  }

  /// Writes `[start,end]` in Unicode scalars.
  public mutating func value(_ span: TextSpan, _ offsets: UTF8Offsets) {
    beginArray()
    value(offsets.scalarOffset(ofUTF8: span.start))
    value(offsets.scalarOffset(ofUTF8: span.end))
    endArray()
  }

  /// Writes `[[start,end],...]` in Unicode scalars.
  public mutating func value(_ spans: [TextSpan], _ offsets: UTF8Offsets) {
    beginArray()
    for span in spans { value(span, offsets) }
    endArray()
  }

  // MARK: - Private

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func appendNull() { bytes.append(contentsOf: "null".utf8) }

  private mutating func append(_ number: Int) {
    guard number < 0 || number > 9 else {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
      return
    }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes[start...].reverse()
  }

  /// Appends `text` in quotation marks, with the escapes of ``JSONEscapes``.
  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { buffer in
      var (start, index) = (0, 0)
      while index < buffer.count {
        guard let found = JSONEscapes.character(in: buffer, at: index) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: buffer[start..<index])
        JSONEscapes.append(found.value, to: &bytes)
        index += found.length
        start = index
      }
      bytes.append(contentsOf: buffer[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
