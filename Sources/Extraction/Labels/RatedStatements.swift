package import ClaimsModel
import Linguistics
import Outlets

/// The statements of an article with what their confidence is made of, for `Training/`.
package struct RatedStatements {
  /// A statement.
  package struct Statement: Hashable, Sendable {
    /// Where it stands; UTF-8 offsets.
    package let span: TextSpan
    /// The features of its confidence.
    package let features: [Double]
  }

  /// In text order.
  package let statements: [Statement]

  /// Reads `article`.
  package init(_ article: Article) {
    let view = TokenView(
      Annotator().annotate(article.text, bodyStart: article.bodyStart), outlet: article.outlet,
      bylines: article.bylines, outlets: .shared)
    let cues = CueFinder()
    let units = TextUnit.units(of: view, cues: cues.lexicon)
    let found = AttributionFinder(view: view, units: units, cues: cues).findings()
    let features = StatementFeatures(view: view, units: units, found: found)
    statements = StatementRule(view: view, units: units).statements(beside: found.drafts + found.empty)
      .compactMap {
        statement in
        view.span(statement.tokens).map {
          Statement(span: $0, features: features.values(of: statement.tokens, unit: statement.unit))
        }
      }
  }
}
