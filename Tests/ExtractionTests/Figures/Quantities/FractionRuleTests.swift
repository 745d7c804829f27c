import Testing

@Suite struct FractionRuleTests {
  @Test(arguments: [
    FigureExample("⟦A third⟧ of voters stayed home.", "fraction 0.3333333333333333 of voters"),
    FigureExample("⟦Two-thirds⟧ of mayors agreed.", "fraction 0.6666666666666666 of mayors"),
    FigureExample("⟦One in five pupils⟧ was absent.", "fraction 0.2 of pupils"),
    FigureExample("⟦Half⟧ of the flock was lost.", "fraction 0.5 of the flock"),
    FigureExample("⟦Nine out of 10 bakers⟧ use it.", "fraction 0.9 of bakers"),
    FigureExample("⟦Three-quarters⟧ of the hall stood.", "fraction 0.75 of the hall"),
  ])
  func sharesOfAWholeAreFractions(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("It shrank to ⟦one eighth⟧.", "fraction 0.125 down-to"),
    FigureExample("The answer is ⟦132 over 5⟧.", "fraction 26.4"),
    FigureExample("The dose is ⟦a millionth⟧ of a gram.", "fraction 0.000001"),
    FigureExample("It is ⟦1⁄32⟧ of a quart.", "fraction 0.03125"),
    FigureExample("⟦Three twenty-firsts⟧ of it is left.", "fraction 0.1428571428571428"),
  ])
  func fractionsMayBeSmall(_ example: FigureExample) { example.check() }
}
