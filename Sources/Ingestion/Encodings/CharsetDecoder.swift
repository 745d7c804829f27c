/// Text decoded to UTF-8, and what a person should know about how.
struct DecodedText: Hashable, Sendable {
  /// Valid UTF-8 without a byte order mark.
  var bytes: [UInt8]
  /// Full sentences; empty when the bytes were UTF-8 as they stood.
  var warnings: [String] = []

  /// The same with another warning.
  func warning(_ sentence: String) -> DecodedText {
    DecodedText(bytes: bytes, warnings: warnings + [sentence])
  }
}

/// Finds out in which encoding bytes are written and brings them to UTF-8.
///
/// In this order: byte order mark; UTF-32 and UTF-16 without one, by where the NUL bytes stand; what the carrier says;
/// valid UTF-8 with a character beyond ASCII; what markup declares of itself; UTF-8 with a few bad bytes (replaced by
/// U+FFFD and counted); an encoding that the letters of a plain text make certain; windows-1252.
enum CharsetDecoder {
  /// The bytes looked at to tell text from binary data.
  static let probeLength = 8192

  /// Decodes `bytes`, of which nothing is told.
  ///
  /// - Throws: `binary` or `controlCharacters` when this is no text.
  static func decode(_ bytes: [UInt8]) throws(IngestionError) -> DecodedText {
    try decode(bytes, declared: nil, isMarkup: MarkupCharset.isMarkup(bytes))
  }

  /// Decodes `bytes`, of which the carrier, a web server's or a mail's header, tells the charset by the label `declared`.
  ///
  /// HTML and XML, if it is such, may declare one of its own.
  /// - Throws: `binary` or `controlCharacters` when this is no text.
  static func decode(
    _ bytes: [UInt8], declared: String?, isMarkup: Bool
  ) throws(IngestionError) -> DecodedText {
    switch try encoding(of: bytes) {
    case .utf8(let start):
      if start > 0 { return utf8(Array(bytes.dropFirst(start)), census: nil) }
      return decodeEightBit(bytes, declared: declared, isMarkup: isMarkup)
    case .utf16(let start, let bigEndian):
      return decodeUTF16(bytes, from: start, bigEndian: bigEndian)
    case .utf32(let start, let bigEndian):
      return decodeUTF32(bytes, from: start, bigEndian: bigEndian)
    }
  }

  /// Whether a text that starts with `head` is UTF-16 or UTF-32, in which a line end is no single byte.
  static func isWide(_ head: [UInt8]) -> Bool {
    guard let encoding = try? encoding(of: head) else { return false }
    if case .utf8 = encoding { return false }
    return true
  }

  /// An encoding and where its text starts.
  enum Encoding: Hashable, Sendable {
    /// UTF-8 or another encoding that has ASCII as it is.
    case utf8(start: Int)
    case utf16(start: Int, bigEndian: Bool)
    case utf32(start: Int, bigEndian: Bool)
  }

  /// The encoding of a text that starts with `bytes`.
  ///
  /// - Throws: `binary` or `controlCharacters` when this is no text.
  static func encoding(of bytes: some Collection<UInt8>) throws(IngestionError) -> Encoding {
    let head = Array(bytes.prefix(probeLength))
    if head.starts(with: [0xFF, 0xFE, 0, 0]) { return .utf32(start: 4, bigEndian: false) }
    if head.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32(start: 4, bigEndian: true) }
    if head.starts(with: [0xFF, 0xFE]) { return .utf16(start: 2, bigEndian: false) }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16(start: 2, bigEndian: true) }
    guard let firstNUL = head.firstIndex(of: 0, from: 0) else {
      try refuseControlCharacters(in: head)
      return .utf8(start: head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    }
    guard let wide = wideEncoding(of: head) else { throw .binary(offset: firstNUL) }
    return wide
  }

  // MARK: - Private

  /// UTF-16 or UTF-32 told by the places of NUL bytes, which are the high bytes of ASCII characters.
  private static func wideEncoding(of head: [UInt8]) -> Encoding? {
    /// The NUL bytes at one place of each group of four.
    func zeros(_ place: Int) -> Int {
      head.enumerated().count { index, byte in byte == 0 && index & 3 == place }
    }
    let (first, second, third, fourth) = (zeros(0), zeros(1), zeros(2), zeros(3))
    let groups = head.count / 4
    // A text in Latin letters is nearly all zeros in its high bytes and has none in its low bytes.
    func isHigh(_ count: Int) -> Bool { count * 10 >= groups * 7 }
    func isLow(_ count: Int) -> Bool { count * 100 <= groups }
    guard groups > 0 else {
      guard head.count == 2 || head.count == 3 else { return nil }
      return head[at: 1] == 0 ? .utf16(start: 0, bigEndian: false) : nil
    }
    if isLow(first), isHigh(second), isHigh(third), isHigh(fourth) {
      return .utf32(start: 0, bigEndian: false)
    }
    if isHigh(first), isHigh(second), isHigh(third), isLow(fourth) {
      return .utf32(start: 0, bigEndian: true)
    }
    if isLow(first), isHigh(second), isLow(third), isHigh(fourth) {
      return .utf16(start: 0, bigEndian: false)
    }
    if isHigh(first), isLow(second), isHigh(third), isLow(fourth) {
      return .utf16(start: 0, bigEndian: true)
    }
    return nil
  }

  private static func refuseControlCharacters(in head: [UInt8]) throws(IngestionError) {
    let controls = head.withUnsafeBufferPointer { bytes in
      bytes.reduce(into: 0) { $0 &+= $1 < 0x20 && $1 &- 0x09 > 4 && $1 != 0x1B ? 1 : 0 }
    }
    // One in twenty: texts have none or a few, compressed and binary data one in ten.
    guard controls * 20 > head.count else { return }
    throw .controlCharacters(share: controls * 100 / head.count)
  }

  /// Decodes what has ASCII as it is.
  private static func decodeEightBit(_ bytes: [UInt8], declared: String?, isMarkup: Bool) -> DecodedText {
    var warnings: [String] = []
    let census = UTF8Census(bytes)
    // What is valid UTF-8 is nothing else, save by chance where each character has several bytes anyway.
    let isUTF8 = census.isValid && census.wellFormed > 0
    let told = charset(of: declared, who: "The carrier of the text", warnings: &warnings)
    if let told, told != .utf8, !isUTF8 || !told.isSingleByte,
      let text = converted(bytes, as: told, warnings: &warnings)
    {
      return text
    }
    let label = isMarkup && !isUTF8 ? MarkupCharset.label(in: bytes) : nil
    let own = charset(of: label, who: "The page", warnings: &warnings)
    if let own, own != .utf8, told != .utf8, let text = converted(bytes, as: own, warnings: &warnings) {
      return text
    }
    let saysUTF8 = told == .utf8 || own == .utf8
    if census.isValid || census.wellFormed > census.malformed
      || saysUTF8 && census.wellFormed * 3 >= census.malformed
    {
      return utf8(bytes, census: census, warnings: warnings)
    }
    if !saysUTF8, !isMarkup, let guess = CharsetGuess.charset(of: bytes),
      let text = converted(bytes, as: guess, warnings: &warnings)
    {
      return text.warning(
        "The text is not UTF-8 and does not say its encoding; it was read as \(guess.name), by its letters.")
    }
    let text = converted(bytes, as: .windows1252, warnings: &warnings) ?? utf8(bytes, census: census)
    return text.warning("The text is not UTF-8 and was read as windows-1252.")
  }

  /// The encoding that `label` means; one that is not read is warned of and none.
  private static func charset(of label: String?, who: String, warnings: inout [String]) -> Charset? {
    guard let label, !label.isEmpty else { return nil }
    switch Charset.label(label) {
    // Where a declaration can be read as ASCII the text is no UTF-16.
    case .known(.utf16): return .utf8
    case .known(let charset): return charset
    case .refused(let name):
      warnings.append(
        "\(who) says that its encoding is \(name), which is not read; it was found out from the bytes.")
    case .unknown(let name):
      warnings.append(
        "\(who) names an encoding that is not known, \"\(name)\"; it was found out from the bytes.")
    }
    return nil
  }

  private static func converted(
    _ bytes: [UInt8], as charset: Charset, warnings: inout [String]
  ) -> DecodedText? {
    guard let (decoded, replaced) = CharsetConversion.decode(bytes, as: charset) else {
      warnings.append(
        "This system's C library cannot convert \(charset.name) (on Debian: apt install libc-bin); the text was read otherwise."
      )
      return nil
    }
    let text = DecodedText(bytes: decoded, warnings: warnings)
    guard replaced > 0 else { return text }
    let count = replaced == 1 ? "1 place that is no" : "\(replaced) places that are no"
    return text.warning("\(count) \(charset.name) \(replaced == 1 ? "was" : "were") replaced by U+FFFD.")
  }

  /// The bytes as UTF-8, with what is none replaced and counted.
  private static func utf8(_ bytes: [UInt8], census: UTF8Census?, warnings: [String] = []) -> DecodedText {
    let census = census ?? UTF8Census(bytes)
    if census.isValid { return DecodedText(bytes: bytes, warnings: warnings) }
    let replaced = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let count = census.malformed == 1 ? "1 byte that is" : "\(census.malformed) bytes that are"
    let text = DecodedText(bytes: replaced, warnings: warnings)
    return text.warning("\(count) no UTF-8 \(census.malformed == 1 ? "was" : "were") replaced by U+FFFD.")
  }

  private static func decodeUTF16(_ bytes: [UInt8], from start: Int, bigEndian: Bool) -> DecodedText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = start
    while let low = bytes[at: index], let high = bytes[at: index + 1] {
      let (first, second) = (UInt16(low), UInt16(high))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    let text = String(decoding: units, as: UTF16.self)
    let cut = index < bytes.count
    return DecodedText(
      bytes: Array(text.utf8), warnings: cut ? ["The UTF-16 text ends in half a character."] : [])
  }

  private static func decodeUTF32(_ bytes: [UInt8], from start: Int, bigEndian: Bool) -> DecodedText {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count / 4)
    var index = start
    while index + 3 < bytes.count {
      let unit = bytes[from: index, to: index + 4]
      var value: UInt32 = 0
      if bigEndian {
        for byte in unit { value = value << 8 | UInt32(byte) }
      } else {
        for byte in unit.reversed() { value = value << 8 | UInt32(byte) }
      }
      decoded.append(contentsOf: utf8(of: Unicode.Scalar(value) ?? "\u{FFFD}"))
      index += 4
    }
    return DecodedText(bytes: decoded)
  }

  private static func utf8(of scalar: Unicode.Scalar) -> [UInt8] { Array(String(scalar).utf8) }
}

/// How many sequences beyond ASCII are well formed, and how many bytes belong to none.
struct UTF8Census: Hashable, Sendable {
  /// Well-formed sequences of two to four bytes.
  private(set) var wellFormed = 0
  /// Bytes beyond ASCII that belong to no well-formed sequence.
  private(set) var malformed = 0

  /// Whether the bytes are UTF-8.
  var isValid: Bool { malformed == 0 }

  /// Counts the sequences of `bytes` (Unicode 15, table 3-7).
  init(_ bytes: [UInt8]) {
    var index = 0
    while let byte = bytes[at: index] {
      if byte < 0x80 {
        index = ASCIIRun.end(in: bytes, from: index)
        continue
      }
      let length = Self.sequenceLength(in: bytes, at: index, first: byte)
      if length == 0 { malformed += 1 } else { wellFormed += 1 }
      index += max(1, length)
    }
  }

  /// The length of the well-formed sequence at `index`; 0 when there is none.
  private static func sequenceLength(in bytes: [UInt8], at index: Int, first: UInt8) -> Int {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first), index + length <= bytes.count else { return 0 }
    let second: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard let next = bytes[at: index + 1], second.contains(next) else { return 0 }
    return bytes[from: index + 2, to: index + length].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
  }
}
