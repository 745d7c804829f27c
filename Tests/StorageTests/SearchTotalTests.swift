import ClaimsModel
import TestSupport
import Testing

@testable import Storage

/// How many claims match, whatever part of them is on the page.
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
    _ expression: SearchExpression, order: SearchOrder, limit: Int?, offset: Int = 0
  ) throws -> ClaimMatches.Selection {
    let stored = try archive()
    return try stored.database.read { reader in
      let compiled = try MatchExpression(expression, names: NameResolver(reader: reader))
      let figures = try FigureFilter(compiled.figures, reader: reader)
      let matches = ClaimMatches(
        reader: reader, expression: compiled, range: 0...Int64.max, figures: figures)
      return try matches.selection(order: order, limit: limit, offset: offset)
    }
  }

  @Test(arguments: SearchOrder.allCases)
  func aTotalIsExactWhateverThePage(order: SearchOrder) throws {
    for (expression, count) in [(Self.exact, 34), (.not(Self.exact), 66)] {
      for (limit, offset) in [(5, 0), (nil, 0), (40, 0), (5, 20), (5, 90), (0, 0)] as [(Int?, Int)] {
        let found = try selection(expression, order: order, limit: limit, offset: offset)
        #expect(found.tally == ResultTally(count), "\(limit ?? -1) from \(offset)")
        #expect(found.ids.count == max(0, min(limit ?? .max, count - offset)))
      }
    }
  }

  @Test(arguments: ["of \"the\" ferry", "\"of the ferry", "of the ferry\"", "of the\u{0} ferry"])
  func aMarkWithinAPhraseIsNone(_ phrase: String) throws {
    #expect(try selection(.phrase(phrase), order: .relevance, limit: 5).tally == 34)
  }
}
