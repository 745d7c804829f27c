import ClaimsModel
import Testing
import claims

@Suite struct SpeakerChoiceTests {
  private let ada = SampleArticle.source(1, "Ada Okafor")
  private let ben = SampleArticle.source(2, "Ben Okafor")
  private let bare = SampleArticle.source(3, "Okafor", articles: 1)
  private let often = SampleArticle.source(4, "Okafor", articles: 7)
  private let board = SampleArticle.source(5, "Board", kind: .organisation)
  private let boardOfTrade = SampleArticle.source(6, "Board of Trade", kind: .organisation)

  @Test func nobodyFits() { #expect(SpeakerChoice(name: "Lind", candidates: []) == .nobody) }

  @Test func theOnlyOneIsMeant() {
    #expect(SpeakerChoice(name: "okafor", candidates: [ada]) == .chosen(ada, bare: [], others: []))
  }

  @Test func aFullNameIsMeantExactly() {
    #expect(
      SpeakerChoice(name: "ádá  OKAFOR", candidates: [ada, ben]) == .chosen(ada, bare: [], others: [ben]))
  }

  @Test func aBareSurnameOfOneArticleJoinsTheOnlyFullerName() {
    #expect(SpeakerChoice(name: "okafor", candidates: [bare, ada]) == .chosen(ada, bare: [bare], others: []))
  }

  @Test func twoFullerNamesAreListed() {
    #expect(SpeakerChoice(name: "okafor", candidates: [ada, ben, bare]) == .several([ada, ben, bare]))
  }

  @Test func aSurnameOfSeveralArticlesIsNotJoined() {
    #expect(SpeakerChoice(name: "okafor", candidates: [ada, often]) == .several([ada, often]))
  }

  @Test func anOrganisationOfJustThatNameIsMeant() {
    #expect(
      SpeakerChoice(name: "board", candidates: [boardOfTrade, board])
        == .chosen(board, bare: [], others: [boardOfTrade]))
  }

  @Test func anOrganisationIsNotMeantWhereAPersonGoesByItsName() {
    var fen = SampleArticle.source(7, "Mara Board")
    fen.aliases = ["Board"]
    #expect(SpeakerChoice(name: "board", candidates: [fen, board]) == .several([fen, board]))
  }

  @Test func anotherFullNameIsMeantExactly() {
    var renamed = ada
    renamed.aliases = ["Ada Lind"]
    #expect(
      SpeakerChoice(name: "ada lind", candidates: [renamed, ben]) == .chosen(renamed, bare: [], others: [ben])
    )
  }

  @Test func whoMerelyMentionsTheNameIsNotMeant() {
    var lawyer = ada
    lawyer.name = "A lawyer for Ada Okafor"
    lawyer.kind = .unnamed
    #expect(SpeakerChoice(name: "okafor", candidates: [ada, lawyer]) == .chosen(ada, bare: [], others: []))
    #expect(SpeakerChoice(name: "okafor", candidates: [lawyer]) == .chosen(lawyer, bare: [], others: []))
  }

  @Test func whoMadeFiveTimesTheClaimsIsMeantWhereAQuestionMayBeAskedAgain() {
    var (first, second, alone) = (ada, ben, bare)
    (first.claimCount, second.claimCount, alone.claimCount) = (50, 10, 90)
    let candidates = [first, second, alone]
    #expect(
      SpeakerChoice(name: "okafor", candidates: candidates, guesses: true)
        == .chosen(first, bare: [], others: [second, alone]))
    // A correction never guesses, and nine to two is no five to one.
    #expect(SpeakerChoice(name: "okafor", candidates: candidates) == .several(candidates))
    second.claimCount = 11
    #expect(
      SpeakerChoice(name: "okafor", candidates: [first, second], guesses: true) == .several([first, second]))
  }

  @Test(arguments: ["the board", "Board", "BOARD"])
  func anArticleBeforeTheNameIsNoWordOfIt(name: String) {
    var (first, second) = (board, boardOfTrade)
    first.name = "Odile Ferrand's board"
    first.aliases = ["The Board"]
    (first.claimCount, second.claimCount) = (50, 3)
    #expect(
      SpeakerChoice(name: name, candidates: [second, first], guesses: true)
        == .chosen(first, bare: [], others: [second]))
  }

  @Test(arguments: ["Søren Łukasz", "soren lukasz", "SÖREN ŁUKASZ"])
  func lettersThatUnicodeDoesNotTakeApartAreFoldedToo(name: String) {
    let (one, two) = (SampleArticle.source(8, "Soren Lukasz"), SampleArticle.source(9, "Søren Łukasz Lind"))
    #expect(SpeakerChoice(name: name, candidates: [two, one]) == .chosen(one, bare: [], others: [two]))
  }

  @Test func theHolderOfAnOfficeIsOneHoweverManyArticlesNameHimAlone() {
    var (one, two, other) = (SampleArticle.source(8, "Leander"), SampleArticle.source(9, "Leander"), bare)
    (one.roles, two.roles) = (["Pope"], ["Pope"])
    (one.articleCount, two.articleCount) = (1, 1)
    (one.claimCount, two.claimCount) = (2, 9)
    for name in ["the pope", "Pope Leander"] {
      #expect(
        SpeakerChoice(name: name, candidates: [one, two], guesses: true)
          == .chosen(two, bare: [one], others: []))
      #expect(SpeakerChoice(name: name, candidates: [one, two]) == .several([one, two]))
    }
    #expect(
      SpeakerChoice(name: "leander", candidates: [one, two], guesses: true) == .several([one, two]))
    other.roles = ["Pope"]
    #expect(
      SpeakerChoice(name: "the pope", candidates: [one, two, other], guesses: true)
        == .several([one, two, other]))
  }

  @Test func theOthersAreNamedInALine() {
    var (second, alone) = (ben, bare)
    (second.claimCount, alone.claimCount) = (1200, 3)
    #expect(
      NamesakeLine.of([second, alone], for: "okafor").description
        == "Also: Ben Okafor 1,200 (s2), 1 article that says only “Okafor” 3 claims; claims sources 'okafor' lists them."
    )
  }
}
