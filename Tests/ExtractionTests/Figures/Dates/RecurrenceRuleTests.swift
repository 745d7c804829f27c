import Testing

@Suite struct RecurrenceRuleTests {
  @Test(arguments: [
    FigureExample("It meets ⟦every Tuesday⟧.", "set (XXXX-WXX-2)"),
    FigureExample("The fair is held ⟦every two years⟧.", "set (P2Y)"),
    FigureExample("Shops close on ⟦Sundays⟧.", "set (XXXX-WXX-7)"),
  ])
  func whatComesBackIsASet(_ example: FigureExample) { example.check() }
}
