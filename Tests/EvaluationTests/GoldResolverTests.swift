import ClaimsModel
import TestSupport
import Testing
import claims_eval

@Suite struct GoldResolverTests {
  private func span(_ string: GoldString, in text: String) throws -> TextSpan {
    try GoldResolver(text: text, file: "g.json").span(of: string, field: "claim C1")
  }

  @Test func aStringIsFoundByItsUTF8Offsets() throws {
    let marked = MarkedText("Café owners: ⟦“It’s shut,”⟧ they said.")
    #expect(try span(GoldString("“It’s shut,”"), in: marked.text) == marked.spans[0])
  }

  @Test func aWordIsNotFoundWithinAnother() throws {
    let marked = MarkedText("The others there said ⟦he⟧ left.")
    #expect(try span(GoldString("he"), in: marked.text) == marked.spans[0])
  }

  @Test func aNumberChoosesTheOccurrence() throws {
    let marked = MarkedText("She came, and ⟦she⟧ saw; she left.")
    #expect(try span(GoldString("she", occurrence: 1), in: marked.text) == marked.spans[0])
  }

  @Test func whiteSpaceMatchesAParagraphBreak() throws {
    let marked = MarkedText("⟦“It leaks.\n\n“It always did.”⟧ So there.")
    #expect(try span(GoldString("“It leaks. “It always did.”"), in: marked.text) == marked.spans[0])
  }

  @Test func aMissingStringIsNamedWithItsFile() throws {
    #expect(throws: GoldError.notFound(file: "g.json", field: "claim C1", string: "gate")) {
      try span(GoldString("gate"), in: "The dam held.")
    }
  }

  @Test func anAmbiguousStringNeedsANumber() throws {
    #expect(throws: GoldError.ambiguous(file: "g.json", field: "claim C1", string: "dam", count: 2)) {
      try span(GoldString("dam"), in: "A dam is a dam.")
    }
  }

  @Test func anOccurrenceBeyondTheLastIsRefused() throws {
    let error = GoldError.tooFew(file: "g.json", field: "claim C1", string: "dam", asked: 3, count: 2)
    #expect(throws: error) { try span(GoldString("dam", occurrence: 3), in: "A dam is a dam.") }
  }

  @Test func aStringLongerThanTheTextIsNotFound() {
    #expect(GoldResolver(text: "dam", file: "g.json").occurrences(of: "the dam held") == [])
  }

  @Test func anEmptyStringIsNotFound() {
    #expect(GoldResolver(text: "dam", file: "g.json").occurrences(of: " ") == [])
  }
}
