public import ClaimsModel
import GRDB

extension ArchiveWriter {
  /// Takes an article out for good: its rows, its words in the full-text indexes, its inputs, and what corrections quote
  /// of it; a later ingest passes the same text over.
  ///
  /// What it leaves in the file is gone once ``ArchiveDatabase/eraseTraces()`` has run.
  public func erase(_ id: Article.ID) throws {
    guard let article = try reader.articleOnly(id)?.article else {
      throw StorageError.notFound(id: id.description)
    }
    try blankCorrections(naming: article)
    // Its older versions go with its row.
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO removed_texts (text_digest, removed_at)
          SELECT text_digest, ? FROM article_versions WHERE article_id = ?
        """
    ).execute(arguments: [Timestamp.now, id.rawValue])
    try eraseInputs(of: id.rawValue)
    try remove(id)
    try db.cachedStatement(
      sql: "DELETE FROM outlets WHERE name = ?1 AND NOT EXISTS (SELECT 1 FROM articles WHERE outlet = ?1)"
    ).execute(arguments: [article.outlet])
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO removed_texts (text_digest, removed_at) VALUES (?, ?)"
    ).execute(arguments: [article.textDigest, Timestamp.now])
    try writePending()
  }

  /// When a text with these letters was taken out for good; `nil` when it was not.
  public func removalTime(ofTextDigest digest: String) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT removed_at FROM removed_texts WHERE text_digest = ?"),
      arguments: [digest])
  }

  /// Lets a text that was taken out come back.
  public func readmit(textDigest digest: String) throws {
    try db.cachedStatement(sql: "DELETE FROM removed_texts WHERE text_digest = ?")
      .execute(arguments: [digest])
  }

  // MARK: - Private

  /// Takes out where an article was read from, and what stood in the same places before it.
  private func eraseInputs(of article: Int64) throws {
    try db.cachedStatement(
      sql: """
        DELETE FROM inputs WHERE article_id = ?1 OR article_id IS NULL
          AND (label, element) IN (SELECT label, element FROM inputs WHERE article_id = ?1)
        """
    ).execute(arguments: [article])
  }

  /// Takes the article's words and its places out of corrections, which stay in the list as ones that hold of nothing.
  private func blankCorrections(naming article: Article) throws {
    let corrections = sources.identities.corrections
    let digest = ArticleReference(textDigest: article.textDigest)
    func named(_ form: CorrectionForm.ArticleForm?) -> Bool { form?.reference.names(article) == true }
    var isChanged = false
    for entry in try corrections.entries() {
      var form = entry.form
      if let claim = form.claim, named(claim.article) {
        form.claim?.article = CorrectionForm.ArticleForm(digest)
        // Numbered, since no two corrections may be the same.
        form.claim?.content = claim.content.map {
          CorrectionForm.PieceForm(start: $0.start, text: "(removed, \(entry.id))")
        }
      }
      if named(form.source?.article) { form.source?.article = CorrectionForm.ArticleForm(digest) }
      if named(form.with?.article) { form.with?.article = CorrectionForm.ArticleForm(digest) }
      if named(form.article) { form.article = CorrectionForm.ArticleForm(digest) }
      guard form != entry.form else { continue }
      // Two that named the article differently may come to be the same, which are one then.
      try db.cachedStatement(sql: "UPDATE OR REPLACE corrections SET subject = ?, object = ? WHERE id = ?")
        .execute(arguments: [form.subject, form.object, entry.id])
      try RowDigests.update(RowDigests.corrections, where: "id = ?", [entry.id], in: db)
      isChanged = true
    }
    if isChanged { corrections.reload() }
  }
}

extension ArchiveDatabase {
  /// Takes out of the file what erased articles have left in it: old pages of the full-text indexes, words that no claim
  /// has any more, samples of the planner, the log.
  ///
  /// - Returns: `false` when another program reads the archive, so that the log, which still has the old pages, stays
  ///   until that program ends.
  public func eraseTraces() throws(StorageError) -> Bool {
    forgetKnownWords()
    do {
      return try requireWriter().writeWithoutTransaction { db in
        for table in FullTextCheck.tables {
          try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('optimize')")
        }
        try db.inTransaction {
          try Vocabulary.forgetUnused(in: db)
          return .commit
        }
        for table in ["sqlite_stat1", "sqlite_stat4"] where try db.tableExists(table) {
          try db.execute(sql: "DELETE FROM \(table)")
        }
        guard try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0 else { return false }
        try db.execute(sql: "UPDATE removed_texts SET is_swept = 1 WHERE is_swept = 0")
        return true
      }
    } catch {
      throw StorageError(error, while: .writing)
    }
  }
}

extension ArchiveReader {
  /// Whether articles were taken out whose words may still stand in free pages of the file.
  func hasUnsweptRemovals() throws -> Bool {
    try count("SELECT EXISTS (SELECT 1 FROM removed_texts WHERE is_swept = 0)") > 0
  }
}
