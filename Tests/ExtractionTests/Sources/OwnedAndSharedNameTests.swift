import ClaimsModel
import Testing

@testable import Extraction

/// Whose campaign speaks, and who of two with one surname.
@Suite struct OwnedAndSharedNameTests {
  @Test(arguments: [
    (
      """
      Orla Finch said on Monday that she would fight on. Her campaign said that donors were calling. The Finch \
      campaign added that the bus was full. Finch's campaign denied a rumour.
      """,
      ["Orla Finch", "Orla Finch's campaign", "Orla Finch's campaign", "Orla Finch's campaign"]
    ),
    (
      """
      The Harbour Guild said that its members would strike. Its lawyer said the port had been warned.
      """,
      ["Harbour Guild", "Harbour Guild's lawyer"]
    ),
    // Nobody is named whose it could be.
    ("His campaign said that donors were calling.", ["His campaign"]),
  ])
  func namesTheOwner(_ text: String, _ speakers: [String]) {
    #expect(names(of: analysis(of: text)) == speakers)
  }

  @Test func keepsTheWordsForWhatIsOwnedAsAnotherName() throws {
    let article = analysis(
      of: "Orla Finch said that she would fight. Her campaign said that donors were calling.")
    let campaign = try #require(article.sources.first { $0.name == "Orla Finch's campaign" })
    #expect(campaign.aliases.contains { $0.lowercased() == "her campaign" })
  }

  @Test(arguments: [
    // Two surnames, of which the first is used alone.
    (
      """
      The port is closed.

      Ana Marrota Ruiz runs it. "The cranes are old," said Ms. Marrota.
      """, ["Ana Marrota Ruiz"]
    ),
    // The pronoun behind tells which.
    (
      """
      Ralph Coe and Mary Coe run the mill. Coe said on Monday that she would sell it. Coe said on Friday that he would \
      not.
      """, ["Mary Coe", "Ralph Coe"]
    ),
    // Who is named in a description is not the one spoken of.
    (
      """
      Mary Coe runs the mill. Mary Coe, sister of Ralph Coe, said that it would close. Coe added that nobody buys flour.
      """, ["Mary Coe", "Mary Coe"]
    ),
    // A party's members are no given name.
    (
      """
      Eric Jurley sits for Larkham. He is one of the Republicans. Republicans Jurley said that rents would fall.
      """, ["Eric Jurley"]
    ),
  ])
  func tellsWhoOfThem(_ text: String, _ speakers: [String]) {
    #expect(names(of: analysis(of: text)) == speakers)
  }

  @Test(arguments: [
    (
      """
      A judge has stopped the works at the port. The judge said on Friday that the cranes were unsafe. Judge Ann \
      Telmer wrote that nobody had looked.
      """, ["Ann Telmer", "Ann Telmer"]
    ),
    // Two judges: neither is told.
    (
      """
      A judge said on Friday that the cranes were unsafe. Judge Ann Telmer and Judge Rolf Maas wrote that nobody had \
      looked.
      """, ["A judge", "Ann Telmer", "Rolf Maas"]
    ),
    // One of many spokesmen need not be the one named later.
    (
      """
      A spokesman said on Friday that the cranes were unsafe. Guild spokesman Rolf Maas said that nobody had looked.
      """, ["A spokesman", "Rolf Maas"]
    ),
    // Films and clips are documents, by one noun or the other.
    (
      """
      A documentary by Rolf Maas claims that the port is sinking. The film says the cranes lean.
      """, ["A documentary by Rolf Maas", "A documentary by Rolf Maas"]
    ),
  ])
  func knowsWhoIsIntroduced(_ text: String, _ speakers: [String]) {
    #expect(names(of: analysis(of: text)) == speakers)
  }

  private func names(of article: ArticleAnalysis) -> [String] {
    article.claims.flatMap { claim in
      claim.attribution.filter { $0.relation == .speaker }.map { article.sources[$0.source].name }
    }
  }
}
