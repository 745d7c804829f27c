package import ClaimsModel
import Linguistics

/// One article's figures without its claims, for those who measure what figures cost.
///
/// Words and their classes are found once; ``figures()`` then does what the figure rules do of an analysis.
package struct FigureReading: Sendable {
  private let text: AnnotatedText
  private let published: PartialDate?
  private let home: HomeCurrency

  /// Annotates the article.
  package init(_ article: Article) {
    text = Annotator().annotate(article.text, bodyStart: article.bodyStart)
    published = article.published
    home = HomeCurrency(outlet: article.outlet, url: article.url)
  }

  /// The figures in text order, not yet tied to claims.
  package func figures() -> [Figure] { FigureFinder().figures(in: text, published: published, home: home) }
}
