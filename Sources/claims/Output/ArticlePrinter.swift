import ClaimsArchive
import ClaimsModel

/// Prints a whole article in the format asked for.
struct ArticlePrinter {
  let output: OutputOptions
  /// Whether a terminal is told where each field comes from; JSON tells it always.
  var explains = false

  /// What it is for programs: the article as JSON, its claims as rows.
  static func rows(in output: OutputOptions) -> any ResultRow.Type {
    output.rowFormat?.isJSON == true ? StoredArticleRow.self : ClaimRow.self
  }

  /// Prints the article that an id means, or an older version of one.
  func print(_ id: String, of archive: Archive) throws {
    let current: Article.ID
    do throws(ArchiveError) {
      current = try archive.articleID(id)
    } catch {
      guard let older = try archive.olderArticle(id) else { throw error }
      return try print(older)
    }
    try print(try archive.article(current))
  }

  /// Prints the article without what was rejected of it.
  func print(_ stored: StoredArticle) throws {
    let article = stored.withoutRejected
    switch output.rowFormat {
    case (let rows?) where rows.isJSON:
      try RowPrinter.print([StoredArticleRow(article: article)], format: rows)
    case let rows?:
      let offsets = UTF8Offsets(article.analysis.article.text)
      try RowPrinter.print(article.hits.map { ClaimRow(hit: $0, offsets: offsets) }, format: rows)
    case nil:
      var stream = ResultStream()
      try stream.write(ArticleView(terminal: output.terminal, explains: explains).rendered(article))
      try stream.flush()
    }
  }
}
