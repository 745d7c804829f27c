import Testing

@Suite struct AgeRuleTests {
  @Test(arguments: [
    FigureExample("A ⟦12-year-old⟧ girl won.", "age 12 a"),
    FigureExample("Ana Ruiz, ⟦43⟧, and her son, ⟦four⟧, were hurt.", "age 43 a", "age 4 a"),
    FigureExample("A man in his ⟦30s⟧ was held.", "age 30..39 a"),
    FigureExample("The guide is aged ⟦61⟧.", "age 61 a"),
    FigureExample("It is open to those aged ⟦18 to 24⟧.", "age 18..24 a"),
    FigureExample("The oak is ⟦500 years old⟧.", "age 500 a"),
    FigureExample("Babies over ⟦six months old⟧ may join.", "age >6 mo"),
    FigureExample("A ⟦fifty-something⟧ tenor sang.", "age 50..59 a"),
  ])
  func agesAreReadInAllTheirForms(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("Ann Lark, who is ⟦28⟧, voted.", "age 28 a"),
    FigureExample("He was only ⟦12⟧ when the mill burned.", "age 12 a"),
    FigureExample("The judge turned ⟦83⟧ at sea.", "age 83 a"),
    FigureExample("Voters under ⟦30⟧ stayed home.", "age <30 a"),
    FigureExample("Of those ⟦45⟧ and older most came.", "age >=45 a"),
    FigureExample("Now ⟦46⟧, she sails again.", "age 46 a"),
  ])
  func agesNeedNoWordForIt(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("He is ⟦12 points⟧ behind.", "count 12 of points"),
    FigureExample("Fares under ⟦$30⟧ sold out.", "money <30 USD?"),
    FigureExample("She was ⟦two strokes⟧ ahead.", "count 2 of strokes"),
  ])
  func whatCountsIsNoAge(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("Ana Ruiz (⟦68⟧) was found alive.", "age 68 a"),
    FigureExample("Peter J. Holm (⟦31⟧) and Anna Lind (⟦29⟧) are missing.", "age 31 a", "age 29 a"),
    FigureExample("Peter Holm (⟦68⟧) and Tom Lind (⟦71⟧) scored.", "count 68", "count 71"),
    FigureExample("Larkham (⟦32⟧) lost to Calder (⟦40⟧).", "count 32", "count 40"),
    FigureExample("Anna Lind (⟦7⟧) came first.", "count 7"),
  ])
  func aNumberInBracketsBehindAFullNameIsAnAge(_ example: FigureExample) { example.check() }
}
