import ClaimsModel
import TestSupport
import Testing

@Suite struct UTF8OffsetsTests {
  @Test(arguments: 0..<40) func everyScalarBoundaryConvertsThereAndBack(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("ab é—“”漢😀\n")
    let text = String(
      (0..<Int.random(in: 0...300, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      })
    let offsets = UTF8Offsets(text)
    var utf8 = 0
    var scalar = 0
    for character in text.unicodeScalars {
      #expect(offsets.scalarOffset(ofUTF8: utf8) == scalar, "seed \(seed)")
      #expect(offsets.utf8Offset(ofScalar: scalar) == utf8, "seed \(seed)")
      utf8 += UTF8.width(character)
      scalar += 1
    }
    #expect(offsets.scalarOffset(ofUTF8: utf8) == scalar)
    #expect(offsets.utf8Offset(ofScalar: scalar) == utf8)
  }
}
