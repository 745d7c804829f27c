import ClaimsModel
import GRDB
import TestSupport
import Testing

@testable import Storage

/// The views for people and for programs that show SQLite files.
@Suite struct ViewTests {
  /// A filter of a view, and the index that must serve it.
  struct Filter: Sendable, CustomTestStringConvertible {
    let view: String
    let condition: String
    let index: String
    var testDescription: String { "\(view) WHERE \(condition)" }
  }

  private static let speaker = "identities_by_name"

  static let filters = [
    Filter(view: "claims_view", condition: "speaker = 'Joan Pike'", index: speaker),
    Filter(view: "claims_view", condition: "speaker_id = 's1'", index: "identities_by_printed_id"),
    Filter(view: "claims_view", condition: "outlet = 'Lake Post'", index: "articles_by_outlet"),
    Filter(view: "claims_view", condition: "published >= '2990-01-01'", index: "articles_by_date"),
    Filter(view: "claims_view", condition: "printed_id = 'c7'", index: "claims_by_printed_id"),
    Filter(view: "claims_view", condition: "article = 'a7'", index: "articles_by_printed_id"),
    Filter(view: "claims_view", condition: "twin = 7", index: "claims_by_twin"),
    Filter(view: "figures_view", condition: "speaker = 'Joan Pike'", index: speaker),
    Filter(view: "figures_view", condition: "outlet = 'Lake Post'", index: "articles_by_outlet"),
    Filter(view: "figures_view", condition: "published >= '2990-01-01'", index: "articles_by_date"),
    Filter(view: "figures_view", condition: "printed_id = 'f7'", index: "figures_by_printed_id"),
    Filter(view: "figures_view", condition: "claim = 'c7'", index: "claims_by_printed_id"),
    Filter(view: "speakers_view", condition: "name = 'Joan Pike'", index: speaker),
    Filter(view: "speakers_view", condition: "printed_id = 's1'", index: "identities_by_printed_id"),
    Filter(view: "articles_view", condition: "published >= '2990-01-01'", index: "articles_by_date"),
    Filter(view: "articles_view", condition: "outlet = 'Lake Post'", index: "articles_by_outlet"),
    Filter(view: "articles_view", condition: "printed_id = 'a7'", index: "articles_by_printed_id"),
    Filter(view: "articles_view", condition: "added >= '2031-01-01'", index: "articles_by_ingest"),
    Filter(view: "attributions_view", condition: "name = 'Joan Pike'", index: speaker),
    Filter(view: "attributions_view", condition: "claim = 'c7'", index: "claims_by_printed_id"),
    Filter(view: "claim_spans_view", condition: "claim = 'c7'", index: "claims_by_printed_id"),
  ]

  /// What a query may walk through: runs of ingestion and articles by them, claims that were rejected, roles of one source.
  private static let short = [
    "ingests", "articles USING INDEX articles_by_ingest", "articles USING COVERING INDEX articles_by_ingest",
    "corrected_claims USING INDEX corrected_claims_rejected", "(",
  ]

  /// What the planner is told of a large archive: rows of a table, and rows that share a value of an index.
  private static let statistics = [
    ("articles", "articles_by_date", "10000 5"), ("articles", "articles_by_outlet", "10000 500 2"),
    ("articles", "articles_by_outlet_date", "10000 500 2"), ("articles", "articles_by_ingest", "10000 500"),
    ("claims", "sqlite_autoindex_claims_1", "300000 30 1"), ("claims", "claims_by_twin", "90000 2"),
    ("figures", "sqlite_autoindex_figures_1", "180000 18 1"), ("figures", "figures_by_claim", "90000 2"),
    ("attributions", "attributions", "200000 2 1"), ("attributions", "attributions_by_source", "200000 3 1"),
    ("sources", "sources_by_identity_id", "80000 2"), ("identities", "identities_by_name", "70000 2"),
  ]

  /// An archive of which the planner believes that it is large.
  private static func largeArchive() throws -> StoredAnalyses {
    let stored = try StoredAnalyses(count: 20, claims: 9)
    let raw = try RawDatabase(stored.path)
    try raw.execute("ANALYZE; DELETE FROM sqlite_stat1")
    if try raw.number("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat4'") == 1 {
      try raw.execute("DELETE FROM sqlite_stat4")
    }
    for (table, index, rows) in statistics {
      try raw.execute("INSERT INTO sqlite_stat1 VALUES ('\(table)', '\(index)', '\(rows)')")
    }
    return stored
  }

  /// The steps of a query.
  private static func plan(of sql: String, in stored: StoredAnalyses) throws -> [String] {
    try DatabaseQueue(path: stored.path).read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
    }
  }

  @Test(arguments: filters)
  func anIndexServesAFilter(_ filter: Filter) throws {
    let stored = try Self.largeArchive()
    // As it is listed, and as it is counted.
    for sql in [
      "SELECT * FROM \(filter.view) WHERE \(filter.condition)",
      "SELECT count(*) FROM (SELECT * FROM \(filter.view) WHERE \(filter.condition))",
    ] {
      let plan = try Self.plan(of: sql, in: stored)
      #expect(plan.contains { $0.contains("INDEX \(filter.index)") }, "\(plan)")
      let walks = plan.filter { step in
        step.hasPrefix("SCAN ") && !Self.short.contains { step.hasPrefix("SCAN " + $0) }
      }
      #expect(walks.isEmpty, "\(plan)")
    }
  }

  @Test(arguments: ["claims_view", "figures_view", "articles_view"])
  func theNewestAreFoundWithoutSorting(_ view: String) throws {
    let stored = try Self.largeArchive()
    let conditions =
      ["", "WHERE outlet = 'Lake Post'"] + (view == "articles_view" ? [] : ["WHERE kind = 'direct'"])
    for condition in conditions {
      let plan = try Self.plan(
        of: "SELECT * FROM \(view) \(condition) ORDER BY published DESC LIMIT 100", in: stored)
      #expect(!plan.contains { $0.hasPrefix("USE TEMP B-TREE") }, "\(plan)")
    }
  }

  @Test func aClaimHasARowForEachSpeakerAndOneWithoutAny() throws {
    let stored = try StoredAnalyses(count: 20, claims: 9)
    let raw = try RawDatabase(stored.path)
    let speakers = "attributions.claim_id = claims.id AND relation = 'speaker'"
    #expect(
      try raw.number("SELECT count(*) FROM claims_view")
        == raw.number(
          "SELECT sum(max(1, (SELECT count(*) FROM attributions WHERE \(speakers)))) FROM claims"))
    #expect(
      try raw.number("SELECT count(*) FROM claims_view WHERE speaker IS NULL")
        == raw.number(
          "SELECT count(*) FROM claims WHERE NOT EXISTS (SELECT 1 FROM attributions WHERE \(speakers))"))
    #expect(try raw.number("SELECT count(*) FROM claims_view WHERE speaker IS NOT NULL") ?? 0 > 0)
  }

  @Test func idsAreThoseThatTheProgramPrints() throws {
    let stored = try StoredAnalyses(count: 12)
    let raw = try RawDatabase(stored.path)
    let (claims, sources) = try stored.database.read { reader in
      (
        try reader.search(SearchQuery(limit: nil)).items.map(\.id.description),
        try reader.sources(named: nil, kinds: [], limit: nil, offset: 0).items.map(\.id.description)
      )
    }
    #expect(try Set(raw.texts("SELECT printed_id FROM claims_view")) == Set(claims))
    #expect(try Set(raw.texts("SELECT printed_id FROM speakers_view")) == Set(sources))
    let id = try #require(claims.first)
    #expect(try stored.database.read { try $0.claimID(#require(WrittenID(id))) }.description == id)
    #expect(
      try stored.database.read { try $0.claimID(#require(WrittenID(id.dropLast(2)))) }.description == id)
  }

  @Test(arguments: [(1, "s1"), (31, "sz"), (32, "s10"), (1024, "s100"), (Int64.max, "s7zzzzzzzzzzzz")])
  func aSourcesNumberIsWrittenWithoutLeadingZeros(_ number: Int64, _ written: String) throws {
    let stored = try StoredAnalyses(count: 0)
    let raw = try RawDatabase(stored.path)
    try raw.execute(
      """
      PRAGMA foreign_keys = OFF;
      INSERT INTO identities (id, name, kind, claim_count, relay_count, article_count)
        VALUES (\(number), 'x', 'person', 1, 0, 1)
      """)
    #expect(try raw.texts("SELECT printed_id FROM speakers_view") == [written])
  }

  @Test func daysAreDates() throws {
    let stored = try StoredAnalyses(count: 20)
    let raw = try RawDatabase(stored.path)
    #expect(
      try raw.number("SELECT count(*) FROM articles WHERE length(published) = 10 AND date <> published") == 0)
    #expect(
      try raw.number("SELECT count(*) FROM articles WHERE length(published) = 10 AND date = published") ?? 0
        > 0)
    #expect(try raw.number("SELECT count(*) FROM articles WHERE (day = 0) <> (date IS NULL)") == 0)
    try raw.execute("UPDATE articles SET day = 1024 WHERE id = (SELECT min(id) FROM articles)")
    #expect(try raw.texts("SELECT min(date) FROM articles") == ["1600-01-01"])
    #expect(
      try raw.number("SELECT count(*) FROM speakers_view WHERE first > last OR length(first) <> 10") == 0)
  }

  @Test func theReadingIsTheSentenceOfTheArticle() throws {
    let stored = try StoredAnalyses(count: 6)
    let raw = try RawDatabase(stored.path)
    let wrong = try raw.number(
      """
      SELECT count(*) FROM claims_view JOIN articles ON articles.id = claims_view.article_id
        WHERE instr(articles.text, reading) = 0 OR length(reading) = 0
      """)
    #expect(wrong == 0)
  }

  @Test func aRejectedClaimIsInNoView() throws {
    let stored = try StoredAnalyses(count: 4)
    let claim = try #require(try stored.database.read { try $0.article(stored.ids[0]) }.claimIDs.first)
    let raw = try RawDatabase(stored.path)
    let isThere = "SELECT count(*) FROM claims_view WHERE printed_id = '\(claim)'"
    #expect(try raw.number(isThere) ?? 0 > 0)
    let reference = try #require(try stored.database.read { try $0.reference(to: claim) })
    _ = try stored.database.write {
      try $0.make([Correction(claim: reference, action: .reject, madeAt: "now")])
    }
    #expect(try raw.number(isThere) == 0)
    #expect(try raw.number("SELECT count(*) FROM figures_view WHERE claim = '\(claim)'") == 0)
  }
}
