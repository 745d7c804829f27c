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

  /// What was found in an article.
  struct Findings {
    /// The claims, parents before their children, otherwise in text order.
    var drafts: [ClaimDraft]
    /// Those that say nothing ("denied this"): no claims, but no statements of the article's, either.
    var empty: [ClaimDraft]
    /// What the network says of the tokens.
    var labels: TokenLabels
  }

  /// Finds all of it.
  func findings() -> Findings {
    let marker = ComplementMarker(view: view)
    let empty = EmptyContents(view: view)
    let reading = reading()
    var (likely, idle): ([ClaimDraft], [ClaimDraft]) = ([], [])
    for draft in outermost(of: reading) where isLikely(draft) {
      if draft.isAsked || empty.isEmpty(draft) { idle.append(draft) } else { likely.append(draft) }
    }
    let nested = NestedClaims(
      view: view, units: units, cues: cues, rules: reading.features, finder: reading.finder, rated: rated
    ).added(to: likely)
    let meant = ParentIndexes.removing(
      Set(nested.enumerated().filter { empty.isEmpty($0.element) }.map(\.offset)), from: nested)
    return Findings(
      drafts: DenialReader(view: view).read(meant).map(marker.included), empty: idle, labels: reading.labels)
  }

  /// The outermost claims with their evidence and confidence, the unlikely ones too; in text order.
  func outermost() -> [ClaimDraft] { outermost(of: reading()) }

  /// The network's labels, for an explanation.
  func labels() -> TokenLabels { reading().labels }

  // MARK: - Private

  /// How rules and network read the article.
  private struct Reading {
    var finder: ClaimFinder
    var ruled: [ClaimDraft]
    var features: RuleFeatures
    var labels: TokenLabels
  }

  private func reading() -> Reading {
    let finder = ClaimFinder(view: view, units: units, cues: cues)
    let ruled = finder.outermost()
    let features = RuleFeatures(view: view, drafts: ruled, lexicon: cues.lexicon)
    return Reading(
      finder: finder, ruled: ruled, features: features,
      labels: Labeller.shared.labels(of: view.text, rules: features))
  }

  private func outermost(of reading: Reading) -> [ClaimDraft] {
    let labelled = LabelDecoder(view: view, labels: reading.labels).claims()
    let merger = DraftMerger(view: view, units: units, cues: cues, labels: reading.labels)
    let completion = ClauseCompletion(view: view, units: units)
    let bounds = SourceBounds(view: view)
    return merger.merged(rules: reading.ruled, network: labelled, isLikely: { isLikely(rated($0)) })
      .compactMap {
        ($0.isLaidOut ? $0 : bounds.mended(completion.completed($0))).whole.map(rated)
      }
  }

  private func isLikely(_ draft: ClaimDraft) -> Bool {
    guard let evidence = draft.evidence, !evidence.isRareForm else { return true }
    if evidence.finder == .network || draft.cue == nil, view.areTitlesInMarks(draft.content) { return false }
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
    // Layout is certain where labels are not.
    if draft.isLaidOut {
      draft.confidence = evidence.ruleConfidence
      return draft
    }
    let features = ConfidenceFeatures(view: view).values(of: draft, evidence: evidence)
    draft.confidence = ConfidenceModel.shared.probability(features)
    // The corpora count it as an attribution; nobody made this claim, though.
    if draft.isHypothetical { draft.confidence *= Self.hypotheticalShare }
    return draft
  }
}
