/// What is left of a text when only its words count: letters and digits in lower case.
enum LetterFolding {
  /// The UTF-8 bytes of the letters and digits of `text`, lower case, nothing between them.
  static func lettersAndDigits(of text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var index = 0
    while let byte = bytes[at: index] {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: folded.append(byte)
      case 0x41...0x5A: folded.append(byte + 32)
      case 0x80...:
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        // General punctuation, where the typographic quotation marks and dashes are.
        let isPunctuation =
          byte == 0xE2 && (bytes[at: index + 1] == 0x80 || bytes[at: index + 1] == 0x81)
        if !isPunctuation { append(bytes[from: index, to: index + length], to: &folded) }
        index += length - 1
      default: break
      }
      index += 1
    }
    return folded
  }

  /// Appends the lower case of the character that `sequence` encodes if it is a letter or a digit.
  private static func append(_ sequence: ArraySlice<UInt8>, to folded: inout [UInt8]) {
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
