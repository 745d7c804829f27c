import Testing

@Suite struct PartMeasureRuleTests {
  @Test(arguments: [
    FigureExample("The lane is ⟦half a mile⟧ long.", "measure 0.5 [mi_i]"),
    FigureExample("She walked ⟦a quarter mile⟧ uphill.", "measure 0.25 [mi_i]"),
    FigureExample("The ⟦half-mile⟧ lane is shut.", "measure 0.5 [mi_i]"),
    FigureExample("They cleared ⟦two-thirds of an acre⟧.", "measure 0.6666666666666666 [acr_us]"),
    FigureExample("The plank is ⟦3/8 of an inch⟧ thick.", "measure 0.375 [in_i]"),
    FigureExample("It lies ⟦a mile and a half⟧ away.", "measure 1.5 [mi_i]"),
    FigureExample("Nearly ⟦half a tonne⟧ of salt spilled.", "measure ~<0.5 t"),
    FigureExample("The sea warmed by ⟦half a degree Celsius⟧.", "measure 0.5 Cel"),
  ])
  func partsOfOneUnitAreMeasures(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("They met half way."), FigureExample("The Half Mile Bar closed."),
    FigureExample("⟦Half an hour⟧ was lost.", "duration 0.5 h (PT30M)"),
    FigureExample("⟦Half⟧ of the acres burned.", "fraction 0.5 of the acres"),
  ])
  func othersAreNot(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("He is ⟦5'9\"⟧ tall.", "measure 5.75 [ft_i]"),
    FigureExample("A ⟦6-foot-3⟧ sailor fell.", "measure 6.25 [ft_i]"),
    FigureExample("A ⟦5-foot-6-inch⟧ sailor fell.", "measure 5.5 [ft_i]"),
    FigureExample("The sailor is ⟦six foot three⟧.", "measure 6.25 [ft_i]"),
    FigureExample("The hut is ⟦six feet⟧ from ⟦three pines⟧.", "measure 6 [ft_i]", "count 3 of pines"),
  ])
  func inchesMayGoUnnamed(_ example: FigureExample) { example.check() }
}
