import ClaimsModel
import Foundation
import Hashing
import Migrations
import Storage
import TestSupport
import Testing

@Suite struct MigrationTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func everyFileOfTheFolderIsAStepInOrder() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Migrations").path)
    let names = files.filter { $0.hasSuffix(".sql") }.map { String($0.dropLast(4)) }.sorted()
    #expect(names == Migration.all.map(\.identifier))
  }

  @Test func whatIsBuiltInIsWhatTheFilesSay() throws {
    for migration in Migration.all {
      let file = Self.root.appending(path: "Migrations/\(migration.identifier).sql")
      #expect(try String(contentsOf: file, encoding: .utf8) == migration.sql)
    }
  }

  /// A released file never changes: an archive made by it would silently differ from a new one.
  private static let released = [
    "0001_archive": "9ac4b5ce2dcb4ae7f43b074e8bc9874b7a7c94ca8d24943df4bb13674fee3fe1",
    "0002_search": "9a16b145e1ec0afef9a66a4df20407fef1467a86e6f61c1b749acfe88486b2f7",
    "0003_identity": "3cce1804471a443f24eebd44264349c123f89845f007dbadb4023ccd457941d6",
    "0004_digests": "3c79eb3d32269cdfab289aa03f44fa42adffa5343b27c7b73e34d7b26b2fe1d4",
    "0005_claims": "7242195418b02ea4967afb6d6e765fd824f48d3624af2f7c8924347b29737422",
    "0006_surnames": "31328a7edacd7a94d6ec1f69aa6076622743af2cd84f12127395fd54d8b6775c",
    "0007_printed_ids": "c443ea8018b4dbfc2882950f7a936740744a650c612251d162e6347925dbaf67",
    "0008_words": "ac84fbab1612fdeea32081ce3aeea0087b9afece9fc91bd05d520937ee41c93c",
    "0009_ingests": "f0526282f2dea1f744fdbfcb6bad054045982f699a38e1a9a21af32754ea4e37",
    "0010_views": "9edda0beeaa704c506ff95267671410b009f21a66c9f2a4aa3106d2b018142ff",
    "0011_origins": "4ac1c3ee17a146ef7e57f2bb892fbecf46a554a92a2fa5c24267987c7cba5d20",
    "0012_stories": "e9dc6b651cc4dcc4d016f50297b359bb815228c92fcc51b2c76da5325713597e",
  ]

  @Test func aReleasedStepIsNeverEdited() {
    for migration in Migration.all {
      let digest = SHA256.hash(migration.sql.utf8).hex
      #expect(Self.released[migration.identifier] == digest, "\(migration.identifier)")
    }
  }

  @Test func aNewArchiveSaysWhatItIs() throws {
    let stored = try StoredAnalyses(count: 0)
    let raw = try RawDatabase(stored.path)
    #expect(try raw.number("PRAGMA application_id") == 0x434C_4D53)
    #expect(try raw.number("PRAGMA user_version") == Migration.all.count)
  }

  @Test func everyTableIsStrictSaveTheFullTextOnes() throws {
    let stored = try StoredAnalyses(count: 0)
    let loose = try RawDatabase(stored.path).texts(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0")
    #expect(loose.filter { $0 != "sqlite_schema" && !$0.hasPrefix("sqlite_stat") } == [])
  }

  @Test func theDocumentNamesEveryTableAndView() throws {
    let stored = try StoredAnalyses(count: 0)
    let names = try RawDatabase(stored.path).texts(
      """
      SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type IN ('table', 'view', 'virtual') AND name NOT LIKE 'sqlite_%'
      """)
    let document = try String(contentsOf: Self.root.appending(path: "docs/SCHEMA.md"), encoding: .utf8)
    let described = document.split(separator: "\n").filter { $0.hasPrefix("### `") }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    #expect(Set(described) == Set(names))
    #expect(described.count == names.count)
  }

  @Test func anArchiveOfTheFirstSchemaIsUpgradedAfterACopyWasPutBesideIt() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("old.sqlite")
    try FileManager.default.copyItem(
      atPath: Self.root.appending(path: "Tests/StorageTests/Archives/schema-1.sqlite").path, toPath: path)
    #expect(throws: StorageError.older(version: 1, supported: Migration.all.count)) {
      _ = try ArchiveDatabase(path: path, access: .reading)
    }
    do { _ = try ArchiveDatabase(path: path, access: .writing) }
    let reader = try ArchiveDatabase(path: path, access: .reading)
    let found = try reader.read {
      try $0.search(SearchQuery(expression: .word("bridges", isPrefix: false), limit: nil))
    }
    #expect(found.total == 3)
    #expect(try reader.check(deep: true) == [])
    let backup = try RawDatabase(path + ".v1-backup")
    #expect(try backup.number("PRAGMA user_version") == 1)
    #expect(try backup.number("SELECT count(*) FROM claims") == 5)
  }

  @Test func sourcesOfTheSecondSchemaGetTheIdentitiesThatNewOnesWouldHave() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("old.sqlite")
    try FileManager.default.copyItem(
      atPath: Self.root.appending(path: "Tests/StorageTests/Archives/schema-2.sqlite").path, toPath: path)
    do { _ = try ArchiveDatabase(path: path, access: .writing) }
    let database = try ArchiveDatabase(path: path, access: .reading)
    #expect(try database.check(deep: true) == [])
    let found = try database.read { try $0.sources(named: "quillon", kinds: [], limit: nil, offset: 0) }.items
    #expect(found.map(\.claimCount) == [5])
    #expect(found.first?.datedRoles.map(\.first) == [PartialDate(edtf: "2031-03-04")])
    let keys = try RawDatabase(path).texts(
      "SELECT identity FROM sources WHERE name = 'Mara Quillon' ORDER BY 1")
    #expect(keys == ["person:mara quillon", "person:mara quillon|g=f|c=IE"])
    let search = SearchQuery(expression: .field(.speaker("quillon")), limit: nil)
    #expect(try database.read { try $0.search(search) }.total == 5)
  }

  @Test func rowsOfTheThirdSchemaGetTheDigestsThatNewOnesWouldHave() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("old.sqlite")
    try FileManager.default.copyItem(
      atPath: Self.root.appending(path: "Tests/StorageTests/Archives/schema-3.sqlite").path, toPath: path)
    do { _ = try ArchiveDatabase(path: path, access: .writing) }
    let database = try ArchiveDatabase(path: path, access: .reading)
    #expect(try database.check(deep: true) == [])
    let raw = try RawDatabase(path)
    #expect(try raw.number("SELECT count(*) FROM article_digests") == 3)
    for table in ["inputs", "sources", "corrections"] {
      #expect(try raw.number("SELECT count(*) FROM \(table) WHERE length(sha256) <> 32") == 0)
    }
    try raw.execute("UPDATE figures SET unit_text = 'pounds'")
    #expect(try !database.check(deep: true).isEmpty)
  }

  @Test func bareSurnamesOfTheFifthSchemaAreJoinedAndNamesFoldedAnew() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("old.sqlite")
    try FileManager.default.copyItem(
      atPath: Self.root.appending(path: "Tests/StorageTests/Archives/schema-5.sqlite").path, toPath: path)
    // As a program folded it that knew fewer apostrophes.
    try RawDatabase(path).execute(
      "UPDATE source_names SET folded = 'mara o dell' WHERE folded = 'mara odell'")
    do { _ = try ArchiveDatabase(path: path, access: .writing) }
    let database = try ArchiveDatabase(path: path, access: .reading)
    #expect(try database.check(deep: true) == [])
    let found = try database.read { try $0.candidates(forSpeaker: "ferrand") }
    #expect(found.map(\.name) == ["Odile Ferrand"])
    #expect(found.map(\.claimCount) == [12])
    #expect(try database.read { try $0.candidates(forSpeaker: "o\u{B4}dell") }.count == 1)
  }

  @Test func claimsOfTheFourthSchemaGetTheWordsThatNewOnesWouldHave() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("old.sqlite")
    try FileManager.default.copyItem(
      atPath: Self.root.appending(path: "Tests/StorageTests/Archives/schema-4.sqlite").path, toPath: path)
    do { _ = try ArchiveDatabase(path: path, access: .writing) }
    let database = try ArchiveDatabase(path: path, access: .reading)
    #expect(try database.check(deep: true) == [])
    let raw = try RawDatabase(path)
    #expect(
      try raw.texts("SELECT meta FROM claims ORDER BY id") == [
        "q6 e66 k2 t1 o1 s1 c1", "q9 e97 k1 t1 o1 s2 c2", "q8 e85 k2 t2 o1 s2 c2", "q6 e65 k2 t1 o1 s3 c3",
        "q8 e87 k2 t6 o1 s4 c4", "q8 e87 k2 t1 o1 s5 c5", "q8 e87 k2 t1 o1 s4 c4",
        "q7 e70 n1 k2 t1 o1 s6 c6",
      ])
    #expect(
      try raw.number("SELECT count(*) FROM claims_fts WHERE claims_fts MATCH 'meta : \"n1\"'") == 1)
    #expect(try raw.texts("SELECT stance FROM claims ORDER BY id")[2] == "denies")
    #expect(try raw.number("SELECT count(*) FROM claim_spans") == 8)
    try raw.execute("UPDATE claims SET stance = 'supports' WHERE position = 0")
  }
}
