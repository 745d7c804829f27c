import ClaimsModel
import Ingestion
import Testing

@Suite struct PlainTextReaderTests {
  @Test func theHeadlineIsToldFromSectionAndKickerAboveIt() throws {
    let article = try Reading.article(
      """
      World Desk

      harbour dispute

      Port workers in Esbjerg reject the new shift plan for a second time

      The dockers' union said on Monday that its members had voted no.

      A new round of talks begins next week.
      """)
    #expect(article.title == "Port workers in Esbjerg reject the new shift plan for a second time")
    #expect(article.kicker == "harbour dispute")
    #expect(
      article.text == """
        Port workers in Esbjerg reject the new shift plan for a second time

        The dockers' union said on Monday that its members had voted no.

        A new round of talks begins next week.
        """)
    #expect(String(article.text.utf8.dropFirst(article.bodyStart).prefix(3)) == "The")
  }

  @Test func aTextThatBeginsWithASentenceHasNoTitle() throws {
    let article = try Reading.article(
      "The council met on Tuesday and approved the budget.\n\nIt will be published in May.")
    #expect(article.title == nil)
    #expect(article.bodyStart == 0)
    #expect(article.text.hasPrefix("The council met"))
  }

  @Test(arguments: [
    "By Jane Doe", "BY JANE DOE", "By Jane Doe and Bob Roe", "Jane Doe, Reuters", "By Jane Doe | Reuters",
    "By Jane Doe in Lagos", "By: Jane Doe, Senior Correspondent", "Written by Jane Doe",
    "By Jane Doe, Special to the Tribune",
  ])
  func aBylineIsTakenOutOfTheText(line: String) throws {
    let article = try Reading.article(
      "Rain delays the harvest in three provinces\n\n\(line)\n\nFarmers said the rain came too late.")
    #expect(article.bylines.first?.lowercased() == "jane doe")
    #expect(
      article.text == "Rain delays the harvest in three provinces\n\nFarmers said the rain came too late.")
  }

  @Test(arguments: [
    "March 3, 2021", "3 March 2021, 14:05", "Published: 2021-03-03",
    "Published March 3, 2021 at 9:30 a.m. EST",
    "Wednesday, 3 March 2021 14.05 GMT", "Posted on Mar. 3, 2021 | 5 min read", "2021-03-03T08:00:00Z",
    "3rd of March 2021", "13 mins read · March 3, 2021",
  ])
  func aDateLineTellsTheDayOfPublication(line: String) throws {
    let article = try Reading.article(
      "Rain delays the harvest in three provinces\n\(line)\n\nFarmers said the rain came too late.")
    #expect(article.published == PartialDate(year: 2021, month: 3, day: 3))
    #expect(article.publishedFrom == .text)
    #expect(
      article.text == "Rain delays the harvest in three provinces\n\nFarmers said the rain came too late.")
  }
}
