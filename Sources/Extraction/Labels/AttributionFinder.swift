import Linguistics

/// Finds the attributed claims of an article: the rules read it, the network labels it with the rules' reading
/// before its eyes, the two are joined and rated, and what was found is read again for claims within claims.
struct AttributionFinder {
  let view: TokenView
  let units: TotalList<TextUnit>
  let cues: CueFinder
  /// What only the network found is left out below this probability (best JOINT over the development sets).
  private static let leastForNetwork = 0.4
  /// Of two words or less this much is asked, unless they are quoted: "did not mince her words".
  private static let leastForFragments = 0.65
  /// What a rule can name is left out below this one, unless it is a rare form: of such claims one in ten is right.
  private static let leastForRules = 0.1

  /// What is left of the confidence of a claim that is only supposed ("Coe might say").
  private static let hypotheticalShare = 0.5

  /// The claims, parents before their children, otherwise in text order.
  func drafts() -> [ClaimDraft] { findings().drafts }

  /// The claims, and those that say nothing ("denied this"): no claims, but no statements of the article's, either.
  func findings() -> (drafts: [ClaimDraft], empty: [ClaimDraft]) {
    let marker = ComplementMarker(view: view)
    let empty = EmptyContents(view: view)
    var (likely, idle): ([ClaimDraft], [ClaimDraft]) = ([], [])
    for draft in outermost() where isLikely(draft) {
      if empty.isEmpty(draft) { idle.append(draft) } else { likely.append(draft) }
    }
    let nested = ClaimFinder(view: view, units: units, cues: cues).withNested(likely)
    let meant = ParentIndexes.removing(
      Set(nested.enumerated().filter { empty.isEmpty($0.element) }.map(\.offset)), from: nested)
    return (DenialReader(view: view).read(meant).map(marker.included), idle)
  }

  /// The outermost claims with their evidence and confidence, the unlikely ones too; in text order.
  func outermost() -> [ClaimDraft] {
    let ruled = ClaimFinder(view: view, units: units, cues: cues).outermost()
    let labels = labels(beside: ruled)
    let labelled = LabelDecoder(view: view, labels: labels).claims()
    let merger = DraftMerger(view: view, units: units, cues: cues, labels: labels)
    let completion = ClauseCompletion(view: view, units: units)
    let bounds = SourceBounds(view: view)
    return merger.merged(rules: ruled, network: labelled, isLikely: { isLikely(rated($0)) }).compactMap {
      bounds.mended(completion.completed($0)).whole.map(rated)
    }
  }

  /// The network's labels, for an explanation.
  func labels() -> TokenLabels {
    labels(beside: ClaimFinder(view: view, units: units, cues: cues).outermost())
  }

  // MARK: - Private

  private func labels(beside ruled: [ClaimDraft]) -> TokenLabels {
    Labeller.shared.labels(
      of: view.text, rules: RuleFeatures(view: view, drafts: ruled, lexicon: cues.lexicon))
  }

  private func isLikely(_ draft: ClaimDraft) -> Bool {
    guard let evidence = draft.evidence, !evidence.isRareForm else { return true }
    let least =
      evidence.finder != .network
      ? Self.leastForRules : isFragment(draft) ? Self.leastForFragments : Self.leastForNetwork
    return draft.confidence >= (draft.isHypothetical ? Self.hypotheticalShare * least : least)
  }

  private func isFragment(_ draft: ClaimDraft) -> Bool {
    draft.content.joined().count(where: view.isWord) <= 2
      && !draft.content.joined().contains(where: view.isQuoted)
  }

  private func rated(_ draft: ClaimDraft) -> ClaimDraft {
    guard let evidence = draft.evidence else { return draft }
    var draft = draft
    let features = ConfidenceFeatures(view: view).values(of: draft, evidence: evidence)
    draft.confidence = ConfidenceModel.shared.probability(features)
    // The corpora count it as an attribution; nobody made this claim, though.
    if draft.isHypothetical { draft.confidence *= Self.hypotheticalShare }
    return draft
  }
}
