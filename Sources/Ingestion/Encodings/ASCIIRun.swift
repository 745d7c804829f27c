/// Runs of plain characters, found eight bytes at a time: texts are long, and most of them is nothing else.
enum ASCIIRun {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The end of the ASCII characters that begin at `start`.
  static func end(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var index = start
      while let word = word(of: bytes, at: index), word & highBits == 0 { index += 8 }
      while let byte = bytes[at: index], byte < 0x80 { index += 1 }
      return index
    }
  }

  /// How far from `start` on there is nothing but printable ASCII with single spaces within.
  ///
  /// What follows there must be looked at byte by byte. At least one byte is taken, so `start` must be printable.
  static func endOfPlain(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var index = start
      while let word = word(of: bytes, at: index), let next = self.word(of: bytes, at: index + 1) {
        // A byte of 0x7F or more has its high bit set, or gets it by one more; one below 0x20 gets it by 0x20 less.
        let isOther = (word | (word &+ ones) | (word &- 0x20 &* ones) & ~word) & highBits
        if isOther | spaces(word) & spaces(next) != 0 { break }
        index += 8
      }
      // A space at the end belongs to what comes behind it.
      while index > start + 1, bytes[at: index - 1] == 0x20 { index -= 1 }
      return max(index, start + 1)
    }
  }

  /// The high bit of each byte that is a space; right where all bytes are ASCII.
  private static func spaces(_ word: UInt64) -> UInt64 {
    let other = word ^ (0x20 &* ones)
    return ~(((other & ~highBits) &+ ~highBits) | other) & highBits
  }

  /// The eight bytes at `index`, the first lowest; `nil` where there are not so many.
  private static func word(of bytes: UnsafeRawBufferPointer, at index: Int) -> UInt64? {
    guard index >= 0, index <= bytes.count - 8 else { return nil }
    return bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }
}
