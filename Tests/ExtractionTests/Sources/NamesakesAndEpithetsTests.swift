import ClaimsModel
import Testing

/// Members of one family, spelt-out acronyms, plain spellings, and what somebody is called besides the name.
@Suite struct NamesakesAndEpithetsTests {
  typealias Example = SpeakerExample

  @Test(arguments: [
    Example(
      text:
        "Peter Wong owns the shop. His son Peter Jr. said it was sold. “It is gone,” the younger Wong said.",
      speakers: ["Peter Wong Jr.", "Peter Wong Jr."]),
    Example(
      text: "Brothers Juan and Luis Ortega run the farm. Juan said the well was dry.",
      speakers: ["Juan Ortega"]),
    Example(
      text: "José Núñez said the mine was shut. Nunez said it was flooded.",
      speakers: ["José Núñez", "José Núñez"]),
    Example(
      text: "The Norland Union of Teachers said pay was low. The union said 4,000 had left.",
      speakers: ["Norland Union of Teachers", "Norland Union of Teachers"]),
    Example(
      text: "Ferries and Harbours Norland (FHN) moved in May. FHN said the boats were old.",
      speakers: ["Ferries and Harbours Norland"]),
  ])
  func namesAreJoined(example: Example) {
    let found = analysis(of: example.text)
    #expect(found.attributed.compactMap(found.speaker) == example.speakers)
  }

  @Test(arguments: [
    Example(text: "Tom Hull, 34, won the race. The 34-year-old said his knees hurt.", speakers: ["Tom Hull"]),
    Example(
      text: "Rita Coe lost her bag. “It was new,” the grandmother of four said.", speakers: ["Rita Coe"]),
    Example(
      text: "Lena Foss was robbed. “I want my bag back,” the pensioner said.", speakers: ["Lena Foss"]),
    Example(
      text: "Ana Ruiz saved two penalties. The Peruvian said she guessed.", speakers: ["Ana Ruiz"]),
    // Another age, another person; a judge in a story of somebody else.
    Example(
      text: "Tom Hull, 34, won the race. The 19-year-old said it was long.", speakers: ["The 19-year-old"]),
    Example(
      text: "Lena Foss was robbed. “I have seen worse,” the judge said.", speakers: ["the judge"]),
    Example(
      text: "Sam Pike and Tom Hull were hurt. “I was lucky,” the plumber said.", speakers: ["the plumber"]),
  ])
  func anEpithetIsWhoeverItFits(example: Example) {
    let found = analysis(of: example.text)
    #expect(found.attributed.compactMap(found.speaker) == example.speakers)
  }
}
