import ClaimsModel
import Foundation
import Migrations
import TestSupport
import Testing

@testable import Storage

/// Files whose schema is not what claims makes.
@Suite struct ArchiveSchemaTests {
  @Test func theDigestsAreThoseOfTheMigrations() throws {
    let found = try Migration.all.indices.map { try ArchiveSchema.expectedDigest($0 + 1) }
    #expect(ArchiveSchema.digests == found)
  }

  /// What a hostile schema may bring, and the name that the message must have.
  struct Intruder: Sendable, CustomTestStringConvertible {
    let name: String
    let sql: String
    var testDescription: String { sql }
  }

  static let intruders = [
    Intruder(
      name: "“t1”",
      sql: "CREATE TRIGGER t1 AFTER INSERT ON claims BEGIN UPDATE claims SET text = 'He confessed.'; END"),
    Intruder(name: "“t2”", sql: "CREATE TRIGGER t2 AFTER INSERT ON articles BEGIN DELETE FROM claims; END"),
    Intruder(
      name: "“v”",
      sql: "CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r"),
    Intruder(name: "“claims_view”", sql: "DROP VIEW claims_view; CREATE VIEW claims_view AS SELECT 1 AS id"),
    Intruder(
      name: "“articles”",
      sql: "ALTER TABLE outlets RENAME TO o; CREATE VIEW outlets AS SELECT * FROM o"),
    Intruder(name: "“claims_by_parent”", sql: "DROP INDEX claims_by_parent"),
    Intruder(
      name: "“claims_by_parent”",
      sql: "DROP INDEX claims_by_parent; CREATE INDEX claims_by_parent ON claims (kind)"),
    Intruder(name: "“slow”", sql: "CREATE INDEX slow ON claims (length(hex(randomblob(1000))) )"),
    Intruder(name: "“given_names_by_folded”", sql: "DROP TABLE given_names"),
    Intruder(name: "“inputs”", sql: "ALTER TABLE inputs ADD COLUMN more TEXT"),
    Intruder(name: "“f”", sql: "CREATE VIRTUAL TABLE f USING fts5 (x)"),
    Intruder(
      name: "“\\u{1b}]0;owned\\u{7}”",
      sql: "CREATE VIEW \"\u{1B}]0;owned\u{7}\" AS SELECT 1"),
  ]

  @Test(arguments: intruders)
  func aSchemaThatIsNotOursIsRefusedByName(intruder: Intruder) throws {
    let stored = try StoredAnalyses(count: 1)
    guard (try? RawDatabase(stored.path).execute(intruder.sql)) != nil else {
      // SQLite itself refuses an index on what is random.
      #expect(intruder.name == "“slow”")
      return
    }
    #expect(
      refusal(of: stored.path)?.contains(intruder.name) == true, "\(refusal(of: stored.path) ?? "opened")")
    #expect(refusal(of: stored.path, .writing) != nil)
  }

  /// Why the archive at `path` is not opened; `nil` when it is.
  private func refusal(of path: String, _ access: ArchiveDatabase.Access = .reading) -> String? {
    do {
      _ = try ArchiveDatabase(path: path, access: access)
      return nil
    } catch {
      if case .notAnArchive(let reason) = error { return reason }
      return String(describing: error)
    }
  }

  @Test func whatOtherProgramsPutBesideIsLetStand() throws {
    let stored = try StoredAnalyses(count: 2)
    try RawDatabase(stored.path).execute(
      "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT UNIQUE); CREATE INDEX by_text ON notes (text); ANALYZE"
    )
    let database = try ArchiveDatabase(path: stored.path, access: .reading)
    #expect(try database.read { try $0.statistics() }.articles == 2)
    #expect(try database.check(deep: true) == [])
  }

  @Test(arguments: [-1, Int(Int32.min), Int(Int32.max)])
  func aSchemaNumberThatNoProgramWritesIsRefused(version: Int) throws {
    let stored = try StoredAnalyses(count: 1)
    try RawDatabase(stored.path).execute("PRAGMA user_version = \(version)")
    #expect(throws: StorageError.self) { _ = try ArchiveDatabase(path: stored.path, access: .reading) }
  }

  @Test func readingThatGoesRoundInCirclesEnds() throws {
    let stored = try StoredAnalyses(count: 1)
    let database = try ArchiveDatabase(path: stored.path, access: .reading)
    #expect {
      try database.read { reader in
        _ = try reader.count(
          "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r")
      }
    } throws: { error in
      guard case .damaged(let reason) = error as? StorageError else { return false }
      return reason.contains("longer")
    }
    // The next read starts anew.
    #expect(try database.read { try $0.statistics() }.articles == 1)
  }
}
