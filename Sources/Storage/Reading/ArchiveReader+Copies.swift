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

  /// The condition, after an AND, that the words of the row `claims.id` stand in another article too.
  static let copied = """
     AND EXISTS (SELECT 1 FROM claims AS own CROSS JOIN claims AS other ON other.twin = own.twin
      WHERE own.id = claims.id AND other.article_id <> own.article_id)
    """

  /// The condition, after an AND, that the article of the row `claims.id` came when `test` says; empty where all did.
  func arrival(_ test: ArrivalTest) throws -> String {
    let first: Int64
    switch test {
    case .since(let date):
      let day = PartialDate(dayNumber: date.dayNumber)?.description ?? date.description
      first =
        try Int64.fetchOne(
          db.cachedStatement(sql: "SELECT min(id) FROM ingests WHERE started_at >= ?"), arguments: [day])
        ?? .max
    case .afterIngest(let ingest): first = Int64(ingest) + 1
    }
    let earlier = try count(
      "SELECT EXISTS (SELECT 1 FROM articles WHERE added_in IS NULL OR added_in < ?)", [first])
    guard earlier > 0 else { return "" }
    return """
       AND (SELECT arrived.article_id FROM claims AS arrived WHERE arrived.id = claims.id)
        IN (SELECT id FROM articles WHERE added_in >= \(first))
      """
  }
}
