import ClaimsModel
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: [
    ("2022-03-03", 19_054, 4), ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("1600-01-01", -135_140, 6),
  ])
  func aDayHasItsNumberAndWeekday(text: String, number: Int, weekday: Int) throws {
    let date = try #require(PartialDate(edtf: text))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(PartialDate(dayNumber: number)?.description == text)
  }

  @Test(arguments: ["2022-13-01", "2022-02-30", "22-01-01", "2022-1-1", "", "2022-01-01-01", "０２２２"])
  func noSuchDateIsRefused(text: String) {
    #expect(PartialDate(edtf: text) == nil)
  }

  @Test func aMonthEndsOnItsLastDay() throws {
    let month = try #require(PartialDate(edtf: "2024-02"))
    #expect(month.lastDayNumber - month.dayNumber == 28)
  }

  @Test func daysOutsideTheCalendarAreNoDates() throws {
    let first = try #require(PartialDate(edtf: "0000-01-01"))
    let last = try #require(PartialDate(edtf: "9999-12-31"))
    #expect(PartialDate(dayNumber: first.dayNumber) == first && first.adding(days: -1) == nil)
    #expect(PartialDate(dayNumber: last.dayNumber) == last && last.adding(days: 1) == nil)
    for days in [Int.max, .min] {
      #expect(PartialDate(dayNumber: days) == nil)
      #expect(last.adding(days: days) == nil && first.adding(days: days) == nil)
    }
  }
}
