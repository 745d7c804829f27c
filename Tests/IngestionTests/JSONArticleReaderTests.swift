import ClaimsModel
import Ingestion
import Testing

@Suite struct JSONArticleReaderTests {
  private static let day = PartialDate(year: 2021, month: 4, day: 9)

  @Test func anArticleOfNewsPleaseIsRead() throws {
    let article = try Reading.article(
      """
      {"authors": ["Ada Example"], "date_download": "2023-01-01 00:00:00", "date_modify": "None",
       "date_publish": "2021-04-09 23:10:00", "description": "None", "filename": "x.json", "image_url": "None",
       "language": "en", "localpath": null, "maintext": "The first paragraph.\\nThe second one.", "text": "None",
       "source_domain": "www.reuters.com", "title": "Ferry returns", "title_page": "None", "title_rss": "None",
       "url": "https://www.reuters.com/a"}
      """, as: .json)
    #expect(article.title == "Ferry returns")
    #expect(article.text == "Ferry returns\n\nThe first paragraph.\n\nThe second one.")
    #expect(article.bylines == ["Ada Example"])
    #expect(article.outlet == "Reuters")
    #expect(article.published == Self.day)
    #expect(article.publishedFrom == .metadata)
    #expect(article.url == "https://www.reuters.com/a")
    #expect(article.language == "en")
  }

  @Test func anArticleOfNewspaper4kIsRead() throws {
    let article = try Reading.article(
      """
      {"url": "https://a.example.org/x", "read_more_link": "", "language": "en", "title": "Ferry returns",
       "authors": ["Ada Example", "Bo Sample"], "publish_date": "2021-04-09T10:00:00+02:00", "summary": "S.",
       "meta_site_name": "The Example", "meta_lang": "en", "text": "One.\\n\\nTwo."}
      """, as: .json)
    #expect(article.text == "Ferry returns\n\nOne.\n\nTwo.")
    #expect(article.bylines == ["Ada Example", "Bo Sample"])
    #expect(article.outlet == "The Example")
    #expect(article.published == Self.day)
  }

  @Test func anArticleOfTrafilaturaHasItsAddressInSource() throws {
    let article = try Reading.article(
      """
      {"title": "Ferry returns", "author": "Ada Example; Bo Sample", "hostname": "example.org", "id": null,
       "date": "2021-04-09", "source": "https://example.org/x", "source-hostname": "The Example Post",
       "raw_text": "One. Two.", "text": "One.\\nTwo.", "comments": "", "excerpt": "E."}
      """, as: .json)
    #expect(article.url == "https://example.org/x")
    #expect(article.outlet == "The Example Post")
    #expect(article.bylines == ["Ada Example", "Bo Sample"])
    #expect(article.text == "Ferry returns\n\nOne.\n\nTwo.")
  }

  @Test func anArticleOfFundusHasItsBodyInSections() throws {
    let article = try Reading.article(
      """
      {"title": "Ferry returns", "authors": ["Ada Example"], "publishing_date": "2021-04-09 17:40:08+00:00",
       "body": {"summary": ["It is back."], "sections": [{"headline": [], "paragraphs": ["One.", "Two."]},
       {"headline": ["Later"], "paragraphs": ["Three."]}]}, "topics": [], "free_access": true}
      """, as: .json)
    #expect(article.text == "Ferry returns\n\nIt is back.\n\nOne.\n\nTwo.\n\nLater\n\nThree.")
    #expect(article.published == Self.day)
  }

  @Test(arguments: [
    "text", "content", "body", "article", "maintext", "articleBody", "full_text", "main_content", "TEXT",
    "Full-Text",
  ])
  func theTextGoesByManyNames(name: String) throws {
    #expect(try Reading.article("{\"\(name)\": \"One.\"}", as: .jsonLines).text == "One.")
  }

  @Test(arguments: [
    "date", "published", "publish_date", "published_at", "publishedAt", "pub_date", "datePublished",
    "date_publish",
    "publishing_date", "timestamp", "Publication Date",
  ])
  func theDateGoesByManyNames(name: String) throws {
    let article = try Reading.article("{\"\(name)\": \"2021-04-09\", \"text\": \"One.\"}", as: .jsonLines)
    #expect(article.published == Self.day)
  }

  @Test(arguments: [
    "outlet", "publication", "publisher", "source", "site", "sitename", "source_domain", "domain",
    "media_name",
    "newspaper",
  ])
  func theOutletGoesByManyNames(name: String) throws {
    let article = try Reading.article("{\"\(name)\": \"The Example\", \"text\": \"One.\"}", as: .jsonLines)
    #expect(article.outlet == "The Example")
  }

  @Test func schemaOrgObjectsGiveTheirNames() throws {
    let article = try Reading.article(
      """
      {"@type": "NewsArticle", "headline": "Ferry returns", "articleBody": "One.", "inLanguage": "en-GB",
       "author": [{"@type": "Person", "name": "Ada Example"}, {"name": "Bo Sample"}],
       "publisher": {"@type": "Organization", "name": "The Example"}}
      """, as: .json)
    #expect(article.bylines == ["Ada Example", "Bo Sample"])
    #expect(article.outlet == "The Example")
    #expect(article.language == "en-GB")
  }

  @Test func theInputsIdIsKept() throws {
    #expect(try Reading.article(#"{"id": "x-7", "text": "One."}"#, as: .jsonLines).externalID == "x-7")
    #expect(try Reading.article(#"{"id": 70, "text": "One."}"#, as: .jsonLines).externalID == "70")
  }

  @Test func aHeadlineAtTheStartOfTheTextIsTheTitleWhenNoneIsGiven() throws {
    let article = try Reading.article(#"{"text": "Ferry returns to port\n\nIt is back."}"#, as: .jsonLines)
    #expect(article.title == "Ferry returns to port")
    #expect(article.text == "Ferry returns to port\n\nIt is back.")
    #expect(article.bodyStart == "Ferry returns to port\n\n".utf8.count)
  }

  @Test(arguments: [
    #"[{"text": "One."}, {"text": "Two."}]"#, #"{"articles": [{"text": "One."}, {"text": "Two."}]}"#,
    #"{"results": [{"text": "One."}, {"text": "Two."}]}"#,
    #"{"n": 2, "data": [{"text": "One."}, {"text": "Two."}]}"#,
    #"{"response": {"docs": [{"text": "One."}, {"text": "Two."}]}}"#,
  ])
  func aDocumentMayHoldSeveralArticles(document: String) {
    let labels = Reading.outcomes(document, as: .json, label: "a.json").map { outcome in
      if case .article(let article) = outcome { article.path + " " + article.text } else { "rejected" }
    }
    #expect(labels == ["a.json#1 One.", "a.json#2 Two."])
  }

  @Test func anElementWithoutATextIsRejectedAlone() {
    let outcomes = Reading.outcomes(#"[{"text": "One."}, {"title": "Two"}, 3]"#, as: .json, label: "a.json")
    #expect(outcomes.count == 3)
    #expect(
      outcomes[1]
        == .rejected(
          label: "a.json#2",
          reason: .missingText(unit: "an article", accepted: ["text", "body", "content", "maintext"])))
    #expect(outcomes[2] == .rejected(label: "a.json#3", reason: .notAnObject(found: "a number")))
  }

  @Test func aLineWithoutATextSaysWhatIsNeeded() {
    let reason = Reading.rejection(#"{"title": "Two"}"#, as: .jsonLines)?.reason
    #expect(reason == "no \"text\" field; a line needs one of text, body, content, maintext")
  }

  @Test func aTextFieldThatSaysNothingIsRejected() {
    #expect(Reading.rejection(#"{"body": "None"}"#, as: .jsonLines) == .emptyText(field: "body"))
    #expect(Reading.rejection(#"{"text": " \n "}"#, as: .jsonLines) == .emptyText(field: "text"))
  }

  @Test func markupInTheTextIsRemovedWithAWarning() throws {
    let article = try Reading.article(
      #"{"text": "<p>One &amp; <b>only</b>.</p><script>x < 1 </p></script><p>Two<br>and a half: 3 < 4.</p>"}"#,
      as: .jsonLines)
    #expect(article.text == "One & only.\n\nTwo\n\nand a half: 3 < 4.")
    #expect(article.warnings == ["The text had HTML markup, which was removed."])
  }

  @Test func doublyEscapedReferencesAreUnescaped() throws {
    let article = try Reading.article(
      #"{"title": "A &amp;amp; B", "text": "He said &amp;quot;no&amp;quot;, then &#8220;yes&#8221;. AT&T, R&D;"}"#,
      as: .jsonLines)
    #expect(article.title == "A & B")
    #expect(article.text == "A & B\n\nHe said \"no\", then “yes”. AT&T, R&D;")
  }

  @Test func aRepeatedKeyIsWarnedOfAndTheLastValueTaken() throws {
    let article = try Reading.article(#"{"text": "One.", "text": "Two."}"#, as: .jsonLines)
    #expect(article.text == "Two.")
    #expect(article.warnings == ["The key \"text\" stands there twice; its last value was taken."])
  }

  @Test func aLoneSurrogateIsReplaced() throws {
    let article = try Reading.article(#"{"text": "a\ud83d b\ud83d\ude00c \udc00."}"#, as: .jsonLines)
    #expect(article.text == "a\u{FFFD} b😀c \u{FFFD}.")
  }

  @Test func numbersThatNoMachineHoldsDoNoHarm() throws {
    let article = try Reading.article(
      #"{"timestamp": 1e400, "id": 12345678901234567890, "text": "One."}"#, as: .json)
    #expect(article.published == nil)
    #expect(article.externalID == "12345678901234567890")
  }

  @Test func pythonsNotANumberIsAMissingValue() throws {
    let article = try Reading.article(
      #"{"author": NaN, "title": null, "x": -Infinity, "text": "One."}"#, as: .json)
    #expect(article.bylines.isEmpty)
  }

  @Test func deepNestingIsRefused() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(Reading.rejection(deep, as: .json) == .tooDeep(limit: 256))
    #expect(
      Reading.rejection(String(repeating: "{\"a\":", count: 100_000), as: .json) == .tooDeep(limit: 256))
  }

  @Test(arguments: [
    (#"{"text": "One."#, 14), (#"{"text": }"#, 9), (#"{"text" "One."}"#, 8), (#"{"text": "One."} x"#, 17),
    (#"{"text": "One.",}"#, 16), (#"{"text": "\x"}"#, 10), ("plain words", 0), (#"{"text": 01x}"#, 11),
  ])
  func brokenJSONIsRejectedWithItsPlace(line: String, offset: Int) {
    guard case .malformedJSON(let found, _)? = Reading.rejection(line, as: .jsonLines) else {
      Issue.record("not rejected as malformed: \(line)")
      return
    }
    #expect(found == offset)
  }

  @Test func aCutOffLineSaysSo() {
    let reason = Reading.rejection(#"{"text": "One"#, as: .jsonLines)?.reason
    #expect(reason == "not valid JSON at byte 13: a string is not closed; is the input cut off?")
  }
}
