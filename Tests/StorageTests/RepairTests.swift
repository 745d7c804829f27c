import ClaimsModel
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct RepairTests {
  /// Repairs an archive after `sql` ran behind the program's back.
  private func repaired(after sql: String) throws -> (stored: StoredAnalyses, report: RepairReport) {
    let stored = try StoredAnalyses(count: 6)
    try RawDatabase(stored.path).execute(
      "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + sql)
    #expect(try !stored.database.check(deep: true).isEmpty, "\(sql)")
    let report = try stored.database.repair()
    return (stored, report)
  }

  @Test(arguments: [
    "INSERT INTO claims_fts (rowid, text) VALUES (77, 'intruder')",
    "DELETE FROM articles_fts_data", "DELETE FROM identities", "UPDATE identities SET name = 'Nobody'",
    "UPDATE sources SET claim_count = 99", "UPDATE sources SET identity_id = 1",
    "UPDATE sources SET name = 'Elvis Presley'", "DELETE FROM sources", "DELETE FROM source_words",
    "UPDATE source_names SET folded = 'x'", "UPDATE attributions SET source_id = 1",
    "UPDATE article_sources SET source_id = 99999", "UPDATE claims SET meta = ''",
    "UPDATE articles SET claim_count = claim_count + 1", "UPDATE articles SET figure_count = 0",
    "UPDATE outlets SET folded = ''", "DELETE FROM outlets", "UPDATE source_roles SET first_day = 1",
  ])
  func whatFollowsFromTheArticlesIsMadeAnew(sql: String) throws {
    let sound = try StoredAnalyses(count: 6)
    let (stored, report) = try repaired(after: sql)
    #expect(report.remaining == [])
    #expect(report.setAside == [])
    for id in sound.ids {
      let (before, after) = try (
        sound.database.read { try $0.article(id) }, stored.database.read { try $0.article(id) }
      )
      #expect(before.analysis == after.analysis)
      #expect(before.identities.values.map(\.name).sorted() == after.identities.values.map(\.name).sorted())
    }
    #expect(
      try stored.search(.field(.speaker("pike"))).total == sound.search(.field(.speaker("pike"))).total)
  }

  @Test func anIndexThatIsMissingIsMadeAnew() throws {
    let stored = try StoredAnalyses(count: 3)
    let path = stored.path + "-copy"
    try stored.database.finishWriting()
    try FileManager.default.copyItem(atPath: stored.path, toPath: path)
    try RawDatabase(path).execute("DROP INDEX claims_by_parent; DROP INDEX articles_by_day")
    do {
      _ = try ArchiveDatabase(path: path, access: .reading)
      Issue.record("it was opened")
    } catch {
      #expect("\(error)".contains("check --repair"), "\(error)")
    }
    #expect(throws: StorageError.self) { _ = try ArchiveDatabase(path: path, access: .writing) }
    let repaired = try ArchiveDatabase(path: path, access: .repairing).repair()
    #expect(repaired.remaining == [] && repaired.setAside == [])
    #expect(try ArchiveDatabase(path: path, access: .reading).check(deep: true) == [])
  }

  @Test func theArchiveAsItWasIsPutBeside() throws {
    let (stored, report) = try repaired(after: "UPDATE identities SET name = 'Nobody'")
    #expect(report.copy == stored.path + ".before-repair")
    #expect(try RawDatabase(report.copy).texts("SELECT DISTINCT name FROM identities") == ["Nobody"])
  }

  @Test func articlesThatAreNotAsWrittenAreTakenOutAndKeptInAFile() throws {
    let (stored, report) = try repaired(
      after: """
        UPDATE figures SET value = '999' WHERE article_id = 2;
        UPDATE claims SET confidence = 1e300 WHERE article_id = 4;
        INSERT INTO inputs (label, raw_digest, place, options, extractor_version, outcome, article_id)
          VALUES ('two.txt', 'd', 'two.txt', '', 1, 'stored', 2)
        """)
    #expect(report.remaining == [])
    #expect(report.setAside.map(\.id.rawValue) == [2, 4])
    let file = try #require(report.setAsideFile)
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("\"id\":\"\(stored.ids[1])\"") == true)
    #expect(
      try stored.database.read { try $0.articleIDs(after: nil, limit: 10) }.map(\.rawValue) == [1, 3, 5, 6])
    #expect(try !stored.database.read { try $0.hasInputs() })
  }

  @Test func aSoundArchiveStaysAsItIs() throws {
    let stored = try StoredAnalyses(count: 6)
    let before = try stored.ids.map { id in try stored.database.read { try $0.article(id) } }
    let report = try stored.database.repair()
    #expect(report.remaining == [] && report.setAside == [] && report.removed == [])
    #expect(try stored.ids.map { id in try stored.database.read { try $0.article(id) } } == before)
  }
}
