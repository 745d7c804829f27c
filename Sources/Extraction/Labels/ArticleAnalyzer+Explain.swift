public import ClaimsModel
import Linguistics

extension ArticleAnalyzer {
  /// Why `claim` was found in `article`: reads the article again.
  ///
  /// - Returns: `nil` when this version finds no claim of these words there.
  public func explain(_ claim: Claim, in article: Article) -> ClaimExplanation? {
    guard let long = LongArticle(article, cutInto: parts) else { return explanation(of: claim, in: article) }
    return long.part(of: claim).flatMap { explanation(of: $0.claim, in: $0.article) }
  }

  private func explanation(of claim: Claim, in article: Article) -> ClaimExplanation? {
    let text = Annotator().annotate(article.text, bodyStart: article.bodyStart)
    let view = TokenView(text, outlet: article.outlet, bylines: article.bylines, outlets: outlets)
    let cues = CueFinder()
    let units = TextUnit.units(of: view, cues: cues.lexicon)
    let finder = AttributionFinder(view: view, units: units, cues: cues)
    if claim.kind == .statement {
      let isFound = analyze(article).claims.contains { $0.kind == .statement && $0.spans == claim.spans }
      return isFound ? ClaimExplanation(finder: "own voice") : nil
    }
    let cueSpans = claim.cue?.spans ?? []
    let drafts = finder.drafts()
    let draft = drafts.first {
      $0.content.compactMap(view.span) == claim.spans
        && ($0.cue?.tokens ?? []).compactMap(view.span) == cueSpans
    }
    guard let draft else { return nil }
    var explanation = explanation(of: draft, labels: finder.labels(), in: view)
    let built = ClaimBuilder(view: view, units: units, figures: []).claims(of: drafts, keepsTrials: true)
    explanation.speaker = claim.attribution.first { $0.relation == .speaker }.flatMap { speaker in
      Self.speakerLink(at: speaker.spans, built: built, in: view)
    }
    return explanation
  }

  /// Others than the chosen one that are told of.
  private static let mostRivals = 3
  private static let leastOfRival = 0.01

  /// By which rule the words that name the speaker were linked to a source, and whom else they might mean.
  private static func speakerLink(
    at spans: [TextSpan], built: ClaimBuilder.Built, in view: TokenView
  ) -> ClaimExplanation.SpeakerLink? {
    guard let span = spans.first, let link = built.links[span],
      let source = built.sources.first(where: { $0.mentions.contains(span) })
    else { return nil }
    let trial = built.trials.first { view.span($0.mention) == span }
    let rivals = trial.map { trial in
      zip(trial.candidates, trial.probabilities).enumerated()
        .filter { $0.offset != trial.chosen && $0.element.1 >= leastOfRival }
        .sorted { $0.element.1 > $1.element.1 }.prefix(mostRivals)
        .map { ClaimExplanation.Rival(name: $0.element.0.name, probability: $0.element.1) }
    }
    return ClaimExplanation.SpeakerLink(
      name: source.name, rule: link.rule.words, score: link.score, rivals: rivals ?? [])
  }

  private func explanation(of draft: ClaimDraft, labels: TokenLabels, in view: TokenView) -> ClaimExplanation
  {
    let pieces = draft.content + (draft.cue?.tokens ?? []) + (draft.source.map { [$0] } ?? [])
    let first = pieces.map(\.start).min() ?? 0
    let last = pieces.map(\.end).max() ?? first
    let runs = Self.runs(of: labels, in: TokenRange(first, last), view: view)
    guard let evidence = draft.evidence else {
      return ClaimExplanation(
        finder: "rules, reading the inside of another claim", rule: draft.rule,
        ruleConfidence: draft.confidence,
        labels: runs)
    }
    let finders: [Evidence.Finder: String] = [
      .both: "rules and network", .rules: "rules", .network: "network",
    ]
    return ClaimExplanation(
      finder: finders[evidence.finder] ?? "", rule: evidence.rule, ruleConfidence: evidence.ruleConfidence,
      labels: runs, contentLink: evidence.contentLink, sourceLink: evidence.sourceLink,
      agreement: evidence.agreement,
      rival: evidence.rival.isEmpty ? nil : evidence.rival.map(view.string).joined(separator: " … "))
  }

  /// The tokens in runs of one label, each with the lowest probability within it.
  private static func runs(of labels: TokenLabels, in tokens: TokenRange, view: TokenView)
    -> [ClaimExplanation.LabelledRun]
  {
    var found: [(tokens: TokenRange, part: TokenLabels.Part?)] = []
    for index in tokens {
      let label = Int(labels.best[at: index] ?? 0)
      let part = TokenLabels.Part(rawValue: label % 2 == 1 ? label : label - 1)
      if label % 2 == 0, let last = found.last, last.part == part {
        _ = found.popLast()
        found.append((TokenRange(last.tokens.start, index + 1), part))
      } else {
        found.append((TokenRange(at: index), part))
      }
    }
    return found.map { run in
      let probability =
        run.tokens.map { index in
          run.part.map { labels.probability(of: $0, at: index) }
            ?? labels.probabilityOfNothing(at: index)
        }.min() ?? 0
      return ClaimExplanation.LabelledRun(
        text: view.string(run.tokens), part: run.part.map { "\($0)" }, probability: probability)
    }
  }
}
