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

  @Test func offsetsBeyondTheTextAreItsEnds() {
    for text in ["", "abc", "é—漢" + String(repeating: "é", count: 80)] {
      let offsets = UTF8Offsets(text)
      #expect(offsets.scalarOffset(ofUTF8: .max) == text.unicodeScalars.count)
      #expect(offsets.scalarOffset(ofUTF8: .min) == 0)
      #expect(offsets.utf8Offset(ofScalar: .max) == text.utf8.count)
      #expect(offsets.utf8Offset(ofScalar: .min) == 0)
    }
  }

  @Test func aSpanThatWouldEndBeforeItStartsIsEmpty() {
    #expect(TextSpan(5, 3) == TextSpan(5, 5))
    #expect(TextSpan(-2, 3) == TextSpan(0, 3))
    #expect(TextSpan(.max, .min).isEmpty)
  }
}
