import Testing
import claims

@Suite struct DateWordingTests {
  @Test(arguments: [
    ("2031-07-06", "on 6 July 2031"), ("2031-07", "in July 2031"), ("2031", "in 2031"),
    ("203X", "in the 2030s"),
    ("2015-21", "in spring 2015"), ("2015-23", "in autumn 2015"), ("2015-33", "in the first quarter of 2015"),
    ("2015-41", "in the second half of 2015"), ("XXXX-12", "in December"), ("XXXX-12-24", "on 24 December"),
    ("2031-W05", "in week 5 of 2031"), ("P2Y", "2 years earlier"), ("P1M", "1 month earlier"),
    ("2015-23/2016-01-04", "between autumn 2015 and 4 January 2016"), ("2015/..", "since 2015"),
    ("/2015", "until 2015"),
  ])
  func codesAreWords(code: String, words: String) { #expect(DateWording.phrase(code) == words) }

  @Test(arguments: ["", "soon", "2031-13", "2031-99", "2031-07-06-08", "PT", "P", "/", "-1", "20XX", "2031-"])
  func whatIsNoSuchCodeStays(code: String) { #expect(DateWording.phrase(code) == code) }
}
