import ClaimsModel
import GRDB

/// The columns of an article's rows that follow from its words alone: what is printed of each, and by what words a claim
/// is found beside its own.
struct DerivedColumns {
  /// What is printed of the article, its claims and its figures.
  let printed: PrintedIDs
  /// Of each claim in order: the words around it, and the hash of its own.
  let words: [ClaimWords]

  /// Works them out for an article as it is after corrections.
  init(_ analysis: ArticleAnalysis) {
    printed = PrintedIDs(analysis, offsets: UTF8Offsets(analysis.article.text))
    words = analysis.claims.map { ClaimWords($0, in: analysis) }
  }

  /// Puts them into the rows; the full-text index must be told apart.
  static func fill(_ stored: StoredArticle, in db: Database) throws {
    let columns = DerivedColumns(stored.analysis)
    try db.cachedStatement(sql: "UPDATE articles SET printed_id = ? WHERE id = ?")
      .execute(arguments: [columns.printed.article, stored.id.rawValue])
    for (id, (printed, words)) in zip(stored.claimIDs, zip(columns.printed.claims, columns.words)) {
      try db.cachedStatement(sql: "UPDATE claims SET printed_id = ?, around = ?, twin = ? WHERE id = ?")
        .execute(arguments: [printed, words.around, words.twin, id.rawValue])
    }
    for (id, printed) in zip(stored.figureIDs, columns.printed.figures) {
      try db.cachedStatement(sql: "UPDATE figures SET printed_id = ? WHERE id = ?")
        .execute(arguments: [printed, id.rawValue])
    }
  }

  /// Fills the columns of an archive that had none, and the table of words.
  static func fillAll(_ db: Database) throws {
    let writer = try ArchiveWriter(db: db)
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM articles ORDER BY id") {
      let stored = try writer.reader.article(Article.ID(rawValue: id))
      try fill(stored, in: db)
      try writer.vocabulary.add(stored.analysis)
    }
    try db.execute(sql: "INSERT INTO claims_fts (claims_fts) VALUES ('rebuild')")
    try RowDigests.update(RowDigests.inputs, where: "true", [], in: db)
  }
}
