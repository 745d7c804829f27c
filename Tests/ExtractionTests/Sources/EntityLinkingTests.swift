import ClaimsModel
import Testing

@testable import Extraction

/// Who is who: entities from all names of an article, not only from those that speak.
@Suite struct EntityLinkingTests {
  typealias Example = SpeakerExample

  @Test(arguments: [
    // A name that does not speak is still somebody whom a pronoun can mean.
    Example(text: "Mary Lund runs the waterworks. The pump, she said, was old.", speakers: ["Mary Lund"]),
    // Short forms, initials, nicknames, titles.
    Example(
      text: "William Coe opened the dam. Bill Coe said it was safe. W. Coe said it would hold.",
      speakers: ["William Coe", "William Coe"]),
    Example(
      text:
        "Mayor Orla Jane Finch came late. Orla Finch said the road was closed. Ms. Finch said it was icy.",
      speakers: ["Orla Jane Finch", "Orla Jane Finch"]),
    // A family stays two, and a form of address tells which.
    Example(
      text: "Mary Voss and Robert Voss met. Mr. Voss said the dam leaked. Mrs. Voss said it did not.",
      speakers: ["Robert Voss", "Mary Voss"]),
    // Roles: apposition, copula, title.
    Example(
      text: "Peter Maas, the mayor of Larkham, was late. The mayor said the road was closed.",
      speakers: ["Peter Maas"]),
    Example(
      text: "Orla Finch is the director of the port. The director said ships would wait.",
      speakers: ["Orla Finch"]),
    Example(
      text: "The harbour's chief engineer, Tomas Lund, was there. The engineer said the gates would hold.",
      speakers: ["Tomas Lund"]),
  ])
  func aSpeakerIsFoundByEveryNameAndRole(_ example: Example) {
    let found = analysis(of: example.text)
    #expect(found.attributed.map { found.speaker(of: $0) } == example.speakers)
  }

  @Test func aRoleThatTwoPeopleHoldMeansNobody() {
    let found = analysis(
      of: """
        Larkham Mayor Orla Finch and Selmouth Mayor Piet Maas met on Monday. The mayor said the road was closed.
        """)
    #expect(found.attributed.map { found.speaker(of: $0) } == ["The mayor"])
  }

  @Test func whatStandsBeforeATrailingCueIsNobodysRole() throws {
    let found = analysis(
      of: "Lindsey Harmon was there. A new crane would please the port's night manager, Harmon said.")
    #expect(try #require(found.sources.first { $0.name == "Lindsey Harmon" }).roles.isEmpty)
  }

  @Test func rolesStayWithinTheirSentence() throws {
    let found = analysis(
      of:
        "It was 5:10 a.m.\n\nSecretary Jay Norden said that it was late. Like Coe, Norden said it would rain."
    )
    #expect(try #require(found.sources.first { $0.name == "Jay Norden" }).roles == ["Secretary"])
  }

  @Test func aHeadlineThatRunsOnIsNoName() throws {
    let found = analysis(
      of: "Elizabeth Lund Opens Harbour Fair\n\nElizabeth Lund said that it was late.", titled: true)
    let lund = try #require(found.sources.first { $0.name.hasSuffix("Lund") })
    #expect(!lund.aliases.contains { $0.contains("Opens") })
  }

  @Test func aRoleIsClosedOrLeftOut() {
    var entity = Entity(name: "Coe", isNamed: true, kind: .person)
    for role in [
      "chairman of", "director of the port and", "of Springfield", "R-Ky.", "Chairman", "like Lund",
      "Under Secretary",
    ] {
      entity.add(role: role)
    }
    #expect(entity.roles == ["chairman", "director of the port", "Under Secretary"])
  }

  @Test func aFormerMayorIsNotTheMayor() {
    let found = analysis(
      of: "Former Mayor Orla Finch came to the hearing. The mayor said the road was closed.")
    #expect(found.attributed.map { found.speaker(of: $0) } == ["The mayor"])
  }

  @Test func anAcronymInBracketsIsAnotherName() throws {
    let found = analysis(
      of: "The Larkham Water Board (LWB) met on Monday. The LWB said the pump was old.")
    let board = try #require(found.sources.first)
    #expect(board.name == "Larkham Water Board")
    #expect(board.aliases.contains("LWB"))
  }

  @Test func nobodySpeaksOfHimselfAsHeInQuotedWords() {
    let found = analysis(
      of: "Tomas Lund met Robert Lee on the pier. “He said the dam would leak,” Tomas Lund told reporters.")
    #expect(Set(found.attributed.map { found.speaker(of: $0) }) == ["Tomas Lund", "Robert Lee"])
  }

  @Test func twoUnnamedSpokesmenStayTwo() {
    let found = analysis(
      of: """
        A spokesman for the port said the gates would hold. Nothing moved for an hour.

        A spokesman for the council said the road was closed.
        """)
    #expect(found.sources.count == 2)
    #expect(found.sources.allSatisfy { $0.kind == .unnamed })
  }

  @Test(arguments: [
    ("People familiar with the matter said the dam would leak.", SourceKind.unnamed),
    ("Officials said the dam would leak.", .group),
    ("A group of engineers said the dam would leak.", .group),
    ("The Hill said the vote was close.", .outlet),
    ("The AP reported the vote was close.", .outlet),
    ("The lawsuit said the dam had leaked.", .document),
  ])
  func theKindIsToldByTheWords(text: String, kind: SourceKind) {
    #expect(analysis(of: text).sources.map(\.kind) == [kind])
  }

  @Test func everyLinkKeepsItsRuleAndScore() throws {
    let article = Article(
      path: "a", format: "text", text: "Orla Finch came. She said the road was closed.", bodyStart: 0,
      digest: "",
      textDigest: "")
    let found = ArticleEntities(article)
    let pronoun = try #require(found.mentions.first { $0.form == "pronoun" })
    #expect(pronoun.rule == .pronoun)
    #expect(found.entities[pronoun.entity].name == "Orla Finch")
    #expect(pronoun.score > 0.5 && pronoun.score <= 1)
  }

  /// A text of nothing but names must not take time beyond its length.
  @Test(.timeLimit(.minutes(1))) func aTextOfManyNamesIsReadInLinearTime() {
    let syllables = ["bar", "den", "fol", "gim", "hol", "kas", "lor", "mun"]
    var text = ""
    for index in 0..<4000 {
      let first = syllables[index % 8].uppercased() + syllables[index / 8 % 8]
      let last = syllables[index / 64 % 8].uppercased() + syllables[index / 512 % 8]
      text += "Ann \(first) \(last) said he saw \(last). "
    }
    #expect(analysis(of: text).sources.count > 100)
  }
}
