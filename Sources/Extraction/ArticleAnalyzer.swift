public import ClaimsModel
import Linguistics

/// Finds who claims what in an article, with which numbers. Pure and deterministic.
public struct ArticleAnalyzer: Sendable {
  /// Grows whenever the same text may give other rows; stored with each article.
  public static let version = 1

  private let annotator = Annotator()
  private let cues = CueFinder()

  /// Makes an analyzer.
  public init() {}

  /// Everything found in `article`. Linear time.
  public func analyze(_ article: Article) -> ArticleAnalysis {
    let view = TokenView(annotator.annotate(article.text, bodyStart: article.bodyStart))
    let units = TextUnit.units(of: view)
    let drafts = ClaimFinder(view: view, units: units, cues: cues).drafts()
    let claims = drafts.map { d -> Claim in
      let spans = d.content.map(view.span)
      return Claim(kind: .indirect, stance: d.stance, text: "", spans: spans, cue: d.cue.map { Cue(text: "", lemma: $0.lemma, spans: $0.tokens.map(view.span)) }, attribution: d.source.map { [Attribution(relation: .speaker, source: 0, mention: nil, spans: [view.span($0)])] } ?? [], parent: d.parent, sentence: spans[0], confidence: d.confidence)
    }
    return ArticleAnalysis(article: article, sources: [], claims: claims, figures: [], extractorVersion: Self.version)
  }
}
