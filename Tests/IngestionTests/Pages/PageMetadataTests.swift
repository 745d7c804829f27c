import ClaimsModel
import Testing

@testable import Ingestion

/// What a page tells of its article, and which part of it is believed.
@Suite struct PageMetadataTests {
  private static let body = PageBodyTests.prose.map { "<p>\($0)</p>" }.joined()

  private func article(head: String, top: String = "", lang: String = "") throws -> Article {
    let page =
      "<html\(lang)><head>\(head)</head><body><article>\(top)<div>\(Self.body)</div></article></body></html>"
    return try Reading.article(page, as: .page, label: "a.html")
  }

  private func data(_ members: String, type: String = "NewsArticle") -> String {
    "<script type=\"application/ld+json\">{\"@context\": \"https://schema.org\", \"@type\": \"\(type)\", \(members)}</script>"
  }

  @Test func structuredDataTellsAllFields() throws {
    let head = data(
      """
      "headline": "Pier to close", "datePublished": "2031-03-04T09:30:00+01:00", "dateModified": "2031-03-05",
      "author": [{"@type": "Person", "name": "Bo Lind"}, {"@type": "Organization", "name": "Herald Newsroom"}],
      "publisher": {"@type": "NewsMediaOrganization", "name": "Herald"}, "inLanguage": "en",
      "url": "https://herald.example/pier"
      """)
    let article = try article(head: head)
    #expect(article.title == "Pier to close")
    #expect(article.bylines == ["Bo Lind"])
    #expect(article.outlet == "Herald")
    #expect(article.published == PartialDate(year: 2031, month: 3, day: 4))
    #expect(article.url == "https://herald.example/pier")
    #expect(article.carriers[.bylines] == "JSON-LD author")
    #expect(article.carriers[.published] == "JSON-LD datePublished")
    #expect(article.carriers[.modified] == "JSON-LD dateModified")
  }

  @Test func nodesOfAGraphNameOneAnother() throws {
    let head = """
      <script type="application/ld+json">{"@graph": [
        {"@type": "WebSite", "name": "Herald"},
        {"@type": ["Thing", "https://schema.org/NewsArticle"], "headline": "Pier to close", "author": {"@id": "#bo"},
         "publisher": {"@id": "#herald"}},
        {"@type": "Person", "@id": "#bo", "name": "Bo Lind"}, {"@type": "Organization", "@id": "#herald", "name": "Herald"}]}
      </script>
      """
    let article = try article(head: head)
    #expect(article.bylines == ["Bo Lind"] && article.outlet == "Herald" && article.title == "Pier to close")
  }

  @Test func theNodeOfThisPageIsToldFromThoseOfTeasers() throws {
    let head = """
      <link rel=canonical href="https://herald.example/pier">
      \(data("\"headline\": \"Boats sink\", \"url\": \"https://herald.example/boats\", \"datePublished\": \"2030-01-01\""))
      \(data("\"headline\": \"Pier to close\", \"url\": \"https://herald.example/pier\", \"datePublished\": \"2031-03-04\""))
      """
    let article = try article(head: head)
    #expect(article.title == "Pier to close")
    #expect(article.published == PartialDate(year: 2031, month: 3, day: 4))
  }

  @Test func brokenDataIsPassedOver() throws {
    let head =
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": </script><title>Pier to close | Herald</title>"
      + "<meta property=og:site_name content=Herald>"
    let article = try article(head: head)
    #expect(article.title == "Pier to close")
    #expect(article.carriers[.title] == "title")
  }

  @Test(arguments: [
    (
      "<meta property='article:published_time' content='2031-03-04T10:00:00Z'>", "",
      "meta article:published_time"
    ),
    ("<meta name='parsely-pub-date' content='2031-03-04'>", "", "meta parsely-pub-date"),
    ("<meta itemprop='datePublished' content='2031-03-04'>", "", "meta datepublished"),
    ("", "<time datetime='2031-03-04T10:00'>Tuesday</time>", "time"),
    (
      "<meta property='article:published_time' content='soon'><meta name=date content='4 March 2031'>", "",
      "meta date"
    ),
  ])
  func theDateIsFoundWhereverItStands(head: String, top: String, carrier: String) throws {
    let article = try article(head: head, top: top)
    #expect(article.published == PartialDate(year: 2031, month: 3, day: 4))
    #expect(article.carriers[.published] == carrier)
  }

  @Test(arguments: [
    ("<meta name=author content='Bo Lind'>", "", ["Bo Lind"]),
    (
      "<meta property='article:author' content='https://facebook.example/bo'><meta name=byl content='By Bo Lind'>",
      "", ["Bo Lind"]
    ),
    (
      "<meta name=author content='Herald'><meta property=og:site_name content=Herald>",
      "<p class=byline>By Bo Lind and Cy Vance</p>", ["Bo Lind", "Cy Vance"]
    ),
    ("", "<span itemprop=author>Bo Lind</span>", ["Bo Lind"]),
    ("<meta name=author content='Bo Lind'><meta name=author content='bo-lind'>", "", ["Bo Lind"]),
    ("", "<p class=author>Share on Twitter</p>", []),
  ])
  func authorsAreNames(head: String, top: String, names: [String]) throws {
    #expect(try article(head: head, top: top).bylines == names)
  }

  @Test func savedPagesSayWhereTheyCameFrom() throws {
    let saved =
      "<!-- saved from url=(0027)https://herald.example/pier -->\n<html><body>\(Self.body)</body></html>"
    #expect(try Reading.article(saved, as: .page).url == "https://herald.example/pier")
    let single =
      "<html><!-- Page saved with SingleFile\n url: https://herald.example/pier \n saved date: Tue --><body>\(Self.body)</body></html>"
    #expect(try Reading.article(single, as: .page).url == "https://herald.example/pier")
  }

  @Test func theLanguageOfThePageIsTold() throws {
    #expect(try article(head: "", lang: " lang='en-GB'").language == "en-GB")
  }

  @Test func entitiesInFieldsAreUnescaped() throws {
    let article = try article(
      head: "<meta property=og:title content='Pier &amp;#8216;to&#8217; close &amp; stay'>")
    #expect(article.title == "Pier ‘to’ close & stay")
  }

  @Test func whatWasReadInAWrongEncodingIsMendedWithItsTitle() throws {
    let page =
      "<html><head><meta property=og:title content='Itâ€™s the pier'></head><body><article>"
      + "<p>â€œWe have waited long enough,â€\u{9D} she said of the pier, which isnâ€™t safe, as everybody knows by now.</p>"
      + Self.body + "</article></body></html>"
    let article = try Reading.article(
      page.replacing("“", with: "â€œ").replacing("”", with: "â€\u{9D}"), as: .page)
    #expect(article.title == "It’s the pier")
    #expect(article.text.contains("“We have waited long enough,” she said of the pier, which isn’t safe"))
    #expect(article.warnings.contains { $0.contains("mended") })
  }
}
