public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// Why the names of a source are one, those of most articles first; names that are the same but for capitals and the
  /// like are left out.
  public func ties(of source: Source.ID) throws -> [SourceTie] {
    try ties(
      rows(
        "identity_links",
        """
        SELECT \(Self.tieColumns) FROM sources AS member
          CROSS JOIN identity_links AS link ON link.source_id = member.id
          CROSS JOIN sources AS one ON one.id = link.source_id
          CROSS JOIN sources AS other ON other.id = link.other_id
          WHERE member.identity_id = (SELECT identity_id FROM sources WHERE id = ?1) AND link.rule <> 'name'
        """, [source.rawValue]))
  }

  /// Why the sources of a claim's chain are taken for those that they are shown as.
  ///
  /// Of a name that is known in all articles, what joined it to another; of an article's own, that alone.
  public func ties(ofClaim claim: Claim.ID) throws -> [SourceTie] {
    try ties(
      rows(
        "identity_links",
        """
        WITH touched (id, isOwn) AS (
          SELECT DISTINCT sources.id, sources.article_id IS NOT NULL
            FROM attributions CROSS JOIN sources ON sources.id = attributions.source_id
            WHERE attributions.claim_id = ?1)
        SELECT \(Self.tieColumns) FROM touched CROSS JOIN identity_links AS link ON link.source_id = touched.id
            CROSS JOIN sources AS one ON one.id = link.source_id
            CROSS JOIN sources AS other ON other.id = link.other_id
          WHERE link.rule <> 'name' AND (isOwn OR link.rule <> 'surname')
        UNION SELECT \(Self.tieColumns) FROM touched CROSS JOIN identity_links AS link ON link.other_id = touched.id
            CROSS JOIN sources AS one ON one.id = link.source_id
            CROSS JOIN sources AS other ON other.id = link.other_id
          WHERE link.rule <> 'name' AND (isOwn OR link.rule <> 'surname')
        """, [claim.rawValue]))
  }

  // MARK: - Private

  private static let tieColumns =
    "one.name, other.name, one.article_id, other.article_id, link.rule, link.reason"

  /// Of rows with two names, their articles, rule and reason: one tie for all that differ in their articles alone.
  private func ties(_ rows: CheckedRows) throws -> [SourceTie] {
    var articles: [SourceTie: [Article.ID]] = [:]
    while let row = try rows.next() {
      let (one, two) = (try row.optionalID(2), try row.optionalID(3))
      let (left, right): (String, String) = (try row[0], try row[1])
      let isSecond = one == nil && two != nil
      let tie = SourceTie(
        name: isSecond ? right : left, other: isSecond ? left : right, rule: try row[4], reason: try row[5])
      articles[tie, default: []] += try [isSecond ? two : one].compactMap { try $0.map(citedArticle) }
    }
    return articles.map { tie, articles in
      var tie = tie
      tie.articles = articles.sorted()
      return tie
    }.sorted {
      ($1.articles.count, $0.name, $0.other, $0.rule, $0.reason ?? "")
        < ($0.articles.count, $1.name, $1.other, $1.rule, $1.reason ?? "")
    }
  }
}
