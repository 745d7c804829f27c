import ClaimsModel
import TestSupport
import Testing

@testable import Storage

@Suite struct ClaimFinderTests {
  /// The place of the words that are marked in one text, found in another.
  private func found(_ marked: MarkedText, in text: String) -> [String]? {
    let offsets = UTF8Offsets(marked.text)
    let pieces = marked.spans.map {
      ClaimReference.Piece(
        start: offsets.scalarOffset(ofUTF8: $0.start), words: Self.words($0, marked.text))
    }
    let reference = ClaimReference(article: ArticleReference(path: "a"), pieces: pieces)
    return ClaimFinder(text).spans(of: reference)?.map { "\($0.start) \(Self.words($0, text))" }
  }

  private static func words(_ span: TextSpan, _ text: String) -> String {
    String(decoding: text.utf8.dropFirst(span.start).prefix(span.count), as: UTF8.self)
  }

  @Test func wordsAreFoundAtTheirPlace() {
    let marked = MarkedText("Čau. Ó said ⟦řeka 🌊⟧ and ⟦voda⟧. Řeka, voda.")
    #expect(
      found(marked, in: marked.text)?.map { $0.split(separator: " ", maxSplits: 1)[1] } == ["řeka 🌊", "voda"])
  }

  @Test func wordsThatMovedAreFoundNearestToTheirPlace() {
    let marked = MarkedText("One. Two. ⟦It rose⟧. It rose. Three.")
    #expect(found(marked, in: "New. One. Two. It rose. It rose. Three.") == ["15 It rose"])
    #expect(found(marked, in: "It rose. One. Two. No.") == ["0 It rose"])
    #expect(found(marked, in: "It fell. It ros.") == nil)
    #expect(found(marked, in: "") == nil)
  }

  @Test func piecesStandInTheirOrder() {
    let marked = MarkedText("⟦We pay⟧, she said, ⟦and go⟧.")
    #expect(found(marked, in: "and go. Then: We pay, she said, and go.") == ["14 We pay", "32 and go"])
    #expect(found(marked, in: "and go. We pay.") == nil)
  }

  @Test func manyLikePiecesTakeNoLongerThanTheTextIsLong() {
    let text = String(repeating: "a", count: 50_000)
    let reference = ClaimReference(
      article: ArticleReference(path: "a"),
      pieces: (0..<5).map { .init(start: $0, words: String(repeating: "a", count: 20_000) + "b") })
    #expect(ClaimFinder(text).spans(of: reference) == nil)
  }

  @Test func aPlaceFarBehindTheTextIsNone() {
    let reference = ClaimReference(
      article: ArticleReference(path: "a"), pieces: [.init(start: 1 << 39, words: "b")])
    #expect(ClaimFinder("abc").spans(of: reference) == [TextSpan(1, 2)])
  }

  @Test(arguments: [
    ("⟦the ferry was late⟧ on Monday", true), ("the ⟦ferry was late on Monday⟧", true),
    ("the ⟦ferry was late⟧ on Monday", true), ("the ferry ⟦was late⟧ on Monday", false),
    ("the ferry was ⟦late on Monday⟧", false),
    ("the ferry was late on ⟦Monday⟧", false),
  ])
  func theClaimSharesHalfOfTheWords(other: String, isFound: Bool) {
    let own = MarkedText("⟦the ferry was late⟧ on Monday")
    let claim = Claim(
      kind: .indirect, text: "", spans: MarkedText(other).spans, sentence: TextSpan(0, 1), confidence: 1)
    let index = ClaimFinder(own.text).claim(at: own.spans, among: [claim])
    #expect((index == 0) == isFound)
  }

  @Test func theMostLikeClaimIsTaken() {
    let text = "He said she said the ferry was late."
    func claim(_ start: Int, _ end: Int) -> Claim {
      Claim(kind: .indirect, text: "", spans: [TextSpan(start, end)], sentence: TextSpan(0, 9), confidence: 1)
    }
    let claims = [claim(8, 35), claim(17, 35), claim(17, 35)]
    #expect(ClaimFinder(text).claim(at: [TextSpan(17, 35)], among: claims) == 1)
    #expect(ClaimFinder(text).claim(at: [TextSpan(8, 34)], among: claims) == 0)
    #expect(ClaimFinder("— —").claim(at: [TextSpan(0, 3)], among: [claim(0, 3)]) == 0)
    #expect(ClaimFinder("— —").claim(at: [TextSpan(0, 3)], among: [claim(4, 7)]) == nil)
  }
}
