import ClaimsModel
import Testing

@Suite struct SourceResolverTests {
  @Test func fullNameShortNameRoleAndPronounAreOneSource() throws {
    let found = analysis(
      of: """
        Harbour Minister Mara Voss said the dam was safe.

        Voss said the gates would hold. The minister said the town could sleep.

        “Nobody need move,” she said.
        """)
    #expect(found.sources.map(\.name) == ["Mara Voss"])
    let voss = try #require(found.sources.first)
    #expect(voss.kind == .person)
    #expect(voss.roles == ["Harbour Minister"])
    #expect(voss.aliases == ["Voss"])
    #expect(found.attributed.count == 4)
  }

  @Test func aPronounAgreesInGender() {
    let found = analysis(
      of: "Mary Voss met Robert Lee on the pier. “It leaks,” he said. She said the pumps were old.")
    #expect(found.attributed.map { found.speaker(of: $0) } == ["Robert Lee", "Mary Voss"])
  }

  @Test func twoPeopleOfOneSurnameStayTwo() {
    let found = analysis(
      of: "Mary Voss said the dam leaks. Robert Voss said it does not.")
    #expect(found.sources.map(\.name) == ["Mary Voss", "Robert Voss"])
  }

  @Test func anApositionGivesTheRole() throws {
    let found = analysis(of: "“It leaks,” said Rita Coe, a spokeswoman for the port.")
    #expect(try #require(found.sources.first).roles == ["spokeswoman for the port"])
  }

  @Test func aRoleBeforeACommaBelongsToTheName() throws {
    let found = analysis(of: "The harbour's chief engineer, Tomas Lund, said the gates would hold.")
    let source = try #require(found.sources.first)
    #expect(source.name == "Tomas Lund")
    #expect(source.kind == .person)
  }

  @Test(arguments: [
    ("The White House said the aides had left.", SourceKind.government),
    ("Experts said the dam would hold.", .group),
    ("A senior official said the dam would hold.", .unnamed),
    ("The report said the dam would hold.", .document),
    ("The Daily Echo said the dam would hold.", .outlet),
    ("Lund Motors said the factory would close.", .organisation),
    ("The Department of Health said the dam would hold.", .government),
    ("Mary Lund said the dam would hold.", .person),
    ("The company said the dam would hold.", .organisation),
  ])
  func theKindOfASourceIsTold(text: String, kind: SourceKind) {
    #expect(analysis(of: text).sources.map(\.kind) == [kind])
  }

  @Test func relativePronounsMeanTheirAntecedent() {
    let found = analysis(of: "Robert Lee, who said the port was safe, resigned.")
    #expect(found.sources.map(\.name) == ["Robert Lee"])
  }

  @Test func firstPersonInsideAQuotationIsItsSpeaker() {
    let found = analysis(of: "“I said the dam would hold,” Rita Coe told the council.")
    #expect(Set(found.attributed.map { found.speaker(of: $0) }) == ["Rita Coe"])
  }

  @Test func aNumberWordMayEndAName() {
    let found = analysis(
      of: "Seven people are missing, Edda Brask told Valley One on Monday.", outlet: "Valley One")
    #expect(found.sources.first { $0.name == "Valley One" }?.kind == .outlet)
  }
}
