public import ClaimsModel
package import Linguistics
import Outlets

/// Finds who claims what in an article, with which numbers.
///
/// Pure and deterministic: the same article gives the same analysis.
public struct ArticleAnalyzer: Sendable {
  /// Grows whenever the same text may give other rows; stored with each article.
  public static let version = 10

  /// Of sentences less sure than this, most are opinion, advice, promotion (best F1 over the development sets).
  private static let leastForStatements = 0.2

  private let annotator = Annotator()
  private let cues = CueFinder()
  private let finder = FigureFinder()
  let outlets: OutletNames
  let parts: TextParts

  /// Makes an analyzer that knows further news outlets beside those of its own table.
  ///
  /// Each of `outlets` is one outlet's name, then other names and domains of it, with semicolons between:
  /// "Larkham Courier; the Courier; courier.example".
  public init(outlets: [String] = []) { self.init(outlets: outlets, parts: TextParts()) }

  /// The same with other bounds for the parts of long articles, for tests.
  package init(outlets: [String] = [], parts: TextParts) {
    self.parts = parts
    self.outlets = outlets.isEmpty ? .shared : OutletNames(adding: outlets)
  }

  /// Whether articles in the language of this BCP 47 tag are read; one of which nobody tells the language is.
  public static func reads(language tag: String?) -> Bool {
    guard let primary = tag?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first else { return true }
    return ["en", "eng"].contains(primary.lowercased())
  }

  /// Finds everything in one article, in linear time; in a very long one part by part.
  ///
  /// In an article in another language nothing is found: what the rules make of it would be wrong.
  public func analyze(_ article: Article) -> ArticleAnalysis {
    guard Self.reads(language: article.language) else {
      return ArticleAnalysis(
        article: article, sources: [], claims: [], figures: [], extractorVersion: Self.version)
    }
    guard let long = LongArticle(article, cutInto: parts) else { return analyzeWhole(article) }
    return long.analysis(version: Self.version, of: analyzeWhole)
  }

  // MARK: - Private

  private func analyzeWhole(_ article: Article) -> ArticleAnalysis {
    let text = annotator.annotate(article.text, bodyStart: article.bodyStart)
    let view = TokenView(text, outlet: article.outlet, bylines: article.bylines, outlets: outlets)
    let units = TextUnit.units(of: view, cues: cues.lexicon)
    var figures = finder.figures(
      in: text, published: article.published, home: HomeCurrency(outlet: article.outlet, url: article.url),
      calendarNames: view.calendarNames)
    let found = AttributionFinder(view: view, units: units, cues: cues).findings()
    let built = ClaimBuilder(view: view, units: units, figures: figures).claims(of: found.drafts)
    var claims = built.claims
    let confidence = StatementConfidence(view: view, units: units, found: found)
    for (tokens, unit) in StatementRule(view: view, units: units).statements(
      beside: found.drafts + found.empty)
    {
      let sureness = confidence.confidence(of: tokens, unit: unit)
      guard let span = view.span(tokens), sureness >= Self.leastForStatements else { continue }
      claims.append(
        Claim(
          kind: .statement, text: view.string(tokens), spans: [span], sentence: span, confidence: sureness))
    }
    claims = ClaimOrder.ordered(claims)
    FigureLinker.link(&figures, to: &claims)
    return ArticleAnalysis(
      article: article, sources: built.sources, claims: claims, figures: figures,
      extractorVersion: Self.version)
  }
}
