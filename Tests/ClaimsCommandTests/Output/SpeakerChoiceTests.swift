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
    #expect(SpeakerChoice(name: "okafor", candidates: [ada]) == .chosen(ada, bare: []))
  }

  @Test func aFullNameIsMeantExactly() {
    #expect(SpeakerChoice(name: "ádá  OKAFOR", candidates: [ada, ben]) == .chosen(ada, bare: []))
  }

  @Test func aBareSurnameOfOneArticleJoinsTheOnlyFullerName() {
    #expect(SpeakerChoice(name: "okafor", candidates: [bare, ada]) == .chosen(ada, bare: [bare]))
  }

  @Test func twoFullerNamesAreListed() {
    #expect(SpeakerChoice(name: "okafor", candidates: [ada, ben, bare]) == .several([ada, ben, bare]))
  }

  @Test func aSurnameOfSeveralArticlesIsNotJoined() {
    #expect(SpeakerChoice(name: "okafor", candidates: [ada, often]) == .several([ada, often]))
  }

  @Test func anOrganisationOfJustThatNameIsMeant() {
    #expect(SpeakerChoice(name: "board", candidates: [boardOfTrade, board]) == .chosen(board, bare: []))
  }

  @Test func anOrganisationIsNotMeantWhereAPersonGoesByItsName() {
    var fen = SampleArticle.source(7, "Mara Board")
    fen.aliases = ["Board"]
    #expect(SpeakerChoice(name: "board", candidates: [fen, board]) == .several([fen, board]))
  }

  @Test func anotherFullNameIsMeantExactly() {
    var renamed = ada
    renamed.aliases = ["Ada Lind"]
    #expect(SpeakerChoice(name: "ada lind", candidates: [renamed, ben]) == .chosen(renamed, bare: []))
  }

  @Test func whoMerelyMentionsTheNameIsNotMeant() {
    var lawyer = ada
    lawyer.name = "A lawyer for Ada Okafor"
    lawyer.kind = .unnamed
    #expect(SpeakerChoice(name: "okafor", candidates: [ada, lawyer]) == .chosen(ada, bare: []))
    #expect(SpeakerChoice(name: "okafor", candidates: [lawyer]) == .chosen(lawyer, bare: []))
  }
}
