import ClaimsModel
import Foundation
import GRDB
import Hashing
import Migrations

/// Whether a file's tables, indexes and views are those that the migrations make, and nothing runs that is not ours.
///
/// A file from elsewhere may bring triggers that change what is stored, views in the place of tables, and columns
/// without their checks. The schema is compared as a whole, by a digest, so that opening costs one read of it; only
/// where that fails is it compared piece by piece with one made anew in memory, which takes some milliseconds. Other
/// programs' tables are let stand, with the indexes on them; they are never read.
enum ArchiveSchema {
  /// SHA-256 of the schema after each migration, oldest first, as ``digest(_:)`` makes it.
  ///
  /// A test compares. An archive made by a SQLite that words it otherwise is compared piece by piece.
  static let digests = [
    "857daf7991892400328c34920851dead8590fda924175d5b7a674854d5acf74e",
    "e529197245585eff6fa0da9f56a32842278ac5feb60e380b1332f28ac55e29e4",
    "83d07f5747309421212504d38a61b6b85d69101bdccd8e342996e48fef437eb3",
    "0310499e26c35bc44438aae39ac34a9fca6c5ccc251ce4dc34cb5954132343a6",
    "f4b8a6d90f054a245e59c286fe36de6a5f5275f7e4dc2b478a4f06f1db8eae13",
    "dc2092a03a55bb2e45325533641af4c276b6acb3b9dbc558cb6241224a47a3b3",
    "e41a11c0516404c93529e84cd16817ee3abeb4ab7dab0089527d2b1d2a2b0aa2",
    "e47dce6243db86f818564beb7dbfc98297c55f0bc520636b259e92987294a26d",
    "b7a3b696e8e1c50da1e0afb0a6630685ac816b207d31a1dde764f8f43a364433",
    "ceba85ebf97e263e6e1d68523b740665669a51dd869d7e8eca80bc9a1d8e0b6f",
    "9a55ec57c9ed1c8dcb7bdf2fe68f73ab50220260ae0757563b93ef48720b948b",
    "2635add39564a78c835a9b4007ebb474edf5a5a2b5b64d16055b8043d662b698",
  ]

  /// Refuses a file whose schema is not that of `version`.
  ///
  /// - Throws: `notAnArchive`, which names what differs.
  static func require(_ version: Int, in db: Database) throws {
    let found = try entries(db)
    if digests.indices.contains(version - 1), digest(found) == digests[version - 1] { return }
    if let difference = difference(of: found, from: try expected(version)) {
      throw StorageError.notAnArchive(reason: difference)
    }
  }

  /// Makes the indexes anew that a file of this program lacks; they hold nothing that the tables do not.
  static func restoreIndexes(of version: Int, in db: Database) throws {
    let present = Set(try entries(db).map(\.name))
    for entry in try expected(version) where entry.type == "index" && !present.contains(entry.name) {
      if let sql = entry.sql { try db.execute(sql: sql) }
    }
  }

  /// The digest of the schema after migration number `version`.
  static func expectedDigest(_ version: Int) throws -> String { digest(try expected(version)) }

  // MARK: - Private

  private struct Entry: Hashable {
    let type: String
    let name: String
    let table: String
    let sql: String?
  }

  /// What the file has, in order; SQLite's own statistics left out.
  private static func entries(_ db: Database) throws -> [Entry] {
    try db.rows(
      "sqlite_schema",
      """
      SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat[0-9]'
        ORDER BY type, name, tbl_name, sql
      """
    ).map { Entry(type: try $0[0], name: try $0[1], table: try $0[2], sql: try $0[3]) }
  }

  private static func expected(_ version: Int) throws -> [Entry] {
    let queue = try DatabaseQueue()
    return try queue.write { db in
      for migration in Migration.all.prefix(version) { try db.execute(sql: migration.sql) }
      return try entries(db)
    }
  }

  private static func digest(_ entries: [Entry]) -> String {
    var hash = SHA256()
    for entry in entries {
      for part in [entry.type, entry.name, entry.table, entry.sql ?? ""] {
        hash.update(part.utf8)
        hash.update([0])
      }
    }
    return hash.finalize().hex
  }

  /// What a user should know of the first difference that matters; `nil` when there is none.
  private static func difference(of found: [Entry], from expected: [Entry]) -> String? {
    let ours = Set(expected)
    let names = Set(expected.map { $0.name.lowercased() })
    for entry in found where !ours.contains(entry) {
      let place = "\(entry.type) \(visible(entry.name))"
      if names.contains(entry.name.lowercased()) {
        return "its \(place) is not the one that claims makes"
      }
      guard isHarmless(entry, beside: names) else {
        return "it has a \(place) on \(visible(entry.table)) that claims does not make and will not run"
      }
    }
    let present = Set(found)
    let missing = expected.first { !present.contains($0) }
    return missing.map { entry in
      "it lacks the \(entry.type) \(visible(entry.name))"
        + (entry.type == "index" ? ", which “claims check --repair” makes anew" : "")
    }
  }

  /// Whether an entry of another program can do nothing to ours: a plain table, or an index on one.
  private static func isHarmless(_ entry: Entry, beside names: Set<String>) -> Bool {
    switch entry.type {
    case "table": entry.sql?.lowercased().hasPrefix("create table") == true
    case "index": !names.contains(entry.table.lowercased())
    default: false
    }
  }

  /// A name out of the file as a message may show it.
  private static func visible(_ name: String) -> String {
    let scalars = name.unicodeScalars.prefix(60).map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        "\\u{" + String(scalar.value, radix: 16) + "}"
      default: String(scalar)
      }
    }
    return "“" + scalars.joined() + "”"
  }
}
