import Algorithms
import ClaimsModel
import Linguistics

/// Joins the two readings of an article: the rules' drafts and the network's claims.
///
/// Where both found a claim, its words are the network's, which knows where clauses end, unless the rule is certain
/// or read a chain; venue, day and stance are the rules'. What only one of them found is kept where it is likely.
struct DraftMerger {
  let view: TokenView
  let units: TotalList<TextUnit>
  let cues: CueFinder
  let labels: TokenLabels
  /// A rule alone must be this sure of itself: the network saw its reading and did not follow.
  private static let leastRuleConfidence = 0.3

  /// The outermost claims, in text order.
  ///
  /// A rule's claim gives way to the network's in the same words where that one `isLikely`.
  func merged(
    rules: [ClaimDraft], network: [LabelledClaim], isLikely: (ClaimDraft) -> Bool
  ) -> [ClaimDraft] {
    let choice = ReadingChoice(view: view, units: units, rules: rules)
    let index = DraftIndex(drafts: rules, tokens: view.text.tokens.count)
    var taken = TotalList(repeating: false, count: rules.count)
    var found: [ClaimDraft] = []
    var reader = UnmatchedClaimReader(view: view, units: units, cues: cues)
    let settled = SettledWords(rules, tokens: view.text.tokens.count)
    for claim in network {
      let match = index.match(of: claim)
      var claim = claim
      if !(match?.draft.isLaidOut ?? false) {
        // "“We tried,” Coe told the Echo. “Nobody came.”": the cue has both.
        let silent = choice.isWhollyQuoted(claim.content) ? settled.silent(in: claim, of: rules) : []
        for number in silent { taken[number] = true }
        guard !silent.isEmpty || settled.trim(&claim) else { continue }
      }
      if let (number, rule) = match, !taken[number] {
        taken[number] = true
        found.append(joined(rule, claim, choice: choice, after: found.last, reader: &reader))
      } else if let (_, rule) = match, !rule.relays.isEmpty,
        TokenSets.agreement(rule.content, claim.content) >= 0.5
      {
        // The same words again by another cue of the same rule: "reported, citing two officials, that".
        continue
      } else if let draft = reader.draft(of: claim) {
        let mended = mended(draft, after: found.last, reader: &reader)
        found.append(withEvidence(mended, of: claim, rule: nil, choice: choice))
      }
    }
    found += kept(rules, taken: taken, beside: found.filter(isLikely), choice: choice)
    let whole = ContinuedQuotations(view: view).mended(SplitQuotations(view: view).mended(found))
    return whole.sorted {
      $0.contentHull.start < $1.contentHull.start
    }
  }

  // MARK: - Private

  private func joined(
    _ rule: ClaimDraft, _ claim: LabelledClaim, choice: ReadingChoice, after previous: ClaimDraft?,
    reader: inout UnmatchedClaimReader
  )
    -> ClaimDraft
  {
    var draft = rule
    if choice.keepsRule(rule, beside: claim) {
      if choice.completes(rule, with: claim) { draft.content = claim.content }
      if draft.source == nil, let cue = draft.cue?.tokens.last {
        draft.source = reader.group(in: cue).flatMap { reader.nameBefore($0) }
      }
      return withEvidence(draft, of: claim, rule: rule, choice: choice)
    }
    draft.content = claim.content
    if let cue = claim.cue {
      draft.cue = CueMark(tokens: [cue], lemma: rule.cue?.lemma ?? reader.lemma(of: cue))
    }
    if let source = claim.source, !rule.relays.contains(where: { $0.source.overlaps(source) }),
      !choice.readsOver(rule, source)
    {
      draft.source = source
    }
    return withEvidence(
      mended(draft, after: previous, reader: &reader), of: claim, rule: rule, choice: choice)
  }

  /// The draft with what the network leaves to grammar: a passive names nobody, and a verb without a subject of
  /// its own shares one.
  private func mended(_ draft: ClaimDraft, after previous: ClaimDraft?, reader: inout UnmatchedClaimReader)
    -> ClaimDraft
  {
    var draft = draft
    guard let cue = draft.cue?.tokens.last, let group = reader.group(in: cue) else { return draft }
    if group.isPassive {
      if let source = draft.source, source.end <= group.tokens.start { draft.source = nil }
      return draft
    }
    // "Coe met the wardens and promised": what stands before "and" is an object of the verb before.
    let object = draft.source.flatMap { isLeftOpen($0, before: group) ? $0 : nil }
    if draft.source == nil || object != nil {
      draft.source = reader.sharedSource(of: group, after: previous) ?? reader.nameBefore(group) ?? object
    }
    return draft
  }

  private func isLeftOpen(_ source: TokenRange, before group: CueGroup) -> Bool {
    source.end == group.tokens.start
      && ["and", "or", "but"].contains(view.lower(source.end - 1))
  }

  private func withEvidence(
    _ draft: ClaimDraft, of claim: LabelledClaim, rule: ClaimDraft?, choice: ReadingChoice
  ) -> ClaimDraft {
    var draft = draft
    var evidence = evidence(for: draft, finder: rule == nil ? .network : .both)
    evidence.contentLink = claim.contentLink
    evidence.sourceLink = claim.sourceLink
    if let rule {
      evidence.rule = rule.rule
      evidence.isRareForm = choice.isRareForm(rule)
      evidence.ruleConfidence = rule.confidence
      evidence.agreement = TokenSets.agreement(rule.content, claim.content)
      evidence.sourcesAgree = rule.source == claim.source
      if rule.content != claim.content {
        evidence.rival = rule.content == draft.content ? claim.content : rule.content
      }
    }
    draft.evidence = evidence
    return draft
  }

  private func evidence(for draft: ClaimDraft, finder: Evidence.Finder) -> Evidence {
    var evidence = Evidence(finder: finder)
    evidence.content = mean(.content, over: draft.content)
    evidence.boundary = draft.content.map(boundary).min() ?? 0
    evidence.cue = mean(.cue, over: draft.cue?.tokens ?? [])
    evidence.source = mean(.source, over: draft.source.map { [$0] } ?? [])
    return evidence
  }

  private func mean(_ part: TokenLabels.Part, over pieces: [TokenRange]) -> Double {
    let tokens = pieces.reduce(0) { $0 + $1.count }
    guard tokens > 0 else { return 0 }
    return pieces.joined().reduce(0) { $0 + labels.probability(of: part, at: $1) } / Double(tokens)
  }

  /// The lower of the probabilities that content begins and ends where the piece does.
  private func boundary(of piece: TokenRange) -> Double {
    let begins = labels.probability(ofBeginning: .content, at: piece.start)
    guard piece.end < view.text.tokens.count else { return begins }
    return min(begins, 1 - labels.probability(ofInside: .content, at: piece.end))
  }

  /// The rules' own claims that the network's leave room for.
  private func kept(
    _ rules: [ClaimDraft], taken: TotalList<Bool>, beside found: [ClaimDraft], choice: ReadingChoice
  ) -> [ClaimDraft] {
    var isUsed = TotalList(repeating: false, count: view.text.tokens.count)
    for draft in found {
      for index in draft.content.joined() { isUsed[index] = true }
      for index in (draft.cue?.tokens ?? []).joined() { isUsed[index] = true }
    }
    return rules.enumerated().compactMap { index, rule in
      guard !taken[index], rule.confidence >= Self.leastRuleConfidence,
        !rule.content.joined().contains(where: { isUsed[$0] }),
        !(rule.cue?.tokens ?? []).joined().contains(where: { isUsed[$0] })
      else { return nil }
      var draft = rule
      var evidence = evidence(for: draft, finder: .rules)
      evidence.rule = rule.rule
      evidence.isRareForm = choice.isRareForm(rule)
      evidence.ruleConfidence = rule.confidence
      draft.evidence = evidence
      return draft
    }
  }
}

/// The words of claims that layout tells: what the network finds among them stands within such a claim.
private struct SettledWords {
  private var holder: TokenMap

  init(_ drafts: [ClaimDraft], tokens: Int) {
    holder = TokenMap(tokens: tokens)
    for (index, draft) in drafts.enumerated() where draft.isLaidOut {
      holder.hold(draft.content.joined(), by: index)
      holder.hold((draft.cue?.tokens ?? []).joined(), by: index)
    }
  }

  /// The drafts without a cue that lie in the content of a claim with one; none where it holds others of them.
  func silent(in claim: LabelledClaim, of drafts: [ClaimDraft]) -> Set<Int> {
    guard let cue = claim.cue, !cue.contains(where: { holder[$0] != nil }) else { return [] }
    let numbers = Set(claim.content.joined().compactMap { holder[$0] })
    return numbers.allSatisfy { drafts[at: $0]?.cue == nil } ? numbers : []
  }

  /// Takes these words out of a claim; false where nothing is left of it, or its cue is among them.
  func trim(_ claim: inout LabelledClaim) -> Bool {
    if claim.cue?.contains(where: { holder[$0] != nil }) ?? false { return false }
    claim.content = claim.content.compactMap { piece in
      guard let first = piece.first(where: { holder[$0] != nil }) else { return piece }
      return first > piece.start ? TokenRange(piece.start, first) : nil
    }
    return !claim.content.isEmpty
  }
}

/// Finds the rule's draft that is the same claim as one of the network's, by its tokens.
private struct DraftIndex {
  /// For each token the draft whose cue or content holds it; -1 for none.
  private var draftOfCue: TokenMap
  private var draftOfContent: TokenMap
  private let drafts: [ClaimDraft]

  init(drafts: [ClaimDraft], tokens: Int) {
    draftOfCue = TokenMap(tokens: tokens)
    draftOfContent = draftOfCue
    self.drafts = drafts
    for (index, draft) in drafts.enumerated().reversed() {
      draftOfCue.hold((draft.cue?.tokens ?? []).joined(), by: index)
      draftOfContent.hold(draft.content.joined(), by: index)
    }
  }

  /// The draft with the same cue, else with most of the same content.
  func match(of claim: LabelledClaim) -> (number: Int, draft: ClaimDraft)? {
    if let number = claim.cue?.lazy.compactMap({ draftOfCue[$0] }).first, let draft = drafts[at: number] {
      return (number, draft)
    }
    guard let number = claim.content.joined().lazy.compactMap({ draftOfContent[$0] }).first,
      let draft = drafts[at: number], TokenSets.agreement(draft.content, claim.content) >= 0.5
    else { return nil }
    return (number, draft)
  }
}

/// Sets of tokens as ranges in text order.
enum TokenSets {
  /// Tokens in both as a part of the tokens in either (Jaccard index); 0 for empty sets.
  static func agreement(_ left: [TokenRange], _ right: [TokenRange]) -> Double {
    let shared = left.reduce(0) { sum, a in sum + right.reduce(0) { $0 + a.overlap($1).count } }
    let all = left.reduce(0) { $0 + $1.count } + right.reduce(0) { $0 + $1.count } - shared
    return all > 0 ? Double(shared) / Double(all) : 0
  }
}
