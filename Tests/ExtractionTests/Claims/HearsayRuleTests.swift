import ClaimsModel
import Extraction
import Testing

/// What is told of nobody's.
@Suite struct HearsayRuleTests {
  @Test(arguments: [
    ("The guild allegedly paid two wardens to look away.", "The guild paid two wardens to look away"),
    ("The court heard that the lock had been open since noon.", "the lock had been open since noon"),
    ("Jurors were told that the lock had been open since noon.", "the lock had been open since noon"),
    ("The lock had been open since noon, the court was told.", "The lock had been open since noon"),
  ])
  func nobodySpeaks(text: String, content: String) {
    let found = analysis(of: text)
    let claim = found.attributed.first
    #expect(claim?.text == content || claim?.text == "that " + content)
    #expect(claim.map { found.speaker(of: $0) == nil } ?? false)
  }

  @Test func whoToldSpeaks() {
    let found = analysis(of: "The wardens were told by the clerk that the lock had been open since noon.")
    #expect(found.attributed.first.flatMap { found.speaker(of: $0) } == "the clerk")
  }

  @Test(arguments: [
    "The vet heard the dog bark.", "The court was painted green.", "The allegedly stolen boat sank at noon.",
  ])
  func whoHearsOtherwiseHearsNoClaim(text: String) {
    #expect(
      analysis(of: text).attributed.filter { $0.cue?.lemma == "hear" || $0.cue?.lemma == "allegedly" } == [])
  }
}
