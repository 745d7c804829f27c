import ClaimsModel
import Ingestion
import Testing

@Suite struct ArticleBuilderTests {
  private static let option = PartialDate(year: 2020, month: 1, day: 1)

  @Test func metadataGoesBeforeTextOptionAndName() throws {
    let defaults = InputDefaults(published: Self.option, outlet: "The Option", language: "de")
    let article = try Reading.article(
      "---\ndate: 2021-04-09\noutlet: The Field\nlanguage: en\n---\n# Ferry returns\n\nMay 5, 2022\n\nIt is back.",
      as: .markdown, label: "2023-06-07.md", defaults: defaults)
    #expect(article.published?.description == "2021-04-09")
    #expect(article.publishedFrom == .metadata)
    #expect(article.outlet == "The Field")
    #expect(article.language == "en")
  }

  @Test func aDateLineGoesBeforeOptionAndName() throws {
    let article = try Reading.article(
      "Ferry returns to port\n\nMay 5, 2022\n\nIt is back.", label: "2023-06-07.txt",
      defaults: InputDefaults(published: Self.option))
    #expect(article.published?.description == "2022-05-05")
    #expect(article.publishedFrom == .text)
  }

  @Test func theOptionGoesBeforeTheName() throws {
    let article = try Reading.article(
      "It is back.", label: "2023-06-07.txt",
      defaults: InputDefaults(published: Self.option, outlet: "The Option"))
    #expect(article.published == Self.option)
    #expect(article.publishedFrom == .option)
    #expect(article.outlet == "The Option")
  }

  @Test func theNameTellsTheDateWhenNothingElseDoes() throws {
    let article = try Reading.article("It is back.", label: "ferry/2023-06-07.txt")
    #expect(article.published?.description == "2023-06-07")
    #expect(article.publishedFrom == .fileName)
  }

  @Test func theNameOfAFeedTellsNoDateOfItsArticles() throws {
    let article = try Reading.article(
      #"{"text": "It is back."}"#, as: .jsonLines, label: "2023-06-07.jsonl:1")
    #expect(article.published == nil)
  }

  @Test func theAddressTellsOutletAndDay() throws {
    let article = try Reading.article(
      #"{"url": "https://www.theguardian.com/2021/04/09/ferry", "text": "It is back."}"#, as: .jsonLines)
    #expect(article.outlet == "The Guardian")
    #expect(article.published?.description == "2021-04-09")
  }

  @Test(arguments: [
    ("www.nytimes.com", "The New York Times"), ("news.bbc.co.uk", "BBC News"),
    ("www.example.org", "example.org"),
    ("The Example Post", "The Example Post"),
  ])
  func aHostAsOutletBecomesAName(written: String, outlet: String) throws {
    #expect(
      try Reading.article("{\"source\": \"\(written)\", \"text\": \"One.\"}", as: .jsonLines).outlet == outlet
    )
  }

  @Test func aTitleThatTheTextRepeatsStandsOnce() throws {
    let article = try Reading.article(
      #"{"title": "Ferry “returns”", "text": "FERRY \"RETURNS\"\n\nIt is back."}"#, as: .jsonLines)
    #expect(article.text == "Ferry “returns”\n\nIt is back.")
  }

  @Test func theOutletsNameBehindTheTitleIsCutOff() throws {
    let article = try Reading.article(
      #"{"title": "Ferry returns - The Example", "outlet": "The Example", "text": "It is back."}"#,
      as: .jsonLines)
    #expect(article.title == "Ferry returns")
  }

  @Test func aTitleAloneIsAnArticleWithoutABody() throws {
    let article = try Reading.article(#"{"title": "Ferry returns", "text": "Ferry returns"}"#, as: .jsonLines)
    #expect(article.text == "Ferry returns")
    #expect(article.bodyStart == "Ferry returns".utf8.count)
  }

  @Test func overridesOfDirectionAreTakenOutOfATitle() throws {
    let article = try Reading.article(
      "{\"title\": \"Ferry \u{202E}returns\u{202C}\", \"text\": \"It \u{200F}is back.\"}", as: .jsonLines)
    #expect(article.title == "Ferry returns")
    #expect(article.text.hasSuffix("It \u{200F}is back."))
  }

  @Test func theDigestDependsOnWhatIsSaidAndNotOnWhereItStands() throws {
    let line = #"{"title": "Ferry returns", "date": "2021-04-09", "text": "It is back."}"#
    let first = try Reading.article(line, as: .jsonLines, label: "a.jsonl:1")
    let second = try Reading.article(line, as: .jsonLines, label: "b.jsonl:7")
    let other = try Reading.article(
      line.replacing("2021-04-09", with: "2021-04-10"), as: .jsonLines, label: "a.jsonl:1")
    #expect(first.digest == second.digest)
    #expect(first.digest != other.digest)
    #expect(first.textDigest == other.textDigest)
  }

  @Test func theTextsDigestLooksAtLettersAndDigitsOnly() throws {
    let plain = try Reading.article("He said: \"No, it costs 5 euros.\"")
    let other = try Reading.article("HE SAID “No — it costs 5 Euros”.")
    let different = try Reading.article("He said: \"No, it costs 6 euros.\"")
    #expect(plain.textDigest == other.textDigest)
    #expect(plain.textDigest != different.textDigest)
  }

  @Test func fieldsThatMoveFromOneToAnotherChangeTheDigest() throws {
    let first = try Reading.article(#"{"kicker": "a", "text": "One."}"#, as: .jsonLines)
    let second = try Reading.article(#"{"outlet": "a", "text": "One."}"#, as: .jsonLines)
    #expect(first.digest != second.digest)
  }

  @Test func englishIsRecognisedAndAnotherLanguageWarnedOf() throws {
    let english =
      "The minister said that the bridge would be closed for two weeks because of the rain and the wind."
    let german = String(
      repeating: "Der Minister sagte, dass die Brücke wegen des Regens für zwei Wochen geschlossen bleibt. ",
      count: 5)
    #expect(try Reading.article(english).language == "en")
    let other = try Reading.article(german)
    #expect(other.language == "de")
    let warning =
      "The article is in German, which is not read for claims yet: it is kept and can be found, without claims."
    #expect(other.warnings == [warning])
    let declared = try Reading.article("{\"language\": \"German\", \"text\": \"\(german)\"}", as: .jsonLines)
    #expect(declared.language == "de")
    #expect(declared.warnings == [warning])
  }
}
