/// Everything found in one article; a pure function of the article and the extractor's version.
public struct ArticleAnalysis: Hashable, Sendable {
  /// The article analysed, its text unchanged.
  public var article: Article
  /// The sources of its claims, in order of first mention; links refer to them by index.
  public var sources: [Source]
  /// Its claims in text order, a parent before its children.
  public var claims: [Claim]
  /// Its figures in text order.
  public var figures: [Figure]
  /// The version of the extractor that made this: grows whenever the same text may give other rows.
  public var extractorVersion: Int

  /// Makes an analysis.
  public init(
    article: Article, sources: [Source], claims: [Claim], figures: [Figure], extractorVersion: Int
  ) {
    self.article = article
    self.sources = sources
    self.claims = claims
    self.figures = figures
    self.extractorVersion = extractorVersion
  }
}
