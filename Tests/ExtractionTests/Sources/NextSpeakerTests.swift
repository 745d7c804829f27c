import ClaimsModel
import Testing

/// A role that speaks and a name that speaks next are two, unless the role is somebody's.
@Suite struct NextSpeakerTests {
  @Test(arguments: [
    "The judge said the man was a danger. “He is my brother,” Ana Coe said outside court.",
    "The minister said schools would shut on Friday.\n\n“I am furious,” Ruth Lind said. She has three children there.",
    "The captain said the sea had been calm. Ines Brandt, watching from the quay, said it had not.",
  ])
  func theNextSpeakerIsAnother(text: String) throws {
    let found = analysis(of: text)
    let speakers = found.attributed.compactMap(found.speaker)
    #expect(Set(speakers).count == 2, "\(speakers)")
    #expect(found.sources.filter { $0.kind == .person }.allSatisfy { $0.roles.isEmpty }, "\(found.sources)")
  }

  @Test func theDirectorOfSomethingIsNamedNext() {
    let found = analysis(
      of:
        "The ferry company denied it. Its director insisted that the boats were sound. “They float,” Tomas Lind said."
    )
    #expect(found.attributed.compactMap(found.speaker).suffix(2) == ["Tomas Lind", "Tomas Lind"])
  }
}
