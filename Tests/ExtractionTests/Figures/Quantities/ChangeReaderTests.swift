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

  @Test(arguments: [
    FigureExample("An increase of ⟦14 percent⟧ is planned.", "percent 14 % up-by"),
    FigureExample("Takings were ⟦6%⟧ lower.", "percent 6 % down-by"),
    FigureExample("The stall sold ⟦a fifth⟧ fewer.", "fraction 0.2 down-by"),
    FigureExample("It was revised upward by ⟦€3 million⟧.", "money 3000000 EUR up-by"),
    FigureExample("It booked a gain of ⟦€3 million⟧.", "money 3000000 EUR"),
    FigureExample("Sales are up an average of ⟦7 percent⟧.", "percent 7 % up-by"),
    FigureExample(
      "Output rose from ⟦20 tonnes⟧ in ⟦2019⟧ to ⟦29 tonnes⟧.", "measure 20 t", "date 2019",
      "measure 29 t up-from_to=20"),
    FigureExample(
      "The share fell from ⟦41%⟧ in ⟦May 2024⟧ to ⟦38%⟧.", "percent 41 %", "date 2024-05",
      "percent 38 % down-from_to=41"),
    FigureExample("They put up a ⟦two-acre⟧ shed.", "measure 2 [acr_us]"),
  ])
  func changesAreToldInManyWays(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("It makes nearly ⟦300 hp⟧ (⟦224 kW⟧).", "measure ~<300 [HP]", "measure ~<224 kW"),
    FigureExample(
      "It cost over ⟦7 million Danish crowns⟧ (⟦€0.9 million⟧).", "money >7000000 DKK", "money >900000 EUR"),
    FigureExample(
      "More than ⟦40 people⟧ (⟦12⟧ of them young) fled.", "count >40 of people", "count 12"),
  ])
  func aBoundHoldsForTheConversionToo(_ example: FigureExample) { example.check() }
}
