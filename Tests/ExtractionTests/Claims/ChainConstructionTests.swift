import ClaimsModel
import Extraction
import Testing

/// Constructions of chains and of who speaks: rows 13 to 18 of the hard ones.
@Suite struct ChainConstructionTests {
  static let nested: [ClaimExample] = [
    ClaimExample(
      "Piet Maas said ⟦Voss had told him the lock was safe⟧.", source: "Piet Maas", cue: "said",
      inner: .init(text: "the lock was safe", source: "Voss")),
    ClaimExample(
      "Ines Kopp said ⟦the board claimed the lock was safe⟧.", source: "Ines Kopp", cue: "said",
      inner: .init(text: "the lock was safe", source: "the board")),
    ClaimExample(
      "Voss denied ⟦claims by Piet Maas that the lock leaks⟧.", source: "Voss", cue: "denied",
      stance: .denies,
      inner: .init(text: "that the lock leaks", source: "Piet Maas")),
    ClaimExample(
      "Voss accused ⟦Piet Maas of saying the lock was safe⟧.", source: "Voss", cue: "accused",
      inner: .init(text: "the lock was safe", source: "Piet Maas")),
    ClaimExample(
      "⟦“The review led us to conclude that the board had erred,”⟧ said Mara Voss.", source: "Mara Voss",
      cue: "said",
      kind: .direct, inner: .init(text: "that the board had erred", source: "us")),
  ]

  @Test(arguments: nested) func aClaimInsideAClaimHasItsParent(example: ClaimExample) { example.check() }

  static let relayed: [ClaimExample] = [
    ClaimExample(
      "⟦The lock is broken⟧, Voss said, the Larkham Courier reported.", source: "Voss", cue: "said",
      relays: ["the Larkham Courier"]),
    ClaimExample(
      "⟦The lock is broken⟧, Voss said, according to the Larkham Courier.", source: "Voss", cue: "said",
      relays: ["the Larkham Courier"]),
    ClaimExample(
      "According to the Larkham Courier, Voss said ⟦the lock leaks⟧.", source: "Voss", cue: "said",
      relays: ["the Larkham Courier"]),
    ClaimExample(
      "As the Larkham Courier first reported, Voss said ⟦the lock leaks⟧.", source: "Voss", cue: "said",
      relays: ["the Larkham Courier"]),
    ClaimExample(
      "The Courier newspaper quoted Voss as saying ⟦that the lock leaks⟧.", source: "Voss",
      cue: "quoted as saying",
      relays: ["The Courier newspaper"]),
    ClaimExample(
      "⟦“It leaks,”⟧ the Larkham Courier quoted Voss as saying.", source: "Voss", cue: "quoted as saying",
      kind: .direct, relays: ["the Larkham Courier"]),
    ClaimExample(
      "Voss was quoted by Reuters as saying ⟦the lock would fail⟧.", source: "Voss",
      cue: "was quoted as saying",
      relays: ["Reuters"]),
    ClaimExample(
      "⟦“It leaks,”⟧ Voss was quoted as saying in the Larkham Courier.", source: "Voss",
      cue: "was quoted as saying",
      kind: .direct, relays: ["the Larkham Courier"]),
    ClaimExample(
      "According to engineers, cited by Reuters, ⟦the lock leaks⟧.", source: "engineers", cue: "According to",
      relays: ["Reuters"]),
    ClaimExample(
      "⟦“It leaks,”⟧ said Mara Voss, according to the Larkham Courier and Reuters.", source: "Mara Voss",
      cue: "said",
      kind: .direct, relays: ["the Larkham Courier", "Reuters"]),
    ClaimExample(
      "⟦The lock leaks⟧, local media reported, citing Mara Voss.", source: "Mara Voss", cue: "citing",
      relays: ["local media"]),
    ClaimExample(
      "State television said ⟦Voss had said the lock was safe⟧.", source: "State television", cue: "said",
      inner: .init(text: "the lock was safe", source: "Voss", relays: ["State television"])),
    ClaimExample(
      "According to a report in the Larkham Courier, Voss said ⟦the lock leaks⟧.", source: "Voss",
      cue: "said",
      relays: ["the Larkham Courier"]),
    ClaimExample(
      "LarkhamToday.com quoted Voss as saying ⟦the lock leaks⟧.", source: "Voss", cue: "quoted as saying",
      relays: ["LarkhamToday.com"]),
  ]

  @Test(arguments: relayed) func anOutletIsARelayBehindTheSpeaker(example: ClaimExample) { example.check() }

  static let told: [ClaimExample] = [
    ClaimExample(
      "Voss told the Courier on Monday ⟦that the lock was broken⟧.", source: "Voss", cue: "told",
      relays: ["the Courier"]),
    ClaimExample(
      "Voss told the Courier newspaper ⟦the lock was leaking⟧.", source: "Voss", cue: "told",
      relays: ["the Courier newspaper"]),
    ClaimExample(
      "In an interview with the Larkham Courier, Voss said ⟦the lock leaks⟧.", source: "Voss", cue: "said",
      relays: ["the Larkham Courier"], venue: "In an interview"),
    ClaimExample(
      "Voss said in an interview with Radio Larkham on Friday ⟦that the lock leaks⟧.", source: "Voss",
      cue: "said",
      relays: ["Radio Larkham"], venue: "in an interview"),
    ClaimExample(
      "⟦“We will fight,”⟧ Voss said in comments carried by state news agency Tamra.", source: "Voss",
      cue: "said",
      kind: .direct, stance: .promises, relays: ["state news agency Tamra"], venue: "in comments"),
    ClaimExample(
      "⟦“It leaks,”⟧ Voss told Sky News's morning show.", source: "Voss", cue: "told", kind: .direct,
      relays: ["Sky News"]),
    ClaimExample(
      "Voss wrote in the Guardian ⟦that the lock leaks⟧.", source: "Voss", cue: "wrote",
      relays: ["the Guardian"]),
    ClaimExample(
      "Voss told a meeting of the council on Friday ⟦that the lock was broken⟧.", source: "Voss", cue: "told",
      venue: "told a meeting of the council"),
    ClaimExample(
      "Voss told reporters outside the court ⟦that the lock was broken⟧.", source: "Voss", cue: "told",
      venue: "told reporters outside the court"),
  ]

  @Test(arguments: told) func whoWasToldIsARelayOrAVenue(example: ClaimExample) { example.check() }

  @Test(arguments: [
    "The Larkham Courier reported, citing two officials, that the lock leaks.\n\nThe officials said it would break.",
    "Speaking to the Larkham Courier, Mara Voss warned that the lock could fail. She added that nobody listened.",
  ])
  func laterSentencesGoOnWithTheRelay(text: String) throws {
    let found = analysis(of: text)
    let claim = try #require(found.attributed.last)
    let relay = try #require(claim.attribution.last)
    #expect(relay.relation == .relay)
    #expect(relay.mention == nil)
    #expect(found.sources[relay.source].name.hasSuffix("Larkham Courier"))
  }

  @Test func aNamedSpeakersNextParagraphIsNotRelayed() throws {
    let found = analysis(
      of: "Mara Voss told Reuters the lock was broken.\n\nMara Voss said the town would pay.")
    #expect(found.relays(of: try #require(found.attributed.last)).isEmpty)
  }

  @Test func theArticlesOwnOutletIsKnown() throws {
    let article = Article(
      path: "test", format: "text", outlet: "Meridiana", text: "Voss told Meridiana the lock was broken.",
      bodyStart: 0, digest: "", textDigest: "")
    let found = ArticleAnalyzer().analyze(article)
    #expect(found.relays(of: try #require(found.attributed.first)) == ["Meridiana"])
    #expect(found.sources.last?.kind == .outlet)
  }

  @Test func jointSpeakersAreTwoLinks() throws {
    let found = analysis(of: "Ines Kopp and Piet Maas said the lock was broken.")
    let claim = try #require(found.attributed.first)
    #expect(claim.attribution.map(\.relation) == [.speaker, .speaker])
    #expect(claim.attribution.map(\.mention) == ["Ines Kopp", "Piet Maas"])
  }

  @Test(arguments: [
    ("Mara Voss opened the meeting. “It leaks,” she told reporters.", "Mara Voss"),
    ("Mara Voss runs the port. She said it was safe.", "Mara Voss"),
    (
      "The Prime Minister came on Monday. The Prime Minister said it leaked. He added that it was old.",
      "Prime Minister"
    ),
  ])
  func aPronounIsResolved(text: String, name: String) throws {
    let found = analysis(of: text)
    #expect(found.speaker(of: try #require(found.attributed.last))?.hasSuffix(name) == true)
  }

  @Test func aDescriptionIsWhoeverHoldsTheRole() throws {
    let found = analysis(
      of: "Rita Coe, a former mayor, came. The former mayor denied that the lock was broken.")
    #expect(found.speaker(of: try #require(found.attributed.last)) == "Rita Coe")
    let unknown = analysis(of: "The former mayor denied that the lock was broken.")
    #expect(unknown.speaker(of: try #require(unknown.attributed.last)) == "The former mayor")
  }

  @Test func theCompanyIsTheOneNamedLast() throws {
    let found = analysis(
      of:
        "Larkham Motors Inc. said sales fell. Voss Marine Ltd. said sales rose. The company said it would hire."
    )
    #expect(found.speaker(of: try #require(found.attributed.last))?.hasPrefix("Voss Marine") == true)
  }

  @Test(arguments: [
    ("The White House said two aides had left.", SourceKind.government),
    ("Two officials said the lock was broken.", .group),
    ("Larkham Motors said two aides had left.", .organisation),
    ("A senior official said the lock was broken.", .unnamed),
  ])
  func bodiesAndNamelessPeopleHaveTheirKinds(text: String, kind: SourceKind) throws {
    let found = analysis(of: text)
    let claim = try #require(found.attributed.first)
    let link = try #require(claim.attribution.first)
    #expect(found.sources[link.source].kind == kind)
  }
}
