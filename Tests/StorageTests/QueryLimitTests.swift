import ClaimsModel
import Storage
import TestSupport
import Testing

/// Queries of many parts: answered, or refused in words that say how many are possible.
@Suite struct QueryLimitTests {
  private static let many = (0..<400).map { "ferry\($0)" }

  @Test func articlesAreLookedForByAFewDozenWords() throws {
    let stored = try StoredAnalyses(count: 3)
    func found(_ words: [String]) throws -> Int {
      try stored.database.read {
        try $0.articles(
          matching: words.joined(separator: " "), outlet: nil, since: nil, until: nil, limit: 5, offset: 0)
      }.total
    }
    #expect(try found(["the"]) == found(Array(repeating: "the", count: 400)))
    #expect(try found(Array(Self.many.prefix(64))) == 0)
    #expect(throws: StorageError.queryTooLarge(terms: "words", limit: 64)) { try found(Self.many) }
  }

  @Test func figuresAreLookedForByAFewDozenConditions() throws {
    let stored = try StoredAnalyses(count: 3)
    func found(_ query: FigureQuery) throws -> Int {
      try stored.database.read { try $0.figures(query) }.total
    }
    let counted = Self.many.map(FigureTest.counted)
    let allowed = Array(counted.prefix(64))
    #expect(try found(FigureQuery(test: .either(allowed))) == 0)
    #expect(try found(FigureQuery(test: .all(allowed))) == 0)
    for query in [
      FigureQuery(test: .either(counted)), FigureQuery(test: .all(counted)),
      FigureQuery(test: .any, speakers: Self.many),
      FigureQuery(test: .either([.all(allowed), .counted("ferries")])),
    ] {
      #expect(throws: StorageError.queryTooLarge(terms: "conditions on a figure", limit: 64)) {
        try found(query)
      }
    }
    #expect(throws: StorageError.queryTooLarge(terms: "words", limit: 64)) {
      try found(FigureQuery(words: Self.many.joined(separator: " "), test: .any))
    }
  }

  @Test func aSearchHasRoomForAQueryAndItsFilters() throws {
    let stored = try StoredAnalyses(count: 3)
    let limit = StorageError.queryTooLarge(terms: "words, phrases and filters in one search", limit: 128)
    let parts: [[SearchExpression]] = [
      Self.many.map { .word($0, isPrefix: false) }, Self.many.map { .phrase("the " + $0) },
      Self.many.map { .field(.speaker($0)) }, Self.many.map { .figure(.counted($0)) },
    ]
    for list in parts {
      #expect(try stored.search(.any(Array(list.prefix(60)))).total == 0)
      for expression in [SearchExpression.any(list), .all(list), .not(.any(list))] {
        #expect(throws: limit) { try stored.search(expression) }
      }
    }
  }

  /// A surname with more bearers than stand in one pair of parentheses of FTS5's language.
  @Test func aSurnameOfHundredsOfPeopleFindsAllTheirClaims() throws {
    let stored = try StoredAnalyses(count: 0)
    let names = (0..<300).map { "Ada \(String(UnicodeScalar(UInt8(65 + $0 % 26))))\(Self.word($0)) Quist" }
    try stored.add(articleNaming(names.map { NamedSource($0) }, number: 1))
    #expect(try stored.search(.field(.speaker("quist"))).total == 300)
    #expect(try stored.search(.not(.field(.speaker("quist")))).total == 0)
  }

  /// A made-up word for a number, other for another.
  private static func word(_ number: Int) -> String {
    let syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su"]
    return String(number).compactMap(\.wholeNumberValue).map { syllables[$0] }.joined()
  }
}
