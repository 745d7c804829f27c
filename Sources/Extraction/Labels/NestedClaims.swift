import ClaimsModel
import Linguistics

/// Finds claims within claims: the contents of claims are read again, by the rules and by the network, each by itself.
struct NestedClaims {
  let view: TokenView
  let units: TotalList<TextUnit>
  let cues: CueFinder
  let rules: RuleFeatures
  let finder: ClaimFinder
  /// How likely a claim is.
  let rated: (ClaimDraft) -> ClaimDraft
  /// Claims within claims within claims end here.
  private static let deepest = 2
  /// How often all words of an article may be read again: contents may overlap, and the time is to stay linear.
  private static let rereadings = 4
  /// What is less likely is left out.
  private static let least = 0.15
  /// What is left of a rule's own confidence where the network found nothing: it has seen few claims within claims.
  private static let shareOfRules = 0.8
  private static let leastForRules = 0.03
  /// A piece of fewer tokens holds no claim.
  private static let fewestTokens = 4

  /// The outermost claims and those within them, parents before their children.
  func added(to outermost: [ClaimDraft]) -> [ClaimDraft] {
    var found = outermost
    var level = TokenRange(0, found.count)
    var budget = Self.rereadings * view.text.tokens.count
    for _ in TokenRange(0, Self.deepest) {
      let pieces = pieces(of: found, in: level, budget: &budget)
      if pieces.isEmpty { break }
      let first = found.count
      found += claims(within: pieces, of: found)
      level = TokenRange(first, found.count)
    }
    return found
  }

  // MARK: - Private

  /// A piece of the content of the draft number `parent`.
  private struct Piece {
    var tokens: TokenRange
    var parent: Int
  }

  /// What is worth reading again, in text order and without overlaps: a content belongs to the first that has it.
  private func pieces(of drafts: [ClaimDraft], in level: TokenRange, budget: inout Int) -> [Piece] {
    let all = level.flatMap { number in
      (drafts[at: number]?.content ?? []).map { Piece(tokens: $0, parent: number) }
    }.sorted { ($0.tokens.start, $0.parent) < ($1.tokens.start, $1.parent) }
    var found: [Piece] = []
    for piece in all where piece.tokens.count >= Self.fewestTokens && budget >= piece.tokens.count {
      let tokens = piece.tokens.from(found.last?.tokens.end ?? 0)
      guard tokens.count >= Self.fewestTokens, rules.holdsCue(in: tokens) else { continue }
      budget -= tokens.count
      found.append(Piece(tokens: tokens, parent: piece.parent))
    }
    return found
  }

  private func claims(within pieces: [Piece], of drafts: [ClaimDraft]) -> [ClaimDraft] {
    var parents = TokenMap(tokens: view.text.tokens.count)
    for piece in pieces { parents.hold(piece.tokens, by: piece.parent) }
    var ruled: [ClaimDraft] = []
    var ruledPieces: Set<TokenRange> = []
    for piece in pieces {
      let inner = drafts[at: piece.parent].map { finder.inner(in: piece.tokens, of: $0) } ?? []
      if !inner.isEmpty { ruledPieces.insert(piece.tokens) }
      ruled += inner
    }
    ruled.sort { $0.contentHull.start < $1.contentHull.start }
    let sequences = pieces.map(\.tokens)
    let labels = Labeller.shared.labels(
      within: sequences, of: view.text, rules: rules, isRuled: ruledPieces.contains)
    let labelled = LabelDecoder(view: view, labels: labels).claims(in: sequences)
    let merger = DraftMerger(view: view, units: units, cues: cues, labels: labels)
    let merged = merger.merged(rules: ruled, network: labelled) { rated($0).confidence >= Self.least }
    let bounds = SourceBounds(view: view)
    return merged.compactMap { draft in
      guard let number = draft.content.first.flatMap({ parents[$0.start] }), let parent = drafts[at: number],
        draft.cue != nil, let whole = bounds.mended(draft).whole,
        var inner = finder.passedOn(sureness(of: whole), by: parent), inner.confidence >= Self.least
      else { return nil }
      inner.parent = number
      return inner
    }
  }

  /// The draft with its confidence: the model's; of what a rule alone found the mean of both, unless the network is sure
  /// that there is nothing.
  private func sureness(of draft: ClaimDraft) -> ClaimDraft {
    var sure = rated(draft)
    guard draft.evidence?.finder == .rules, sure.confidence >= Self.leastForRules else { return sure }
    sure.confidence = (sure.confidence + Self.shareOfRules * draft.confidence) / 2
    return sure
  }
}
