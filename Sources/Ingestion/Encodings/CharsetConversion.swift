import CEncodings
import Glibc

/// Decodes bytes of which the encoding is known.
enum CharsetConversion {
  /// Loads what decoding needs of the system's files; for a process that gives up its right to them.
  static func prepare() { claims_load_converters() }

  /// The text in UTF-8, and how many places did not decode, each of which is U+FFFD.
  ///
  /// Linear; `nil` when the system lacks the converter.
  static func decode(_ bytes: [UInt8], as charset: Charset) -> (bytes: [UInt8], replaced: Int)? {
    switch charset {
    case .utf8:
      let census = UTF8Census(bytes)
      return census.isValid
        ? (bytes, 0) : (Array(String(decoding: bytes, as: UTF8.self).utf8), census.malformed)
    case .utf16(let bigEndian): return decodeUTF16(bytes, bigEndian: bigEndian)
    case .singleByte(let name): return claims_single_byte(name).map { decode(bytes, by: $0) }
    case .multiByte(let name): return decodeMultibyte(bytes, named: name)
    }
  }

  // MARK: - Private

  private static func decode(_ bytes: [UInt8], by table: UnsafePointer<UInt16>) -> (
    bytes: [UInt8], replaced: Int
  ) {
    // Each of the 128 entries once: most texts have a character beyond ASCII in a hundred.
    var entries: [[UInt8]] = []
    for place in 0...127 {
      // total: the table has 128 entries.
      let scalar = Unicode.Scalar(table[place]) ?? "\u{FFFD}"
      entries.append(Array(String(scalar).utf8))
    }
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + bytes.count / 8)
    var replaced = 0
    for byte in bytes {
      if byte < 0x80 {
        decoded.append(byte)
      } else if let entry = entries[at: Int(byte) - 0x80] {
        decoded += entry
        if entry == replacement { replaced += 1 }
      }
    }
    return (decoded, replaced)
  }

  private static func decodeMultibyte(_ bytes: [UInt8], named name: String) -> (
    bytes: [UInt8], replaced: Int
  )? {
    var decoded: UnsafeMutablePointer<UInt8>?
    var length = 0
    var replaced = 0
    let isDone = bytes.withUnsafeBufferPointer {
      claims_decode_multibyte(name, $0.baseAddress, $0.count, &decoded, &length, &replaced)
    }
    guard isDone, let decoded else { return nil }
    defer { free(decoded) }
    let text = Array(UnsafeBufferPointer(start: decoded, count: length))
    // glibc's UTF-8 is the Unicode of its day; what it might write beyond is mended as any input's is.
    return UTF8Census(text).isValid
      ? (text, replaced) : (Array(String(decoding: text, as: UTF8.self).utf8), replaced)
  }

  private static func decodeUTF16(_ bytes: [UInt8], bigEndian: Bool) -> (bytes: [UInt8], replaced: Int) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var rest = bytes.makeIterator()
    var cut = 0
    while let first = rest.next() {
      guard let second = rest.next() else {
        cut = 1
        break
      }
      units.append(bigEndian ? UInt16(first) << 8 | UInt16(second) : UInt16(second) << 8 | UInt16(first))
    }
    return (Array(String(decoding: units, as: UTF16.self).utf8), loneSurrogates(units) + cut)
  }

  private static func loneSurrogates(_ units: [UInt16]) -> Int {
    var lone = 0
    var owesLow = false
    for unit in units {
      let isLow = unit & 0xFC00 == 0xDC00
      if isLow != owesLow { lone += 1 }
      owesLow = unit & 0xFC00 == 0xD800
      if isLow { owesLow = false }
    }
    return owesLow ? lone + 1 : lone
  }
}
