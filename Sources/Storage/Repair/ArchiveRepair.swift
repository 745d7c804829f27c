import ClaimsModel
import Foundation
import GRDB

/// Makes an archive sound again: rebuilds what follows from the articles, and takes out what can't be trusted.
///
/// An article stays if its digest is that of its rows; they are then as they were written. Everything else is worked
/// out anew from the articles that stay, and from the corrections. The connection must not enforce foreign keys,
/// since the tables are filled one after another.
struct ArchiveRepair {
  private let db: Database
  private let reader: ArchiveReader
  private let writer: ArchiveWriter

  init(db: Database) throws {
    self.db = db
    writer = try ArchiveWriter(db: db)
    reader = writer.reader
  }

  /// Repairs all; `receive` is handed each article that is about to be taken out.
  func run(_ report: inout RepairReport, setAside receive: (SetAsideText) throws -> Void) throws {
    try rebuildIndexes()
    try setAside(&report, receive)
    try removeStrays(&report)
    try uncorrect()
    try repairOutlets()
    try rebuildSources()
    try refileWords()
    try writer.stories.rebuild()
    for table in FullTextCheck.tables {
      try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('rebuild')")
    }
    try recorrect()
  }

  // MARK: - Articles

  private func rebuildIndexes() throws {
    do {
      try db.execute(sql: "REINDEX")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      // Two rows where there can be one: they belong to articles whose digest tells so.
    }
  }

  private func setAside(_ report: inout RepairReport, _ receive: (SetAsideText) throws -> Void) throws {
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM articles ORDER BY id") {
      guard let problem = try problem(of: id) else { continue }
      let text = try SetAsideText(article: id, problem: problem, db: db)
      try receive(text)
      report.setAside.append(
        SetAsideArticle(
          id: try reader.citedArticle(id), path: text.path, title: text.title, problem: problem))
      try remove(article: id)
    }
  }

  /// What is wrong with an article's own rows; `nil` when they are as they were written.
  private func problem(of id: Int64) throws -> String? {
    do {
      let stored: [UInt8]? = try db.row(
        "article_digests", "SELECT sha256 FROM article_digests WHERE article_id = ?", [id])?[0]
      if let stored {
        if stored == Array(try ArticleDigest.ofStored(id, in: db)) { return nil }
        // The counts follow from the rows: where they alone are wrong, the article is as it was written.
        try recount(id)
        let isSound = stored == Array(try ArticleDigest.ofStored(id, in: db))
        return isSound ? nil : "it is not as it was written: its digest is another"
      }
      return "it has no digest"
    } catch StorageError.badRow(let fault) {
      return "\(fault.place): \(fault.problem)"
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return "it can't be read"
    }
  }

  /// Gives an article the numbers of claims, statements and figures that it has.
  private func recount(_ id: Int64) throws {
    try db.cachedStatement(
      sql: """
        UPDATE articles SET
          claim_count = (SELECT count(*) FROM claims WHERE article_id = ?1 AND kind <> 'statement'),
          statement_count = (SELECT count(*) FROM claims WHERE article_id = ?1 AND kind = 'statement'),
          figure_count = (SELECT count(*) FROM figures WHERE article_id = ?1)
          WHERE id = ?1
        """
    ).execute(arguments: [id])
  }

  /// Removes all rows of an article, and its inputs, so that the next ingest reads it again.
  private func remove(article: Int64) throws {
    for sql in [
      "DELETE FROM claim_corrections WHERE claim_id IN (SELECT id FROM claims WHERE article_id = ?)",
      "DELETE FROM extracted_attributions WHERE claim_id IN (SELECT id FROM claims WHERE article_id = ?)",
      "DELETE FROM corrected_claims WHERE claim_id IN (SELECT id FROM claims WHERE article_id = ?)",
      "DELETE FROM claim_spans WHERE claim_id IN (SELECT id FROM claims WHERE article_id = ?)",
      "DELETE FROM attributions WHERE claim_id IN (SELECT id FROM claims WHERE article_id = ?)",
      "DELETE FROM figures WHERE article_id = ?", "DELETE FROM claims WHERE article_id = ?",
      "DELETE FROM article_sources WHERE article_id = ?", "DELETE FROM inputs WHERE article_id = ?",
      "DELETE FROM article_digests WHERE article_id = ?", "DELETE FROM article_versions WHERE article_id = ?",
      "DELETE FROM articles WHERE id = ?",
    ] {
      try db.cachedStatement(sql: sql).execute(arguments: [article])
    }
  }

  // MARK: - Rows beside the articles

  /// Tables whose rows belong to a row of another, with the column that names it.
  private static let belongings = [
    ("claims", "article_id", "articles"), ("figures", "article_id", "articles"),
    ("article_sources", "article_id", "articles"), ("article_digests", "article_id", "articles"),
    ("claim_spans", "claim_id", "claims"), ("attributions", "claim_id", "claims"),
    ("corrected_claims", "claim_id", "claims"), ("claim_corrections", "claim_id", "claims"),
    ("inputs", "article_id", "articles"), ("article_versions", "article_id", "articles"),
  ]

  /// Removes rows that belong to no article, and those that are not as they were written.
  private func removeStrays(_ report: inout RepairReport) throws {
    for (table, column, owner) in Self.belongings {
      try remove(
        from: table, where: "\(column) IS NOT NULL AND \(column) NOT IN (SELECT id FROM \(owner))",
        because: "belonged to no row of \(owner)", &report)
    }
    for table in RowDigests.tables where table.name != RowDigests.sources.name {
      try remove(
        from: table.name, where: "sha256 IS NOT \(table.digest)", because: "not as written", &report)
    }
  }

  private func remove(
    from table: String, where condition: String, because reason: String, _ report: inout RepairReport
  ) throws {
    try db.execute(sql: "DELETE FROM \(table) WHERE \(condition)")
    let count = db.changesCount
    guard count > 0 else { return }
    report.removed.append(ArchiveFault(place: table, problem: "\(count) removed: \(reason)"))
  }

  /// Gives all claims the rows that were extracted, which the articles' digests cover.
  private func uncorrect() throws {
    for sql in [
      """
      UPDATE claims SET stance = corrected_claims.stance FROM corrected_claims
        WHERE corrected_claims.claim_id = claims.id
      """,
      "DELETE FROM attributions WHERE claim_id IN (SELECT claim_id FROM corrected_claims)",
      ArchiveWriter.extractedChains(), "DELETE FROM article_sources WHERE is_given = 1",
      "DELETE FROM claim_corrections", "DELETE FROM extracted_attributions", "DELETE FROM corrected_claims",
      "DELETE FROM taken_roles",
    ] {
      try db.execute(sql: sql)
    }
  }

  /// Gives all rows the ids and words that follow from the articles' own.
  private func refileWords() throws {
    try db.execute(sql: "DELETE FROM words")
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM articles ORDER BY id") {
      let stored = try reader.article(Article.ID(rawValue: id))
      try DerivedColumns.fill(stored, in: db)
      try writer.vocabulary.add(stored.analysis)
    }
  }

  /// Applies the corrections of claims anew.
  private func recorrect() throws {
    let finder = SourceFinder(db: db)
    var articles: Set<Int64> = []
    for entry in try writer.sources.identities.corrections.entries() {
      if let claim = entry.ofClaim?.claim { try articles.formUnion(finder.articlesOfAnyMark(claim.article)) }
    }
    for article in articles.sorted() { try writer.recorrect(article) }
    try writer.finishBatch()
  }

  private func repairOutlets() throws {
    try db.execute(
      sql: """
        INSERT INTO outlets (name, folded) SELECT DISTINCT outlet, '' FROM articles
          WHERE outlet IS NOT NULL AND outlet NOT IN (SELECT name FROM outlets)
        """)
    let names = try db.rows("outlets", "SELECT id, name FROM outlets").map {
      (try $0[0] as Int64, try $0[1] as String)
    }
    for (id, name) in names {
      try db.cachedStatement(sql: "UPDATE outlets SET folded = ? WHERE id = ?")
        .execute(arguments: [NameFolding.folded(name), id])
    }
  }

  // MARK: - Sources

  /// Files the sources of every article anew, and works out who is who; a source keeps its number if its row is as it
  /// was written.
  private func rebuildSources() throws {
    let sources = RowDigests.sources
    for sql in [
      "DELETE FROM sources WHERE id <= 0 OR sha256 IS NOT \(sources.digest)",
      "DELETE FROM sources WHERE article_id NOT IN (SELECT id FROM articles)",
      "UPDATE sources SET identity_id = id, claim_count = 0, relay_count = 0, article_count = 0, first_day = NULL, "
        + "last_day = NULL",
      "DELETE FROM identities", "DELETE FROM identity_links", "DELETE FROM given_names",
      "DELETE FROM source_names", "DELETE FROM source_words", "DELETE FROM source_roles",
    ] {
      try db.execute(sql: sql)
    }
    for article in try Int64.fetchAll(db, sql: "SELECT id FROM articles ORDER BY id") {
      try fileSources(of: article)
    }
    try writer.writePending()
    try db.execute(sql: "DELETE FROM sources WHERE article_count = 0")
    writer.sources.identities.reconsiderEverything()
    try writer.finishBatch()
  }

  private func fileSources(of article: Int64) throws {
    let stored = try db.rows(
      "article_sources", of: article,
      "SELECT name, kind, roles, aliases FROM article_sources WHERE article_id = ? ORDER BY position",
      [article]
    ).map {
      Source(name: try $0[0], kind: try $0.term(1), roles: try $0.words(2), aliases: try $0.words(3))
    }
    let keys = try writer.sources.keys(of: stored, mentions: reader.mentions(in: article), article: article) {
      guard let found = try reader.articleOnly(Article.ID(rawValue: article)) else {
        throw RowPlace("articles", article).fault("it is missing")
      }
      return found.article
    }
    for (position, (source, key)) in zip(stored, keys).enumerated() {
      let id = try writer.sources.id(of: source, key: key, article: article)
      try db.cachedStatement(
        sql: "UPDATE article_sources SET source_id = ? WHERE article_id = ? AND position = ?"
      ).execute(arguments: [id, article, position])
      try db.cachedStatement(
        sql: """
          UPDATE attributions SET source_id = ?1 WHERE article_source = ?2
            AND claim_id IN (SELECT id FROM claims WHERE article_id = ?3)
          """
      ).execute(arguments: [id, position, article])
    }
    try fileClaims(of: article)
    let day = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT day FROM articles WHERE id = ?"), arguments: [article])
    writer.sources.count(try SourceUse.uses(of: article, db: db), day: day ?? 0)
  }

  /// Gives the claims of an article the words by which the full-text index files them.
  private func fileClaims(of article: Int64) throws {
    let outlet = try Int64.fetchOne(
      db.cachedStatement(
        sql:
          "SELECT outlets.id FROM articles JOIN outlets ON outlets.name = articles.outlet WHERE articles.id = ?"
      ),
      arguments: [article])
    let claims = try db.rows(
      "claims", "SELECT id, kind, stance, confidence, parent_id FROM claims WHERE article_id = ?", [article]
    ).map { row in
      let properties = MetaTokens.Properties(
        kind: try row.term(1), stance: try row.term(2), confidence: try row[3],
        isNested: try row.optionalID(4) != nil)
      return (id: try row.id(0), properties: properties)
    }
    for claim in claims {
      let chain = try reader.sourceChain(ofClaim: claim.id)
      let meta = MetaTokens.text(for: claim.properties, outlet: outlet, chain: chain)
      try db.cachedStatement(sql: "UPDATE claims SET meta = ? WHERE id = ?")
        .execute(arguments: [meta, claim.id])
    }
  }
}
