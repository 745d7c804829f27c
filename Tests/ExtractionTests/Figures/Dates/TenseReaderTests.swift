import Testing

@Suite struct TenseReaderTests {
  @Test(arguments: [
    FigureExample("The board agreed to meet on ⟦Monday⟧.", "date 2025-09-22"),
    FigureExample("The board failed to meet on ⟦Monday⟧.", "date 2025-09-15"),
    FigureExample("The inquest continues on ⟦Friday⟧.", "date 2025-09-19"),
    FigureExample("The law comes into force on ⟦1 October⟧.", "date 2025-10-01"),
    FigureExample("The minister may resign on ⟦Monday⟧.", "date 2025-09-22"),
    FigureExample("She will lead the town after beating him in ⟦Sunday⟧'s vote.", "date 2025-09-14"),
    FigureExample("He signed a pledge to mend it by ⟦Friday⟧.", "date <= 2025-09-19"),
    FigureExample("The sea wall, which is to be rebuilt, has been shut since ⟦March⟧.", "date 2025-03"),
    FigureExample("⟦Sunday⟧'s vote might not matter.", "date 2025-09-14"),
    FigureExample("Experts are to be sent in the wake of the ⟦Sunday⟧ fire.", "date 2025-09-14"),
    FigureExample("The ferry, damaged on ⟦Monday⟧, is in dock.", "date 2025-09-15"),
  ])
  func theVerbTellsOnWhichSideADayLies(_ example: FigureExample) { example.check() }
}
