import ClaimsModel
import GRDB

extension ArchiveReader {
  /// One article as it was extracted, before corrections of its claims.
  ///
  /// - Throws: `notFound`; `badRow` when any of its rows is bad.
  func extracted(_ id: Article.ID) throws -> StoredArticle { try extracted(of: try article(id)) }

  /// The same of an article that was read.
  func extracted(of article: StoredArticle) throws -> StoredArticle {
    var stored = article
    let given = try ids(
      "SELECT position FROM article_sources WHERE article_id = ? AND is_given = 1 ORDER BY position",
      [article.id.rawValue])
    let own = stored.sourceIDs.count - given.count
    guard given.first ?? Int64(own) == own else {
      throw RowPlace("article_sources", article.id.rawValue)
        .fault("a source that a correction gave stands before one that the article names")
    }
    stored.analysis.sources.removeLast(given.count)
    stored.sourceIDs.removeLast(given.count)
    let offsets = UTF8Offsets(stored.analysis.article.text)
    let positions = Dictionary(
      zip(stored.claimIDs, stored.claimIDs.indices), uniquingKeysWith: { first, _ in first })
    let corrected = try rows(
      "corrected_claims",
      """
      SELECT corrected_claims.claim_id, corrected_claims.stance
        FROM claims CROSS JOIN corrected_claims ON corrected_claims.claim_id = claims.id
        WHERE claims.article_id = ?
      """, [article.id.rawValue]
    ).map { (id: try $0.id(0), stance: try $0.term(1) as Stance) }
    for claim in corrected {
      guard let position = positions[Claim.ID(rawValue: claim.id)] else { continue }
      stored.analysis.claims[at: position]?.stance = claim.stance
      let chain = try extractedChain(ofClaim: claim.id, offsets: offsets)
      guard chain.allSatisfy({ $0.source < own }) else {
        throw RowPlace("extracted_attributions", claim.id)
          .fault("“article_source” names a source that its article does not have")
      }
      stored.analysis.claims[at: position]?.attribution = chain
    }
    for position in stored.analysis.claims.indices { stored.analysis.claims[at: position]?.corrections = [] }
    return stored
  }

  /// Whether a correction holds of a claim of the article.
  func isCorrected(_ article: Int64) throws -> Bool {
    try count(
      """
      SELECT EXISTS (SELECT 1 FROM claims CROSS JOIN corrected_claims ON corrected_claims.claim_id = claims.id
        WHERE claims.article_id = ?)
      """, [article]) > 0
  }

  /// The corrections that hold of a claim, oldest first.
  func corrections(ofClaim claim: Int64) throws -> [AppliedCorrection] {
    guard
      try facts.hasCorrectedClaims({ try count("SELECT EXISTS (SELECT 1 FROM claim_corrections)") > 0 })
    else { return [] }
    return try rows(
      "corrections",
      """
      SELECT corrections.id, corrections.action, corrections.note
        FROM claim_corrections JOIN corrections ON corrections.id = claim_corrections.correction_id
        WHERE claim_corrections.claim_id = ? ORDER BY corrections.id
      """, [claim]
    ).map { AppliedCorrection(id: Int(try $0.id(0)), kind: try $0.term(1), note: try $0[2]) }
  }

  private func extractedChain(ofClaim claim: Int64, offsets: UTF8Offsets) throws -> [Attribution] {
    try rows(
      "extracted_attributions", of: claim,
      """
      SELECT relation, article_source, mention, spans, cue_text, cue_lemma, cue_spans FROM extracted_attributions
        WHERE claim_id = ? ORDER BY position
      """, [claim]
    ).map { try Self.attribution($0, offsets: offsets) }
  }
}
