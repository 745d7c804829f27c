import ClaimsModel
import Testing

@Suite struct ResultTallyTests {
  @Test func aSumIsAsSureAsItsParts() {
    #expect(ResultTally(2) + 3 == 5)
    #expect(ResultTally(2, isLeast: true) + 3 == ResultTally(5, isLeast: true))
    #expect(Page(items: [1], tally: ResultTally(7, isLeast: true)).total == 7)
    #expect(Page(items: [1], total: 7).tally == 7)
  }
}
