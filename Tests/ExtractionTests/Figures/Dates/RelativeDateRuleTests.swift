import Testing

@Suite struct RelativeDateRuleTests {
  @Test(arguments: [
    FigureExample(
      "The mayor spoke ⟦yesterday⟧ and will travel ⟦tomorrow⟧.", "date 2025-09-16", "date 2025-09-18"),
    FigureExample("The sale ends ⟦today⟧.", "date 2025-09-17"),
    FigureExample("Output fell ⟦last week⟧.", "date 2025-09-08/2025-09-14 (2025-W37)"),
    FigureExample("The law changes ⟦next month⟧.", "date 2025-10"),
    FigureExample("⟦Earlier this year⟧ the dam broke.", "date 2025"),
    FigureExample("It was sold ⟦two years ago⟧.", "date 2023"),
    FigureExample("It rained ⟦10 days ago⟧.", "date 2025-09-07"),
    FigureExample(
      "The pair met on ⟦June 3, 2019⟧ and wed ⟦three days later⟧.", "date 2019-06-03", "date 2019-06-06"),
    FigureExample("The bus stopped over ⟦the weekend⟧.", "date 2025-09-13/2025-09-14 (2025-W37-WE)"),
    FigureExample("They met ⟦last night⟧.", "time 2025-09-16 (2025-09-16TNI)"),
    FigureExample("He ⟦recently⟧ moved.", "date (PAST_REF)"),
    FigureExample(
      "It closed ⟦last month⟧ and reopened ⟦this week⟧.", "date 2025-08",
      "date 2025-09-15/2025-09-21 (2025-W38)"),
  ])
  func relativeDatesCountFromPublication(_ example: FigureExample) { example.check() }
}
