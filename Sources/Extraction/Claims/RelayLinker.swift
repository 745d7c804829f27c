import ClaimsModel
import Linguistics

/// Joins relays to the claims that they pass on: in "Coe said C, the Daily Echo reported" the Echo's cue
/// makes no claim of its own; it lengthens the chain of Coe's.
struct RelayLinker: Sendable {
  let view: TokenView
  private let outlets: OutletReader
  private let frame: RelayFrame
  private let authors: AuthorReader

  init(view: TokenView) {
    self.view = view
    outlets = OutletReader(view: view)
    frame = RelayFrame(view: view)
    authors = AuthorReader(view: view)
  }

  /// The drafts of one region, in the order of their cues, with relays joined and, where the outer speaker is no
  /// outlet, with the claims that its content holds left to the next level.
  func joined(_ drafts: [ClaimDraft], in region: ClaimRegion) -> [ClaimDraft] {
    var kept: [ClaimDraft] = []
    for draft in drafts.map({ authored(frame.framed($0, in: region)) }) {
      if let (place, outer) = kept.enumerated().reversed().first(where: { isWithin(draft, $0.element) }) {
        // Found again inside the outer claim, unless an outlet merely passes it on.
        guard let source = relay(outer), opens(draft, outer) else { continue }
        let relay = RelayMark(source: source, cue: outer.cue)
        kept = kept.before(place) + kept.from(place + 1) + [passing(draft, to: relay)]
        continue
      }
      guard draft.source != nil, kept.contains(where: { isWithin($0, draft) }) else {
        kept.append(draft)
        continue
      }
      if let source = relay(draft) {
        kept = kept.map {
          isWithin($0, draft) ? passing($0, to: RelayMark(source: source, cue: draft.cue)) : $0
        }
        continue
      }
      // The outer claim holds the inner ones; they are found again inside it.
      kept = kept.filter { !isWithin($0, draft) } + [draft]
    }
    return kept
  }

  /// "The Echo reported, citing two officials, that C": the officials speak, the Echo passes it on.
  func cited(_ draft: ClaimDraft, in region: ClaimRegion) -> ClaimDraft {
    guard let outlet = relay(draft),
      let citing = region.tokens.first(where: { index in
        ["citing", "quoting"].contains(view.lower(index)) && !draft.content.contains { $0.contains(index) }
      }),
      let source = NounPhraseReader(view: view).phrase(
        startingAt: citing + 1, limit: region.tokens.end),
      !draft.content.contains(where: { $0.overlaps(source) })
    else { return draft }
    var draft = draft
    draft.source = source
    draft.relays = [RelayMark(source: outlet, cue: draft.cue)] + draft.relays
    draft.cue = CueMark(tokens: [TokenRange(at: citing)], lemma: "cite")
    return draft
  }

  /// "The Echo reported that Coe had said C": the claim within came through the Echo.
  func passedOn(_ inner: ClaimDraft, by outer: ClaimDraft) -> ClaimDraft {
    guard let outlet = relay(outer), let speaker = inner.source,
      !isFuture(inner),
      !outlets.isOutlet(speaker),
      !outer.content.contains(where: { view.opensQuotation($0.start) })
    else { return inner }
    var inner = inner
    inner.relays.append(RelayMark(source: outlet, cue: outer.cue))
    return inner
  }

  // MARK: - Private

  private func isWithin(_ inner: ClaimDraft, _ outer: ClaimDraft) -> Bool {
    let cue = inner.cue?.tokens.first
    return outer.content.contains { piece in
      cue.map { piece.contains($0.start) } ?? false
    }
  }

  /// "Coe's memo says C": Coe speaks, and the memo belongs to the cue.
  private func authored(_ draft: ClaimDraft) -> ClaimDraft {
    guard let source = draft.source, let (author, message) = authors.author(of: source) else { return draft }
    var draft = draft
    draft.source = author
    if let messenger = authors.messenger(in: source, behind: author) {
      draft.relays.append(RelayMark(source: messenger, cue: nil))
    }
    if let cue = draft.cue?.tokens.first, message + 1 == cue.start {
      draft.cue?.tokens[at: 0] = TokenRange(message, cue.end)
    }
    return draft
  }

  private func passing(_ draft: ClaimDraft, to relay: RelayMark) -> ClaimDraft {
    var draft = draft
    draft.relays.append(relay)
    return draft
  }

  /// "According to the Echo, Coe said C": whether the claim is the main clause of what an outlet is cited for, and
  /// was made already.
  private func opens(_ inner: ClaimDraft, _ outer: ClaimDraft) -> Bool {
    guard outer.cue?.lemma == "according to", let start = outer.content.first?.start,
      let cue = inner.cue?.tokens.first, let source = inner.source, !outlets.isOutlet(source)
    else { return false }
    return min(source.start, cue.start, inner.contentHull.start) == start
      && !isFuture(inner)
  }

  /// "Coe will demand": nothing that could have been passed on yet.
  private func isFuture(_ draft: ClaimDraft) -> Bool {
    draft.cue?.tokens.first.map { ["will", "would", "'ll"].contains(view.lower($0.start)) } ?? false
  }

  /// The outlet that is the draft's source, or whose report is: "the Echo", "a report in the Echo".
  private func relay(_ draft: ClaimDraft) -> TokenRange? {
    guard let source = draft.source else { return nil }
    return outlets.isOutlet(source) ? source : outlets.publisher(of: source)
  }
}
