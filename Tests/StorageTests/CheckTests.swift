import ClaimsModel
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct CheckTests {
  /// The faults found after `sql` ran behind the program's back.
  private func faults(after sql: String, deep: Bool = true) throws -> [ArchiveFault] {
    let stored = try StoredAnalyses(count: 4)
    try RawDatabase(stored.path).execute("PRAGMA foreign_keys = OFF; " + sql)
    return try stored.database.check(deep: deep)
  }

  @Test func aSoundArchiveHasNoFaults() throws {
    let stored = try StoredAnalyses(count: 10)
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func anIndexThatDoesNotFitItsTableIsFound() throws {
    for table in ["claims", "figures", "articles"] {
      let found = try faults(
        after: """
          INSERT INTO \(table)_fts (rowid, text) VALUES (77, 'intruder');
          """, deep: false)
      #expect(found.map(\.place) == ["\(table)_fts"])
    }
  }

  @Test func anIndexToWhosePagesNoTermLeadsIsFound() throws {
    for table in ["claims", "figures", "articles"] {
      let found = try faults(after: "DELETE FROM \(table)_fts_idx", deep: false)
      #expect(found.map(\.place) == ["\(table)_fts"])
    }
  }

  @Test func aClaimWhoseWordsWereChangedIsFound() throws {
    let found = try faults(
      after: "UPDATE claims SET text = text || '!' WHERE id = (SELECT min(id) FROM claims)", deep: false)
    #expect(found.count == 1)
    #expect(found.first?.place.hasPrefix("claims ") == true)
  }

  @Test func wordsAreComparedAtTheirSpansInAnyScript() throws {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(analysis([("Žofie Němcová", .person, "řeka 🌊 stoupla"), (nil, .person, "voda 𝄞 klesla")]))
    #expect(try stored.database.check(deep: false) == [])
    let raw = try RawDatabase(stored.path)
    try raw.execute(
      "PRAGMA ignore_check_constraints = 1; UPDATE claim_spans SET span_end = span_end + 1 WHERE span_start < 20"
    )
    #expect(try stored.database.check(deep: false).map(\.problem) == ["its words are not those at its spans"])
    for change in [
      "span_end = span_start", "span_start = span_end + 1", "span_end = 900000000", "span_start = -4",
    ] {
      try raw.execute("PRAGMA ignore_check_constraints = 1; UPDATE claim_spans SET \(change)")
      #expect(try stored.database.check(deep: false).count >= 2, "\(change)")
    }
  }

  @Test func aTextThatWasChangedOutsideItsClaimsIsFoundOnlyByTheDeepCheck() throws {
    let sql =
      "UPDATE articles SET text = text || '.' WHERE id = 2; INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')"
    #expect(try faults(after: sql, deep: false) == [])
    #expect(try faults(after: sql).map(\.place) == ["articles 2"])
  }

  @Test func aRowWithoutItsParentIsFound() throws {
    let found = try faults(after: "DELETE FROM sources WHERE id = 1", deep: false)
    #expect(found.contains { $0.place == "attributions" || $0.place == "article_sources" })
  }

  @Test func aWrongCountIsFound() throws {
    #expect(
      try faults(after: "UPDATE sources SET claim_count = 99 WHERE id = 1").map(\.place) == ["sources s1"])
    let counted = try faults(after: "UPDATE articles SET figure_count = 99 WHERE id = 1")
    #expect(Set(counted.map(\.place)) == ["articles 1"])
    #expect(counted.contains { $0.problem.contains("counts") })
  }

  @Test func damagedFilesGiveTypedErrorsOrFaultsAndNeverACrash() throws {
    let stored = try StoredAnalyses(count: 30)
    try stored.database.finishWriting()
    let original = try Data(contentsOf: URL(fileURLWithPath: stored.path))
    var random = SeededGenerator(seed: 11)
    var noticed = 0
    for number in 0..<40 {
      var bytes = [UInt8](original)
      if number.isMultiple(of: 8) {
        bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
      } else {
        for _ in 0..<64 {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
      }
      let path = try stored.folder.write(Data(bytes), to: "damaged-\(number).sqlite")
      do {
        let database = try ArchiveDatabase(path: path, access: .reading)
        _ = try database.read { try $0.search(SearchQuery(expression: .word("the", isPrefix: false))) }
        if try !database.check(deep: true).isEmpty { noticed += 1 }
      } catch {
        noticed += 1
      }
    }
    #expect(noticed >= 30, "64 random bytes went unnoticed in \(40 - noticed) of 40 files")
  }
}
