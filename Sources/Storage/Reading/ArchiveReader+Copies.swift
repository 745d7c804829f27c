import ClaimsModel
import GRDB

extension ArchiveReader {
  /// Where else the words of a claim stand; `nil` for nowhere.
  func copies(ofClaim claim: Int64) throws -> ClaimCopies? {
    let found = try rows(
      "claims",
      """
      SELECT articles.outlet, count(DISTINCT articles.id)
        FROM claims AS own CROSS JOIN claims AS other ON other.twin = own.twin
          CROSS JOIN articles ON articles.id = other.article_id
        WHERE own.id = ? AND other.article_id <> own.article_id\(notRejected("other.id"))
        GROUP BY articles.outlet ORDER BY 2 DESC, 1
      """, [claim]
    ).map { (outlet: try $0[0] as String?, count: try $0.count(1)) }
    guard !found.isEmpty else { return nil }
    return ClaimCopies(articleCount: found.reduce(0) { $0 + $1.count }, outlets: found.compactMap(\.outlet))
  }
}
