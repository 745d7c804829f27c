import ClaimsModel
import Linguistics
import Testing

@testable import Extraction

/// Where sources begin and end, whatever words the network marked.
@Suite struct SourceBoundsTests {
  struct Example: Sendable {
    let text: String
    /// The source as marked.
    let marked: String
    let cue: String
    /// The source as it should be.
    let mended: String

    init(_ text: String, _ marked: String, _ cue: String, _ mended: String) {
      self.text = text
      self.marked = marked
      self.cue = cue
      self.mended = mended
    }
  }

  @Test(arguments: [
    Example("Odell praised the wardens for minding the gates.", "Odell praised the wardens", "for", "Odell"),
    Example("Lund and the wardens both said that it rained.", "the wardens both", "said", "the wardens"),
    Example("The gate, warned the wardens, will fail.", "warned the wardens", "warned", "the wardens"),
    Example("\"Shut it,\" came a voice from the tower.", "came a voice", "came", "a voice"),
    Example("Mary Lund's campaign said that it rained.", "Mary Lund", "said", "Mary Lund's campaign"),
    Example("It shows comments his rival made asking why.", "comments his rival", "asking", "his rival"),
    Example(
      "A letter from an old warden said that it rained.", "A letter from an", "said",
      "A letter from an old warden"),
    Example("Mary Lund said that it rained.", "Mary", "said", "Mary Lund"),
    Example(
      "Two experts who listened to it said that it was hers.", "it", "said", "Two experts who listened to it"),
    Example(
      "People close to the trial say that it was agreed.", "People close to the trial", "say",
      "People close to the trial"),
    Example(
      "The leaflet published by the guild said that it rained.", "The leaflet published by the guild", "said",
      "The leaflet published by the guild"),
    Example(
      "The wardens who minded it said that it rained.", "The wardens who minded it", "said",
      "The wardens who minded it"),
  ])
  func endsWhereGrammarDoes(_ example: Example) throws {
    let source = try mended(example).source
    let view = TokenView(Annotator().annotate(example.text, bodyStart: 0))
    #expect(source.map(view.string) == example.mended)
  }

  @Test(arguments: [
    Example("The port drew criticism for hiding the report.", "The port", "criticism", ""),
    Example("Keeps saying that it rained.", "Keeps", "saying", ""),
    Example("The letter suggests that Larkham sank.", "that Larkham", "suggests", ""),
  ])
  func isNobodyWhoSpeaks(_ example: Example) throws {
    #expect(try mended(example).source == nil)
  }

  private func mended(_ example: Example) throws -> ClaimDraft {
    let view = TokenView(Annotator().annotate(example.text, bodyStart: 0))
    let source = try #require(tokens(of: example.marked, in: view))
    let cue = try #require(tokens(of: example.cue, in: view))
    let content = TokenRange(at: view.text.tokens.count - 1)
    return SourceBounds(view: view).mended(
      ClaimDraft(
        content: [content], cue: CueMark(tokens: [cue], lemma: example.cue), source: source, unit: 0,
        confidence: 1))
  }

  /// The first run of tokens with these words.
  private func tokens(of words: String, in view: TokenView) -> TokenRange? {
    for start in view.text.tokens.indices {
      for end in (start + 1)...view.text.tokens.count where view.string(TokenRange(start, end)) == words {
        return TokenRange(start, end)
      }
    }
    return nil
  }
}
