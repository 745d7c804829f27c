import ClaimsArchive
import ClaimsModel

/// An article of the archive without its text, for programs.
struct ArticleRow: ResultRow {
  static let columns = [
    "id", "published", "outlet", "title", "claims", "statements", "figures", "path", "url", "story",
  ]
  static let fields = [
    "id", "title", "outlet", "published", "path", "url", "claims", "statements", "figures", "story",
  ]

  /// The article.
  let article: ArticleSummary

  var cells: [String] {
    [
      article.id.description, article.published?.description ?? "", article.outlet ?? "", article.title ?? "",
      String(article.claimCount), String(article.statementCount), String(article.figureCount), article.path,
      article.url ?? "", article.story?.description ?? "",
    ]
  }

  func write(to writer: inout JSONWriter) { writer.value(article) }
}
