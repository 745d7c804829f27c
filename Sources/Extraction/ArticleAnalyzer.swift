public import ClaimsModel
import Linguistics

/// Finds who claims what in an article, with which numbers. Pure and deterministic.
public struct ArticleAnalyzer: Sendable {
  /// Grows whenever the same text may give other rows; stored with each article.
  public static let version = 1

  /// Makes an analyzer.
  public init() {}

  /// Everything found in `article`. Linear time.
  public func analyze(_ article: Article) -> ArticleAnalysis {
    _ = Annotator().annotate(article.text, bodyStart: article.bodyStart)
    return ArticleAnalysis(article: article, sources: [], claims: [], figures: [], extractorVersion: Self.version)
  }
}
