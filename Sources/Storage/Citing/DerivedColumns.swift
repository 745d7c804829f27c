import ClaimsModel
import GRDB

/// The columns of an article's rows that follow from its words alone: what is printed of each, and by what words a claim
/// is found beside its own.
struct DerivedColumns {
  /// What is printed of the article.
  let article: Int64
  /// Of each claim in order: what is printed, the words around it, and the hash of its own.
  let claims: [(ref: Int64, around: String, twin: Int64?)]
  /// What is printed of each figure in order.
  let figures: [Int64]

  /// Works them out for an article as it is after corrections.
  init(_ analysis: ArticleAnalysis) {
    let numbers = CitedReference.numbers(of: analysis, offsets: UTF8Offsets(analysis.article.text))
    article = CitedReference(text: analysis.article.text).article
    claims = zip(analysis.claims, numbers.claims).map { claim, ref in
      let words = ClaimWords(claim, in: analysis)
      return (ref, words.around, words.twin)
    }
    figures = numbers.figures
  }

  /// Puts them into the rows; the full-text index must be told apart.
  static func fill(_ stored: StoredArticle, in db: Database) throws {
    let columns = DerivedColumns(stored.analysis)
    try db.cachedStatement(sql: "UPDATE articles SET ref = ? WHERE id = ?")
      .execute(arguments: [columns.article, stored.id.rawValue])
    for (id, claim) in zip(stored.claimIDs, columns.claims) {
      try db.cachedStatement(sql: "UPDATE claims SET ref = ?, around = ?, twin = ? WHERE id = ?")
        .execute(arguments: [claim.ref, claim.around, claim.twin, id.rawValue])
    }
    for (id, ref) in zip(stored.figureIDs, columns.figures) {
      try db.cachedStatement(sql: "UPDATE figures SET ref = ? WHERE id = ?")
        .execute(arguments: [ref, id.rawValue])
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
