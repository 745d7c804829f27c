import ClaimsModel
import Linguistics

/// Chooses between two readings of one claim: the network's words, unless the rule reads something certain that
/// labels can't show, or the labels run over what is no content.
struct ReadingChoice {
  let view: TokenView
  private let units: TotalList<TextUnit>
  /// For each token whether it is the first of a cue that a rule found outside quotation marks.
  private let isCue: TotalList<Bool>
  /// For each token the rule's draft whose content holds it; -1 for none.
  private let holder: TokenMap
  /// A rule as sure as this keeps its words: quotations before their cue, mostly.
  private static let certain = 0.85  // best JOINT on the development sets

  init(view: TokenView, units: TotalList<TextUnit>, rules: [ClaimDraft]) {
    self.view = view
    self.units = units
    var isCue = TotalList(repeating: false, count: view.text.tokens.count)
    for draft in rules {
      guard draft.rule == "reported speech", let first = draft.cue?.tokens.first?.start else { continue }
      isCue[first] = true
    }
    self.isCue = isCue
    var holder = TokenMap(tokens: view.text.tokens.count)
    for (index, draft) in rules.enumerated() { holder.hold(draft.content.joined(), by: index) }
    self.holder = holder
  }

  /// Whether the rule's words are taken.
  func keepsRule(_ rule: ClaimDraft, beside claim: LabelledClaim) -> Bool {
    if rule.isLaidOut || rule.confidence >= Self.certain || !rule.relays.isEmpty || units[rule.unit].isInTitle
    {
      return true
    }
    if let cue = rule.cue?.tokens.first?.start, view.isDash(cue) { return true }
    // "In Voss's words, C": the cue stands round its source. "Refused to say why": the content is what was refused.
    if rule.rule == "according to" && rule.cue?.lemma != "according to" || rule.stance == .declines {
      return true
    }
    guard rule.rule == "reported speech" || rule.rule == "noun cue" else { return false }
    return rule.rule == "noun cue" || isRelative(rule) || hasAgent(rule) || namesAuthor(rule, claim)
      || runsOver(rule, claim)
  }

  /// Whether the rule reads a form that the corpora hardly have, so that the network's doubt says little: a chain, a
  /// post, a passive with its agent, a clause that nobody is said to have said.
  func isRareForm(_ rule: ClaimDraft) -> Bool {
    if rule.isLaidOut || !rule.relays.isEmpty { return true }
    switch rule.rule {
    case "transcript or colon", "signature", "according to", "noun cue", "hearsay": return true
    case "reported speech":
      let opening = rule.content.first?.start ?? 0
      let isClause = view.lower(opening - 1) == "that" || view.lower(opening) == "to"
      return hasAgent(rule) || rule.source == nil && isClause
    default: return false
    }
  }

  /// Whether the network gives the rule's claim more of the quotation that its cue cuts: whole quotations, with all
  /// that the rule found and nothing that it gave to another claim.
  func completes(_ rule: ClaimDraft, with claim: LabelledClaim) -> Bool {
    rule.relays.isEmpty && isWhollyQuoted(claim.content) && Self.covers(claim.content, rule.content)
      && isOfOne(claim.content) && !claim.content.contains(where: view.isTitleInMarks)
  }

  /// Whether the rule names the speaker where the `labelled` words are a part of it: "the officer who led ⟨the search⟩
  /// said", "says ⟨the postmistress⟩, Hetty Marlow".
  func readsOver(_ rule: ClaimDraft, _ labelled: TokenRange) -> Bool {
    guard let source = rule.source, let cue = rule.cue?.tokens.first else { return false }
    if source.end < labelled.start, labelled.end <= cue.start {
      return RelativeClauseReader(view: view).head(before: cue.start, over: labelled, limit: source.start)
        == source
    }
    return source.start == labelled.start && source.end > labelled.end + 1 && source.start >= cue.end
      && view.lower(labelled.end) == "," && view.isCapitalized(labelled.end + 1)
      && view.shape(labelled.end - 1) == .lower
  }

  /// Whether the content is whole quotations and nothing else.
  func isWhollyQuoted(_ content: [TokenRange]) -> Bool {
    content.allSatisfy { piece in
      view.opensQuotation(piece.start)
        && (view.quotation(at: piece.end - 1)?.tokens.end ?? 0) == piece.end
    }
  }

  // MARK: - Private

  /// Whether the rules gave all of the content that they gave to anybody to one claim.
  private func isOfOne(_ content: [TokenRange]) -> Bool {
    Set(content.joined().compactMap { holder[$0] }).count <= 1
  }

  /// Whether each piece of `part` lies in one of `whole`.
  private static func covers(_ whole: [TokenRange], _ part: [TokenRange]) -> Bool {
    part.allSatisfy { piece in
      whole.contains { $0.start <= piece.start && piece.end <= $0.end }
    }
  }

  /// "Lee, who said the port was safe, resigned": the clause ends with the commas round it.
  private func isRelative(_ rule: ClaimDraft) -> Bool {
    let subject = rule.source ?? (rule.cue?.tokens.first).map { TokenRange($0.start - 1, $0.start) }
    guard let subject, subject.count == 1 else { return false }
    return ["who", "which"].contains(view.lower(subject.start))
  }

  /// "The mayor was accused by rivals of hiding data": content on both sides of the cue.
  private func hasAgent(_ rule: ClaimDraft) -> Bool {
    guard let source = rule.source, let cue = rule.cue?.tokens.last else { return false }
    return source.start > cue.start && view.lower(source.start - 1) == "by"
  }

  /// "Coe's memo says": the document belongs to the cue, its author speaks.
  private func namesAuthor(_ rule: ClaimDraft, _ claim: LabelledClaim) -> Bool {
    guard let source = rule.source, let labelled = claim.source, let cue = rule.cue?.tokens.first else {
      return false
    }
    return source.start == labelled.start && source.end < labelled.end
      && (cue.overlaps(labelled) || view.isWord(source.end))
  }

  /// Whether the labels take in a day or a venue of the claim, or the cue of the next one.
  private func runsOver(_ rule: ClaimDraft, _ claim: LabelledClaim) -> Bool {
    let asides = rule.dates + (rule.venue.map { [$0] } ?? [])
    return claim.content.contains { piece in
      asides.contains { $0.overlaps(piece) } || piece.contains { isCue[$0] && !isOwn($0, of: rule) }
    }
  }

  private func isOwn(_ token: Int, of rule: ClaimDraft) -> Bool {
    rule.cue?.tokens.first?.start == token || view.isQuoted(token)
  }
}
