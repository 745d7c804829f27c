import ClaimsModel
import Ingestion
import Testing

@Suite struct CharsetDecoderTests {
  private static let text =
    "Café owners protest\n\nThe owners said that prices rose by 4 €. They want “help” now."

  private static func utf16(bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  private static func utf32(bigEndian: Bool, mark: Bool) -> [UInt8] {
    let scalars = (mark ? [UInt32(0xFEFF)] : []) + text.unicodeScalars.map(\.value)
    return scalars.flatMap { value -> [UInt8] in
      let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [true, false], [true, false])
  func utf16IsReadWithAndWithoutAMark(bigEndian: Bool, mark: Bool) throws {
    let article = try Reading.article(Self.utf16(bigEndian: bigEndian, mark: mark))
    #expect(article.text == Self.text)
    #expect(article.warnings.isEmpty)
  }

  @Test(arguments: [true, false], [true, false])
  func utf32IsReadWithAndWithoutAMark(bigEndian: Bool, mark: Bool) throws {
    #expect(try Reading.article(Self.utf32(bigEndian: bigEndian, mark: mark)).text == Self.text)
  }

  @Test func aByteOrderMarkIsNoPartOfTheText() throws {
    let article = try Reading.article([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
    #expect(article.title == "Café owners protest")
  }

  @Test func whatIsNotUTF8IsReadAsWindows1252WithAWarning() throws {
    let bytes = Array("The caf".utf8) + [0xE9, 0x20, 0x93] + Array("opens".utf8) + [0x94] + Array(".".utf8)
    let article = try Reading.article(bytes)
    #expect(article.text == "The café “opens”.")
    #expect(article.warnings == ["The text is not UTF-8 and was read as windows-1252."])
  }

  @Test func aFewBadBytesInUTF8AreReplacedAndCounted() throws {
    let article = try Reading.article(Array("The “café” is open é".utf8) + [0xFF] + Array("now.".utf8))
    #expect(article.text == "The “café” is open é\u{FFFD}now.")
    #expect(article.warnings == ["1 byte that is no UTF-8 was replaced by U+FFFD."])
  }

  @Test func aNULMakesAFileBinaryAndSaysWhere() {
    let bytes = Array("not text at all ".utf8) + [0] + Array("and so on, and so on".utf8)
    #expect(Reading.rejection(bytes) == .binary(offset: 16))
  }

  @Test func aNULFarIntoATextIsReplaced() throws {
    let start = String(repeating: "All is well in the town. ", count: 400)
    let article = try Reading.article(Array(start.utf8) + [0] + Array("end.".utf8))
    #expect(article.text.hasSuffix("\u{FFFD}end."))
  }

  @Test func manyControlCharactersMakeAFileBinary() {
    let bytes = (0..<600).map { UInt8($0 % 7 == 0 ? 2 : 0x41) }
    #expect(Reading.rejection(bytes) == .controlCharacters(share: 14))
  }

  @Test func windows1252InALineOfJSONIsReadToo() throws {
    let line = Array(#"{"text": "The caf"#.utf8) + [0xE9] + Array(#" is open."}"#.utf8)
    #expect(try Reading.article(line, as: .jsonLines).text == "The café is open.")
  }
}
