/// A value that a worker process and the program hand to each other in bytes.
///
/// This is no file format: both ends are the same program. What is read may be anything, since the worker has read
/// somebody else's text; so reading checks all it is given and never traps.
protocol WireCodable {
  /// Appends the value's bytes.
  func write(to wire: inout WireWriter)
  /// Takes a value from the front of `wire`.
  ///
  /// - Throws: `WireError` when no such value is there.
  init(from wire: inout WireReader) throws(WireError)
}

/// That bytes are not what they should be.
struct WireError: Error, Hashable {}

/// Bytes that grow by the values written.
///
/// Whole numbers are variable-length integers (LEB128, zigzag for the sign), texts and lists begin with their number of
/// bytes or elements.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends one value.
  mutating func write(_ value: some WireCodable) { value.write(to: &self) }

  mutating func write(raw byte: UInt8) { bytes.append(byte) }

  mutating func write(raw buffer: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: buffer) }

  mutating func write(raw more: [UInt8]) { bytes += more }
}

/// Takes values from bytes, front to back.
struct WireReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Number of bytes not taken yet.
  var remaining: Int { bytes.count - position }

  /// The next value, of the type that is wanted.
  mutating func read<Value: WireCodable>(_ type: Value.Type = Value.self) throws(WireError) -> Value {
    try Value(from: &self)
  }

  mutating func readByte() throws(WireError) -> UInt8 {
    guard position < bytes.count else { throw WireError() }
    defer { position += 1 }
    return bytes[position]
  }

  /// The next `count` bytes.
  mutating func readBytes(_ count: Int) throws(WireError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= remaining else { throw WireError() }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// The number of elements of a list, each of which takes a byte at least.
  mutating func readCount() throws(WireError) -> Int {
    let count: Int = try read()
    guard count >= 0, count <= remaining else { throw WireError() }
    return count
  }
}

extension Int: WireCodable {
  func write(to wire: inout WireWriter) {
    var rest = UInt64(bitPattern: Int64((self << 1) ^ (self >> 63)))
    while rest >= 0x80 {
      wire.write(raw: UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    wire.write(raw: UInt8(truncatingIfNeeded: rest))
  }

  init(from wire: inout WireReader) throws(WireError) {
    var bits: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try wire.readByte()
      guard shift < 64 else { throw WireError() }
      bits |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    self = Int(truncatingIfNeeded: Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1))
  }
}

extension Bool: WireCodable {
  func write(to wire: inout WireWriter) { wire.write(raw: self ? 1 : 0) }

  init(from wire: inout WireReader) throws(WireError) {
    let byte = try wire.readByte()
    guard byte < 2 else { throw WireError() }
    self = byte == 1
  }
}

extension Double: WireCodable {
  func write(to wire: inout WireWriter) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      wire.write(raw: UInt8(truncatingIfNeeded: bitPattern >> shift))
    }
  }

  init(from wire: inout WireReader) throws(WireError) {
    var bits: UInt64 = 0
    for (index, byte) in try wire.readBytes(8).enumerated() { bits |= UInt64(byte) << UInt64(8 * index) }
    self.init(bitPattern: bits)
  }
}

extension String: WireCodable {
  func write(to wire: inout WireWriter) {
    var text = self
    text.withUTF8 { bytes in
      wire.write(bytes.count)
      wire.write(raw: bytes)
    }
  }

  init(from wire: inout WireReader) throws(WireError) {
    let count: Int = try wire.read()
    guard let text = String(validating: try wire.readBytes(count), as: UTF8.self) else { throw WireError() }
    self = text
  }
}

extension Optional: WireCodable where Wrapped: WireCodable {
  func write(to wire: inout WireWriter) {
    wire.write(self != nil)
    if let self { wire.write(self) }
  }

  init(from wire: inout WireReader) throws(WireError) {
    self = try wire.read(Bool.self) ? try wire.read(Wrapped.self) : nil
  }
}

extension Array: WireCodable where Element: WireCodable {
  func write(to wire: inout WireWriter) {
    wire.write(count)
    for element in self { wire.write(element) }
  }

  init(from wire: inout WireReader) throws(WireError) {
    let count = try wire.readCount()
    self = []
    // What is said is no reason to take memory: a count that is wrong is found where the bytes end.
    reserveCapacity(Swift.min(count, 256))
    for _ in 0..<count { append(try wire.read()) }
  }
}

/// An enumeration is its raw value.
extension WireCodable where Self: RawRepresentable, RawValue == String {
  func write(to wire: inout WireWriter) { wire.write(rawValue) }

  init(from wire: inout WireReader) throws(WireError) {
    guard let value = Self(rawValue: try wire.read()) else { throw WireError() }
    self = value
  }
}
