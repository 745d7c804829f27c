import ClaimsArchive
import ClaimsModel
import TestSupport
import Testing

/// Every claim reads as its article says it.
@Suite struct ReadingTests {
  @Test func theCueAndItsNegationAreToldInTheirOrder() {
    #expect(
      MadeClaim.reading(
        "⟦The harbour board⟧ did not ⟦recommend⟧ ⟦that the pier be closed⟧.", [.speaker, .cue, .content],
        speaker: "harbour board") == "The harbour board did not recommend [[that the pier be closed]].")
    #expect(
      MadeClaim.reading(
        "⟦Ms. Brandt⟧ ⟦criticized⟧ ⟦fellow councillors for the delay⟧", [.speaker, .cue, .content],
        speaker: "Ines Brandt") == "Ms. Brandt [Ines Brandt] criticized [[fellow councillors for the delay]]")
  }

  @Test(arguments: [
    ("he", "he [Ed Lund]"), ("Lund", "Lund [Ed Lund]"), ("the mayor", "the mayor [Ed Lund]"),
    ("Ed Lund", "Ed Lund"), ("Mayor Ed P. Lund", "Mayor Ed P. Lund"),
    ("Ed Lund’s office", "Ed Lund’s office"),
  ])
  func aMentionThatLacksTheNameHasIt(mention: String, shown: String) {
    #expect(
      MadeClaim.reading("⟦\(mention)⟧ ⟦said⟧ ⟦it leaks⟧", [.speaker, .cue, .content], speaker: "Ed Lund")
        == "\(shown) said [[it leaks]]")
  }

  @Test func lettersWithStopsAreTheSameName() {
    #expect(
      MadeClaim.reading("⟦The H.B.A.⟧ ⟦said⟧ ⟦it leaks⟧", [.speaker, .cue, .content], speaker: "HBA")
        == "The H.B.A. said [[it leaks]]")
  }

  @Test func piecesOfAQuotationKeepWhatStandsBetween() {
    #expect(
      MadeClaim.reading(
        "⟦“No,”⟧ ⟦he⟧ ⟦said⟧. ⟦“Nothing will change.”⟧", [.content, .speaker, .cue, .content],
        speaker: "Ed Lund",
        kind: .direct) == "[[“No,”]] he [Ed Lund] said. [[“Nothing will change.”]]")
  }

  @Test func whatTiesASourceToItsCueIsNeverLeftOut() {
    #expect(
      MadeClaim.reading(
        "⟦Coe⟧ at the end of a long and loud and late hearing of the whole board forced Ed Lund in the end to ⟦admit⟧ ⟦a leak⟧.",
        [.speaker, .cue, .content], speaker: "Coe")
        == "Coe at the end of a long and loud and late hearing of the whole board forced Ed Lund in the end to admit "
        + "[[a leak]].")
  }

  @Test func inALongMentionTheBracketStandsBehindTheName() {
    #expect(
      MadeClaim.reading(
        "⟦Lund, who never showed his face⟧, ⟦said⟧ ⟦it leaks⟧.", [.speaker, .cue, .content],
        speaker: "Ed Lund")
        == "Lund [Ed Lund], who never showed his face, said [[it leaks]].")
    #expect(
      MadeClaim.reading(
        "⟦The source, who never showed a face⟧, ⟦said⟧ ⟦it leaks⟧.", [.speaker, .cue, .content],
        speaker: "a docker") == "The source [a docker], who never showed a face, said [[it leaks]].")
  }

  @Test func whomAPersonNamedSpeaksBeforeTheContentAlone() {
    var hit = MadeClaim.hit(
      "⟦Lund⟧ ⟦told⟧ the board ⟦it leaks⟧.", [.speaker, .cue, .content], speaker: "Ines Brandt")
    hit.claim.corrections = [AppliedCorrection(id: 1, kind: .attribute)]
    #expect(hit.reading.markedText == "[Ines Brandt:] [[it leaks]].")
  }

  @Test func aLongAsideIsAnEllipsis() {
    #expect(
      MadeClaim.reading(
        "⟦“We lost,”⟧ ⟦Lund⟧ ⟦said⟧ in the hall by the old lock where some two hundred people had come to hear him "
          + "that night. ⟦“We will win.”⟧", [.content, .speaker, .cue, .content], speaker: "Lund",
        kind: .direct)
        == "[[“We lost,”]] Lund said … [[“We will win.”]]")
    // Words of another paragraph are left out however few they are.
    #expect(
      MadeClaim.reading(
        "⟦“We lost,”⟧ ⟦Lund⟧ ⟦said⟧.\n\nIt rained.\n\n⟦“We will win.”⟧",
        [.content, .speaker, .cue, .content],
        speaker: "Lund", kind: .direct) == "[[“We lost,”]] Lund said … [[“We will win.”]]")
  }

  @Test func whereNobodyIsNamedTheSpeakerStandsInBrackets() {
    #expect(
      MadeClaim.reading("⟦“We were never asked.”⟧", [.content], speaker: "Marta Voss", kind: .direct)
        == "[Marta Voss:] [[“We were never asked.”]]")
    #expect(MadeClaim.reading("⟦“We were never asked.”⟧", [.content]) == "[[“We were never asked.”]]")
  }

  @Test func aCueWithoutItsSubjectGetsTheNameAndItsAuxiliaries() {
    #expect(
      MadeClaim.reading(
        "It closed, and has repeatedly ⟦denied⟧ ⟦a leak⟧.", [.cue, .content], speaker: "Voss Ltd")
        == "It closed, and [Voss Ltd] has repeatedly denied [[a leak]].")
    #expect(
      MadeClaim.reading("⟦The pier is safe⟧, it was ⟦said⟧ on Monday.", [.content, .cue])
        == "[[The pier is safe]], it was said on Monday.")
  }

  @Test func theClauseOfACueThatComesLastIsFinished() {
    #expect(
      MadeClaim.reading(
        "⟦“It leaks,”⟧ ⟦Lund⟧ ⟦told⟧ the council of St. Ives on 3 May, adding that it was old.",
        [.content, .speaker, .cue], speaker: "Lund", kind: .direct)
        == "[[“It leaks,”]] Lund told the council of St. Ives on 3 May")
    #expect(
      MadeClaim.reading(
        "⟦“It leaks,”⟧ ⟦said⟧ ⟦Lund⟧. The council slept.", [.content, .cue, .speaker], speaker: "Lund",
        kind: .direct)
        == "[[“It leaks,”]] said Lund.")
  }

  @Test func theFewWordsThatOpenTheSentenceStay() {
    #expect(
      MadeClaim.reading(
        "It rained. In March, ⟦Lund⟧ ⟦said⟧ ⟦it leaks⟧.", [.speaker, .cue, .content], speaker: "Lund")
        == "In March, Lund said [[it leaks]].")
    // What a relative pronoun is about, and nothing that was quoted, or is long.
    #expect(
      MadeClaim.reading(
        "The board of Ostley sold ferries ⟦which⟧ ⟦he⟧ ⟦said⟧ ⟦were old⟧.",
        [.content, .speaker, .cue, .content],
        speaker: "he") == "The board of Ostley sold ferries [[which]] he said [[were old]].")
    #expect(
      MadeClaim.reading(
        "“So it is,” and ⟦Lund⟧ ⟦said⟧ ⟦it leaks⟧.", [.speaker, .cue, .content], speaker: "Lund")
        == "Lund said [[it leaks]].")
    #expect(
      MadeClaim.reading(
        "The town council met on a rainy day, and ⟦Lund⟧ ⟦said⟧ ⟦it leaks⟧.", [.speaker, .cue, .content],
        speaker: "Lund") == "Lund said [[it leaks]].")
  }

  @Test func whoIsNamedBeforeWhoHasNoBracket() {
    #expect(
      MadeClaim.reading(
        "Ed Lund, ⟦who⟧ ⟦said⟧ ⟦it leaks⟧, left.", [.speaker, .cue, .content], speaker: "Ed Lund")
        == "Ed Lund, who said [[it leaks]]")
    #expect(
      MadeClaim.reading("⟦“No”⟧ ⟦he⟧ ⟦said⟧.", [.content, .speaker, .cue], speaker: "Ed Lund")
        == "[[“No”]] he [Ed Lund] said.")
  }

  @Test func aBracketStandsBehindAPossessive() {
    #expect(
      MadeClaim.reading("⟦Lund⟧’s ⟦claim⟧ that ⟦it leaks⟧", [.speaker, .cue, .content], speaker: "Ed Lund")
        == "Lund’s [Ed Lund] claim that [[it leaks]]")
  }

  @Test func aRelayOfTheSentenceIsPartOfIt() {
    #expect(
      MadeClaim.reading(
        "⟦Lund⟧ ⟦said⟧ ⟦it leaks⟧, ⟦the Ledger⟧ reported.", [.speaker, .cue, .content, .relay],
        speaker: "Lund",
        relay: "Selmouth Ledger")
        == "Lund said [[it leaks]], the Ledger [Selmouth Ledger] reported.")
  }

  @Test func ofAVeryLongContentBeginningAndEndAreShown() {
    let words = (1...200).map { "word\($0)" }.joined(separator: " ")
    let reading = MadeClaim.hit("⟦Lund⟧ ⟦said⟧ ⟦\(words)⟧.", [.speaker, .cue, .content], speaker: "Lund")
      .reading
    #expect(reading.text.hasPrefix("Lund said word1 word2 "))
    #expect(reading.text.contains("word100 … word181"))
    #expect(reading.text.hasSuffix("word200."))
  }

  @Test func aStatementIsItsOwnReading() {
    #expect(
      MadeClaim.reading("⟦The pier was built in 1901⟧.", [.content], kind: .statement)
        == "[[The pier was built in 1901]].")
  }
}
