import ClaimsModel
import Testing

@Suite struct VagueAmountRuleTests {
  @Test(arguments: [
    FigureExample("⟦Thousands⟧ of pilgrims slept outside.", "count ~1000..10000 of pilgrims"),
    FigureExample("It holds ⟦tens of thousands⟧ of books.", "count ~10000..100000 of books"),
    FigureExample("⟦Dozens⟧ were hurt in the crush.", "count ~24..99"),
    FigureExample("It cost ⟦millions of dollars⟧.", "money ~1000000..10000000 USD?"),
    FigureExample("The plume spread for ⟦hundreds of miles⟧.", "measure ~100..1000 [mi_i]"),
    FigureExample("It cost ⟦a few hundred million euros⟧.", "money ~200000000..900000000 EUR"),
    FigureExample("⟦Several thousand sheep⟧ drowned.", "count ~2000..9000 of sheep"),
  ])
  func amountsOfAMagnitudeAreRanges(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    "They came in their hundreds.", "He has a few friends.", "Several towns flooded.",
    "The scores were level.",
    "She scores often.",
  ])
  func whatHasNoMagnitudeIsLeftAlone(_ sentence: String) {
    #expect(FigureExample.found(in: sentence).map(\.text) == [])
  }
}
