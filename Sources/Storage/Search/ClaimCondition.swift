import ClaimsModel
import GRDB

/// What is required of a claim beside its words: the SQL, after an AND, of the expression that is its number.
typealias ClaimCondition = (_ id: String) -> String

extension ArchiveReader {
  /// That the claim's words stand in another article too.
  static func isCopied(_ id: String) -> String {
    """
     AND EXISTS (SELECT 1 FROM claims AS own CROSS JOIN claims AS other ON other.twin = own.twin
      WHERE own.id = \(id) AND other.article_id <> own.article_id)
    """
  }

  /// That the claim's article came when `test` says; `nil` where all did.
  func arrival(_ test: ArrivalTest) throws -> ClaimCondition? {
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
    guard earlier > 0 else { return nil }
    return { id in
      """
       AND (SELECT arrived.article_id FROM claims AS arrived WHERE arrived.id = \(id))
        IN (SELECT id FROM articles WHERE added_in >= \(first))
      """
    }
  }
}
