import ClaimsModel
import TestSupport
import Testing

@testable import Storage

/// Whatever the bounds, the newest answers are those of a plain reading, and a number is exact unless it says otherwise.
@Suite struct QueryBoundsTests {
  /// Bounds that questions to a small archive meet.
  private static let narrow: [QueryBounds] = [
    QueryBounds(
      ranked: 3, compared: 6, rankedAtLeast: 2, begun: 3, looked: 5, patience: 9, counted: 7, figuresOfClaims: 4,
      figures: 3, figuresCounted: 8),
    QueryBounds(
      ranked: 40, compared: 400, rankedAtLeast: 10, looked: 30, patience: 30, counted: 25, figuresOfClaims: 1,
      figures: 1, figuresCounted: 1),
    QueryBounds(begun: 0, figuresOfClaims: 1, figures: 1),
  ]
  private static let words = ["harbour", "council", "the", "bridge", "vote", "of", "a"]

  private static func test(_ generator: inout SeededGenerator) -> FigureTest {
    let least = Double.random(in: 1000...60_000, using: &generator)
    return switch Int.random(in: 0..<5, using: &generator) {
    case 0: .bounds(FigureBounds(lower: least))
    case 1: .bounds(FigureBounds(lower: least, upper: least * 3))
    case 2: .counted(words.randomElement(using: &generator) ?? "vote")
    case 3: .unit("km")
    default: .any
    }
  }

  private static func expression(_ generator: inout SeededGenerator, depth: Int = 0) -> SearchExpression {
    let word = words.randomElement(using: &generator) ?? "the"
    switch Int.random(in: 0..<(depth > 1 ? 5 : 8), using: &generator) {
    case 0, 1: return .word(word, isPrefix: false)
    case 2: return .word(String(word.prefix(2)), isPrefix: true)
    case 3: return .figure(test(&generator))
    case 4: return .field(.speaker("Joan Pike"))
    case 5: return .not(expression(&generator, depth: depth + 1))
    case 6: return .any((0..<2).map { _ in expression(&generator, depth: depth + 1) })
    default: return .all((0..<2).map { _ in expression(&generator, depth: depth + 1) })
    }
  }

  /// Whether a number tells the truth of `count`.
  private static func isTrue(_ tally: ResultTally, of count: Int) -> Bool {
    tally.isLeast ? tally.count <= count : tally.count == count
  }

  @Test(arguments: [UInt64(5), 61]) func searchesFindTheSame(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let stored = try StoredAnalyses(count: 40, claims: 8, seed: seed)
    try stored.database.read { usual in
      for round in 0..<250 {
        var query = SearchQuery(expression: Self.expression(&generator), order: .newest, limit: nil)
        query.foldsCopies = round.isMultiple(of: 3)
        let order: SearchOrder = round % 4 == 1 ? .oldest : .newest
        query.order = order
        let all = try usual.search(query).items.map(\.id)
        (query.limit, query.offset) = (
          Int.random(in: 0...9, using: &generator), Int.random(in: 0...30, using: &generator)
        )
        query.counting = .quick
        for bounds in Self.narrow {
          var reader = usual
          reader.bounds = bounds
          let page = try reader.search(query)
          let expected = Array(all.dropFirst(query.offset).prefix(query.limit ?? 0))
          #expect(page.items.map(\.id) == expected, "seed \(seed), round \(round): \(query)")
          if !query.foldsCopies {
            #expect(Self.isTrue(page.tally, of: all.count), "\(page.tally) of \(all.count): \(query)")
          }
          query.order = .relevance
          let ranked = try reader.search(query)
          #expect(Set(ranked.items.map(\.id)).isSubset(of: all) && ranked.items.count == expected.count)
          #expect(query.foldsCopies || Self.isTrue(ranked.tally, of: all.count))
          query.order = order
          guard page.items.map(\.id) == expected else { return }
        }
      }
    }
  }

  @Test(arguments: [UInt64(8), 77]) func figureQuestionsFindTheSame(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let stored = try StoredAnalyses(count: 40, claims: 8, seed: seed)
    try stored.database.read { usual in
      for round in 0..<250 {
        var query = FigureQuery(test: Self.test(&generator), limit: nil)
        if round.isMultiple(of: 2) { query.words = Self.words.randomElement(using: &generator) }
        if round.isMultiple(of: 5) { query.words = "harbour the" }
        query.isAboutWords = round.isMultiple(of: 4)
        if round.isMultiple(of: 7) { query.speakers = ["Joan Pike"] }
        if round.isMultiple(of: 3) { query.claims = .word("council", isPrefix: false) }
        // The way without bounds gathers everything.
        let all = try usual.figures(query).items.map(\.found.id)
        (query.limit, query.offset) = (
          Int.random(in: 0...9, using: &generator), Int.random(in: 0...20, using: &generator)
        )
        for bounds in Self.narrow {
          for counting in [Counting.quick, .exact] {
            query.counting = counting
            var reader = usual
            reader.bounds = bounds
            let page = try reader.figures(query)
            #expect(
              page.items.map(\.found.id) == Array(all.dropFirst(query.offset).prefix(query.limit ?? 0)),
              "seed \(seed), round \(round): \(query)")
            #expect(Self.isTrue(page.tally, of: all.count), "\(page.tally) of \(all.count): \(query)")
          }
        }
      }
    }
  }
}
