import ClaimsModel
import GRDB

extension ArchiveReader {
  /// Where else the words of a claim stand, in other articles and in copies of all these articles' texts; `nil` for nowhere.
  func copies(ofClaim claim: Int64) throws -> ClaimCopies? {
    let found = try rows(
      "claims",
      """
      WITH other (id) AS (
        SELECT DISTINCT other.article_id
          FROM claims AS own CROSS JOIN claims AS other ON other.twin = own.twin
          WHERE own.id = ?1 AND other.article_id <> own.article_id\(notRejected("other.id")))
      SELECT outlet, sum(number) FROM (
        SELECT articles.outlet AS outlet, count(*) AS number
          FROM other CROSS JOIN articles ON articles.id = other.id GROUP BY 1
        UNION ALL SELECT inputs.outlet, count(*)
          FROM (SELECT id FROM other UNION SELECT article_id FROM claims WHERE id = ?1) AS text
            CROSS JOIN inputs ON inputs.article_id = text.id
          WHERE \(Self.isCopy) GROUP BY 1
      ) GROUP BY 1 ORDER BY 2 DESC, 1
      """, [claim]
    ).map { (outlet: try $0[0] as String?, count: try $0.count(1)) }
    guard !found.isEmpty else { return nil }
    return ClaimCopies(
      articleCount: found.reduce(0) { $0 + $1.count }, outlets: found.compactMap(\.outlet),
      storyCount: try storyCount(ofClaim: claim))
  }

  /// How many stories have the words of a claim.
  private func storyCount(ofClaim claim: Int64) throws -> Int {
    let others = try count(
      """
      SELECT count(DISTINCT ifnull(story_articles.story_id, -other.article_id))
        FROM claims AS own CROSS JOIN claims AS other ON other.twin = own.twin
          LEFT JOIN story_articles ON story_articles.article_id = other.article_id
        WHERE own.id = ?\(notRejected("other.id"))
      """, [claim])
    return max(1, others)
  }
}
