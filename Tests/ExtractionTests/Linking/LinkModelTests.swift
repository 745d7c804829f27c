import ClaimsModel
import Linguistics
import Testing

@testable import Extraction

/// The weights by which it is told who is meant, and the features that they were fitted for.
@Suite struct LinkModelTests {
  /// A feature that is added, taken out or moved needs weights that were fitted again (`make train`, step `linker`).
  @Test func theWeightsAreOfTheseFeatures() throws {
    let values = try NetworkWeights.embedded().floats(named: "linker")
    #expect(values.count == (LinkForm.allCases.count + 1) * LinkFeature.allCases.count)
    let names = LinkFeature.allCases.map { "\($0)" }
    #expect(names.count == 62)
    #expect(
      names.prefix(7) == [
        "ruled", "ruledScore", "ruledSurely", "ruledByRole", "ruledByNearness", "ruledByPronoun", "written",
      ])
    #expect(names.suffix(5) == ["inContent", "nextNear", "nextSpeaks", "ownOutlet", "author"])
    #expect(
      LinkForm.allCases.map { "\($0)" } == [
        "he", "they", "it", "person", "people", "body", "document", "name", "silent",
      ])
  }

  @Test(arguments: LinkForm.allCases) func whatTheRulesFoundIsLikelierThanWhatNothingSpeaksFor(
    _ form: LinkForm
  ) throws {
    var ruled = LinkFeatures()
    ruled.mark(.ruled)
    ruled[.ruledScore] = 0.9
    let choice = try #require(LinkModel.shared.choice([LinkFeatures().values, ruled.values], form: form))
    #expect(choice.index == 1)
    #expect(abs(choice.probabilities.reduce(0, +) - 1) < 1e-9)
    #expect(choice.probabilities.allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test func ofNobodyNobodyIsChosen() {
    #expect(LinkModel.shared.choice([], form: .he) == nil)
  }
}
