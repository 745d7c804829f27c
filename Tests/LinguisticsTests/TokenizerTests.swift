import ClaimsModel
import Linguistics
import TestSupport
import Testing

@Suite struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    Annotator().annotate(text, bodyStart: 0).tokens.map(\.text)
  }

  @Test(arguments: [
    ("Voss's plan cost $1.2bn.", ["Voss", "'s", "plan", "cost", "$", "1.2bn", "."]),
    ("She didn’t say 16,400 or 3rd.", ["She", "did", "n’t", "say", "16,400", "or", "3rd", "."]),
    ("The U.S. envoy, Mr. Lee, left.", ["The", "U.S.", "envoy", ",", "Mr.", "Lee", ",", "left", "."]),
    ("A 12-year-old ran—fast...", ["A", "12-year-old", "ran", "—", "fast", "..."]),
    ("O’Neill of AT&T: “Go.”", ["O’Neill", "of", "AT&T", ":", "“", "Go", ".", "”"]),
    ("See https://echo.example/a?b=1, @coe.", ["See", "https://echo.example/a?b=1", ",", "@coe", "."]),
    ("Echo.com and Larkham.co.uk.", ["Echo.com", "and", "Larkham.co.uk", "."]),
    ("He left.Then it rained.", ["He", "left", ".", "Then", "it", "rained", "."]),
    ("They’ll pay 50% in Jan. 2024", ["They", "’ll", "pay", "50", "%", "in", "Jan.", "2024"]),
  ])
  func textIsCutIntoWords(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: 0..<100) func everyByteOfInkIsInExactlyOneToken(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("ab Z9.,'’“”\"-—@#$é漢\u{0301}😀\n:/&_ ")
    let text = String((0..<200).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
    let annotated = Annotator().annotate(text, bodyStart: 0)
    var end = 0
    for token in annotated.tokens {
      #expect(token.span.start >= end, "seed \(seed)")
      #expect(!token.span.isEmpty)
      #expect(annotated.string(token.span) == token.text)
      #expect(annotated.bytes[end..<token.span.start].allSatisfy { $0 <= 0x20 }, "seed \(seed)")
      end = token.span.end
    }
    #expect(annotated.bytes[end...].allSatisfy { $0 <= 0x20 })
    #expect(annotated.sentences.reduce(0) { $0 + $1.tokens.count } == annotated.tokens.count)
  }
}
