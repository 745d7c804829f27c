import TestSupport
import Testing
import claims

@Suite struct StyledTextTests {
  @Test func stylesAreWrittenOnlyInColour() {
    var text = StyledText("a ")
    text.append("b", [.bold, .underlined])
    #expect(text.rendered(color: false) == "a b")
    #expect(text.rendered(color: true) == "a \u{1B}[1;4mb\u{1B}[0m")
  }

  @Test func textIsBrokenAtBlanks() {
    let lines = StyledText("the tunnel will cost more").wrapped(to: 10)
    #expect(lines.map { $0.rendered(color: false) } == ["the tunnel", "will cost", "more"])
  }

  @Test func aWordInTwoStylesStaysWhole() {
    var text = StyledText("one two")
    text.append("three", .bold)
    #expect(text.wrapped(to: 9).map { $0.rendered(color: false) } == ["one", "twothree"])
  }

  @Test func aLongWordIsBrokenWithin() {
    let lines = StyledText("ab " + String(repeating: "x", count: 12)).wrapped(to: 5)
    #expect(lines.map { $0.rendered(color: false) } == ["ab", "xxxxx", "xxxxx", "xx"])
  }

  @Test func wrappingKeepsEveryWordAndTheWidth() {
    let seed: UInt64 = 11
    var generator = SeededGenerator(seed: seed)
    let words = ["a", "tunnel", "東京", "é", "harbour-master", "👩‍👩‍👧", "x"]
    for _ in 0..<500 {
      let chosen = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }
      let width = Int.random(in: 4...30, using: &generator)
      var text = StyledText()
      for (index, word) in chosen.enumerated() {
        text.append((index > 0 ? " " : "") + word, index % 2 == 0 ? .bold : [])
      }
      let lines = text.wrapped(to: width)
      #expect(lines.allSatisfy { $0.width <= width }, "seed \(seed), width \(width): \(chosen)")
      let joined = lines.map { $0.rendered(color: false).description }.joined().filter { $0 != " " }
      #expect(joined == chosen.joined(), "seed \(seed), width \(width)")
    }
  }
}
