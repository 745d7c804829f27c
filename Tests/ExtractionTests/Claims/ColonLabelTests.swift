import ClaimsModel
import Testing

/// What stands before a colon speaks only where something tells so.
@Suite struct ColonLabelTests {
  @Test(arguments: [
    "Bolivia: Miners end hunger strike\n\nThe miners went home on Monday.",
    "Lena Foss: My life in five boats\n\nFoss was born in Dorr.",
    "Analysis: Why the dam leaks\n\nThe dam is old.",
  ])
  func aTopicIsNoSpeaker(text: String) {
    #expect(analysis(of: text, titled: true).attributed.isEmpty)
  }

  @Test(arguments: [
    ("Ministers: Taxes must rise\n\nThey met on Monday.", "Ministers"),
    ("Finch: Dam is safe\n\nOrla Finch said so on Monday.", "Orla Finch"),
    ("Orla Finch: ‘I never saw the letter’\n\nThe letter is lost.", "Orla Finch"),
  ])
  func whoSpeaksElsewhereOrIsARoleSpeaks(text: String, speaker: String) {
    let found = analysis(of: text, titled: true)
    #expect(found.attributed.compactMap(found.speaker).first == speaker)
  }

  @Test(arguments: [
    "KAMPALA: Traders shut their stalls on Monday over a new tax.",
    "ACCRA, Ghana: The cedi fell on Monday.",
    "ABOVE THE CITY OF LARKHAM: Six balloons drift north.",
  ])
  func aDatelineIsNoSpeaker(text: String) {
    #expect(analysis(of: text).attributed.isEmpty)
  }

  @Test func aDatelineIsNoPartOfTheContent() {
    let found = analysis(
      of: "NAIROBI: The bridge is shut to lorries, engineer Jane Wekesa said on Monday.")
    #expect(found.attributed.map(\.text) == ["The bridge is shut to lorries"])
  }

  @Test func turnsOfATranscriptAreSpeakers() {
    let found = analysis(of: "FINCH: It leaks and it always leaked.\n\nBOLL: Nobody told us about it.")
    #expect(found.attributed.compactMap(found.speaker) == ["FINCH", "BOLL"])
  }
}
