import ClaimsModel
import TestSupport
import Testing

/// Constructions around quotations: rows 1 to 5 and 26 to 30 of the hard ones.
@Suite struct QuotedConstructionTests {
  static let splitRoundTheCue: [ClaimExample] = [
    ClaimExample(
      "⟦“We opened the gates,”⟧ Mara Voss said. ⟦“Nobody warned us.”⟧", source: "Mara Voss", cue: "said",
      kind: .direct),
    ClaimExample(
      "⟦“The gates were open,”⟧ said the harbourmaster. ⟦“Nobody warned us at all.”⟧",
      source: "the harbourmaster", cue: "said", kind: .direct),
    ClaimExample(
      "⟦“The lock is broken,”⟧ Voss said. ⟦“It was broken in March.⟧\n\n⟦“Nobody came to mend it.”⟧\n\nIt rained.",
      source: "Voss", cue: "said", kind: .direct),
  ]

  @Test(arguments: splitRoundTheCue) func aQuoteSplitRoundItsCueIsOneClaim(example: ClaimExample) {
    example.check()
  }

  static let splitInMidSentence: [ClaimExample] = [
    ClaimExample(
      "⟦“The ferry,”⟧ she said, ⟦“is finished.”⟧", source: "she", cue: "said", kind: .direct),
    ClaimExample(
      "⟦“The ferry,”⟧ according to Mara Voss, ⟦“is finished.”⟧", source: "Mara Voss", cue: "according to",
      kind: .direct),
    ClaimExample(
      "⟦“If the wall goes,”⟧ Piet Maas told the council, ⟦“the town goes with it.”⟧", source: "Piet Maas",
      cue: "told", kind: .direct, venue: "told the council"),
  ]

  static let splitByMore: [ClaimExample] = [
    ClaimExample(
      "⟦“Whenever you say that,”⟧ Voss said, referring to the report of the board, ⟦“you give the town hope that is not there.”⟧",
      source: "Voss", cue: "said", kind: .direct),
    ClaimExample(
      "⟦“The lock will hold,”⟧ Voss said during a visit to Brenford, ⟦“but the town will never trust it again.”⟧",
      source: "Voss", cue: "said", kind: .direct),
    ClaimExample(
      "⟦“The lock will hold,”⟧ Voss said on Saturday's show “Valley Tonight.” ⟦“The town will never trust it again.”⟧",
      source: "Voss", cue: "said", kind: .direct),
  ]

  @Test(arguments: splitByMore) func muchMayStandBetweenTheHalves(example: ClaimExample) { example.check() }

  @Test func noPartOfAQuoteIsLostHoweverOftenItIsCut() {
    let text = MarkedText(
      "⟦“The wall,”⟧ Voss said at the lock, ⟦“will hold the water back,”⟧ the engineer said, ⟦“until we are all old.”⟧"
    )
    let found = analysis(of: text.text).attributed.flatMap(\.spans)
    for span in text.spans { #expect(found.contains(span)) }
  }

  static let shown: [ClaimExample] = [
    ClaimExample(
      "The film uses footage of Mara Voss asking, ⟦“Why is the lock still broken after all these years?”⟧",
      source: "Mara Voss", cue: "asking", kind: .direct, stance: .questions)
  ]

  @Test(arguments: shown) func aNameBeforeAParticipleSpeaks(example: ClaimExample) { example.check() }

  static let announced: [ClaimExample] = [
    ClaimExample(
      "The senator turned on him: ⟦“The town has lost all faith in you,”⟧ she said. ⟦“You have only yourself to blame.”⟧",
      source: "she", cue: "said", kind: .direct)
  ]

  @Test(arguments: announced) func whatAnnouncesAQuoteIsNotInIt(example: ClaimExample) { example.check() }

  static let signed: [ClaimExample] = [
    ClaimExample(
      "⟦“The wall scares me whenever the river is high.”⟧ ― Mara Voss", source: "Mara Voss", cue: "―",
      kind: .direct),
    ClaimExample(
      "⟦“The wall scares me whenever the river is high.”⟧― Mara Voss\n“Nobody in the town hall listens to us.” ― Piet Maas",
      source: "Mara Voss", cue: "―", kind: .direct),
  ]

  @Test(arguments: signed) func aQuoteIsItsSignatorys(example: ClaimExample) { example.check() }

  @Test func eachQuoteOfAListIsItsSignatorys() {
    let found = analysis(
      of: """
        “The wall scares me whenever the river is high.” — Mara Voss
        “Nobody in the town hall listens to us.” — Piet Maas.
        “It was safe when my mother was young.”— Ines Kopp
        """)
    #expect(
      found.attributed.compactMap { $0.attribution.first?.mention } == [
        "Mara Voss", "Piet Maas", "Ines Kopp",
      ])
  }

  @Test func aQuoteLeftOpenInOtherMarksIsNotTheSameQuote() throws {
    let found = analysis(
      of: "“Here comes the mayor,” Kopp said.\n\n\"Maas was snoring.\n\n“Wake up,” Kopp said.")
    #expect(found.attributed.first?.text == "“Here comes the mayor,”")
  }

  @Test(arguments: splitInMidSentence) func aQuoteSplitInMidSentenceIsOneClaim(example: ClaimExample) {
    example.check()
  }

  static let overParagraphs: [ClaimExample] = [
    ClaimExample(
      "Voss said: ⟦“The lock is broken.⟧\n\n⟦“It was broken in March.⟧\n\nThe council met on Monday.",
      source: "Voss", cue: "said", kind: .direct),
    ClaimExample(
      "⟦‘The lock is broken.⟧\n\n⟦‘It was broken in March,’⟧ said Ines Kopp.", source: "Ines Kopp",
      cue: "said",
      kind: .direct),
  ]

  @Test(arguments: overParagraphs) func aQuoteGoesOnOverParagraphs(example: ClaimExample) { example.check() }

  @Test(arguments: [
    "Piet Maas said: \"The lock is broken. Nobody came.\n\nThe council met on Monday in the town hall.",
    "“The lock is broken. The town waited for years.\n\nThe council met on Monday in the town hall.",
  ])
  func anUnclosedQuoteDoesNotSwallowTheArticle(text: String) {
    let found = analysis(of: text)
    #expect(
      found.claims.contains {
        $0.kind == .statement && $0.text == "The council met on Monday in the town hall."
      })
  }

  static let withoutCue: [ClaimExample] = [
    ClaimExample(
      "Mara Voss was angry.\n\n⟦“The lock was never mended at all.”⟧", source: "Mara Voss", cue: nil,
      kind: .direct),
    ClaimExample(
      "Mayor Coe did not mince her words.\n\n⟦“They have lied to this town for years.”⟧", source: "Mayor Coe",
      cue: nil, kind: .direct),
  ]

  @Test(arguments: withoutCue) func aQuoteAfterASpeakersParagraphIsTheirs(example: ClaimExample) throws {
    example.check()
    let claim = try #require(analysis(of: example.text.text).attributed.first)
    #expect(claim.confidence < 0.9)
  }

  static let longAppositions: [ClaimExample] = [
    ClaimExample(
      "⟦“The lock is broken,”⟧ said Piet Maas, a retired baker who chairs the residents' group and keeps bees.",
      source: "Piet Maas, a retired baker who chairs the residents' group and keeps bees", cue: "said",
      kind: .direct
    ),
    ClaimExample(
      "⟦“The lock is broken,”⟧ said Ines Kopp, whose family has kept the lock since 1880.",
      source: "Ines Kopp, whose family has kept the lock since 1880", cue: "said", kind: .direct),
  ]

  @Test(arguments: longAppositions) func anAppositionBelongsToTheSource(example: ClaimExample) {
    example.check()
  }

  @Test(arguments: [
    "The “reform” passed in the night.", "He appeared on “Night Desk” after the match.",
    "The so-called “Iron Mayor” opened the lock on Monday.",
    "Her book “The Long Lock” was printed in Larkham.",
  ])
  func wordsInMarksThatNobodySaysGiveNothing(text: String) { #expect(analysis(of: text).attributed.isEmpty) }

  static let fragments: [ClaimExample] = [
    ClaimExample(
      "Coe said ⟦the plan was “a ruin of a plan” in June⟧.", source: "Coe", cue: "said", kind: .mixed),
    ClaimExample(
      "Coe called ⟦the plan “a bad joke” and a “waste”⟧.", source: "Coe", cue: "called", kind: .mixed),
    ClaimExample(
      "Ines Kopp said ⟦the lock was ‘a disgrace’ to the town’s engineers⟧.", source: "Ines Kopp", cue: "said",
      kind: .mixed),
  ]

  @Test(arguments: fragments) func fragmentsMakeReportedSpeechMixed(example: ClaimExample) { example.check() }

  static let quotesInQuotes: [ClaimExample] = [
    ClaimExample(
      "⟦“He told me, ‘[The lock] leaks … badly,’”⟧ Coe said.", source: "Coe", cue: "said", kind: .direct,
      inner: .init(text: "‘[The lock] leaks … badly,’", source: "He")),
    ClaimExample(
      "⟦“She said, ‘Go home,’ and we went,”⟧ Coe recalled.", source: "Coe", cue: "recalled", kind: .direct,
      inner: .init(text: "‘Go home,’", source: "She")),
  ]

  @Test(arguments: quotesInQuotes) func aQuoteInAQuoteIsAnInnerClaim(example: ClaimExample) {
    example.check()
  }

  static let transcripts: [ClaimExample] = [
    ClaimExample("COE: ⟦It leaks and it always leaked⟧.\n\nVOSS: Nobody told us.", source: "COE", cue: ":"),
    ClaimExample(
      "MAYOR COE: ⟦Is the lock safe⟧?\n\nVOSS: It is.", source: "MAYOR COE", cue: ":", stance: .questions),
    ClaimExample(
      "Mara Voss: ⟦“The lock is broken and will stay broken.”⟧", source: "Mara Voss", cue: ":", kind: .direct),
    ClaimExample(
      "⟦The lock is finished for good⟧ — Rita Coe (@coe) May 3, 2016", source: "Rita Coe (@coe)", cue: "—"),
    ClaimExample(
      "⟦“The lock is finished for good.”⟧ — Rita Coe (@coe) May 3, 2016", source: "Rita Coe (@coe)", cue: "—",
      kind: .direct),
    ClaimExample("@coe: ⟦The lock is finished for good⟧.", source: "@coe", cue: ":"),
    ClaimExample(
      "Rita Coe tweeted: ⟦“The lock is finished.”⟧", source: "Rita Coe", cue: "tweeted", kind: .direct),
  ]

  @Test(arguments: transcripts) func transcriptsAndPostsAreAttributed(example: ClaimExample) {
    example.check()
  }

  static let headlines: [ClaimExample] = [
    ClaimExample(
      "⟦Lock is leaking⟧, says Coe\n\nThe town waits for news.", source: "Coe", cue: "says", isTitled: true),
    ClaimExample(
      "Coe: ⟦“Lock leaks”⟧\n\nThe town waits for news.", source: "Coe", cue: ":", kind: .direct,
      isTitled: true),
    ClaimExample(
      "⟦Lock ‘will never open’⟧, warns mayor\n\nThe town waits for news.", source: "mayor", cue: "warns",
      kind: .mixed, stance: .warns, isTitled: true),
    ClaimExample(
      "Council denies ⟦lock is broken⟧\n\nThe town waits for news.", source: "Council", cue: "denies",
      stance: .denies, isTitled: true),
    ClaimExample(
      "Larkham opens new lock, announces ⟦ferry timetable⟧\n\nThe town waits for news.", source: "Larkham",
      cue: "announces", isTitled: true),
  ]

  @Test(arguments: headlines) func headlinesAreAttributedAndFlagged(example: ClaimExample) throws {
    example.check()
    #expect(try #require(analysis(of: example.text.text, titled: true).attributed.first).isInTitle)
  }
}
