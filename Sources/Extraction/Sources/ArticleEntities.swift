package import ClaimsModel
import Linguistics

/// Who is who in an article: every mention with what it is linked to, for those who measure or explain it.
package struct ArticleEntities: Sendable {
  /// A mention.
  package struct Mention: Sendable {
    /// Its words; UTF-8 offsets.
    package let span: TextSpan
    /// "name", "nominal" or "pronoun".
    package let form: String
    /// Index of the entity.
    package let entity: Int
    /// The rule that linked it.
    package let rule: LinkRule
    /// How sure that is, 0 to 1.
    package let score: Double
    /// For "he" and "she": the last mention of each candidate with its evidence.
    package let candidates: [(entity: Int, evidence: [Double])]
  }

  /// Names of the entities and their kinds.
  package let entities: [(name: String, kind: SourceKind, roles: [String])]
  /// The mentions in text order.
  package let mentions: [Mention]

  /// Reads one article; with `given` mentions, links these instead of those it finds.
  package init(_ article: Article, given: [GivenMention]? = nil) {
    let text = Annotator().annotate(article.text, bodyStart: article.bodyStart)
    let view = TokenView(text, outlet: article.outlet)
    let cues = CueFinder()
    let units = TextUnit.units(of: view, cues: cues.lexicon)
    let drafts = AttributionFinder(view: view, units: units, cues: cues).drafts()
    let linker = SourceResolver(view: view, drafts: drafts, given: given).linker
    entities = linker.entities.map { ($0.name, $0.kind, $0.roles) }
    let trials = Dictionary(linker.trials.map { ($0.token, $0.candidates) }) { first, _ in first }
    mentions = linker.mentions.compactMap {
      guard let span = view.span($0.tokens) else { return nil }
      return Mention(
        span: span, form: "\($0.form)", entity: $0.link.entity, rule: $0.link.rule,
        score: $0.link.score, candidates: trials[$0.tokens.start] ?? [])
    }
  }
}
