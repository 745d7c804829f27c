import Testing

@Suite struct ChangeReaderTests {
  @Test(arguments: [
    FigureExample("The toll rose by ⟦six⟧ to ⟦31⟧.", "count 6 of deaths up-by", "count 31 of deaths up-to"),
    FigureExample("Approval fell from ⟦41% to 39%⟧.", "percent 39 % down-from_to=41"),
    FigureExample("Rents rose ⟦3.5%⟧.", "percent 3.5 % up-by"),
    FigureExample("Stocks are up ⟦4%⟧ ⟦this year⟧.", "percent 4 % up-by", "date 2025"),
    FigureExample("Arrests ⟦doubled⟧ to ⟦84⟧.", "factor 2 up-factor", "count 84 of Arrests up-to"),
    FigureExample("It shed ⟦24 percent⟧ after a ⟦5%⟧ rise.", "percent 24 %", "percent 5 % up-by"),
  ])
  func changesTellDirectionAndKind(_ example: FigureExample) { example.check() }
}
