import ClaimsModel
import GRDB

extension ArchiveWriter {
  /// Gives the sources of stored articles the rows that their keys call for, and brings all that names them in line.
  ///
  /// Only articles with a source whose key is another now are touched.
  func rekey(_ articles: some Sequence<Int64>) throws {
    var affected: Set<Int64> = []
    for article in articles { affected.formUnion(try rekey(article)) }
    if !affected.isEmpty { try sources.removeUnused(among: affected.sorted()) }
  }

  // MARK: - Private

  /// - Returns: the sources that the article had.
  private func rekey(_ article: Int64) throws -> [Int64] {
    guard try reader.isCorrected(article) else { return try rekeyExtracted(article) }
    let given = try uncorrect(article)
    let affected = try rekeyExtracted(article)
    try recorrect(article)
    return given + affected
  }

  private func rekeyExtracted(_ article: Int64) throws -> [Int64] {
    let stored = try reader.storedSources(of: article)
    let keys = try sources.keys(
      of: stored.map(\.source), mentions: reader.mentions(in: article), article: article
    ) {
      guard let article = try self.reader.articleOnly(Article.ID(rawValue: article)) else {
        throw StorageError.damaged(reason: "article \(Article.ID(rawValue: article)) is missing")
      }
      return article.article
    }
    guard zip(stored, keys).contains(where: { $0.key != $1.text }) else { return [] }
    try writePending()
    let day = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT day FROM articles WHERE id = ?"), arguments: [article])
    let affected = try sources.subtract(article: article)
    for (position, (stored, key)) in zip(stored, keys).enumerated() where stored.key != key.text {
      let id = try sources.id(of: stored.source, key: key, article: article)
      try db.cachedStatement(
        sql: "UPDATE article_sources SET source_id = ? WHERE article_id = ? AND position = ?"
      ).execute(arguments: [id, article, position])
      let claims = try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT DISTINCT attributions.claim_id FROM claims JOIN attributions ON attributions.claim_id = claims.id
              WHERE claims.article_id = ? AND attributions.article_source = ? ORDER BY 1
            """), arguments: [article, position])
      for claim in claims { try assign(claim, source: id, articleSource: position) }
    }
    sources.count(try SourceUse.uses(of: article, db: db), day: day ?? 0)
    return affected
  }

  /// Attributes a claim to another row and tells the full-text index.
  private func assign(_ claim: Int64, source: Int64, articleSource: Int) throws {
    try unindex(claim)
    try db.cachedStatement(
      sql: "UPDATE attributions SET source_id = ? WHERE claim_id = ? AND article_source = ?"
    ).execute(arguments: [source, claim, articleSource])
    let meta = try String.fetchOne(
      db.cachedStatement(sql: "SELECT meta FROM claims WHERE id = ?"), arguments: [claim])
    let chain = try reader.sourceChain(ofClaim: claim)
    try index(claim, meta: MetaTokens.text(meta ?? "", chain: chain))
  }
}
