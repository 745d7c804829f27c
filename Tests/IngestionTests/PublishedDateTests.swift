import ClaimsModel
import Ingestion
import Testing

@Suite struct PublishedDateTests {
  @Test(arguments: [
    "2022-03-03", "2022-03-03T23:59:59-11:00", "2022-03-03T00:10:00.123Z", "2022-03-03 17:40:08+00:00",
    "2022/03/03", "2022-3-3", "20220303", "20220303T101112Z", "1646300000", "1646300000000", "1646300000.25",
    "Thu, 03 Mar 2022 14:00:00 GMT", "Thu, 3 Mar 2022 14:00:00 +0100", "Thu Mar 03 14:00:00 +0000 2022",
    "March 3, 2022", "Mar. 3, 2022", "3 March 2022", "3rd March 2022", "3-Mar-2022", "03.03.2022", "3/3/2022",
    "MARCH 3, 2022 9:15 AM ET", "Thursday 14:00 March 3, 2022", "Published: March 3rd, 2022",
  ])
  func theDayIsReadAsWritten(raw: String) {
    #expect(PublishedDate(raw) == PartialDate(year: 2022, month: 3, day: 3).map(PublishedDate.date))
  }

  @Test(arguments: [
    ("2022-03", 2022, 3), ("March 2022", 2022, 3), ("Sept 1998", 1998, 9),
  ])
  func aMonthAloneIsAPartialDate(raw: String, year: Int, month: Int) {
    #expect(PublishedDate(raw) == PartialDate(year: year, month: month).map(PublishedDate.date))
  }

  @Test func aDateStandsAmongTheFirstWordsOfItsField() {
    let words = String(repeating: "March 3 ", count: 20_000)
    #expect(
      PublishedDate("March 3, 2022 " + words)
        == PartialDate(year: 2022, month: 3, day: 3).map(PublishedDate.date))
    #expect(PublishedDate(words + "2022") == .unclear("is no date that can be read"))
  }

  @Test(arguments: ["13/04/2022", "04/13/2022", "13.04.2022", "13-04-2022"])
  func aDayBeyondTwelveTellsTheOrder(raw: String) {
    #expect(PublishedDate(raw) == PartialDate(year: 2022, month: 4, day: 13).map(PublishedDate.date))
  }

  @Test(arguments: ["", " ", "None", "null", "NaN", "n/a"])
  func aWordForNothingIsMissing(raw: String) {
    #expect(PublishedDate(raw) == .missing)
  }

  @Test(arguments: [
    "03/04/2022", "0000-00-00", "0000-00-00 00:00:00", "1970-01-01", "1970-01-01T00:00:00Z", "0",
    "1599-01-01",
    "2101-01-01", "2022-13-01", "2022-02-30", "13/14/2020", "soon", "yesterday", "1e400", "-1",
    "99999999999999999",
    "03/04/22",
  ])
  func whatGivesNoSureDateIsUnclear(raw: String) {
    guard case .unclear = PublishedDate(raw) else {
      Issue.record("\(raw) was read as \(PublishedDate(raw))")
      return
    }
  }

  @Test func anUnclearDateIsKeptInAWarning() throws {
    let article = try Reading.article(#"{"date": "03/04/2022", "text": "One."}"#, as: .jsonLines)
    #expect(article.published == nil)
    #expect(article.publishedFrom == nil)
    #expect(
      article.warnings == [
        "The date \"03/04/2022\" may mean month and day or day and month; it was left out; --date-order tells."
      ])
  }
}
