import Testing

@Suite struct EllipsisResolverTests {
  @Test(arguments: [
    FigureExample("Of the ⟦40 ships⟧, at least ⟦12⟧ were empty.", "count 40 of ships", "count >=12 of ships"),
    FigureExample("It can hold ⟦500⟧ and ⟦1,000 songs⟧.", "count 500 of songs", "count 1000 of songs"),
    FigureExample(
      "The firm will cut ⟦4,300 jobs⟧ in Spain, ⟦1,600⟧ in Peru.", "count 4300 of jobs", "count 1600 of jobs"),
  ])
  func aNounLeftOutIsInherited(_ example: FigureExample) { example.check() }
}
