package import ClaimsModel

/// The comparison of a folder of gold with what is extracted from its articles.
package struct Evaluation: Sendable {
  /// The compared articles, in the order of the gold files' names.
  package let comparisons: [ArticleComparison]
  /// Digest of the gold and the texts it rests on.
  package let digest: String

  /// Resolves the gold in the extracted articles and compares.
  ///
  /// `analyses` are those of all articles below the folder `articlesFolder`, with their paths as extracted.
  /// - Throws: `noArticle`, or what does not resolve.
  package init(
    gold: GoldFolder, analyses: [ArticleAnalysis], articlesFolder: String
  ) throws(GoldError) {
    let byPath = Dictionary(
      analyses.map { (Self.relative($0.article.path, to: articlesFolder), $0) },
      uniquingKeysWith: { first, _ in first })
    var comparisons: [ArticleComparison] = []
    for file in gold.files {
      guard let analysis = byPath[file.record.article] else {
        throw .noArticle(file: file.name, article: file.record.article)
      }
      let resolved = try GoldArticle(file.record, file: file.name, text: analysis.article.text)
      comparisons.append(ArticleComparison(gold: resolved, analysis: analysis))
    }
    self.comparisons = comparisons
    digest = gold.digest(texts: comparisons.map(\.analysis.article.text))
  }

  /// All articles together.
  package var tally: Tally {
    comparisons.reduce(into: Tally()) { $0 += Tally($1) }
  }

  /// `path` without the folder it was read from.
  package static func relative(_ path: String, to folder: String) -> String {
    var prefix = folder
    while prefix.hasSuffix("/") { prefix.removeLast() }
    return path.hasPrefix(prefix + "/") ? String(path.dropFirst(prefix.count + 1)) : path
  }
}
