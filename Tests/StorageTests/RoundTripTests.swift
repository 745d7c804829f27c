import ClaimsModel
import Storage
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func whatIsStoredIsReadBackValueByValue(seed: UInt64) throws {
    let stored = try StoredAnalyses(count: 40, claims: 9, seed: seed)
    for (id, analysis) in zip(stored.ids, stored.analyses) {
      let read = try stored.database.read { try $0.article(id) }
      #expect(read.analysis == analysis, "seed \(seed), article \(id)")
      #expect(read.claimIDs.count == analysis.claims.count)
      #expect(read.figureIDs.count == analysis.figures.count)
    }
  }

  @Test func aReplacedArticleKeepsItsNumberAndLeavesNothingBehind() throws {
    let stored = try StoredAnalyses(count: 5)
    var maker = SyntheticAnalyses(seed: 99, vocabulary: 300)
    let newer = maker.next(claims: 3)
    try stored.database.write { try $0.replace(stored.ids[2], with: newer) }
    #expect(try stored.database.read { try $0.article(stored.ids[2]) }.analysis == newer)
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func aReplacedArticleIsFoundByItsNewWordsOnly() throws {
    let stored = try StoredAnalyses(count: 0)
    let id = try stored.add(analysis([(nil, .person, "the ferry sank")]))
    try stored.database.write { try $0.replace(id, with: analysis([(nil, .person, "the ferry floats")])) }
    #expect(try stored.search(.word("sank", isPrefix: false)).total == 0)
    #expect(try stored.search(.word("floats", isPrefix: false)).total == 1)
  }

  @Test func removingEverythingLeavesNoSourceAndASoundIndex() throws {
    let stored = try StoredAnalyses(count: 12)
    try stored.database.write { writer in for id in stored.ids { try writer.remove(id) } }
    let statistics = try stored.database.read { try $0.statistics() }
    #expect(statistics.articles == 0)
    #expect(statistics.sources.isEmpty)
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func whereABatchEndsMakesNoDifference() throws {
    let one = try StoredAnalyses(count: 30, perBatch: 30)
    let many = try StoredAnalyses(count: 30, perBatch: 1)
    for id in one.ids {
      let left = try one.database.read { try $0.article(id) }
      let right = try many.database.read { try $0.article(id) }
      #expect(left == right)
    }
  }

  @Test func countsHoldWhenABatchReplacesAndRemovesWhatItAdded() throws {
    let apart = try StoredAnalyses(count: 0)
    let stored = try StoredAnalyses(count: 0)
    var maker = SyntheticAnalyses(seed: 5, vocabulary: 300)
    let analyses = (0..<5).map { _ in maker.next(claims: 6) }
    try stored.database.write { writer in
      let ids = try analyses[0..<3].map { try writer.insert($0) }
      try writer.replace(ids[1], with: analyses[3])
      try writer.remove(ids[2])
      _ = try writer.insert(analyses[4])
    }
    for index in [0, 3, 4] { try apart.add(analyses[index]) }
    #expect(try stored.database.check(deep: true) == [])
    let summary = """
      SELECT kind || name || claim_count || relay_count || article_count || first_day || last_day ||
          (SELECT group_concat(name || count) FROM source_names WHERE source_id = sources.id) ||
          ifnull((SELECT group_concat(role || count) FROM source_roles WHERE source_id = sources.id), '') ||
          (SELECT group_concat(word) FROM source_words WHERE source_id = sources.id)
        FROM sources WHERE article_id IS NULL ORDER BY identity
      """
    let found = try RawDatabase(stored.path).texts(summary)
    #expect(!found.isEmpty)
    #expect(try found == RawDatabase(apart.path).texts(summary))
  }

  @Test func aFailedBatchStoresNothing() throws {
    struct Stop: Error {}
    let stored = try StoredAnalyses(count: 2)
    var maker = SyntheticAnalyses(seed: 5)
    let more = maker.next()
    #expect(throws: StorageError.self) {
      try stored.database.write { writer in
        _ = try writer.insert(more)
        throw Stop()
      }
    }
    #expect(try stored.database.read { try $0.statistics() }.articles == 2)
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func claimsAreNumberedInOrderOfPublication() throws {
    let stored = try StoredAnalyses(count: 30)
    let hits = try stored.search(.everything, order: .newest).items
    let days = hits.map { $0.article.published?.dayNumber ?? Int.min }
    #expect(days == days.sorted(by: >))
    #expect(hits.map(\.id.rawValue) == hits.map(\.id.rawValue).sorted(by: >))
  }
}
