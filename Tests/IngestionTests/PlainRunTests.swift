import ClaimsModel
import Ingestion
import TestSupport
import Testing

/// What goes eight bytes at a time gives what going byte by byte would.
@Suite struct PlainRunTests {
  @Test(arguments: UInt64(1)...50) func blanksAndControlsAreFoundWhereverTheyStand(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts: [[UInt8]] = [
      Array("a".utf8), Array("word".utf8), Array("a longer run of words".utf8), [0x20], [0x20], [0x20, 0x20],
      [0x09],
      [0x7F], [0x1F], [0x7E], [0x21],
    ]
    for _ in 0..<40 {
      let bytes = (0..<30).flatMap { _ in parts.randomElement(using: &generator) ?? [] }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(
        TextNormalizer.normalized(text) == Self.reference(bytes), "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func lettersBeyondASCIIAreFoundWhereverTheyStand() throws {
    for length in 0..<40 {
      let before = String(repeating: "a", count: length)
      let found = try Reading.article("\(before)é b\u{A0}c", as: .markdown)
      #expect(found.text == "\(before)é b c")
    }
  }

  /// Controls go, blanks are one space, none at the ends.
  private static func reference(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    var owesSpace = false
    for byte in bytes {
      if byte == 0x20 || byte == 0x09 { owesSpace = true }
      guard byte > 0x20, byte < 0x7F else { continue }
      if owesSpace, !output.isEmpty { output.append(0x20) }
      owesSpace = false
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }
}
