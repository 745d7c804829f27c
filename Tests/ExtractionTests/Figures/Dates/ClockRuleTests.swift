import Testing

@Suite struct ClockRuleTests {
  @Test(arguments: [
    FigureExample("Polls close at ⟦10pm on Sunday⟧.", "time 2025-09-21T22:00"),
    FigureExample("The bell rang at ⟦7:30 a.m.⟧", "time 2025-09-17T07:30"),
    FigureExample("The train left at ⟦14:05⟧.", "time 2025-09-17T14:05"),
    FigureExample("He conceded at ⟦half past ten⟧.", "time 2025-09-17T10:30"),
    FigureExample("The message came at ⟦ten to midnight on Sunday⟧.", "time 2025-09-14T23:50"),
    FigureExample("The ferry ran until ⟦two in the morning⟧.", "time 2025-09-17T02:00"),
    FigureExample("Doors opened at ⟦noon⟧.", "time 2025-09-17T12:00"),
  ])
  func timesOfDayTakeTheirDay(_ example: FigureExample) { example.check() }
}
