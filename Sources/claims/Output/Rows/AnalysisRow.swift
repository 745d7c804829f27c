import ClaimsArchive
import ClaimsModel

/// A stored article with all that was found in it, as one object of the schema `claims/1`.
struct StoredArticleRow: ResultRow {
  static let columns: [String] = []
  static let fields = ["schema", "extractor", "article", "sources", "claims", "figures"]

  /// The article.
  let article: StoredArticle

  var cells: [String] { [] }

  func write(to writer: inout JSONWriter) {
    // The sources of what is not stored have no number.
    writer.value(
      article.analysis, archiveSources: article.sourceIDs.filter { $0.rawValue > 0 },
      wikidata: article.identities.compactMapValues(\.wikidata),
      printed: (article.id, article.claimIDs, article.figureIDs), story: article.story,
      versions: article.versions)
  }
}

/// What was found in an article that no archive holds, as one object of the schema `claims/1`.
struct AnalysisRow: ResultRow {
  static let columns: [String] = []
  static let fields = ["schema", "extractor", "article", "sources", "claims", "figures"]

  /// The analysis.
  let analysis: ArticleAnalysis

  var cells: [String] { [] }

  func write(to writer: inout JSONWriter) { writer.value(analysis) }
}
