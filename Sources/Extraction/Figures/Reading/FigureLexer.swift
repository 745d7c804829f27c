import ClaimsModel
import Linguistics

/// Cuts a sentence into lexemes.
///
/// Linear time; every byte is looked at a bounded number of times.
struct FigureLexer {
  /// Digits beyond which a run is no number of any article.
  static let longestNumeral = 40
  /// Letters beyond which a run is no word that any rule knows.
  static let longestWord = 40

  private static let addressStarts = ["http://", "https://", "www."].map { Array($0.utf8) }

  private let bytes: TotalList<UInt8>
  private let end: Int
  private var offset: Int
  private var isSpaceBefore = true

  init(bytes: TotalList<UInt8>, span: TextSpan) {
    self.bytes = bytes
    offset = span.start
    end = span.end
  }

  /// The lexemes in text order; white space is in none.
  mutating func lexemes() -> [Lexeme] {
    var found: [Lexeme] = []
    found.reserveCapacity((end - offset) / 5 + 1)
    while offset < end {
      let byte = bytes[offset]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        offset += 1
        isSpaceBefore = true
        continue
      }
      if Self.isDigit(byte) || (byte == 0x2E && isDecimalPoint(at: offset)) {
        found.append(number())
      } else if Self.isLetter(byte) {
        found.append(isSpaceBefore ? address() ?? word() : word())
      } else if byte < 0x80 {
        found.append(sign(length: 1))
      } else if let lexeme = scalar() {
        found.append(lexeme)
      } else {
        continue
      }
      isSpaceBefore = false
    }
    return found
  }

  // MARK: - Private

  /// Reads a non-ASCII scalar; `nil` for white space and for signs that take no room.
  private mutating func scalar() -> Lexeme? {
    let (value, length) = decoded(at: offset)
    switch value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      offset += length
      isSpaceBefore = true
      return nil
    case 0x200B...0x200F, 0x2060, 0xFEFF, 0xAD:
      offset += length
      return nil
    case 0xBC...0xBE, 0x2150...0x215E:
      var lexeme = sign(length: length)
      lexeme.kind = .fraction
      return lexeme
    case 0x2019 where offset + 3 < end && Self.isLetter(bytes[offset + 3]):
      return word()
    default: return Self.isSign(value) ? sign(length: length) : word()
    }
  }

  private mutating func sign(length: Int) -> Lexeme {
    // A plain apostrophe before letters begins "'s", "'ll".
    if length == 1, bytes[offset] == 0x27, !isSpaceBefore, offset + 1 < end, Self.isLetter(bytes[offset + 1])
    {
      return word()
    }
    let start = offset
    let scalar = length == 1 ? UInt32(bytes[start]) : decoded(at: start).value
    offset = min(end, offset + length)
    return Lexeme(
      kind: .symbol, start: start, end: offset, word: string(start, offset),
      number: scalar == 0x2044 ? 0x2F : Int(scalar),
      isSpaceBefore: isSpaceBefore)
  }

  private mutating func number() -> Lexeme {
    let start = offset
    skipDigits()
    if offset - start <= 3 { takeGroups() }
    var dots = 0
    while offset + 1 < end, bytes[offset] == 0x2E, Self.isDigit(bytes[offset + 1]) {
      offset += 1
      skipDigits()
      dots += 1
    }
    let isDecimalComma = dots > 0 && takeDecimalComma(from: start)
    let isReadable = offset - start <= Self.longestNumeral && (dots < 2 || isDecimalComma)
    return Lexeme(
      kind: isReadable ? .number : .junk, start: start, end: offset,
      word: isReadable ? string(start, offset) : "",
      isSpaceBefore: isSpaceBefore)
  }

  /// Takes ",56" after "1.234", where dots part the thousands.
  private mutating func takeDecimalComma(from start: Int) -> Bool {
    guard offset + 2 < end + 1, offset - start <= Self.longestNumeral, offset < end, bytes[offset] == 0x2C,
      offset + 1 < end, Self.isDigit(bytes[offset + 1])
    else { return false }
    let groups = bytes[TextSpan(start, offset)].split(separator: 0x2E, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return false }
    offset += 1
    skipDigits()
    return true
  }

  private mutating func skipDigits() {
    while offset < end, Self.isDigit(bytes[offset]) { offset += 1 }
  }

  /// Takes ",234" as often as it comes, or ",20,000": groups of two digits, as in lakhs, that end in one of three.
  private mutating func takeGroups() {
    var place = offset
    var pairs = 0
    while place < end, bytes[place] == 0x2C, place - offset < Self.longestNumeral {
      var count = 0
      while count < 4, place + 1 + count < end, Self.isDigit(bytes[place + 1 + count]) { count += 1 }
      guard count == 3 || (count == 2 && pairs * 3 == place - offset) else { break }
      place += count + 1
      if count == 2 { pairs += 1 } else { offset = place }
    }
  }

  /// An address on the web, up to the next white space; its numbers are nobody's.
  private mutating func address() -> Lexeme? {
    let start = offset
    guard bytes[start] | 0x20 == 0x68 || bytes[start] | 0x20 == 0x77,
      Self.addressStarts.contains(where: { bytes[TextSpan(start, end)].starts(with: $0) })
    else {
      return nil
    }
    while offset < end, bytes[offset] > 0x20 { offset += 1 }
    return Lexeme(kind: .junk, start: start, end: offset, word: "", isSpaceBefore: true)
  }

  private func isDecimalPoint(at place: Int) -> Bool {
    guard place + 1 < end, Self.isDigit(bytes[place + 1]) else { return false }
    return isSpaceBefore || (place > 0 && !Self.isLetter(bytes[place - 1]) && !Self.isDigit(bytes[place - 1]))
  }

  private mutating func word() -> Lexeme {
    let start = offset
    let isApostrophe = bytes[start] == 0x27 || (bytes[start] == 0xE2 && decoded(at: start).value == 0x2019)
    if bytes[start] == 0x27 {
      offset += 1
    } else if !Self.isLetter(bytes[start]) {
      offset += decoded(at: start).length
    }
    var isASCII = bytes[start] < 0x80
    while offset < end {
      if Self.isLetter(bytes[offset]) {
        offset += 1
      } else if bytes[offset] >= 0x80 {
        let (value, length) = decoded(at: offset)
        guard !Self.isSign(value), !Self.isVulgarFraction(value) else { break }
        isASCII = false
        offset = min(end, offset + length)
      } else {
        break
      }
    }
    let isAbbreviation = offset - start == 1 && takeDottedLetters()
    var lexeme = Lexeme(kind: .word, start: start, end: offset, word: "", isSpaceBefore: isSpaceBefore)
    guard offset - start <= Self.longestWord else { return lexeme }
    describe(&lexeme, isASCII: isASCII, isApostrophe: isApostrophe, isAbbreviation: isAbbreviation)
    return lexeme
  }

  /// Takes ".m." after "p": letters that alternate with dots.
  private mutating func takeDottedLetters() -> Bool {
    var place = offset
    var count = 0
    while place + 1 < end, count < 4, bytes[place] == 0x2E, Self.isLetter(bytes[place + 1]),
      place + 2 >= end || !Self.isLetter(bytes[place + 2])
    {
      place += 2
      count += 1
    }
    guard count > 0, place < end, bytes[place] == 0x2E else { return false }
    offset = place + 1
    return true
  }

  private func describe(_ lexeme: inout Lexeme, isASCII: Bool, isApostrophe: Bool, isAbbreviation: Bool) {
    var lower: [UInt8] = []
    lower.reserveCapacity(lexeme.end - lexeme.start)
    var uppers = 0
    for byte in bytes[TextSpan(lexeme.start, lexeme.end)] {
      if (0x41...0x5A).contains(byte) {
        uppers += 1
        lower.append(byte | 0x20)
      } else if !(isAbbreviation && byte == 0x2E) {
        lower.append(byte)
      }
    }
    // "iPhone" is as good a name as "Phone"; most Latin capitals with accents begin with this byte.
    lexeme.isCapitalized = uppers > 0 || (!isASCII && bytes[lexeme.start] == 0xC3)
    lexeme.isUpper = uppers > 1 && uppers == lower.count
    lexeme.word =
      isApostrophe && lower.first != 0x27
      ? "'" + String(decoding: lower.drop { $0 >= 0x80 }, as: UTF8.self)
      : String(decoding: lower, as: UTF8.self)
    // "U.S." is not the pronoun; only the two halves of the day keep their letters.
    if isAbbreviation, lexeme.word != "am", lexeme.word != "pm" { lexeme.word += "." }
    if let entry = FigureLexicon.entries[lexeme.word] {
      lexeme.roles = entry.roles
      lexeme.number = entry.number
      // The "A" of "A330" is no article.
      if lexeme.end < end, Self.isDigit(bytes[lexeme.end]) {
        lexeme.roles.formIntersection([.currency, .temporal, .label])
      }
    }
  }

  private func string(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[TextSpan(start, end)], as: UTF8.self)
  }

  /// The scalar at `place` and its length; malformed bytes cannot occur in a `String`'s UTF-8.
  private func decoded(at place: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[place])
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard place + length <= end else { return (0xFFFD, end - place) }
    var value = length == 1 ? lead : length == 2 ? lead & 0x1F : length == 3 ? lead & 0x0F : lead & 0x07
    for byte in bytes[TextSpan(place + 1, place + length)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }

  private static func isVulgarFraction(_ value: UInt32) -> Bool {
    (0xBC...0xBE).contains(value) || (0x2150...0x215E).contains(value)
  }

  /// Whether a non-ASCII scalar is a sign and no letter: Latin-1 signs, punctuation, currencies, mathematics.
  private static func isSign(_ value: UInt32) -> Bool {
    switch value {
    case 0xAA, 0xB5, 0xBA: false
    case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x20A0...0x20CF, 0x2100...0x214F, 0x2190...0x2BFF, 0x09F3,
      0x17DB, 0xFDFC,
      0x3000...0x303F, 0xFE00...0xFE0F, 0xFF00...0xFF20, 0xFFFD, 0x1F000...0x1FAFF:
      true
    default: false
    }
  }
}
