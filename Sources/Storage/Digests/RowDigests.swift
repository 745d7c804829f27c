import Foundation
import GRDB

/// Digests of rows that stand for themselves, worked out by SQLite as they are written.
enum RowDigests {
  /// `claims_sha256(value, ...)`: the digest of a list of values.
  static let function = DatabaseFunction("claims_sha256", pure: true) { values in
    var bytes = CanonicalBytes()
    for value in values { bytes.append(value) }
    return bytes.sha256
  }

  /// A table with the columns that its rows' digests cover.
  struct Table {
    let name: String
    /// The columns covered.
    let columns: String
    /// The columns that tell one row from another, the first for messages.
    let key: String

    /// The digest that a row should have, in SQL.
    var digest: String { "claims_sha256(\(columns))" }
  }

  static let inputs = Table(
    name: "inputs",
    columns:
      "id, label, raw_digest, element, place, options, extractor_version, outcome, reason, article_id, "
      + "location, version_id, outlet, url, published",
    key: "id")
  static let versions = Table(
    name: "article_versions",
    columns:
      "id, article_id, printed_id, external_id, path, format, title, kicker, bylines, outlet, published, "
      + "published_from, published_at, modified_at, url, language, text, body_start, warnings, digest, text_digest, "
      + "form, carriers, kept_at",
    key: "id")
  static let sources = Table(
    name: "sources", columns: "id, identity, name, kind, article_id, block", key: "id")
  static let corrections = Table(
    name: "corrections", columns: "id, action, subject, object, note, made_at", key: "id")
  static let wikidata = Table(name: "wikidata", columns: "core, kind, qid, name", key: "core")

  /// All of them.
  static let tables = [inputs, versions, sources, corrections, wikidata]

  /// Gives the rows of `table` that fulfil `condition` their digests.
  static func update(
    _ table: Table, where condition: String, _ arguments: StatementArguments, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: "UPDATE \(table.name) SET sha256 = \(table.digest) WHERE \(condition)"
    ).execute(arguments: arguments)
  }
}
