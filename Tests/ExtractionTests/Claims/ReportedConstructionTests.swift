import ClaimsModel
import Testing

/// Constructions of reported speech with one speaker: rows 6 to 12 and 19 to 25 of the hard ones.
@Suite struct ReportedConstructionTests {
  static let relatives: [ClaimExample] = [
    ClaimExample(
      "Piet Maas, who says ⟦the lock is broken⟧, will stand for mayor.", source: "who", cue: "says"),
    ClaimExample(
      "Ines Kopp, who warned ⟦that the lock would break⟧, has left.", source: "who", cue: "warned",
      stance: .warns),
    ClaimExample("Residents who said ⟦the lock was broken⟧ were ignored.", source: "who", cue: "said"),
  ]

  @Test(arguments: relatives) func whoIsTheSource(example: ClaimExample) { example.check() }

  @Test func whoIsWhoeverStandsBeforeIt() throws {
    let found = analysis(of: "Piet Maas, who says the lock is broken, will stand for mayor.")
    #expect(found.speaker(of: try #require(found.attributed.first)) == "Piet Maas")
  }

  static let incidentals: [ClaimExample] = [
    ClaimExample(
      "Piet Maas, re-elected in June, on Monday said ⟦rents would fall⟧.", source: "Piet Maas", cue: "said"),
    ClaimExample(
      "The mayor, speaking after the vote, said ⟦the lock was safe⟧.", source: "The mayor", cue: "said"),
  ]

  @Test(arguments: incidentals) func whatStandsBetweenSubjectAndVerbIsInNeither(example: ClaimExample) {
    example.check()
  }

  static let frontedAccording: [ClaimExample] = [
    ClaimExample(
      "According to the ministry, ⟦output fell 3 percent in May⟧.", source: "the ministry",
      cue: "According to"),
    ClaimExample(
      "According to Piet Maas, a retired baker, ⟦the lock is broken⟧.", source: "Piet Maas",
      cue: "According to"),
    ClaimExample(
      "In Voss's words, ⟦the lock is “a ruin of a thing”⟧.", source: "Voss", cue: "In Voss's words",
      kind: .mixed),
    ClaimExample(
      "As Voss put it, ⟦the lock is a ruin⟧.", source: "Voss", cue: "As Voss put it"),
  ]

  @Test(arguments: frontedAccording) func accordingToOpensASentence(example: ClaimExample) { example.check() }

  static let trailingAccording: [ClaimExample] = [
    ClaimExample(
      "⟦Output fell in May⟧, according to an internal memo obtained by the Larkham Courier.",
      source: "an internal memo", cue: "according to", relays: ["the Larkham Courier"]),
    ClaimExample(
      "⟦Output fell⟧, according to a draft report seen by Reuters.", source: "a draft report",
      cue: "according to",
      relays: ["Reuters"]),
  ]

  @Test(arguments: trailingAccording) func aDocumentThatAnOutletSawComesThroughIt(example: ClaimExample) {
    example.check()
  }

  static let parentheses: [ClaimExample] = [
    ClaimExample("⟦The bridge⟧, engineers say, ⟦will hold⟧.", source: "engineers", cue: "say"),
    ClaimExample(
      "⟦The toll is⟧, the council insists, ⟦a last resort⟧.", source: "the council", cue: "insists"),
    ClaimExample(
      "The pumps are praised, but, engineers point out, ⟦they are dear⟧.", source: "engineers",
      cue: "point out"),
  ]

  @Test(arguments: parentheses) func aCueMayStandInsideItsContent(example: ClaimExample) { example.check() }

  @Test(arguments: [
    ("He called the deal weak and said it would fail.", ["the deal weak", "it would fail"]),
    (
      "Voss praised the crew, thanked the town and said the lock would open.",
      ["the crew", "the lock would open"]
    ),
  ])
  func coordinatedCuesShareTheirSource(text: String, contents: [String]) {
    let found = analysis(of: text)
    #expect(found.attributed.map(\.text) == contents)
    #expect(Set(found.attributed.map { $0.attribution.first?.mention }).count == 1)
  }

  @Test(arguments: [
    ("“It leaks,” Voss said, adding that nobody had checked.", ["“It leaks,”", "that nobody had checked"]),
    ("Voss welcomed the report, saying it proved her right.", ["the report", "it proved her right"]),
    ("Voss said it leaked, issuing a notice saying the port was shut.", ["it leaked", "the port was shut"]),
  ])
  func aParticipleIsAClaimOfTheSameSource(text: String, contents: [String]) {
    let found = analysis(of: text)
    #expect(found.attributed.map(\.text) == contents)
    #expect(found.attributed.map { found.speaker(of: $0) } == ["Voss", "Voss"])
  }

  static let participles: [ClaimExample] = [
    ClaimExample(
      "The works were slow, with engineer Mara Voss saying ⟦the gates were rusty⟧.",
      source: "engineer Mara Voss",
      cue: "saying"),
    ClaimExample(
      "The town wrote to critics saying ⟦that the lock was unsafe⟧.", source: "critics", cue: "saying"),
  ]

  @Test(arguments: participles) func aParticipleMayHaveASubjectOfItsOwn(example: ClaimExample) {
    example.check()
  }

  static let infinitives: [ClaimExample] = [
    ClaimExample("Mara Voss went on to say ⟦that the lock leaks⟧.", source: "Mara Voss", cue: "say"),
    ClaimExample(
      "Voss has yet to say ⟦whether the lock will open⟧.", source: "Voss", cue: "say", stance: .declines,
      isNegated: true),
  ]

  @Test(arguments: infinitives) func anInfinitiveMayBeTheCue(example: ClaimExample) { example.check() }

  static let documents: [ClaimExample] = [
    ClaimExample("The poll shows ⟦52 percent favour repeal⟧.", source: "The poll", cue: "shows"),
    ClaimExample("The audit found ⟦that the lock was broken⟧.", source: "The audit", cue: "found"),
    ClaimExample("Coe's memo says ⟦the lock is broken⟧.", source: "Coe", cue: "memo says"),
    ClaimExample(
      "A statement by the harbour board said ⟦the lock was safe⟧.", source: "the harbour board", cue: "said"),
    ClaimExample(
      "An email from Mara Voss to the board said ⟦the lock leaks⟧.", source: "Mara Voss", cue: "said"),
  ]

  @Test(arguments: documents) func documentsSpeakAndMessagesHaveAuthors(example: ClaimExample) {
    example.check()
  }

  static let nobody: [ClaimExample] = [
    ClaimExample("It is believed ⟦that the ship sank⟧.", source: nil, cue: "is believed"),
    ClaimExample("⟦The ship⟧ is believed ⟦to have sunk off the coast⟧.", source: nil, cue: "is believed"),
    ClaimExample("There are claims ⟦that the ship sank⟧.", source: nil, cue: "claims"),
    ClaimExample(
      "The bill, ⟦which⟧ is said ⟦to be large⟧, was paid in May.", source: nil, cue: "is said"),
    ClaimExample("⟦The bill⟧ was announced in May.", source: nil, cue: "was announced"),
    ClaimExample(
      "Asked ⟦whether the lock was safe⟧, Coe said it was.", source: nil, cue: "Asked", stance: .questions),
  ]

  @Test(arguments: nobody) func aClaimMayHaveNoSource(example: ClaimExample) { example.check() }

  static let passives: [ClaimExample] = [
    ClaimExample(
      "⟦The plan⟧ was criticised by residents ⟦as a waste of money⟧.", source: "residents",
      cue: "was criticised", stance: .opposes),
    ClaimExample(
      "⟦The board⟧ was urged by the mayor ⟦to mend the lock⟧.", source: "the mayor", cue: "was urged",
      stance: .urges
    ),
  ]

  @Test(arguments: passives) func theAgentOfAPassiveSpeaks(example: ClaimExample) { example.check() }

  @Test(arguments: [
    "The growth is explained by great demand for pumps.", "The gates were found to rust in salt water.",
    "The first boat is expected in May.",
  ])
  func passivesWithoutWordsAreNobodysClaims(text: String) { #expect(analysis(of: text).attributed.isEmpty) }

  static let nouns: [ClaimExample] = [
    ClaimExample("His claim ⟦that the vote was rigged⟧ drew laughter.", source: "His", cue: "claim"),
    ClaimExample(
      "Mara Voss repeated her warning ⟦that the lock would break⟧.", source: "her", cue: "warning",
      stance: .warns),
    ClaimExample(
      "The council's promise ⟦that rents would fall⟧ was broken.", source: "The council", cue: "promise",
      stance: .promises),
    ClaimExample(
      "The claim by the board ⟦that the lock was safe⟧ has been withdrawn.", source: "the board", cue: "claim"
    ),
    ClaimExample(
      "The board issued a warning ⟦that the lock would fail⟧.", source: "The board", cue: "warning",
      stance: .warns),
    ClaimExample(
      "Voss's message was ⟦that the lock had failed⟧.", source: "Voss", cue: "message"),
  ]

  static let nounsWithObjects: [ClaimExample] = [
    ClaimExample("The town heard reports by divers of ⟦a crack⟧.", source: "divers", cue: "reports"),
    ClaimExample(
      "The flood raised questions ⟦whether the lock was safe⟧.", source: nil, cue: "questions",
      stance: .questions),
  ]

  @Test(arguments: nounsWithObjects) func aNounMayHaveAnObjectOrAQuestion(example: ClaimExample) {
    example.check()
  }

  @Test(arguments: nouns) func aNounMayBeTheCue(example: ClaimExample) { example.check() }

  static let venues: [ClaimExample] = [
    ClaimExample(
      "Coe said in a statement released late Friday ⟦that she would sue⟧.", source: "Coe", cue: "said",
      stance: .promises, venue: "in a statement released"),
    ClaimExample(
      "Coe wrote in a letter to the council last week ⟦that the lock was broken⟧.", source: "Coe",
      cue: "wrote",
      venue: "in a letter to the council"),
    ClaimExample(
      "⟦“The lock is broken,”⟧ Coe said in a post on the town's website.", source: "Coe", cue: "said",
      kind: .direct,
      venue: "in a post on the town's website"),
  ]

  @Test(arguments: venues) func theVenueIsKeptApart(example: ClaimExample) { example.check() }

  static let silences: [ClaimExample] = [
    ClaimExample("Coe declined ⟦to comment⟧.", source: "Coe", cue: "declined", stance: .declines),
    ClaimExample(
      "Coe did not say ⟦whether the ship sank⟧.", source: "Coe", cue: "did not say", stance: .declines,
      isNegated: true),
    ClaimExample("Coe denied ⟦that the ship sank⟧.", source: "Coe", cue: "denied", stance: .denies),
    ClaimExample(
      "Voss never said ⟦that the lock was safe⟧.", source: "Voss", cue: "never said", isNegated: true),
    ClaimExample(
      "The mayor refused ⟦to say why the lock was closed⟧.", source: "The mayor", cue: "refused",
      stance: .declines),
  ]

  @Test(arguments: silences) func denialsAndSilencesAreMarked(example: ClaimExample) { example.check() }

  @Test func anUnansweredRequestDeclines() throws {
    let claim = try #require(analysis(of: "Coe did not respond to a request for comment.").attributed.first)
    #expect(claim.stance == .declines)
    #expect(claim.isNegated)
  }

  @Test(arguments: [
    "Coe might say it is too late.", "Critics could argue that the lock was never safe.",
    "If the mayor says the lock is safe, people will move in.",
    "Had Voss said the lock was safe, the town would have slept.", "Did Voss say the lock was safe?",
  ])
  func whatIsOnlySupposedIsUnsure(text: String) throws {
    for claim in analysis(of: text).attributed { #expect(claim.confidence < 0.5, "\(claim.text)") }
  }
}
