public import ClaimsModel
import GRDB

extension ArchiveWriter {
  /// Takes an article out for good: its rows, its words in the full-text indexes, its inputs, and what corrections quote
  /// of it; a later ingest passes the same text over.
  ///
  /// What it leaves in the file is gone once ``ArchiveDatabase/eraseTraces()`` has run.
  public func erase(_ id: Article.ID) throws {
    let row = try reader.row(
      "articles", of: id.rawValue, "SELECT text, text_digest FROM articles WHERE id = ?", [id.rawValue])
    guard let row else { throw StorageError.notFound(id: id.description) }
    let (text, digest): (String, String) = (try row[0], try row[1])
    let names = try reader.rows(
      "article_sources", of: id.rawValue, "SELECT name, aliases FROM article_sources WHERE article_id = ?",
      [id.rawValue]
    ).map { try [$0[0] as String] + $0.words(1) }.flatMap { $0 }
    if let article = try reader.articleOnly(id)?.article {
      for correction in try sources.identities.corrections.claimCorrections(naming: article) {
        try blank(correction)
      }
    }
    try db.cachedStatement(sql: "DELETE FROM inputs WHERE article_id = ?").execute(arguments: [id.rawValue])
    try remove(id)
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO removed_texts (text_digest, removed_at) VALUES (?, ?)"
    ).execute(arguments: [digest, Timestamp.now])
    try writePending()
    for words in [text] + names { try vocabulary.forget(words) }
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

  /// Takes the article's words out of a correction of a claim, which stays in the list as one that holds of nothing.
  private func blank(_ correction: ClaimCorrection) throws {
    var reference = correction.claim
    // Numbered, since no two corrections may be the same.
    reference.pieces = reference.pieces.map {
      ClaimReference.Piece(start: $0.start, words: "(removed, \(correction.applied.id))")
    }
    let form = CorrectionForm(
      Correction(.claim(reference, correction.action), note: correction.applied.note, madeAt: ""))
    try db.cachedStatement(sql: "UPDATE corrections SET subject = ? WHERE id = ?")
      .execute(arguments: [form.subject, correction.applied.id])
    try RowDigests.update(RowDigests.corrections, where: "id = ?", [correction.applied.id], in: db)
  }
}

extension ArchiveDatabase {
  /// Takes out of the file what erased articles have left in it: old pages of the full-text indexes, samples of the planner,
  /// the log.
  public func eraseTraces() throws(StorageError) {
    do {
      try requireWriter().writeWithoutTransaction { db in
        for table in FullTextCheck.tables {
          try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('optimize')")
        }
        for table in ["sqlite_stat1", "sqlite_stat4"] where try db.tableExists(table) {
          try db.execute(sql: "DELETE FROM \(table)")
        }
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch {
      throw StorageError(error, while: .writing)
    }
  }
}
