public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// What lists tell of an article.
  ///
  /// - Throws: `notFound`, `badRow`.
  public func summary(of id: Article.ID) throws -> ArticleSummary {
    let select = "SELECT \(ArticleRow.summaryColumns) FROM articles WHERE id = ?"
    guard let row = try row("articles", of: id.rawValue, select, [id.rawValue]) else {
      throw StorageError.notFound(id: id.description)
    }
    return try completed(ArticleRow.summary(row))
  }

  /// What lists tell of an article, without the claims of it that were rejected, and with its story.
  func completed(_ summary: ArticleSummary) throws -> ArticleSummary {
    var summary = try withoutRejected(summary)
    if try hasStories() { summary.story = try storyRoot(of: summary.id.rawValue) }
    return summary
  }

  /// The articles, newest first; with `words`, those whose text holds them all, best first.
  ///
  /// - Throws: `queryTooLarge` for more than ``QueryLimit/words`` words.
  public func articles(
    matching words: String?, outlet: String?, since: PartialDate?, until: PartialDate?, limit: Int?,
    offset: Int
  ) throws -> Page<ArticleSummary> {
    guard let days = RowNumbers.days(since: since, until: until) else { return Page(items: [], total: 0) }
    var conditions = ["articles.day BETWEEN :first AND :last"]
    var arguments: StatementArguments = ["first": days.lowerBound, "last": days.upperBound]
    if let outlet {
      let ids = try NameResolver(reader: self).outlets(outlet)
      if ids.isEmpty { return Page(items: [], total: 0) }
      conditions.append(
        """
        articles.outlet IN (SELECT name FROM outlets WHERE id IN (SELECT value FROM json_each(:outlets)))
        """)
      arguments += ["outlets": SpanColumn.json(ids.map { Int($0) })]
    }
    let quoted = try QueryLimit.quotedWords(words ?? "")
    var tables = "articles"
    var order = "articles.day DESC, articles.id DESC"
    if !quoted.isEmpty {
      tables = "articles_fts JOIN articles ON articles.id = articles_fts.rowid"
      conditions.append("articles_fts MATCH :words")
      arguments += ["words": quoted.joined(separator: " AND ")]
      order = "bm25(articles_fts), articles.id DESC"
    }
    let condition = conditions.joined(separator: " AND ")
    let columns = ArticleRow.summaryColumns.split(separator: ", ").map { "articles.\($0)" }
      .joined(separator: ", ")
    let cursor = try rows(
      "articles",
      "SELECT \(columns) FROM \(tables) WHERE \(condition) ORDER BY \(order) LIMIT :limit OFFSET :offset",
      arguments + ["limit": limit ?? -1, "offset": max(0, offset)])
    var items: [ArticleSummary] = []
    while let row = try cursor.next() {
      if let summary = try listed({ try completed(ArticleRow.summary(row)) }) { items.append(summary) }
    }
    return Page(
      items: items, total: try count("SELECT count(*) FROM \(tables) WHERE \(condition)", arguments))
  }
}
