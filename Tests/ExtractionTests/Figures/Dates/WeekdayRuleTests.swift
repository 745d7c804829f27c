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
}
