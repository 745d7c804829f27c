import ClaimsArchive
import Foundation
import TestSupport
import Testing

@Suite struct JSONEscapesTests {
  private func written(_ text: String) -> String {
    var writer = JSONWriter()
    writer.value(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("\u{1B}[1m", "\\u001b[1m"), ("\u{7F}", "\\u007f"),
    ("\u{80}\u{9B}\u{9F}\u{A0}", "\\u0080\\u009b\\u009f\u{A0}"),
    ("\u{61B}\u{61C}", "\u{61B}\\u061c"),
    ("\u{200D}\u{200E}\u{200F}\u{2010}", "\u{200D}\\u200e\\u200f\u{2010}"),
    ("\u{2027}\u{2028}\u{2029}\u{202A}\u{202E}\u{202F}", "\u{2027}\\u2028\\u2029\\u202a\\u202e\u{202F}"),
    ("\u{2065}\u{2066}\u{2069}\u{206A}", "\u{2065}\\u2066\\u2069\u{206A}"),
    ("“É”\u{10FFFF}", "“É”\u{10FFFF}"),
  ])
  func whatATerminalWouldObeyIsEscaped(_ text: String, _ expected: String) throws {
    #expect(written(text) == "\"\(expected)\"")
    #expect(try JSONDecoder().decode([String].self, from: Data("[\(written(text))]".utf8)) == [text])
  }

  @Test func everyCharacterIsEscapedOrHarmlessAndComesBack() throws {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(Character(scalar)) + "b"
      let json = written(text)
      let isControl = scalar.properties.generalCategory == .control
      if isControl || scalar.properties.isBidiControl || value == 0x2028 || value == 0x2029 {
        #expect(json.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "U+\(String(value, radix: 16))")
      } else if scalar != "\"", scalar != "\\" {
        #expect(json == "\"\(text)\"")
      }
    }
  }

  @Test func aKeyIsEscapedLikeAValue() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("a\u{9B}" as String)
    writer.value(1)
    writer.endObject()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\"a\\u009b\":1}")
  }
}
