import ClaimsModel
import Ingestion
import Testing

@Suite struct HeaderLinesTests {
  @Test func linesOfKeyAndValueGiveTheFields() throws {
    let article = try Reading.article(
      """
      Title: Ferry returns to port
      Author: Ada Example, Bo Sample
      Date: 9 April 2021
      Section: World
      Outlet: The Example
      URL: https://example.org/ferry
      Language: English

      The ferry is back in port, officials said.
      """)
    #expect(article.title == "Ferry returns to port")
    #expect(article.bylines == ["Ada Example", "Bo Sample"])
    #expect(article.published?.description == "2021-04-09")
    #expect(article.publishedFrom == .metadata)
    #expect(article.outlet == "The Example")
    #expect(article.url == "https://example.org/ferry")
    #expect(article.language == "en")
    #expect(article.text == "Ferry returns to port\n\nThe ferry is back in port, officials said.")
  }

  @Test func theHeadlineIsStillFoundBelowThem() throws {
    let article = try Reading.article(
      "Source: The Example\n\nPORTS\n\nFerry returns to port after a week\n\nThe ferry is back in port, officials said."
    )
    #expect(article.outlet == "The Example")
    #expect(article.title == "Ferry returns to port after a week")
    #expect(article.kicker == "PORTS")
  }

  @Test func anAddressAsSourceGivesTheOutletsName() throws {
    let article = try Reading.article(
      "Source: https://www.reuters.com/x\n\nThe ferry is back in port, officials said.")
    #expect(article.url == "https://www.reuters.com/x")
    #expect(article.outlet == "Reuters")
  }

  @Test func aHeadlineWithAColonIsNoHeaderLine() throws {
    let article = try Reading.article(
      "Source: minister to resign over the letters that were leaked\n\nThe minister is leaving, officials said."
    )
    #expect(article.outlet == nil)
    #expect(article.title == "Source: minister to resign over the letters that were leaked")
  }
}
