import ClaimsModel
import Testing

@Suite struct WeekdayRuleTests {
  @Test(arguments: [
    FigureExample("The minister resigned on ⟦Thursday⟧.", "date 2025-09-11"),
    FigureExample("Talks will resume on ⟦Monday⟧.", "date 2025-09-22"),
    FigureExample("He spoke on ⟦Wednesday⟧.", "date 2025-09-17"),
    FigureExample("She arrived ⟦last Friday⟧.", "date 2025-09-12"),
    FigureExample("They will vote ⟦next Tuesday⟧.", "date 2025-09-23"),
    FigureExample("The gale struck on ⟦Sunday night⟧.", "date 2025-09-14 (2025-09-14TNI)"),
    FigureExample("It opened on ⟦Monday, June 3, 2019⟧.", "date 2019-06-03"),
  ])
  func weekdaysFollowTheTense(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("The vote is on ⟦Monday week⟧.", "date 2025-09-29"),
    FigureExample("They will meet ⟦a week on Tuesday⟧.", "date 2025-09-30"),
    FigureExample("The pier shut on ⟦Tuesday last⟧.", "date 2025-09-16"),
    FigureExample("He spoke on ⟦Monday of last week⟧.", "date 2025-09-08"),
    FigureExample("It opens on ⟦Friday next week⟧.", "date 2025-09-26"),
    FigureExample("On ⟦Monday⟧ last orders were called.", "date 2025-09-15"),
  ])
  func wordsBehindAWeekdayMoveIt(_ example: FigureExample) { example.check() }

  @Test func aWeekdayInANameIsNoDay() {
    #expect(FigureExample.found(in: "The Friday Club and a Sunday Courier van were hit.").map(\.text) == [])
  }
}
