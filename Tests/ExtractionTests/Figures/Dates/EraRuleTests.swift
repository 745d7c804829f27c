import Testing

@Suite struct EraRuleTests {
  @Test(arguments: [
    FigureExample("The temple fell in ⟦44 BC⟧.", "date -0043 (BC0044)"),
    FigureExample("The vase dates from ⟦500 BCE⟧.", "date -0499 (BC0500)"),
    FigureExample("They met on ⟦12 September 490 BC⟧.", "date -0489-09-12 (BC0490-09-12)"),
    FigureExample("The siege (⟦264–241 BC⟧) failed.", "date_range -0263/-0240 (BC0264/BC0241)"),
    FigureExample("War raged ⟦from 431 to 404 BC⟧.", "date_range -0430/-0403 (BC0431/BC0404)"),
    FigureExample("The town burned in ⟦AD 64⟧.", "date 0064"),
    FigureExample("A road of ⟦the 5th century BC⟧ was found.", "date -04XX (BC04)"),
  ])
  func yearsOfAnEraAreDates(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("He counted ⟦30 AD posters⟧.", "count 30 of AD posters"),
    FigureExample("She saw ⟦12 ad breaks⟧.", "count 12 of ad breaks"),
  ])
  func advertisementsAreNoEra(_ example: FigureExample) { example.check() }
}
