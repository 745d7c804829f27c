import ClaimsModel
import Ingestion
import Testing

@Suite struct StubCheckTests {
  @Test func aTextThatItsSourceCutOffIsWarnedOf() throws {
    let article = try Reading.article(#"{"content": "The ferry is back in… [+2345 chars]"}"#, as: .jsonLines)
    #expect(
      article.warnings == ["The source cut the text off: it ends in the number of characters left out."])
  }

  @Test func whatStandsBeforeAPaywallIsWarnedOf() throws {
    let article = try Reading.article("The ferry is back.\n\nSubscribe to continue reading this article.")
    #expect(article.warnings == ["The text seems to be what stands before a paywall, not the whole article."])
  }

  @Test func aLongTextThatSpeaksOfSubscribersIsNotWarnedOf() throws {
    let long = String(
      repeating: "The paper asked readers whether they were already a subscriber. ", count: 30)
    #expect(try Reading.article(long).warnings.isEmpty)
  }
}
