import ClaimsModel
import Linguistics
import TestSupport
import Testing

@Suite struct TextPartsTests {
  private let parts = TextParts(mostTokens: 20, mostBytes: 200)

  private func words(of text: String, cutBy parts: TextParts) -> [String] {
    let bytes = Array(text.utf8)
    return parts.spans(of: text).map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
  }

  @Test func aTextOfUsualLengthStaysWhole() {
    let text = String(repeating: "The dam leaks, Coe said.\n\n", count: 1200)
    #expect(TextParts().spans(of: text) == [TextSpan(0, text.utf8.count)])
    #expect(parts.spans(of: "") == [TextSpan(0, 0)])
  }

  @Test func aLongTextIsCutBetweenParagraphs() {
    let text =
      "One of them is short.\n\nTwo of them are no longer.\n\nThree of them are as many as it takes.\n\nFour."
    #expect(
      words(of: text, cutBy: parts) == [
        "One of them is short.\n\nTwo of them are no longer.\n\n",
        "Three of them are as many as it takes.\n\nFour.",
      ])
  }

  @Test func aLongParagraphIsCutBetweenSentencesAndALongSentenceBetweenWords() {
    let sentences = "One of them is short. Two of them are no longer. Three of them are as many as it takes."
    #expect(words(of: sentences, cutBy: parts).first == "One of them is short. Two of them are no longer. ")
    let sentence = String(repeating: "and so on ", count: 10)
    #expect(words(of: sentence, cutBy: parts).allSatisfy { $0.hasSuffix(" ") })
  }

  @Test func marksCountAsTokensAndAWordIsCutByItsBytes() {
    #expect(words(of: String(repeating: "“", count: 60), cutBy: parts).map(\.count) == [20, 20, 20])
    let word = String(repeating: "é", count: 250)
    #expect(words(of: word, cutBy: parts) == [100, 100, 50].map { String(repeating: "é", count: $0) })
  }

  @Test(arguments: 0..<100) func thePartsAreTheWholeTextAndEachIsBounded(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("ab Z9.,'’“”\"-—@é漢\u{0301}😀\n!?_ ")
    let text = String((0..<900).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
    let spans = parts.spans(of: text)
    #expect(spans.first?.start == 0 && spans.last?.end == text.utf8.count, "seed \(seed)")
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end == $1.start }, "seed \(seed)")
    #expect(words(of: text, cutBy: parts).joined() == text, "seed \(seed)")
    for part in words(of: text, cutBy: parts) {
      #expect(Annotator().annotate(part, bodyStart: 0).tokens.count <= 21, "seed \(seed): \(part)")
    }
  }
}
