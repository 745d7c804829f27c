import ClaimsModel
import Extraction
import TestSupport
import Testing

@Suite struct ArticleAnalyzerTests {
  private static let words = [
    "said", "“", "”", "\"", "Mara", "Voss", "the", "dam", "leaks", ",", ".", "that", "according", "to", "he",
    "who", "\n\n",
    "told", "Echo", "reported", "Thursday", "16", "$3m", "and", "but", "adding", "‘", "’", ":", "?", "—",
    "is", "believed", "claim", "his", "in", "a", "statement", "é", "😀",
  ]

  @Test(arguments: 0..<300) func everySpanEqualsItsText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = (0..<Int.random(in: 1...120, using: &generator))
      .map { _ in Self.words[Int.random(in: 0..<Self.words.count, using: &generator)] }.joined(separator: " ")
    let found = analysis(of: text)
    let bytes = Array(text.utf8)
    func words(_ spans: [TextSpan]) -> String {
      spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }.joined(separator: " ")
    }
    for (index, claim) in found.claims.enumerated() {
      #expect(!claim.spans.isEmpty, "seed \(seed)")
      #expect(words(claim.spans) == claim.text, "seed \(seed)")
      #expect(zip(claim.spans, claim.spans.dropFirst()).allSatisfy { $0.end <= $1.start }, "seed \(seed)")
      #expect(claim.spans.allSatisfy(claim.sentence.contains), "seed \(seed): \(claim)")
      if let cue = claim.cue { #expect(words(cue.spans) == cue.text, "seed \(seed)") }
      for link in claim.attribution {
        #expect(found.sources.indices.contains(link.source))
        if let mention = link.mention { #expect(words(link.spans) == mention, "seed \(seed)") }
      }
      if let parent = claim.parent { #expect(parent < index, "seed \(seed)") }
      for figure in claim.figures { #expect(found.figures[figure].claim == index, "seed \(seed)") }
    }
  }

  @Test func theSameArticleGivesTheSameAnalysis() {
    let text = "Mara Voss said 300 people fled. “It leaks,” she told the Daily Echo on Monday."
    #expect(analysis(of: text) == analysis(of: text))
  }

  @Test func aFigureBelongsToTheInnermostClaim() throws {
    let found = analysis(of: "Ann Lee said Mara Voss had told her that 300 people fled.")
    let figure = try #require(found.figures.first)
    let claim = try #require(figure.claim)
    #expect(found.claims[claim].parent != nil)
  }

  @Test func anEmptyTextHoldsNothing() {
    let found = analysis(of: "")
    #expect(found.claims.isEmpty && found.sources.isEmpty && found.figures.isEmpty)
  }
}
