import ClaimsModel
import Foundation
import GRDB

/// Keeps what becomes of ids that were printed once, in the table `gone`.
struct GoneRows {
  /// The printed ids of one article and of what was found in it.
  struct Contents {
    fileprivate let article: String
    fileprivate let all: Set<String>
  }

  let db: Database

  private static let ofArticle = """
    SELECT printed_id FROM articles WHERE id = ?1
      UNION ALL SELECT printed_id FROM claims WHERE article_id = ?1
      UNION ALL SELECT printed_id FROM figures WHERE article_id = ?1
    """

  /// What an article has, before it is written anew or removed.
  func contents(of article: Int64) throws -> Contents {
    let all = try String.fetchAll(db.cachedStatement(sql: Self.ofArticle), arguments: [article])
    return Contents(article: all.first { $0.hasPrefix("a") } ?? "", all: Set(all))
  }

  /// Notes what of `earlier` the article has no more, now that it is written anew.
  func note(_ earlier: Contents, nowIn article: Int64) throws {
    let now = try contents(of: article)
    let reason: GoneRow.Reason = now.article == earlier.article ? .reread : .changed
    try note(earlier.all.subtracting(now.all), reason, successor: now.article)
  }

  /// Notes that all of an article is gone.
  func note(_ contents: Contents, _ reason: GoneRow.Reason, successor: String? = nil) throws {
    try note(contents.all, reason, successor: successor)
  }

  /// Strikes what an article has, which is not gone, or not any more.
  func strike(_ article: Int64) throws {
    guard try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM gone)")) == true else {
      return
    }
    try db.cachedStatement(sql: "DELETE FROM gone WHERE printed_id IN (\(Self.ofArticle))")
      .execute(arguments: [article])
  }

  private func note(_ ids: Set<String>, _ reason: GoneRow.Reason, successor: String?) throws {
    let time = Timestamp.now
    for id in ids.sorted() {
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO gone (printed_id, reason, gone_at, article) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [id, reason.rawValue, time, successor])
    }
  }
}

/// Times as the archive has them: UTC, ISO 8601, to the second.
enum Timestamp {
  /// The time now.
  static var now: String { Date.now.formatted(.iso8601) }
}
