import ClaimsModel
import GRDB

extension ArchiveReader {
  /// The condition on a column that its claim was not rejected, after an AND; empty where none was.
  ///
  /// The few rejected claims are a table of their own, so that nothing of the others need be read for it.
  func notRejected(_ column: String) throws -> String {
    guard try hasRejectedClaims() else { return "" }
    return " AND \(column) NOT IN (SELECT claim_id FROM corrected_claims WHERE is_rejected = 1)"
  }

  /// The nearest claim that was not rejected, beginning with `claim` and going on with those around it.
  ///
  /// - Throws: `badRow` when claims stand within each other.
  func nearestKept(_ claim: Int64?) throws -> Int64? {
    guard try hasRejectedClaims() else { return claim }
    var current = claim
    var visited: Set<Int64> = []
    while let id = current {
      guard visited.insert(id).inserted else {
        throw RowPlace("claims", id).fault("“parent_id” leads back to the claim itself")
      }
      guard try isRejected(id) else { return id }
      current = try row("claims", of: id, "SELECT parent_id FROM claims WHERE id = ?", [id])?.optionalID(0)
    }
    return nil
  }

  /// Whether a correction says that it is no claim.
  func isRejected(_ claim: Int64) throws -> Bool {
    try count("SELECT count(*) FROM corrected_claims WHERE claim_id = ? AND is_rejected = 1", [claim]) > 0
  }

  /// The summary of an article without the claims of it that were rejected.
  func withoutRejected(_ summary: ArticleSummary) throws -> ArticleSummary {
    guard try hasRejectedClaims() else { return summary }
    var summary = summary
    let rejected = try rows(
      "claims",
      """
      SELECT claims.kind, count(*)
        FROM claims CROSS JOIN corrected_claims ON corrected_claims.claim_id = claims.id
        WHERE claims.article_id = ? AND is_rejected = 1 GROUP BY 1
      """, [summary.id.rawValue])
    while let row = try rejected.next() {
      let count = try row.count(1)
      if try row.term(0) == ClaimKind.statement {
        summary.statementCount = max(0, summary.statementCount - count)
      } else {
        summary.claimCount = max(0, summary.claimCount - count)
      }
    }
    return summary
  }

  private func hasRejectedClaims() throws -> Bool {
    try facts.hasRejectedClaims {
      try count("SELECT EXISTS (SELECT 1 FROM corrected_claims WHERE is_rejected = 1)") > 0
    }
  }
}
