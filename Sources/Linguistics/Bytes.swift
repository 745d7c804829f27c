import ClaimsModel

/// What a UTF-8 byte means to the tokenizer.
enum Bytes {
  /// Space, tab, line ends.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  /// 0 to 9.
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  /// A to Z.
  static func isUppercase(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  /// ASCII letters.
  static func isLetter(_ byte: UInt8) -> Bool { isUppercase(byte) || (0x61...0x7A).contains(byte) }
  /// ASCII letters and digits.
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// Bytes of the scalar that starts with `lead`; 1 for a byte that starts none.
  static func scalarLength(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// Whether the scalar that starts at `offset` belongs to a word: an ASCII letter or digit, or any other
  /// scalar that is a letter, a mark or a digit.
  static func isWordByte(_ byte: UInt8, at offset: Int, in bytes: TotalList<UInt8>) -> Bool {
    if byte < 0x80 { return isAlphanumeric(byte) }
    guard let scalar = scalar(at: offset, in: bytes) else { return false }
    if scalar.value < 0x2000, scalar.value >= 0xC0 { return scalar.value != 0xD7 && scalar.value != 0xF7 }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType == .decimal
      || properties.generalCategory == .nonspacingMark || scalar.value == 0x200D || scalar.value == 0x200C
  }

  /// The scalar that starts at `offset`; `nil` inside one.
  static func scalar(at offset: Int, in bytes: TotalList<UInt8>) -> Unicode.Scalar? {
    let lead = bytes[offset]
    let length = scalarLength(lead)
    guard length > 1, offset + length <= bytes.count else { return lead < 0x80 ? Unicode.Scalar(lead) : nil }
    var value = UInt32(lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07))
    for byte in bytes[TextSpan(offset + 1, offset + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// Bytes of the apostrophe at `offset`, plain or typographic (U+2019); 0 when there is none.
  static func apostropheLength(at offset: Int, in bytes: TotalList<UInt8>) -> Int {
    if bytes[offset] == UInt8(ascii: "'") { return 1 }
    let isTypographic =
      offset + 2 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && bytes[offset + 2] == 0x99
    return isTypographic ? 3 : 0
  }

  /// `text` in lower case, typographic apostrophes made plain.
  static func lowercased(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      if !text.utf8.contains(where: isUppercase) { return text }
      return String(decoding: text.utf8.map { isUppercase($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    // Bytes: a string that mappings are appended to is copied at each, the square of the time in a long word.
    var lowered: [UInt8] = []
    lowered.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar == "\u{2019}" {
        lowered.append(UInt8(ascii: "'"))
      } else {
        lowered.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: lowered, as: UTF8.self)
  }
}
