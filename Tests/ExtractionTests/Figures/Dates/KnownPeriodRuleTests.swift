import ClaimsModel
import Testing

@testable import Extraction

@Suite struct KnownPeriodRuleTests {
  @Test(arguments: [
    FigureExample(
      "Profit rose in ⟦the second quarter⟧ from ⟦a year earlier⟧.", "date 2025-34 (2025-Q2)",
      "date 2024-34 (2024-Q2)"),
    FigureExample(
      "Profit rose in ⟦the second quarter⟧. In ⟦the year-ago period⟧ the mill lost money.",
      "date 2025-34 (2025-Q2)", "date 2024-34 (2024-Q2)"),
    FigureExample(
      "Profit rose in ⟦the second quarter⟧. A ⟦year-earlier⟧ loss was due to floods.",
      "date 2025-34 (2025-Q2)", "date 2024-34 (2024-Q2)"),
    FigureExample(
      "Profit rose in ⟦the second quarter⟧. ⟦The latest quarter⟧ was the best.",
      "date 2025-34 (2025-Q2)", "date 2025-34 (2025-Q2)"),
    FigureExample(
      "Profit rose in ⟦the second quarter⟧ against ⟦the same period last year⟧.",
      "date 2025-34 (2025-Q2)", "date 2024-34 (2024-Q2)"),
    FigureExample(
      "Profit rose in ⟦the second quarter⟧. In ⟦the 2022 quarter⟧ it fell.",
      "date 2025-34 (2025-Q2)", "date 2022-34 (2022-Q2)"),
  ])
  func comparisonsMeanTheQuarterReported(_ example: FigureExample) { example.check() }

  @Test func aComparisonIsNoNewPointToCountFrom() {
    let found = FigureExample.found(
      in: "Profit rose in the second quarter from a year earlier. Sales fell from a year earlier.")
    #expect(found.map(\.date) == ["2025-34", "2024-34", "2024-34"])
  }

  @Test(arguments: [
    FigureExample(
      "Sales fell in ⟦the year⟧ ended ⟦June 30, 2024⟧.", "date_range 2023-07-01/2024-06-30 (P1Y)",
      "date 2024-06-30"),
    FigureExample(
      "Sales fell in ⟦the quarter⟧ ended ⟦June 30, 2024⟧.", "date 2024-34 (2024-Q2)", "date 2024-06-30"),
    FigureExample(
      "Sales fell in ⟦the quarter⟧ ended ⟦July 31, 2024⟧.", "date_range 2024-05-01/2024-07-31 (2024-Q2)",
      "date 2024-07-31"),
  ])
  func aYearThatEndsOnADayIsAnInterval(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("It opened in ⟦1931⟧. ⟦That year⟧ the river froze.", "date 1931", "date 1931"),
    FigureExample(
      "The rights lapse on ⟦Nov. 30⟧. Until ⟦then⟧ they are worth money.", "date 2025-11-30",
      "date 2025-11-30"),
    FigureExample("The works should be shut by ⟦year-end⟧.", "date <= 2025-12 (2025)"),
    FigureExample("Sales for ⟦the full year⟧ were poor.", "date 2025"),
  ])
  func wordsForAKnownPeriodMeanTheDateBefore(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    "He said that year after year the river rose.", "It was the year when the river froze.",
    "She is the player of the year.", "Then the river froze.",
  ])
  func otherPeriodsAreNotKnown(sentence: String) {
    #expect(FigureExample.found(in: sentence).isEmpty)
  }

  @Test func aPeriodEndsOnItsLastDay() throws {
    let last = try #require(PartialDate(edtf: "2024-02-29"))
    #expect(KnownPeriodRule.start(ofMonths: 12, endingOn: last)?.description == "2023-03-01")
    #expect(KnownPeriodRule.start(ofMonths: 3, endingOn: last)?.description == "2023-12-01")
  }
}
