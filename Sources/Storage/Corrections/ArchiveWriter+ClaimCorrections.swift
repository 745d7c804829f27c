import ClaimsModel
import GRDB

extension ArchiveWriter {
  /// Brings the claims of a stored article in line with the corrections as they are now.
  ///
  /// - Returns: the archive-wide sources that the article had; those that it lost are still there.
  @discardableResult
  func recorrect(_ article: Int64) throws -> [Int64] {
    try writePending()
    let extracted = try reader.extracted(Article.ID(rawValue: article))
    let corrections = try sources.identities.corrections.claimCorrections(
      naming: extracted.analysis.article)
    return try write(CorrectedAnalysis(extracted.analysis, corrections: corrections), of: extracted)
  }

  /// Gives a stored article's claims the rows that were extracted.
  ///
  /// - Returns: the archive-wide sources that the article had; those that it lost are still there.
  func uncorrect(_ article: Int64) throws -> [Int64] {
    try writePending()
    let extracted = try reader.extracted(Article.ID(rawValue: article))
    return try write(CorrectedAnalysis(extracted.analysis, corrections: []), of: extracted)
  }

  // MARK: - Private

  private func write(_ corrected: CorrectedAnalysis, of extracted: StoredArticle) throws -> [Int64] {
    let article = extracted.id.rawValue
    let before = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT corrected_claims.claim_id
            FROM claims CROSS JOIN corrected_claims ON corrected_claims.claim_id = claims.id
            WHERE claims.article_id = ? ORDER BY 1
          """), arguments: [article])
    let after = zip(extracted.claimIDs, corrected.analysis.claims).filter { !$1.corrections.isEmpty }
    guard !before.isEmpty || !after.isEmpty else { return [] }
    let day = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT day FROM articles WHERE id = ?"), arguments: [article])
    let affected = try sources.subtract(article: article)
    let concerned = Set(before + after.map { $0.0.rawValue }).sorted()
    for claim in concerned { try unindex(claim) }
    for claim in before { try restore(claim) }
    let ids = try extracted.sourceIDsOfRows(db) + giveSources(of: corrected, to: article)
    for (id, claim) in after { try correct(id.rawValue, to: claim, sources: ids) }
    try index(concerned, of: corrected.analysis, ids: extracted.claimIDs, outlet: outlet(of: article))
    sources.count(try SourceUse.uses(of: article, db: db), day: day ?? 0)
    return affected
  }

  private func index(
    _ concerned: [Int64], of analysis: ArticleAnalysis, ids: [Claim.ID], outlet: Int64?
  ) throws {
    let claims = Dictionary(zip(ids, analysis.claims), uniquingKeysWith: { first, _ in first })
    for id in concerned {
      guard let claim = claims[Claim.ID(rawValue: id)] else { continue }
      let chain = try reader.sourceChain(ofClaim: id)
      try index(
        id, meta: MetaTokens.text(for: MetaTokens.Properties(claim), outlet: outlet, chain: chain),
        around: ClaimWords(claim, in: analysis).around)
    }
  }

  /// Gives a claim the stance and the chain that were extracted.
  private func restore(_ claim: Int64) throws {
    for sql in [
      "UPDATE claims SET stance = (SELECT stance FROM corrected_claims WHERE claim_id = ?1) WHERE id = ?1",
      "DELETE FROM attributions WHERE claim_id = ?1",
      Self.extractedChains() + " WHERE extracted.claim_id = ?1",
      // Said outright, since a repair runs without foreign keys.
      "DELETE FROM claim_corrections WHERE claim_id = ?1",
      "DELETE FROM extracted_attributions WHERE claim_id = ?1",
      "DELETE FROM corrected_claims WHERE claim_id = ?1",
    ] {
      try db.cachedStatement(sql: sql).execute(arguments: [claim])
    }
  }

  /// Puts chains as they were extracted into `attributions`, each link so many places further.
  static func extractedChains(movedBy distance: Int = 0) -> String {
    """
    INSERT INTO attributions (claim_id, position, relation, source_id, article_source, mention, spans, cue_text,
        cue_lemma, cue_spans)
      SELECT extracted.claim_id,
          row_number() OVER (PARTITION BY extracted.claim_id ORDER BY extracted.position) - 1 + \(distance),
          extracted.relation, article_sources.source_id, extracted.article_source, extracted.mention, extracted.spans,
          extracted.cue_text, extracted.cue_lemma, extracted.cue_spans
        FROM extracted_attributions AS extracted
          JOIN claims ON claims.id = extracted.claim_id
          JOIN article_sources ON article_sources.article_id = claims.article_id
            AND article_sources.position = extracted.article_source
    """
  }

  /// Gives an article the sources that corrections give it, in the place of those that it was given before.
  ///
  /// - Returns: their archive-wide numbers.
  private func giveSources(of corrected: CorrectedAnalysis, to article: Int64) throws -> [Int64] {
    try db.cachedStatement(sql: "DELETE FROM article_sources WHERE article_id = ? AND is_given = 1")
      .execute(arguments: [article])
    var position = corrected.analysis.sources.count - corrected.given.count
    return try corrected.given.map { reference in
      let key = try sources.key(ofGiven: reference, article: article) { corrected.analysis.article }
      let source = Source(name: reference.name, kind: reference.kind)
      try vocabulary.add(reference.name)
      let id = try sources.id(of: source, key: key, article: article)
      try db.cachedStatement(
        sql: """
          INSERT INTO article_sources (article_id, position, source_id, name, kind, roles, aliases, mentions, is_given)
            VALUES (?, ?, ?, ?, ?, '[]', '[]', '[]', 1)
          """
      ).execute(arguments: [article, position, id, source.name, source.kind.rawValue])
      position += 1
      return id
    }
  }

  /// Puts by what was extracted of a claim, and gives it what `corrected` has; `sources` are those of its article.
  private func correct(_ id: Int64, to corrected: Claim, sources: [Int64]) throws {
    for sql in [
      """
      INSERT INTO extracted_attributions (claim_id, position, relation, article_source, mention, spans, cue_text,
          cue_lemma, cue_spans)
        SELECT claim_id, position, relation, article_source, mention, spans, cue_text, cue_lemma, cue_spans
          FROM attributions WHERE claim_id = ?1
      """,
      "INSERT INTO corrected_claims (claim_id, is_rejected, stance) SELECT id, 0, stance FROM claims WHERE id = ?1",
    ].reversed() {
      try db.cachedStatement(sql: sql).execute(arguments: [id])
    }
    try db.cachedStatement(sql: "UPDATE corrected_claims SET is_rejected = ? WHERE claim_id = ?")
      .execute(arguments: [corrected.isRejected, id])
    try db.cachedStatement(sql: "UPDATE claims SET stance = ? WHERE id = ?")
      .execute(arguments: [corrected.stance.rawValue, id])
    if corrected.corrections.contains(where: { $0.kind == .attribute || $0.kind == .reject }) {
      try attribute(id, to: corrected, sources: sources)
    }
    for correction in corrected.corrections {
      try db.cachedStatement(sql: "INSERT INTO claim_corrections (claim_id, correction_id) VALUES (?, ?)")
        .execute(arguments: [id, correction.id])
    }
  }

  /// Puts another speaker before the relays; a rejected claim has neither.
  private func attribute(_ id: Int64, to corrected: Claim, sources: [Int64]) throws {
    try db.cachedStatement(sql: "DELETE FROM attributions WHERE claim_id = ?").execute(arguments: [id])
    if corrected.isRejected { return }
    for speaker in corrected.attribution where speaker.relation == .speaker {
      guard let source = sources[at: speaker.source] else { continue }
      try db.cachedStatement(
        sql: """
          INSERT INTO attributions (claim_id, position, relation, source_id, article_source, spans)
            VALUES (?, 0, 'speaker', ?, ?, '[]')
          """
      ).execute(arguments: [id, source, speaker.source])
    }
    let speakers = corrected.attribution.count { $0.relation == .speaker }
    try db.cachedStatement(
      sql: Self.extractedChains(movedBy: speakers)
        + " WHERE extracted.claim_id = ? AND extracted.relation = 'relay'"
    ).execute(arguments: [id])
  }
}

extension StoredArticle {
  /// The rows of `sources` behind the article's own sources, index by index.
  fileprivate func sourceIDsOfRows(_ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT source_id FROM article_sources WHERE article_id = ? AND is_given = 0 ORDER BY position"),
      arguments: [id.rawValue])
  }
}
