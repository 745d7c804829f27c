import ClaimsModel
import TestSupport
import Testing

@testable import Storage

/// How many claims match where each candidate must be read to tell.
@Suite struct SearchTotalTests {
  /// A hundred claims; "of the ferry" stands in every third word for word, in others by stem alone.
  private func archive() throws -> StoredAnalyses {
    let stored = try StoredAnalyses(count: 0)
    for number in 0..<10 {
      try stored.add(
        analysis(
          (0..<10).map { line in
            (nil, .person, (number * 10 + line) % 3 == 0 ? "the end of the ferry" : "the end of the ferries")
          }, number: number))
    }
    return stored
  }

  private static let exact = SearchExpression.phrase("of the ferry")

  private func selection(
    _ expression: SearchExpression, order: SearchOrder, limit: Int?, offset: Int = 0, confirming: Int
  ) throws -> ClaimMatches.Selection {
    let stored = try archive()
    return try stored.database.read { reader in
      let compiled = try MatchExpression(expression, names: NameResolver(reader: reader))
      let figures = try FigureFilter(compiled.figures, reader: reader)
      var matches = ClaimMatches(
        reader: reader, expression: compiled, range: 0...Int64.max, figures: figures)
      matches.confirmationLimit = confirming
      return try matches.selection(order: order, limit: limit, offset: offset)
    }
  }

  @Test(arguments: SearchOrder.allCases)
  func aTotalIsExactWhereAllCandidatesAreRead(order: SearchOrder) throws {
    for (expression, count) in [(Self.exact, 34), (.not(Self.exact), 66)] {
      let found = try selection(expression, order: order, limit: 5, confirming: 100)
      #expect(found.total.count == count)
      #expect(!found.total.isMinimum)
    }
  }

  @Test(arguments: [SearchOrder.newest, .oldest])
  func aTotalOfSomeCandidatesSaysThatItIsAMinimum(order: SearchOrder) throws {
    for (expression, count) in [(Self.exact, 34), (.not(Self.exact), 66)] {
      let found = try selection(expression, order: order, limit: 5, confirming: 30)
      #expect(found.total.isMinimum)
      #expect((5..<count).contains(found.total.count))
      // What is on the page is known however little is read beside it.
      let later = try selection(expression, order: order, limit: 5, offset: 20, confirming: 3)
      #expect(later.ids.count == 5)
      #expect(later.total.count == 25)
    }
  }

  @Test(arguments: [SearchOrder.newest, .oldest])
  func aPageThatReachesTheEndKnowsTheTotal(order: SearchOrder) throws {
    for (limit, offset) in [(nil, 0), (40, 0), (10, 30), (5, 90)] as [(Int?, Int)] {
      let found = try selection(Self.exact, order: order, limit: limit, offset: offset, confirming: 1)
      #expect(found.total.count == 34)
      #expect(!found.total.isMinimum)
    }
  }
}
