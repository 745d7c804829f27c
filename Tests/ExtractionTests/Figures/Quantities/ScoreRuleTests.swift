import Testing

@Suite struct ScoreRuleTests {
  @Test(arguments: [
    FigureExample("City won ⟦3-2⟧ and lead the tie ⟦5-3⟧ on aggregate.", "score", "score"),
    FigureExample("Councillors voted ⟦31 to 28⟧ against the plan.", "score"),
  ])
  func resultsAreScoresAndNoRanges(_ example: FigureExample) { example.check() }
}
