import ClaimsModel
import Testing

@testable import Extraction

@Suite struct DateReadingTests {
  @Test(arguments: [
    ("2025-12-31", "2025-12-29/2026-01-04", "2026-W01"), ("2021-01-03", "2020-12-28/2021-01-03", "2020-W53"),
    ("2025-09-17", "2025-09-15/2025-09-21", "2025-W38"),
  ])
  func weeksAreNumberedAsISO8601Does(day: String, dates: String, timex: String) throws {
    let date = try #require(PartialDate(edtf: day))
    let week = try #require(DateReading.week(holding: date.dayNumber, anchor: .publication))
    #expect(week.edtf == dates)
    #expect(week.timex == timex)
  }

  @Test func winterReachesIntoTheNextYear() throws {
    let winter = try #require(DateReading.season(3, of: 2023, anchor: .explicit))
    #expect(winter.low?.description == "2023-12-01")
    #expect(winter.high?.description == "2024-02-29")
  }

  @Test func aQuarterKnowsItsNumber() throws {
    let quarter = try #require(DateReading.quarter(3, of: 2024, anchor: .explicit))
    #expect(quarter.quarterNumber == 3)
    #expect(quarter.edtf == "2024-35")
  }

  @Test func monthsAreCountedAcrossYears() throws {
    let date = try #require(PartialDate(year: 2025, month: 2))
    #expect(DateReading.month(date, adding: -3)?.description == "2024-11")
    #expect(DateReading.month(date, adding: 11)?.description == "2026-01")
  }
}
