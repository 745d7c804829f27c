import ClaimsModel
import Testing

@testable import ClaimsArchive

@Suite struct StatedDateTests {
  @Test(arguments: [
    ("2031-04-02", "2031-04-02", "2031-04-02"), ("2031-02", "2031-02-01", "2031-02-28"),
    ("2031", "2031-01-01", "2031-12-31"), ("2031-04~", "2031-04-01", "2031-04-30"),
    ("199X", "1990-01-01", "1999-12-31"), ("2031-21", "2031-03-01", "2031-05-31"),
    ("2031-24", "2031-12-01", "2032-02-29"), ("2031-34", "2031-04-01", "2031-06-30"),
    ("2031-04-01/2031-04-07", "2031-04-01", "2031-04-07"), ("2030/2031", "2030-01-01", "2031-12-31"),
  ])
  func datesNameDays(_ edtf: String, _ first: String, _ last: String) throws {
    let days = try #require(StatedDate(edtf)).days
    #expect(PartialDate(dayNumber: days.lowerBound)?.description == first)
    #expect(PartialDate(dayNumber: days.upperBound)?.description == last)
  }

  @Test(arguments: ["", "PAST_REF", "2014/..", "../2014", "2031-13", "2031-04-07/2031-04-01", "P5Y", "soon"])
  func otherTextNamesNone(_ edtf: String) { #expect(StatedDate(edtf) == nil) }
}
