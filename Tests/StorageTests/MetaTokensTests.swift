import ClaimsModel
import Testing

@testable import Storage

@Suite struct MetaTokensTests {
  private func words(confidence: Double, stance: Stance = .asserts, parent: Int? = nil) -> String {
    let claim = Claim(
      kind: .indirect, stance: stance, text: "", spans: [], parent: parent, sentence: TextSpan(0, 1),
      confidence: confidence)
    return MetaTokens.text(for: claim, sources: [], outlet: nil)
  }

  /// 0.57 times 10 is a little more than 5.7, 0.29 times 100 a little less than 29.
  @Test(arguments: [
    (0, "q0 e0"), (0.004, "q0 e0"), (0.05, "q0 e5"), (0.29, "q2 e29"), (0.57, "q5 e57"), (0.58, "q5 e58"),
    (0.596, "q6 e60"), (0.7, "q7 e70"), (0.99, "q9 e99"), (0.996, "q10 e100"), (1, "q10 e100"),
    (.nan, "q0 e0"), (-3, "q0 e0"), (.infinity, "q10 e100"),
  ])
  func theTenthFollowsFromTheRoundedHundredth(confidence: Double, words: String) {
    #expect(self.words(confidence: confidence) == words + " k2 t1")
  }

  @Test func everyHundredthIsItself() {
    for hundredths in 0...100 {
      #expect(MetaTokens.hundredths(of: Double(hundredths) / 100) == hundredths)
    }
  }

  @Test func aClaimWithinAnotherAndEveryStanceHaveAWord() {
    #expect(words(confidence: 1, parent: 0) == "q10 e100 n1 k2 t1")
    #expect(Set(Stance.allCases.map(MetaTokens.stance)).count == Stance.allCases.count)
    #expect(words(confidence: 1, stance: .supports).hasSuffix("t8"))
    #expect(words(confidence: 1, stance: .opposes).hasSuffix("t9"))
  }
}
