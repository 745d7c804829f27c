/// What is left of a text when only its words count: letters and digits in lower case.
enum LetterFolding {
  /// The UTF-8 bytes of the letters and digits of `text`, lower case, nothing between them.
  static func lettersAndDigits(of text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: folded.append(UInt8(scalar.value))
      case 0x41...0x5A: folded.append(UInt8(scalar.value + 32))
      case 0..<0x80, 0x2000..<0x2070: continue
      default:
        let properties = scalar.properties
        guard properties.isAlphabetic || properties.numericType != nil else { continue }
        folded.append(contentsOf: properties.lowercaseMapping.utf8)
      }
    }
    return folded
  }

  /// Whether the two texts have the same letters and digits, and have any.
  static func sameWords(_ left: String, _ right: String) -> Bool {
    let folded = lettersAndDigits(of: left)
    return !folded.isEmpty && folded == lettersAndDigits(of: right)
  }
}
