import ClaimsModel
import Testing

/// Forms of address are no part of a name, and days and months are, where somebody bears them.
@Suite struct FormsOfAddressTests {
  typealias Example = SpeakerExample

  @Test(arguments: [
    Example(text: "Pandit Ravi Kaul said the temple was open.", speakers: ["Ravi Kaul"]),
    Example(text: "Tmt. Lakshmi Rao said the dam was dry.", speakers: ["Lakshmi Rao"]),
    Example(text: "SSP Rohit Mehra said the gang had fled.", speakers: ["Rohit Mehra"]),
    Example(text: "Brig. (retd) Arun Seth said the post was lost.", speakers: ["Arun Seth"]),
    Example(
      text: "Sir Osbert Baker has left. Sir Osbert said the car was his.", speakers: ["Osbert Baker"]),
    // What follows tells that no prince is meant.
    Example(text: "Prince Adeyemi, a cook, said the stove was hot.", speakers: ["Prince Adeyemi"]),
    Example(text: "Prince Adalbert said the palace was cold.", speakers: ["Adalbert"]),
    Example(
      text: "Ann Bishop said the hall was cold. Bishop said it was damp.",
      speakers: ["Ann Bishop", "Ann Bishop"]),
  ])
  func anAddressIsNoName(example: Example) {
    let found = analysis(of: example.text)
    #expect(found.attributed.compactMap(found.speaker) == example.speakers)
  }

  @Test(arguments: [
    Example(
      text: "Friday Osagie, a driver, said the bus had no brakes. Mr Osagie said it was old.",
      speakers: ["Friday Osagie", "Friday Osagie"]),
    Example(
      text: "Chief Sunday Igboho said his people would go.", speakers: ["Sunday Igboho"]),
  ])
  func aDayThatIsANameIsNoDate(example: Example) {
    let found = analysis(of: example.text)
    #expect(found.attributed.compactMap(found.speaker) == example.speakers)
    #expect(found.attributed.allSatisfy { $0.said == nil })
    #expect(found.figures.allSatisfy { $0.kind != .date })
  }

  @Test func aDayThatIsADateStaysOne() {
    let found = analysis(of: "Coe said Friday the road was shut. On Sunday, Mr Lund said it was open.")
    #expect(found.attributed.compactMap(found.speaker) == ["Coe", "Lund"])
    #expect(found.attributed.allSatisfy { $0.said != nil })
  }
}
