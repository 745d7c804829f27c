import Testing

@Suite struct OrdinalRuleTests {
  @Test(arguments: [
    FigureExample(
      "The ⟦second bridge⟧ opened on its ⟦30th anniversary⟧.", "ordinal 2 of bridge",
      "ordinal 30 of anniversary"),
    FigureExample("It is the ⟦third largest⟧ lake in the land.", "rank 3 of lake"),
    FigureExample("The song reached ⟦No. 1⟧ in ⟦May⟧.", "rank 1", "date 2025-05"),
    FigureExample("It was her ⟦first novel⟧.", "ordinal 1 of novel"),
    FigureExample("Hers is the ⟦second-largest⟧ farm.", "rank 2 of farm"),
    FigureExample("She is the ⟦number one⟧ seed.", "rank 1 of seed"),
  ])
  func placesInAnOrderAreOrdinalsOrRanks(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample(
      "It was her ⟦one hundred and twenty-fifth birthday⟧.", "ordinal 125 of birthday"),
    FigureExample("The ⟦two hundredth visitor⟧ got a pen.", "ordinal 200 of visitor"),
    FigureExample("⟦Twenty-first⟧", "ordinal 21"),
  ])
  func ordinalsMayHaveManyWords(_ example: FigureExample) { example.check() }
}
