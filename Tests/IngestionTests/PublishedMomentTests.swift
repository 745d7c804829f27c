import ClaimsModel
import Testing

@testable import Ingestion

@Suite struct PublishedMomentTests {
  @Test(arguments: [
    ("2024-01-07T01:20:00Z", "2024-01-07T01:20:00Z"), ("2024-01-07T01:20+02:00", "2024-01-07T01:20+02:00"),
    ("2024-01-07", "2024-01-07"), ("2024-01", "2024-01"),
    ("2024-01-07T01:20:33.123-0500", "2024-01-07T01:20:33-05:00"),
    ("2024-01-07 01:20:33", "2024-01-07T01:20:33"), ("2024-01-07 01:20:33+00:00", "2024-01-07T01:20:33Z"),
    ("20240107T012033Z", "2024-01-07T01:20:33Z"), ("20240107T0120", "2024-01-07T01:20"),
    ("Sun, 07 Jan 2024 01:20:33 GMT", "2024-01-07T01:20:33Z"),
    ("Sun, 7 Jan 2024 01:20:33 +0530", "2024-01-07T01:20:33+05:30"),
    ("Sun, 07 Jan 2024 01:20 EST", "2024-01-07T01:20-05:00"),
    ("Sun Jan 07 01:20:33 +0000 2024", "2024-01-07T01:20:33Z"),
    ("Sun Jan 07 2024 01:20:33 GMT+0200 (EET)", "2024-01-07T01:20:33+02:00"),
    ("April 7, 2014 at 3:05 p.m. ET", "2014-04-07T15:05-04:00"),
    ("January 7, 2014 at 3:05 p.m. ET", "2014-01-07T15:05-05:00"),
    ("April 7, 2014, 12:00 a.m. PT", "2014-04-07T00:00-07:00"),
    ("April 7, 2014 12:30 PM Eastern Time", "2014-04-07T12:30-04:00"),
    ("3 p.m. on 7th of April 2014", "2014-04-07T15:00"), ("7. April 2014, 15:05 Uhr", "2014-04-07T15:05"),
    ("7. April 2014, 9.05 Uhr MESZ", "2014-04-07T09:05+02:00"),
    ("le 7 avril 2014 à 15h05", "2014-04-07T15:05"),
    ("2014年4月7日 15:05", "2014-04-07T15:05"), ("7 de abril de 2014, 15:05 CEST", "2014-04-07T15:05+02:00"),
    ("2014-W15-1", "2014-04-07"), ("2014W151", "2014-04-07"), ("2014-W15-1T10:00Z", "2014-04-07T10:00Z"),
    ("2014-04-07 00:00:00", "2014-04-07"), ("2014-04-07T00:00:00Z", "2014-04-07T00:00:00Z"),
    ("1646300000", "2022-03-03T09:33:20Z"), ("1646300000000", "2022-03-03T09:33:20Z"),
    ("1646300000000000", "2022-03-03T09:33:20Z"),
    ("2014-04-07T24:00:00", "2014-04-07"), ("2014-04-07T10:75", "2014-04-07"),
    ("2014-04-07 10:20 IST", "2014-04-07T10:20"),
    ("2014-11-02 01:30 ET", "2014-11-02T01:30"), ("2014-11-03 01:30 ET", "2014-11-03T01:30-05:00"),
    ("2005-10-29 01:30 ET", "2005-10-29T01:30-04:00"), ("2005-10-31 01:30 ET", "2005-10-31T01:30-05:00"),
  ]) func aMomentIsReadInItsPrecisionAndZone(_ raw: String, _ edtf: String) {
    #expect(PublishedMoment(raw)?.edtf == edtf)
  }

  @Test(arguments: [
    "", "None", "soon", "10:20", "1970-01-01T00:00:00Z", "03/04/2022 10:00", "2101-01-01T00:00Z", "9999",
  ])
  func whatTellsNoDayTellsNoMoment(_ raw: String) { #expect(PublishedMoment(raw) == nil) }

  @Test(arguments: [
    ("7th of April 2014", "2014-04-07"), ("7 avril 2014", "2014-04-07"), ("1er août 2014", "2014-08-01"),
    ("3. März 2022", "2022-03-03"), ("Donnerstag, 3. MÄRZ 2022", "2022-03-03"),
    ("3 de marzo de 2022", "2022-03-03"),
    ("3 dicembre 2022", "2022-12-03"), ("3 de março de 2022", "2022-03-03"), ("3 mei 2022", "2022-05-03"),
    ("Publié le 3 décembre 2022 à 10h", "2022-12-03"),
    ("3 December – 2022", "2022-12-03"), ("2009-W53-7", "2010-01-03"),
  ]) func aDayIsReadInMoreForms(_ raw: String, _ day: String) {
    #expect(PublishedDate(raw) == PartialDate(edtf: day).map(PublishedDate.date))
  }

  @Test(arguments: ["2014-W54-1", "2014-W15-9"]) func aWeekThatIsNoneIsUnclear(_ raw: String) {
    #expect(PublishedDate(raw) == .unclear("is no week of a year"))
  }

  @Test func theOrderOfDayAndMonthIsTold() throws {
    #expect(
      PublishedDate("03/04/2022", order: .dayMonthYear)
        == PartialDate(edtf: "2022-04-03").map(PublishedDate.date))
    #expect(
      PublishedDate("03/04/2022", order: .monthDayYear)
        == PartialDate(edtf: "2022-03-04").map(PublishedDate.date))
    // What is sure does not need it.
    #expect(
      PublishedDate("13/04/2022", order: .monthDayYear)
        == PartialDate(edtf: "2022-04-13").map(PublishedDate.date))
    #expect(
      PublishedDate("03.04.2022", order: .monthDayYear)
        == PartialDate(edtf: "2022-04-03").map(PublishedDate.date))
    let defaults = InputDefaults(dateOrder: .dayMonthYear)
    let line = #"{"date": "03/04/2022 10:15", "modified": "x", "text": "One."}"#
    let article = try Reading.article(line, as: .jsonLines, defaults: defaults)
    #expect(article.published?.description == "2022-04-03")
    #expect(article.publishedAt == "2022-04-03T10:15")
    #expect(article.warnings.isEmpty)
    let plain = try Reading.article(
      "Ferry returns to the bay\n03/04/2022\n\nIt is back, they said.", defaults: defaults)
    #expect(plain.published?.description == "2022-04-03")
  }

  @Test func theArticleKeepsTheMoment() throws {
    let line = #"{"date": "2024-01-07T01:20:00-05:00", "text": "One."}"#
    let article = try Reading.article(line, as: .jsonLines)
    #expect(article.publishedAt == "2024-01-07T01:20:00-05:00")
    #expect(article.published?.description == "2024-01-07")
    #expect(
      try Reading.article(#"{"url": "https://example.org/2014/apr/07/a", "text": "One."}"#, as: .jsonLines)
        .publishedAt == "2014-04-07")
    #expect(try Reading.article(#"{"text": "One."}"#, as: .jsonLines).publishedAt == nil)
    let mongo = try Reading.article(
      #"{"date": {"$date": {"$numberLong": "1646300000000"}}, "text": "One."}"#, as: .jsonLines)
    #expect(mongo.publishedAt == "2022-03-03T09:33:20Z")
  }

  @Test func longFieldsEndInLinearTime() {
    for part in ["1", "1:", "14:05 ", "+", "1 p", "w1", "年", "Mar ", "T14"] {
      _ = PublishedMoment(String(repeating: part, count: 200_000))
    }
  }
}
