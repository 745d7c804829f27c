import ClaimsArchive
import ClaimsModel
import TestSupport
import Testing

/// What a reading shows as the article's words are the article's words, in their order.
@Suite struct ReadingPropertyTests {
  private static let texts = [
    "⟦“No,”⟧ ⟦he⟧ ⟦said⟧. ⟦“Nothing will change.”⟧", "Ünder ⟦Lünd⟧ it’s\n\n⟦⟦so⟧ and⟧ – “⟦so⟧”. ⟦🚢⟧",
    "⟦⟧⟦a⟧ ⟦b⟧\t⟦\n⟧ ⟦c⟧…",
  ]

  /// The words of the pieces that stand in the article, and those of the article at their places.
  private func isVerbatim(_ hit: SearchHit) -> Bool {
    var end = 0
    let passage = hit.passage
    for piece in hit.reading.pieces {
      guard let span = piece.span else {
        if piece.part != .bracket && piece.part != .omission { return false }
        continue
      }
      let inside = TextSpan(span.start - passage.start, span.end - passage.start)
      let words = Passage(of: inside, in: passage.text).text.split(whereSeparator: \.isWhitespace)
      guard span.start >= end, piece.text.split(whereSeparator: \.isWhitespace) == words else { return false }
      end = span.end
    }
    return true
  }

  @Test func piecesAreSubstringsInOrder() {
    let roles: [MadeClaim.Role] = [.content, .cue, .speaker, .relay]
    var random = SeededGenerator(seed: 18)
    for round in 0..<400 {
      // A claim has a content.
      let order = [.content] + (0..<8).map { _ in roles[Int.random(in: 0..<4, using: &random)] }
      let hit = MadeClaim.hit(
        Self.texts[round % Self.texts.count], order, speaker: round % 3 == 0 ? nil : "Ed Lund",
        relay: round % 2 == 0 ? nil : "Ledger")
      #expect(isVerbatim(hit), "\(hit.reading)")
    }
  }

  @Test func spansBeyondTheTextHarmNothing() {
    var random = SeededGenerator(seed: 81)
    for _ in 0..<400 {
      var hit = MadeClaim.hit(Self.texts[0], [.content, .speaker, .cue, .content], speaker: "Ed Lund")
      func span() -> TextSpan {
        TextSpan(Int.random(in: 0..<90, using: &random), Int.random(in: 0..<90, using: &random))
      }
      hit.claim.spans = [span(), span()].sorted()
      hit.claim.cue?.spans = [span()]
      hit.claim.attribution[0].spans = [span()]
      hit.claim.sentence = span()
      #expect(hit.reading.pieces.allSatisfy { !$0.text.isEmpty })
    }
  }
}
