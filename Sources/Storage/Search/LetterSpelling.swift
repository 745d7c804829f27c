/// Words in the letters that people type for those that have no accent to lose: ø, ł, đ, ß, æ.
enum LetterSpelling {
  /// The other spelling of every word of `text` that has such a letter.
  ///
  /// Only words with a letter beyond ASCII are looked at, which are few: the texts of whole articles come here.
  static func variants(in text: String) -> [String] {
    var text = text
    let foreign: [String] = text.withUTF8 { words(in: $0) }
    return foreign.filter { $0.unicodeScalars.contains(where: NameFolding.isUndecomposed) }
      .flatMap { WordScanner.words(of: $0).map(\.folded) }
  }

  /// What stands between blanks and ASCII punctuation, and has a letter of Latin-1 or Latin Extended-A.
  private static func words(in bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var found: [String] = []
    var start = 0
    var isForeign = false
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: " ")
      if byte >= 0x80 {
        // Letters of these sorts begin with C3 to C5, the capital of ß with E1; quotation marks and dashes, of three, are in every text.
        if (0xC3...0xC5).contains(byte) || byte == 0xE1 { isForeign = true }
      } else if !isWordByte(byte) {
        if isForeign { found.append(String(decoding: bytes[start..<index], as: UTF8.self)) }
        start = index + 1
        isForeign = false
      }
    }
    return found
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
