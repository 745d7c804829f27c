package import ClaimsModel
import Linguistics

/// The outermost claims of an article with what their confidence is made of: for the fitting of that model.
package struct RatedClaims: Sendable {
  /// One claim.
  package struct Claim: Sendable {
    /// Spans of content, cue and source; UTF-8 offsets.
    package let content: [TextSpan]
    package let cue: [TextSpan]
    package let source: [TextSpan]
    /// The numbers that the model weighs.
    package let features: [Double]
  }

  /// The claims in text order, the unlikely ones too.
  package let claims: [Claim]

  /// Reads one article.
  package init(_ article: Article) {
    let text = Annotator().annotate(article.text, bodyStart: article.bodyStart)
    let view = TokenView(text, outlet: article.outlet)
    let cues = CueFinder()
    let finder = AttributionFinder(
      view: view, units: TextUnit.units(of: view, cues: cues.lexicon), cues: cues)
    let marker = ComplementMarker(view: view)
    claims = finder.outermost().compactMap { draft in
      guard let evidence = draft.evidence else { return nil }
      return Claim(
        content: marker.included(in: draft).content.compactMap(view.span),
        cue: (draft.cue?.tokens ?? []).compactMap(view.span),
        source: (draft.source.map { [$0] } ?? []).compactMap(view.span),
        features: ConfidenceFeatures(view: view).values(of: draft, evidence: evidence))
    }
  }
}
