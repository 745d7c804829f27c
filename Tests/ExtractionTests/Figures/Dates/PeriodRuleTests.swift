import Testing

@Suite struct PeriodRuleTests {
  @Test(arguments: [
    FigureExample("Sales slid in ⟦the third quarter of 2023⟧.", "date 2023-35 (2023-Q3)"),
    FigureExample("Profit rose in ⟦Q1⟧.", "date 2025-33 (2025-Q1)"),
    FigureExample("It was built in ⟦the first half of 2019⟧.", "date 2019-40 (2019-H1)"),
    FigureExample("They wed in ⟦the summer of 2011⟧.", "date 2011-22 (2011-SU)"),
    FigureExample("Catches fell in ⟦the first nine months of 2019⟧.", "date_range 2019-01/2019-09"),
    FigureExample("The ⟦third-quarter⟧ loss was large.", "date 2025-35 (2025-Q3)"),
    FigureExample("We will seal them before ⟦the summer⟧.", "date 2026-22 (2026-SU)"),
    FigureExample(
      "It lost money in ⟦the first quarter⟧ ended ⟦June 30⟧.", "date 2025-34 (2025-Q1)", "date 2025-06-30"),
    FigureExample("Yields fell ⟦last winter⟧.", "date 2024-24 (2024-WI)"),
  ])
  func quartersHalvesAndSeasonsHaveTheirCodes(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample(
      "Profit rose in ⟦Q3FY25⟧ and ⟦3QFY24⟧.", "date 2025-35 (2025-Q3)", "date 2024-35 (2024-Q3)"),
    FigureExample("Sales fell in ⟦H1 FY25⟧ and ⟦Q4'24⟧.", "date 2025-40 (2025-H1)", "date 2024-36 (2024-Q4)"),
    FigureExample("Exports grew in ⟦FY2023-24⟧.", "date_range 2023/2024"),
    FigureExample("Coal was dear in ⟦the winter of 1944–45⟧.", "date 1944-24 (1944-WI)"),
  ])
  func fiscalYearsAreReadBehindTheirPeriod(_ example: FigureExample) { example.check() }
}
