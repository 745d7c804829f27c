import ClaimsModel
import Testing

/// Names that stand in marks, brackets or asides beside a name: they are names of the same person.
@Suite struct NamesInMarksTests {
  typealias Example = SpeakerExample

  @Test(arguments: [
    Example(
      text: "Tomas “Big Tom” Weller said the shaft was flooded. Weller said it was cold.",
      speakers: ["Tomas Weller", "Tomas Weller"]),
    Example(
      text: "William (Bill) Harte, a plumber, said the valve was stuck. “It drips,” Bill said.",
      speakers: ["William Harte", "William Harte"]),
    Example(text: "Maria “Mimi” van der Laan said the shop would close.", speakers: ["Maria van der Laan"]),
    Example(
      text:
        "Singer Ade Bello, better known as “Baba Blue”, said the show would go on. Baba Blue said it was free.",
      speakers: ["Ade Bello", "Ade Bello"]),
    Example(text: "“Big Tom”, as he is known at the pit, said the lift was slow.", speakers: ["Big Tom"]),
    Example(
      text: "The plumber, named by neighbours as Ade Bello, said the pipe was old.", speakers: ["Ade Bello"]),
    // Whoever is only quoted has no nickname.
    Example(text: "The so-called “Iron Ring” would ruin the port, Ade Bello said.", speakers: ["Ade Bello"]),
  ])
  func aNicknameBelongsToItsName(example: Example) {
    let found = analysis(of: example.text)
    #expect(found.attributed.compactMap(found.speaker) == example.speakers)
  }

  @Test func theNicknameIsAnotherName() throws {
    let found = analysis(of: "Tomas “Tam” Weller said the shaft was flooded.")
    #expect(try #require(found.sources.first).aliases.contains("Tam"))
  }
}
