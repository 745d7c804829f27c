import ClaimsModel
import TestSupport
import Testing
import claims_eval

@Suite struct ScoringTokensTests {
  @Test(arguments: [
    "⟦“⟧⟦It’s⟧ ⟦so-called⟧ ⟦4⟧⟦.⟧⟦5m⟧⟦”⟧", "⟦Ångström⟧ ⟦-⟧⟦-⟧ ⟦dogs⟧⟦’⟧ ⟦€⟧⟦40⟧", "⟦a_b⟧\n\n⟦c⟧",
  ])
  func wordsKeepInnerApostrophesAndHyphensAndMarksStandAlone(_ example: String) {
    let marked = MarkedText(example)
    #expect(ScoringTokens(marked.text).spans == marked.spans)
  }

  @Test func aSpanTakesInTheTokensThatItTouches() {
    let tokens = ScoringTokens("one two three four")
    #expect(tokens.indexes(in: [TextSpan(5, 9), TextSpan(14, 15)]) == [1, 2, 3])
  }

  @Test func anEmptySpanTouchesNothing() {
    #expect(ScoringTokens("one two").indexes(in: [TextSpan(4, 4)]) == [])
  }
}
