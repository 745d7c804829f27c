import Testing

@Suite struct CalendarDateRuleTests {
  @Test(arguments: [
    FigureExample("The treaty was signed on ⟦3 June 2019⟧.", "date 2019-06-03"),
    FigureExample("It opened on ⟦June 3, 2019⟧.", "date 2019-06-03"),
    FigureExample("The strike began ⟦Sept. 30⟧.", "date 2025-09-30"),
    FigureExample("The fair runs ⟦from 3 to 7 June⟧.", "date_range 2026-06-03/2026-06-07"),
    FigureExample("The museum opened in ⟦March 2011⟧.", "date 2011-03"),
    FigureExample(
      "The mill closed in ⟦October 1999⟧ and reopened on ⟦May 20⟧.", "date 1999-10", "date 2025-05-20"),
    FigureExample("The law took effect on ⟦2019-07-01⟧.", "date 2019-07-01"),
    FigureExample("It was sent on ⟦03/04/2019⟧.", "date 2019-04-03 or 2019-03-04"),
    FigureExample("It was sent on ⟦25/04/19⟧.", "date 2019-04-25"),
    FigureExample("It was sent on ⟦03/04/97⟧.", "date 1997-04-03 or 1997-03-04"),
    FigureExample("⟦11-22-89⟧ ⟦1516EST⟧ The dam broke.", "date 1989-11-22", "time 1989-11-22T15:16"),
    FigureExample("Security changed after ⟦9/11⟧.", "date 2001-09-11"),
    FigureExample("It is due on the ⟦5th of November⟧.", "date 2025-11-05"),
    FigureExample("The vote is due in ⟦March⟧.", "date 2026-03"),
    FigureExample("Prices fell in ⟦March⟧.", "date 2025-03"),
    FigureExample("They met in ⟦May⟧ and in ⟦June of this year⟧.", "date 2025-05", "date 2025-06"),
    FigureExample("Shops shut at ⟦Christmas⟧.", "date 2024-12-25"),
  ])
  func calendarDatesAreResolved(_ example: FigureExample) { example.check() }
}
