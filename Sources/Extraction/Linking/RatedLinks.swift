package import ClaimsModel
import Linguistics
import Outlets

/// Whom the words for each speaker of an article may mean, with what speaks for each: for the fitting of that model.
package struct RatedLinks: Sendable {
  /// Somebody who may be meant.
  package struct Candidate: Sendable {
    package let name: String
    package let aliases: [String]
    package let kind: SourceKind
    /// Whether it is a source of its own, called by the words themselves; of no words: nobody.
    package let isWritten: Bool
    /// The numbers that the model weighs.
    package let features: [Double]
  }

  /// One choice; UTF-8 offsets.
  package struct Link: Sendable {
    package let mention: TextSpan?
    package let content: [TextSpan]
    package let form: Int
    package let candidates: [Candidate]
  }

  /// In the order in which they are made.
  package let links: [Link]

  /// Reads one article.
  package init(_ article: Article) {
    let text = Annotator().annotate(article.text, bodyStart: article.bodyStart)
    let view = TokenView(text, outlet: article.outlet, bylines: article.bylines, outlets: .shared)
    let cues = CueFinder()
    let units = TextUnit.units(of: view, cues: cues.lexicon)
    let drafts = AttributionFinder(view: view, units: units, cues: cues).drafts()
    let built = ClaimBuilder(view: view, units: units, figures: []).claims(of: drafts, keepsTrials: true)
    links = built.trials.map { trial in
      Link(
        mention: view.span(trial.mention), content: trial.content.compactMap(view.span),
        form: trial.form.rawValue,
        candidates: zip(trial.candidates, trial.features).map {
          Candidate(
            name: $0.name, aliases: $0.aliases, kind: $0.kind, isWritten: $0.target == .written, features: $1)
        })
    }
  }
}
