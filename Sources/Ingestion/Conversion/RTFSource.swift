/// Mends RTF for pandoc 2, which loses the letter behind `\u8220?`: a character beyond ASCII with a plain character for
/// programs that do not know it.
enum RTFSource {
  /// The document with that plain character written as `\'3f`, which means the same in every RTF.
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 16)
    var index = 0
    while let byte = bytes[at: index] {
      output.append(byte)
      index += 1
      guard byte == UInt8(ascii: "\\") else { continue }
      guard bytes[at: index] == UInt8(ascii: "u"), let end = endOfNumber(in: bytes, at: index + 1) else {
        // An escaped backslash begins nothing.
        if let next = bytes[at: index], next == byte {
          output.append(next)
          index += 1
        }
        continue
      }
      output += bytes[from: index, to: end]
      index = end
      if let plain = bytes[at: end], plain > 0x20, plain != UInt8(ascii: "\\"), plain != UInt8(ascii: "{"),
        plain != UInt8(ascii: "}")
      {
        output += "\\'".utf8 + [digit(plain >> 4), digit(plain & 15)]
        index += 1
      }
    }
    return output
  }

  /// The end of a number of up to six digits at `start`; `nil` when there is none.
  private static func endOfNumber(in bytes: [UInt8], at start: Int) -> Int? {
    let first = bytes[at: start] == UInt8(ascii: "-") ? start + 1 : start
    let digits = bytes[from: first, to: first + 6].prefix { (0x30...0x39).contains($0) }
    return digits.isEmpty ? nil : digits.endIndex
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
