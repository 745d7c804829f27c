import Testing

@Suite struct FactorRuleTests {
  @Test(arguments: [
    FigureExample("Arrests ⟦doubled⟧ and fines ⟦tripled⟧.", "factor 2 up-factor", "factor 3 up-factor"),
    FigureExample("It runs ⟦twice⟧ as fast at ⟦double⟧ the price.", "factor 2", "factor 2"),
    FigureExample("They grow ⟦three times⟧ as many plums.", "factor 3"),
    FigureExample("Output rose ⟦tenfold⟧.", "factor 10 up-factor"),
  ])
  func multiplesAreFactors(_ example: FigureExample) { example.check() }
}
