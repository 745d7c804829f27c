import ClaimsModel
import Foundation
import GRDB

/// Keeps what becomes of ids that were printed once, in the table `gone`.
struct GoneRows {
  /// The ids of one article and of what was found in it.
  struct Contents {
    fileprivate var article: Int64
    fileprivate var rows: Set<Row>
  }

  fileprivate struct Row: Hashable {
    let letter: String
    let ref: Int64
  }

  let db: Database

  /// What an article has, before it is written anew or removed.
  func contents(of article: Int64) throws -> Contents {
    var rows: Set<Row> = []
    for (letter, table) in [("c", "claims"), ("f", "figures")] {
      let refs = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT ref FROM \(table) WHERE article_id = ?"), arguments: [article])
      rows.formUnion(refs.map { Row(letter: letter, ref: $0) })
    }
    let ref = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT ref FROM articles WHERE id = ?"), arguments: [article])
    return Contents(article: ref ?? 0, rows: rows.union([Row(letter: "a", ref: ref ?? 0)]))
  }

  /// Notes what of `earlier` the article has no more, now that it is written anew.
  func note(_ earlier: Contents, nowIn article: Int64) throws {
    let now = try contents(of: article)
    let reason: GoneRow.Reason = now.article == earlier.article ? .reread : .changed
    try note(earlier.rows.subtracting(now.rows), reason, successor: now.article)
  }

  /// Notes that all of an article is gone.
  func note(_ contents: Contents, _ reason: GoneRow.Reason, successor: Int64? = nil) throws {
    try note(contents.rows, reason, successor: successor)
  }

  /// Strikes what an article has, which is not gone, or not any more.
  func strike(_ article: Int64) throws {
    guard try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM gone)")) == true else {
      return
    }
    for (letter, table, column) in [
      ("a", "articles", "id"), ("c", "claims", "article_id"), ("f", "figures", "article_id"),
    ] {
      try db.cachedStatement(
        sql: """
          DELETE FROM gone WHERE letter = ? AND ref IN (SELECT ref FROM \(table) WHERE \(column) = ?)
          """
      ).execute(arguments: [letter, article])
    }
  }

  private func note(_ rows: Set<Row>, _ reason: GoneRow.Reason, successor: Int64?) throws {
    let time = Timestamp.now
    for row in rows.sorted(by: { ($0.letter, $0.ref) < ($1.letter, $1.ref) }) {
      try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO gone (letter, ref, reason, gone_at, article_ref) VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [row.letter, row.ref, reason.rawValue, time, successor])
    }
  }
}

/// Times as the archive has them: UTC, ISO 8601, to the second.
enum Timestamp {
  /// The time now.
  static var now: String { Date.now.formatted(.iso8601) }
}
