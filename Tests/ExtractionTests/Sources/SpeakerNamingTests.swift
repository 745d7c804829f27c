import ClaimsModel
import Testing

@testable import Extraction

/// Who a claim's speaker is called, and what that speaker is, where the name stands elsewhere or in pieces.
@Suite struct SpeakerNamingTests {
  typealias Example = SpeakerExample

  @Test(arguments: [
    // Named only after having spoken by office.
    Example(
      text: """
        The wall is old, but the Larkham Water Board's director insisted that nobody was in danger.

        “These are shallow marks,” Tomas Reyle told reporters. The director said work would begin soon.
        """, speakers: ["Tomas Reyle", "Tomas Reyle", "Tomas Reyle"]),
    // Somebody with a description of her own is another.
    Example(
      text: """
        The minister urged both sides to talk. “It is quiet,” said Olga Brand, a nurse at the port.
        """, speakers: ["The minister", "Olga Brand"]),
    // Whoever a question is about is not who answers it.
    Example(
      text: """
        The coach, Marcus Stell, promised that the squad would stay. Asked about Kevin Ashdown, he replied: “Kevin \
        goes when the ferry sinks.”
        """, speakers: ["Marcus Stell", "Marcus Stell"]),
    // A paragraph keeps to its subject.
    Example(
      text: """
        Mary Lund won by 12 votes. "A narrow bridge gets you across," Lund told supporters. She said the levy would \
        stay.

        Joanna Voss, who leads the opposition, conceded at ten. "We asked a hard question," she said.
        """, speakers: ["Mary Lund", "Mary Lund", "Joanna Voss"]),
    // The whole family shares a surname; the article is about one of them.
    Example(
      text: """
        Peter Brenner keeps the light. Peter Brenner has a daughter, Maria Brenner.

        She sails in Ostley.

        The lamp is old.

        Brenner said the tower leaks.
        """, speakers: ["Peter Brenner"]),
    // Another spelling, a slip of the pen.
    Example(
      text: "Marilyn Osk came late. Marilin Osk said the road was closed.",
      speakers: ["Marilyn Osk"]),
    // A surname alone that only the whole article tells to be one.
    Example(
      text:
        "People familiar with the talks said they had failed. They said a second round would begin in May.",
      speakers: ["People familiar with the talks", "People familiar with the talks"]),
    // "That country" is not the article's own.
    Example(
      text: "Norland's president, Tor Lind, was there. The president of that island said the sea was rising.",
      speakers: ["The president of that island"]),
    // An office behind an address.
    Example(
      text: """
        Guests came, among them the prime minister of Norland, Mr. Tomas Lind. The prime minister said it was late.
        """, speakers: ["Tomas Lind"]),
    // Bodies with owners and partners in their names.
    Example(
      text:
        "The Teachers' Union said that it would strike. The Ferrymen's and Dockers' Union said it would wait.",
      speakers: ["Teachers' Union", "Ferrymen's and Dockers' Union"]),
    Example(
      text:
        "The engineering firm Harker & Lowe said the bridge would cost €3 million. The firm said it was cheap.",
      speakers: ["Harker & Lowe", "Harker & Lowe"]),
    // Two bodies that speak together are two; the first is the one that is asked for.
    Example(
      text: "NASA said the launch was late. NASA and Boeing said that the rocket was safe.",
      speakers: ["NASA", "NASA"]),
    // A product is not its maker.
    Example(
      text: "The Airbus A400M flew on Friday. Airbus said that it had landed.", speakers: ["Airbus"]),
    // "That" is no article of a name's.
    Example(
      text: "Some pilots reported that Airbus had lent them a simulator. Airbus said it was spare.",
      speakers: ["Some pilots", "Airbus"]),
    // Epithets.
    Example(
      text: """
        Robert Finch says the pier is safe. The Labour mayoral candidate said Friday that divers had been down. He \
        said they found eels.
        """, speakers: ["Robert Finch", "Robert Finch", "Robert Finch"]),
    Example(
      text: """
        Oscar Brand urged anglers to boycott Robert Finch after the shipping magnate claimed that eels were vermin.
        """, speakers: ["Oscar Brand", "Robert Finch"]),
    Example(
      text: """
        Hilda Brand met Ann Moss. The Labour candidate said that it was late.
        """, speakers: ["The Labour candidate"]),
    Example(
      text: """
        Peter Maas on Monday urged Robert Finch to return the anchor. “It is ours,” Mayor Voss's former deputy said.
        """, speakers: ["Peter Maas", "Peter Maas"]),
    // Whoever is named in the words is not who speaks them, and they count as one step however long they are.
    Example(
      text: """
        Piet Maas of the Yachting Weekly sided with Ann Moss.

        “Robert Finch sailed the wrong way round the buoy. It was foggy. Nobody saw it. I did,” he wrote.
        """, speakers: ["Piet Maas"]),
    // A phrase in front does not name its subject.
    Example(
      text: "Robert Lund was mayor. Rowing against Peter Maas in June, he said that it would rain.",
      speakers: ["Robert Lund"]),
    Example(
      text: """
        Robert Finch came by ferry. It was late. The pier was dark. The Labour candidate said that the hall was cold.
        """, speakers: ["Robert Finch"]),
    // Those whom the quoted words have just named, a country that gives a word for its people.
    Example(
      text: "“I told the boys that it was late,” coach Bruno Lund said. “They asked if it was over.”",
      speakers: ["Bruno Lund", "Bruno Lund", "the boys"]),
    Example(
      text: """
        Dmitri Galash is the Kelvanian minister. The warning that Kelvania promised was his own idea, he claims.
        """, speakers: ["Dmitri Galash"]),
    // The people at a place, an owner behind a verb, the only senator, whichever group has just spoken.
    Example(
      text: "Donald Lund spoke in June. The Echo pounced on Lund's claim that the ferry was empty.",
      speakers: ["Donald Lund"]),
    Example(
      text: "Sen. Bernard Sand came in June. The Ohio senator said that the lock was new.",
      speakers: ["Bernard Sand"]),
    Example(
      text: "The Harbour Institute counted gulls. Half of them were young, the group said.",
      speakers: ["Harbour Institute"]),
    Example(
      text: "Coastal Safety Investigations towed the barge. The agency said that its hull was sound.",
      speakers: ["Coastal Safety Investigations"]),
    Example(
      text: """
        Robert Lee spoke. Mary Lund spoke. Lee and Lund said that it was late. Lund said it was over.
        """, speakers: ["Robert Lee", "Mary Lund"]),
    // Somebody who is nowhere named, called by the noun.
    Example(
      text: "My mother keeps bees, and in winter she says that they dream.", speakers: ["My mother"]),
    // Relatives: of several, behind a time.
    Example(
      text: "The Washington Post sent a diver. The newspaper said that the wreck was whole.",
      speakers: ["Washington Post"]),
    Example(
      text: "Leslie Harmon came in March. Harmon said the levy was high. Ms. Hermon said it was new.",
      speakers: ["Leslie Harmon", "Leslie Harmon"]),
    Example(
      text: "The yearly harbour survey released Friday shows that the fleet is growing.",
      speakers: ["The yearly harbour survey released Friday"]),
    Example(text: "Demonstrators said the road was closed.", speakers: ["Demonstrators"]),
    Example(
      text: "When Mayor Ann Voss opened the pier, she said it would last.", speakers: ["Ann Voss"]),
  ])
  func aSpeakerIsCalledByTheNameThatTheArticleGives(_ example: Example) {
    let found = analysis(of: example.text)
    #expect(found.attributed.map { found.speaker(of: $0) } == example.speakers)
  }

  @Test func aPluralThatOpensASentenceIsAGroup() {
    let found = analysis(of: "Demonstrators said the road was closed.")
    #expect(found.sources.map(\.kind) == [.group])
  }

  @Test func whatIsSaidIsNotWhoSaysIt() {
    let found = analysis(of: "The mayor, who has three sons, said nothing.")
    #expect(found.attributed.allSatisfy { found.speaker(of: $0) != "nothing" })
  }

  @Test func aVerbWithBackSupportsNothing() {
    let found = analysis(of: "Airbus pushes back engine work\n\nThe engine was late.", titled: true)
    #expect(found.attributed.isEmpty)
  }

  @Test func anOutletThatHasSeenADocumentPassesItOn() throws {
    let found = analysis(
      of: "The log, which the Lowland Review has seen, says that two gates were opened early.")
    let claim = try #require(found.attributed.first)
    #expect(found.speaker(of: claim) == "The log")
    #expect(found.relays(of: claim) == ["Lowland Review"])
    #expect(found.sources[claim.attribution[0].source].kind == .document)
  }

  @Test func theOutletsOwnShortNamePassesOn() throws {
    let found = analysis(
      of: "A draft of the agreement seen by Meridian says the two countries will share their data.",
      outlet: "Meridian News Agency")
    let claim = try #require(found.attributed.first)
    #expect(found.relays(of: claim) == ["Meridian"])
  }

  @Test func givenMentionsAreLinkedInsteadOfThoseFound() throws {
    let text = "Larkham is old. Tomas Lund met Robert Lee there. He said so."
    let article = Article(path: "t", format: "text", text: text, bodyStart: 0, digest: "", textDigest: "")
    let given = ArticleEntities(
      article,
      given: [
        GivenMention(span: TextSpan(16, 26), head: TextSpan(22, 26), form: .name),
        GivenMention(span: TextSpan(49, 51), head: TextSpan(49, 51), form: .pronoun),
      ])
    #expect(given.entities.map(\.name) == ["Tomas Lund"])
    #expect(given.mentions.map(\.entity) == [0, 0])
  }
}
