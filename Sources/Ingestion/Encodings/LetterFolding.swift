/// What is left of a text when only its words count: letters and digits in lower case.
enum LetterFolding {
  /// The UTF-8 bytes of the letters and digits of `text`, lower case, nothing between them.
  static func lettersAndDigits(of text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var folded: [UInt8] = []
      folded.reserveCapacity(bytes.count)
      var index = 0
      while let byte = bytes[at: index] {
        if byte < 0x80 {
          index = appendASCII(of: bytes, from: index, to: &folded)
          continue
        }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        // General punctuation, where the typographic quotation marks and dashes are.
        let isPunctuation =
          byte == 0xE2 && (bytes[at: index + 1] == 0x80 || bytes[at: index + 1] == 0x81)
        if !isPunctuation { append(bytes[from: index, to: index + length], to: &folded) }
        index += length
      }
      return folded
    }
  }

  /// Appends what is left of the ASCII characters that begin at `start`, and gives the index behind them.
  ///
  /// Every character is written, and the next over it where it was none to be kept: a branch for each would cost more.
  private static func appendASCII(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to folded: inout [UInt8]
  ) -> Int {
    let run = bytes[from: start, to: start + 1024]
    return ascii.withUnsafeBufferPointer { ascii in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: run.count) { buffer in
        var (read, written) = (0, 0)
        for byte in run {
          // total: the table has an entry for each of 256 bytes.
          let letter = ascii[Int(byte)]
          if letter == notASCII { break }
          read += 1
          // total: no more is written than was read, and the buffer is as long as what is read.
          buffer[written] = letter
          written &+= letter == 0 ? 0 : 1
        }
        folded.append(contentsOf: UnsafeBufferPointer(rebasing: buffer.prefix(written)))
        return start + read
      }
    }
  }

  private static let notASCII: UInt8 = 0xFF

  /// For each byte the lower case of the letter or the digit, 0 for other characters of ASCII.
  // total: the ends are those of the type.
  private static let ascii: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x30...0x39, 0x61...0x7A: byte
    case 0x41...0x5A: byte + 32
    case 0x80...: notASCII
    default: 0
    }
  }

  /// Appends the lower case of the character that `sequence` encodes if it is a letter or a digit.
  private static func append(_ sequence: some Collection<UInt8>, to folded: inout [UInt8]) {
    for scalar in String(decoding: sequence, as: UTF8.self).unicodeScalars {
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else { continue }
      folded.append(contentsOf: properties.lowercaseMapping.utf8)
    }
  }

  /// Whether the two texts have the same letters and digits, and have any.
  static func sameWords(_ left: String, _ right: String) -> Bool {
    let folded = lettersAndDigits(of: left)
    return !folded.isEmpty && folded == lettersAndDigits(of: right)
  }
}
