import ClaimsArchive
import ClaimsModel

/// One of the texts that an article's address has had, for programs.
struct ArticleVersionRow: ResultRow {
  static let columns = [
    "id", "article", "version", "of", "current", "published", "modified", "replaced", "outlet", "title",
    "words", "url",
    "path",
  ]
  static let fields = columns

  /// The version.
  let version: ArticleVersion

  var cells: [String] {
    [
      version.id, version.article.description, String(version.number), String(version.count),
      String(version.isCurrent),
      version.published?.description ?? "", version.modified ?? "", version.replaced ?? "",
      version.outlet ?? "",
      version.title ?? "", String(version.wordCount), version.url ?? "", version.path,
    ]
  }

  func write(to writer: inout JSONWriter) { writer.value(version) }
}
