import Testing

@Suite struct VagueDurationRuleTests {
  @Test(arguments: [
    FigureExample("They waited for ⟦several months⟧.", "duration (PXM)"),
    FigureExample("The pump will be back in ⟦a few days⟧.", "duration (PXD)"),
    FigureExample("Catches fell in ⟦recent years⟧.", "duration (PXY)"),
    FigureExample("Over ⟦the past few weeks⟧ it rained.", "duration (PXW)"),
    FigureExample("The town was ruled from abroad for ⟦centuries⟧.", "duration (PXCE)"),
    FigureExample("The strike lasted ⟦a couple of hours⟧.", "duration ~2 h (PT2H)"),
    FigureExample("It burned down ⟦several years ago⟧.", "date (PAST_REF)"),
  ])
  func lengthsWithoutANumberHaveAnUnknownCount(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    "The shop deals in after hours trading.", "Days like this are rare.", "Those were the years of plenty.",
  ])
  func bareUnitsAreNoLengths(sentence: String) {
    #expect(FigureExample.found(in: sentence).isEmpty)
  }
}
