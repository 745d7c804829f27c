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
    let stored = try storedSources(of: article)
    let keys = try sources.keys(
      of: stored.map(\.source), mentions: mentions(in: article), article: article
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

  /// Attributes a claim to another row and tells the full-text index, which forgets only what it is told exactly.
  private func assign(_ claim: Int64, source: Int64, articleSource: Int) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO claims_fts (claims_fts, rowid, text, meta, title)
          SELECT 'delete', id, text, meta, title FROM claims_index WHERE id = ?
        """
    ).execute(arguments: [claim])
    try db.cachedStatement(
      sql: "UPDATE attributions SET source_id = ? WHERE claim_id = ? AND article_source = ?"
    ).execute(arguments: [source, claim, articleSource])
    let meta = try String.fetchOne(
      db.cachedStatement(sql: "SELECT meta FROM claims WHERE id = ?"), arguments: [claim])
    let links = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT relation, source_id FROM attributions WHERE claim_id = ? ORDER BY position"),
      arguments: [claim])
    let chain = links.map { row -> (relation: Attribution.Relation, source: Int64) in
      let relation: String = row[0]
      return (relation == Attribution.Relation.speaker.rawValue ? .speaker : .relay, row[1])
    }
    try db.cachedStatement(sql: "UPDATE claims SET meta = ? WHERE id = ?")
      .execute(arguments: [MetaTokens.text(meta ?? "", chain: chain), claim])
    try db.cachedStatement(
      sql: """
        INSERT INTO claims_fts (rowid, text, meta, title)
          SELECT id, text, meta, title FROM claims_index WHERE id = ?
        """
    ).execute(arguments: [claim])
  }

  private func storedSources(of article: Int64) throws -> [(source: Source, key: String)] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT article_sources.name, article_sources.kind, article_sources.roles, article_sources.aliases,
              sources.identity
            FROM article_sources JOIN sources ON sources.id = article_sources.source_id
            WHERE article_sources.article_id = ? ORDER BY article_sources.position
          """), arguments: [article])
    return try rows.map { row in
      let source = Source(
        name: row[0], kind: try reader.value(row[1]), roles: try ListColumn.list(row[2]),
        aliases: try ListColumn.list(row[3]))
      return (source, row[4])
    }
  }

  private func mentions(in article: Int64) throws -> [(source: Int, text: String)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT attributions.article_source, attributions.mention
            FROM claims JOIN attributions ON attributions.claim_id = claims.id
            WHERE claims.article_id = ? AND attributions.mention IS NOT NULL
          """), arguments: [article]
    ).map { (source: $0[0], text: $0[1]) }
  }
}
