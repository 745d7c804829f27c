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
    FigureExample("The dose is ⟦a millionth of a gram⟧.", "measure 0.000001 g"),
    FigureExample("It is ⟦1⁄32 of a quart⟧.", "measure 0.03125 [qt_us]"),
    FigureExample("⟦Three twenty-firsts⟧ of it is left.", "fraction 0.1428571428571428"),
  ])
  func fractionsMayBeSmall(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("⟦Forty thirty-sevenths⟧ of it is lost.", "fraction 1.081081081081081"),
    FigureExample("It comes to ⟦two hundred fifty fourths⟧.", "fraction 3.7037037037037037"),
    FigureExample("The rest is ⟦three ten-thousandths⟧ of it.", "fraction 0.0003"),
    FigureExample("⟦A thousand millionths⟧ of it is left.", "fraction 0.001"),
    FigureExample("The answer is ⟦minus three fifths⟧.", "fraction -0.6"),
    FigureExample("The answer is ⟦-3/8⟧.", "fraction -0.375"),
    FigureExample("⟦One half⟧ of the herd died.", "fraction 0.5 of the herd"),
    FigureExample("It was less than ⟦one-half⟧ of the quota.", "fraction <0.5 of the quota"),
    FigureExample("⟦a thirty-second⟧", "fraction 0.03125"), FigureExample("⟦a quarter⟧", "fraction 0.25"),
    FigureExample("⟦1996 over 4⟧", "fraction 499"),
    FigureExample("He owes ⟦two thirds of a billion dollars⟧.", "money 666666666.6666666 USD?"),
    FigureExample("It spent ⟦a quarter of a trillion dollars⟧.", "money 250000000000 USD?"),
  ])
  func fractionsMayHaveLongDenominators(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("It took ⟦one hundred twenty seconds⟧.", "duration 120 s (PT120S)"),
    FigureExample("It was her ⟦one hundred fifth goal⟧.", "ordinal 105 of goal"),
    FigureExample("They opened a ⟦twenty-first shop⟧.", "ordinal 21 of shop"),
    FigureExample("⟦Three quarters⟧ passed without a profit.", "duration 9 mo (P9M)"),
  ])
  func othersAreNoFractions(_ example: FigureExample) { example.check() }
}
