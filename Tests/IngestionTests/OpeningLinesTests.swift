import ClaimsModel
import Ingestion
import Testing

@Suite struct OpeningLinesTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let head: String
    let title: String?
    var kicker: String?
    var bylines: [String] = []
    var published: String?
    var lead: [String] = []
    var testDescription: String { name }
  }

  /// Every head stands above the same two paragraphs.
  private static let body = [
    "The ferry is back in port, the harbour office said on Friday, and nobody was hurt.",
    "It had been away for a week. Its owner thanked the crew.",
  ]

  @Test(arguments: [
    Example(name: "nothing", head: "", title: nil),
    Example(name: "headline", head: "Ferry returns to port\n", title: "Ferry returns to port"),
    Example(
      name: "headline without a blank line", head: "Ferry returns to port", title: "Ferry returns to port"),
    Example(name: "question", head: "Will the ferry return?\n", title: "Will the ferry return?"),
    Example(
      name: "abbreviation at the end", head: "Ferry returns, says U.S.\n", title: "Ferry returns, says U.S."),
    Example(
      name: "capitalised headline with a full stop",
      head: "Ferry Returns After Storm That Lasted Whole Week.\n",
      title: "Ferry Returns After Storm That Lasted Whole Week."),
    Example(
      name: "section and kicker", head: "World\n\nstorm of the year\n\nFerry returns to port after a week\n",
      title: "Ferry returns to port after a week", kicker: "storm of the year"),
    Example(
      name: "standfirst longer than the headline",
      head:
        "Ferry returns to port after a week\n\nThe crew is well and the owner, who had given up hope, is happy\n",
      title: "Ferry returns to port after a week",
      lead: ["The crew is well and the owner, who had given up hope, is happy"]),
    Example(
      name: "date between section and headline", head: "World\nMarch 3, 2021\nFerry returns to port\n",
      title: "Ferry returns to port", kicker: "World", published: "2021-03-03"),
    Example(
      name: "byline, role and date",
      head: "Ferry returns to port\n\nBy Ada Example\nStaff Writer\n3 March 2021\n",
      title: "Ferry returns to port", bylines: ["Ada Example"], published: "2021-03-03"),
    Example(
      name: "bare name above a date", head: "Ferry returns to port\nAda Example\nMarch 3, 2021\n",
      title: "Ferry returns to port", bylines: ["Ada Example"], published: "2021-03-03"),
    Example(
      name: "all in one line", head: "Ferry returns to port\nBy Ada Example | March 3, 2021 | 5 min read\n",
      title: "Ferry returns to port", bylines: ["Ada Example"], published: "2021-03-03"),
    Example(
      name: "published before updated",
      head: "Ferry returns to port\nUpdated March 4, 2021\nPublished March 3, 2021\n",
      title: "Ferry returns to port", published: "2021-03-03"),
    Example(
      name: "updated alone", head: "Ferry returns to port\nLast updated: 4 March 2021, 10:00 GMT\n",
      title: "Ferry returns to port", published: "2021-03-04"),
    Example(
      name: "buttons",
      head: "Ferry returns to port\nPublished\n3 March 2021\nShare\nListen to this article\n",
      title: "Ferry returns to port", published: "2021-03-03"),
    Example(
      name: "a headline that only begins like a byline", head: "By the time the ferry came, all had left\n",
      title: "By the time the ferry came, all had left"),
    Example(
      name: "a headline with a date in it", head: "What we know about the March 3, 2021 storm\n",
      title: "What we know about the March 3, 2021 storm"),
  ])
  func theHeadIsToldFromTheBody(example: Example) throws {
    let head = example.head.isEmpty ? [] : [example.head]
    let article = try Reading.article((head + [Self.body.joined(separator: "\n\n")]).joined(separator: "\n"))
    #expect(article.title == example.title)
    #expect(article.kicker == example.kicker)
    #expect(article.bylines == example.bylines)
    #expect(article.published?.description == example.published)
    let bodyText = String(decoding: article.text.utf8.dropFirst(article.bodyStart), as: UTF8.self)
    #expect(bodyText == (example.lead + Self.body).joined(separator: "\n\n"))
  }

  @Test func anAgencysDatelineStaysInTheBody() throws {
    let article = try Reading.article(
      "Ferry returns to port\n\nESBJERG, March 3 (Reuters) - The ferry is back in port, officials said.")
    #expect(
      article.text.hasSuffix("\n\nESBJERG, March 3 (Reuters) - The ferry is back in port, officials said."))
    #expect(article.published == nil)
  }

  @Test func aHeadlineAloneIsTheBody() throws {
    let article = try Reading.article("Ferry returns to port")
    #expect(article.title == nil)
    #expect(article.text == "Ferry returns to port")
  }

  @Test func aHeadlineOverTwoLinesIsOne() throws {
    let article = try Reading.article(
      "Ferry returns to port after the\nworst storm in years\n\nThe ferry is back in port, officials said.")
    #expect(article.title == "Ferry returns to port after the worst storm in years")
  }

  @Test func aDateThatMayMeanTwoDaysIsWarnedOf() throws {
    let article = try Reading.article(
      "Ferry returns to port\n03/04/2021\n\nThe ferry is back in port, officials said.")
    #expect(article.published == nil)
    #expect(
      article.warnings == [
        "The date \"03/04/2021\" may mean month and day or day and month; it was left out; --date-order tells."
      ])
  }
}
