import ClaimsModel
import GRDB

extension ArchiveReader {
  /// The sources of a stored article without their mentions, each with the key of the archive-wide one that it is; those
  /// that the article names itself, or those that corrections give it.
  func storedSources(
    of article: Int64, areGiven: Bool = false
  ) throws -> [(source: Source, key: String)] {
    try rows(
      "article_sources", of: article,
      """
      SELECT article_sources.name, article_sources.kind, article_sources.roles, article_sources.aliases,
          sources.identity
        FROM article_sources JOIN sources ON sources.id = article_sources.source_id
        WHERE article_sources.article_id = ? AND is_given = ? ORDER BY article_sources.position
      """, [article, areGiven]
    ).map { row in
      let source = Source(
        name: try row[0], kind: try row.term(1), roles: try row.words(2), aliases: try row.words(3))
      return (source, try row[4])
    }
  }

  /// The chain of a claim, as rows of `sources`.
  func sourceChain(ofClaim claim: Int64) throws -> [(relation: Attribution.Relation, source: Int64)] {
    try rows(
      "attributions", of: claim,
      "SELECT relation, source_id FROM attributions WHERE claim_id = ? ORDER BY position", [claim]
    ).map { (relation: try $0.term(0), source: try $0.id(1)) }
  }

  /// The words that name sources in the chains of a stored article as they were extracted; `source` is a position in
  /// its list.
  func mentions(in article: Int64) throws -> [(source: Int, text: String)] {
    try rows(
      "attributions",
      """
      SELECT claims.id, attributions.article_source, attributions.mention
        FROM claims JOIN attributions ON attributions.claim_id = claims.id
        WHERE claims.article_id = ?1 AND attributions.mention IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM corrected_claims WHERE claim_id = claims.id)
      UNION ALL SELECT claims.id, extracted.article_source, extracted.mention
        FROM claims JOIN extracted_attributions AS extracted ON extracted.claim_id = claims.id
        WHERE claims.article_id = ?1 AND extracted.mention IS NOT NULL
      """, [article]
    ).map { (source: try $0.count(1), text: try $0[2]) }
  }
}
