import ClaimsModel
import Storage
import TestSupport
import Testing

/// What becomes of rows that hold what none of their kind can.
@Suite struct BadRowTests {
  /// A change behind the program's back that makes one row bad, and the table that messages must name.
  struct Damage: Sendable, CustomTestStringConvertible {
    let table: String
    let sql: String
    var testDescription: String { sql }

    init(_ table: String, _ assignment: String) {
      self.table = table
      sql = assignment
    }
  }

  /// Changes of the claim with the least number, of article 3.
  static let damages: [Damage] = [
    Damage("claims", "UPDATE claims SET confidence = 1e300 WHERE id = :claim"),
    Damage("claims", "UPDATE claims SET confidence = -0.5 WHERE id = :claim"),
    Damage("claims", "UPDATE claims SET kind = 'whispered' WHERE id = :claim"),
    Damage("claims", "UPDATE claims SET stance = '' WHERE id = :claim"),
    Damage("claims", "UPDATE claims SET negated = 2 WHERE id = :claim"),
    Damage("claims", "UPDATE claims SET sentence_end = sentence_start WHERE id = :claim"),
    Damage("claims", "UPDATE claims SET sentence_end = 9223372036854775807 WHERE id = :claim"),
    Damage("claims", "UPDATE claims SET sentence_start = -5 WHERE id = :claim"),
    Damage("claims", "UPDATE claims SET figures = '[2147483646]' WHERE id = :claim"),
    Damage("claims", "UPDATE claims SET figures = '[0,' WHERE id = :claim"),
    Damage("claims", "UPDATE claims SET parent_id = id WHERE id = :claim"),
    Damage("claims", "UPDATE claims SET cue_lemma = NULL WHERE id = :claim"),
    Damage("claims", "UPDATE claims SET cue_spans = '[[5,1]]' WHERE id = :claim"),
    Damage("claim_spans", "UPDATE claim_spans SET span_start = span_end + 5 WHERE claim_id = :claim"),
    Damage("claim_spans", "UPDATE claim_spans SET span_end = 99999999 WHERE claim_id = :claim"),
    Damage("attributions", "UPDATE attributions SET article_source = 99999 WHERE claim_id = :claim"),
    Damage("attributions", "UPDATE attributions SET article_source = -1 WHERE claim_id = :claim"),
    Damage("attributions", "UPDATE attributions SET relation = 'rumour' WHERE claim_id = :claim"),
    Damage("attributions", "UPDATE attributions SET spans = '[[0,1],[2' WHERE claim_id = :claim"),
    Damage("figures", "UPDATE figures SET significant_digits = 4611686018427387904 WHERE claim_id = :claim"),
    Damage("figures", "UPDATE figures SET kind = 'weight' WHERE claim_id = :claim"),
    Damage("figures", "UPDATE figures SET value = 'many' WHERE claim_id = :claim"),
    Damage("figures", "UPDATE figures SET spans = '[[7,3]]' WHERE claim_id = :claim"),
    Damage("figures", "UPDATE figures SET date_low = '2031-02-30' WHERE claim_id = :claim"),
    Damage("figures", "UPDATE figures SET alternates = '[1]' WHERE claim_id = :claim"),
    Damage(
      "figures", "UPDATE figures SET change_direction = 'up', change_kind = NULL WHERE claim_id = :claim"),
  ]

  @Test(arguments: damages)
  func aListGoesOnWithoutABadRowAndNamesIt(damage: Damage) throws {
    let stored = try StoredAnalyses(count: 4)
    let whole = try stored.search(.everything)
    let id = try #require(whole.items.first { !$0.figures.isEmpty && $0.claim.cue != nil }).id
    try spoil(stored, damage.sql.replacing(":claim", with: "\(id.rawValue)"))
    let database = try ArchiveDatabase(path: stored.path, access: .reading)
    let found = try database.read {
      try $0.search(SearchQuery(expression: .everything, limit: nil))
    }
    let left = Set(whole.items.map(\.id)).subtracting(found.items.map(\.id))
    #expect(left == [id])
    #expect(database.faults.noted.faults.count == 1)
    #expect(database.faults.noted.faults.first?.place.hasPrefix(damage.table + " ") == true)
  }

  @Test(arguments: damages)
  func whoAsksForTheOneRowHearsWhichItIs(damage: Damage) throws {
    let stored = try StoredAnalyses(count: 4)
    let hit = try #require(
      try stored.search(.everything).items.first { !$0.figures.isEmpty && $0.claim.cue != nil })
    try spoil(stored, damage.sql.replacing(":claim", with: "\(hit.id.rawValue)"))
    let database = try ArchiveDatabase(path: stored.path, access: .reading)
    for body in [
      { reader in _ = try reader.claim(hit.id) }, { reader in _ = try reader.article(hit.article.id) },
    ] as [(ArchiveReader) throws -> Void] {
      do {
        try database.read(body)
        Issue.record("no error")
      } catch {
        guard case .badRow(let fault) = error else { throw error }
        #expect(fault.place.hasPrefix(damage.table + " "), "\(fault)")
      }
    }
  }

  @Test(arguments: [
    "UPDATE identities SET first_day = 9223372036854775807, last_day = 9223372036854775807",
    "UPDATE identities SET first_day = -4", "UPDATE identities SET claim_count = -1",
    "UPDATE identities SET kind = 'ghost'",
    "UPDATE identities SET id = -id; UPDATE sources SET identity_id = -identity_id",
  ])
  func badIdentitiesAreLeftOutOfTheListOfSources(sql: String) throws {
    let stored = try StoredAnalyses(count: 4)
    try spoil(stored, sql)
    let database = try ArchiveDatabase(path: stored.path, access: .reading)
    #expect(try database.read { try $0.sources(named: nil, kinds: [], limit: nil, offset: 0) }.items == [])
    #expect(!database.faults.noted.faults.isEmpty)
  }

  @Test func countsOfWordsThatMeanNothingAreLeftOut() throws {
    let stored = try StoredAnalyses(count: 4)
    try spoil(
      stored, "UPDATE figures SET kind = 'weight'; UPDATE articles SET published = 'today' WHERE day > 0")
    let database = try ArchiveDatabase(path: stored.path, access: .reading)
    let statistics = try database.read { try $0.statistics() }
    #expect(statistics.figures == [:])
    #expect(statistics.first == nil)
    #expect(statistics.claims.values.reduce(0, +) == stored.analyses.reduce(0) { $0 + $1.claims.count })
    #expect(Set(database.faults.noted.faults.map { $0.place.prefix(7) }) == ["figures", "article"])
  }

  @Test func claimsWithinOneAnotherInACircleAreNoEndlessChain() throws {
    let stored = try StoredAnalyses(count: 4)
    try spoil(
      stored,
      """
      DELETE FROM attributions;
      UPDATE claims SET parent_id = (SELECT max(id) FROM claims) WHERE id = (SELECT min(id) FROM claims);
      UPDATE claims SET parent_id = (SELECT min(id) FROM claims) WHERE id = (SELECT max(id) FROM claims);
      UPDATE figures SET claim_id = (SELECT min(id) FROM claims)
      """)
    let database = try ArchiveDatabase(path: stored.path, access: .reading)
    #expect(try database.read { try $0.figures(FigureQuery(limit: nil)) }.items == [])
    #expect(!database.faults.noted.faults.isEmpty)
  }

  /// Changes the archive without the checks of its schema.
  private func spoil(_ stored: StoredAnalyses, _ sql: String) throws {
    try RawDatabase(stored.path).execute(
      "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + sql)
  }
}
