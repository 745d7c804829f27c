import ClaimsModel
import Testing

@Suite struct TallyTests {
  @Test func aSumIsAsSureAsItsParts() {
    #expect(Tally(2) + 3 == 5)
    #expect(Tally(2, isLeast: true) + 3 == Tally(5, isLeast: true))
    #expect(Page(items: [1], tally: Tally(7, isLeast: true)).total == 7)
    #expect(Page(items: [1], total: 7).tally == 7)
  }
}
