import ClaimsModel
import Testing

@testable import Linguistics

@Suite struct CliticBoundaryTests {
  /// Words with apostrophes of both sorts, cut where the clitic begins and never within a letter.
  @Test(arguments: [
    ("she’s", ["she", "’s"]), ("she's", ["she", "'s"]), ("when’s's", ["when’s", "'s"]),
    ("when's’s", ["when's", "’s"]), ("don’t", ["do", "n’t"]), ("don't", ["do", "n't"]),
  ])
  func aCliticBeginsAtALetter(_ word: String, _ expected: [String]) {
    let text = Annotator().annotate("So \(word) it.", bodyStart: 0)
    #expect(text.tokens.map(\.text) == ["So"] + expected + ["it", "."])
  }
}
