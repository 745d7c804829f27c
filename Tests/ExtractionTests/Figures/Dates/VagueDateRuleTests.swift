import Testing

@Suite struct VagueDateRuleTests {
  @Test(arguments: [
    FigureExample("He ⟦recently⟧ moved.", "date (PAST_REF)"),
    FigureExample("⟦More recently⟧ it rained.", "date (PAST_REF)"),
    FigureExample("Few swim here ⟦these days⟧.", "date (PRESENT_REF)"),
    FigureExample("A sale is likely in ⟦the near future⟧.", "date (FUTURE_REF)"),
    FigureExample("In ⟦the past⟧, boats were built here.", "date (PAST_REF)"),
  ])
  func vagueTimesHaveNoPlaceInTheCalendar(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    "The pump works now.", "It is currently shut.", "She walked past the mill.",
    "The future of the mill is grim.",
  ])
  func whatTellsNothingIsLeftOut(sentence: String) {
    #expect(FigureExample.found(in: sentence).isEmpty)
  }
}
