import ClaimsModel
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Whatever value is changed behind the program's back, the deep check finds it.
@Suite struct TamperingTests {
  /// A column of a table of ours, and which rows of it are looked at.
  private struct Column {
    let table: String
    let name: String
    let type: String
  }

  /// Columns whose change is not found, and why that does no harm.
  private static let exempt: Set<String> = []

  @Test(arguments: [1, 2] as [UInt64])
  func everyChangedValueIsFound(seed: UInt64) throws {
    let stored = try StoredAnalyses(count: 4, claims: 3, seed: seed)
    try furnish(stored)
    #expect(try stored.database.check(deep: true) == [])
    var random = SeededGenerator(seed: seed)
    let queue = try DatabaseQueue(
      path: stored.path, configuration: ArchiveOpening.configuration(isReadOnly: false))
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      let columns = try Self.columns(db)
      #expect(columns.count > 120)
      for column in columns {
        var undetected: String?
        try db.inTransaction {
          if let change = try Self.change(column, in: db, &random),
            ArchiveReader(db: db, path: stored.path).check(deep: true).isEmpty
          {
            undetected = change
          }
          return .rollback
        }
        #expect(undetected == nil, "seed \(seed)")
      }
    }
  }

  /// Gives the archive a row of every table: inputs, corrections, Wikidata names.
  private func furnish(_ stored: StoredAnalyses) throws {
    try stored.database.write { writer in
      for (number, id) in stored.ids.enumerated() {
        try writer.record(
          InputRecord(
            label: "synthetic/\(number).txt", rawDigest: "digest \(number)", element: 0,
            place: "synthetic/\(number).txt", options: "none", extractorVersion: 1, outcome: .stored,
            article: id))
      }
      try writer.record(
        InputRecord(
          label: "bad.txt", rawDigest: "digest", element: 0, place: "bad.txt", options: "none",
          extractorVersion: 1, outcome: .rejected, reason: "It is empty."))
      // A story of two articles, an older version, and a copy of another outlet.
      var news = MadeNews(seed: 1)
      let paragraphs = news.paragraphs(4).joined(separator: " ")
      for (number, outlet) in ["Lake Post", "Reuters"].enumerated() {
        let made = analysis(
          [(nil, .person, paragraphs), (nil, .person, "He resigned")], outlet: outlet, number: 70 + number)
        _ = try writer.insert(made)
      }
      var older = analysis([(nil, .person, "the tunnel is shut")], outlet: "Lake Post", number: 80).article
      (older.form, older.carriers) = (.live, [.title: "meta og:title"])
      (older.bylines, older.publishedAt, older.modifiedAt) = (["Jo Pike"], "2031-01-01", "2031-01-02")
      let version = try writer.keepVersion(older, of: stored.ids[0])
      var copied = older
      (copied.outlet, copied.url) = ("Ferry News", "https://ferry.example/1")
      try writer.record(
        InputRecord(
          label: "copy.txt", rawDigest: "copy", element: 0, place: "copy.txt", options: "none",
          extractorVersion: 1,
          outcome: .duplicate, article: stored.ids[0], version: version, copy: TextCopy(copied, of: older)))
      try writer.load(
        [WikidataEntry(id: "Q42", names: ["Ada Bréton"], kind: .person)], replacing: false)
    }
    try correctClaims(of: stored)
    let pike = SourceReference(kind: .person, name: "Joan Pike")
    for action in [.alias("The Lake Lady"), .rename("Joan Q. Pike")] as [Correction.Action] {
      _ = try stored.database.write {
        try $0.make(
          Correction(source: pike, action: action, note: "so it is", madeAt: "2031-01-02T03:04:05Z"))
      }
    }
  }

  /// Corrects claims of the first article in every way, and takes a role.
  private func correctClaims(of stored: StoredAnalyses) throws {
    let ids = try stored.database.read { try $0.article(stored.ids[0]) }.claimIDs
    let actions: [Correction.ClaimAction] = [
      .attribute(SourceReference(kind: .person, name: "Ida Novak")), .stance(.denies), .reject,
    ]
    var corrections: [Correction] = []
    for (id, action) in zip(ids, actions) {
      let claim = try #require(try stored.database.read { try $0.reference(to: id) })
      corrections.append(Correction(claim: claim, action: action, madeAt: "now"))
    }
    let named = try stored.database.read {
      try $0.sources(named: nil, kinds: [.person], limit: nil, offset: 0)
    }
    if let source = named.items.first(where: { !$0.roles.isEmpty }) {
      let reference = try #require(try stored.database.read { try $0.reference(to: source.id) })
      corrections.append(
        Correction(source: reference, action: .removeRole(source.roles[0]), madeAt: "now"))
    }
    _ = try stored.database.write { try $0.make(corrections) }
  }

  private static func columns(_ db: Database) throws -> [Column] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT tables.name, columns.name, columns.type
          FROM pragma_table_list AS tables JOIN pragma_table_info(tables.name) AS columns
          WHERE tables.schema = 'main' AND tables.type = 'table' AND tables.name NOT LIKE 'sqlite%'
          ORDER BY 1, columns.cid
        """
    ).map { Column(table: $0[0], name: $0[1], type: $0[2]) }
  }

  /// Changes the column in a random row.
  ///
  /// - Returns: what was changed; `nil` where there is no row, or no other value can stand there.
  private static func change(_ column: Column, in db: Database, _ random: inout SeededGenerator) throws
    -> String?
  {
    guard !exempt.contains("\(column.table).\(column.name)") else { return nil }
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(column.table)") ?? 0
    guard count > 0 else { return nil }
    let key = try keys(of: column.table, db).joined(separator: ", ")
    let row = "(\(key)) = (SELECT \(key) FROM \(column.table) ORDER BY \(key) LIMIT 1 OFFSET :row)"
    let value =
      switch column.type {
      case "INTEGER": "ifnull(\(column.name), 0) + 1"
      case "REAL": "CASE WHEN \(column.name) > 0.5 THEN 0.25 ELSE ifnull(\(column.name), 0) + 0.5 END"
      case "BLOB": "x'00' || \(column.name)"
      default: "ifnull(\(column.name), '') || 'x'"
      }
    let position = Int.random(in: 0..<count, using: &random)
    do {
      try db.execute(
        sql: "UPDATE \(column.table) SET \(column.name) = \(value) WHERE \(row)", arguments: ["row": position]
      )
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return nil
    }
    return "\(column.table).\(column.name) of row \(position)"
  }

  private static func keys(of table: String, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", arguments: [table])
  }

  @Test func correctionsByPeopleAreNoTampering() throws {
    let stored = try StoredAnalyses(count: 10)
    try furnish(stored)
    let pike = SourceReference(kind: .person, name: "Joan Pike")
    let actions: [Correction.Action] = [
      .merge(SourceReference(kind: .person, name: "Ada Bréton")), .splitName("The Lake Lady"),
      .splitRole("minister"),
    ]
    for action in actions {
      _ = try stored.database.write { try $0.make(Correction(source: pike, action: action, madeAt: "now")) }
      #expect(try stored.database.check(deep: true) == [], "\(action)")
    }
    for id in [1, 2, 3] {
      _ = try stored.database.write { try $0.undoCorrection(id) }
      #expect(try stored.database.check(deep: true) == [], "undone \(id)")
    }
  }

  @Test func figuresSpeakersDatesAndAddressesCantBeChangedUnseen() throws {
    for sql in [
      "UPDATE figures SET value = '999', low_bound = 999, high_bound = 999",
      "UPDATE figures SET unit = 'kg'", "UPDATE claims SET stance = 'denies', negated = 1",
      "UPDATE identities SET name = 'Elvis Presley'",
      "UPDATE identities SET name = 'Elvis Presley'; UPDATE sources SET name = 'Elvis Presley'",
      "UPDATE articles SET published = '1999-01-01', url = 'http://example.org/other' WHERE day > 0",
      "UPDATE articles SET outlet = 'Lake Post' WHERE outlet IS NOT NULL",
      "UPDATE attributions SET mention = 'nobody'",
    ] {
      let stored = try StoredAnalyses(count: 4)
      try RawDatabase(stored.path).execute("PRAGMA foreign_keys = OFF; " + sql)
      #expect(try !stored.database.check(deep: true).isEmpty, "\(sql)")
    }
  }
}
