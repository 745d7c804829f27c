import GRDB

/// The insertions of the hot path, prepared once a connection and fetched once a batch.
struct WriteStatements {
  let article: Statement
  let articleSource: InsertStatement
  let claim: InsertStatement
  let claimSpan: InsertStatement
  let attribution: InsertStatement
  let figure: InsertStatement
  let claimText: InsertStatement
  let figureText: InsertStatement
  let articleText: InsertStatement

  /// Prepares them; what they write of an article is added to `digest`.
  init(_ db: Database, digest: ArticleDigest) throws {
    let columns = ArticleDigest.Table.articles.columns
    let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
    article = try db.cachedStatement(sql: "INSERT INTO articles (\(columns)) VALUES (\(marks))")
    articleSource = try InsertStatement(db, "article_sources", .articleSources, digest)
    claim = try InsertStatement(db, "claims", .claims, digest)
    claimSpan = try InsertStatement(db, "claim_spans", .claimSpans, digest)
    attribution = try InsertStatement(db, "attributions", .attributions, digest)
    figure = try InsertStatement(db, "figures", .figures, digest)
    claimText = try InsertStatement(db, "claims_fts", "rowid, text, meta, title, around")
    figureText = try InsertStatement(db, "figures_fts", "rowid, text, counted, unit_text")
    articleText = try InsertStatement(db, "articles_fts", "rowid, text")
  }
}
