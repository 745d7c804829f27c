import Algorithms
import ClaimsModel
import Linguistics

/// Finds what the rules take for attributed claims: in the units of an article, and in the contents of claims.
///
/// A class, since its closures would copy so many values at every sentence that it showed in the time.
final class ClaimFinder: Sendable {
  let view: TokenView
  let units: TotalList<TextUnit>
  private let cues: CueFinder
  private let reported: ReportedSpeechRule
  private let according: AccordingToRule
  private let nouns: NounCueRule
  private let hearsay: HearsayRule
  private let transcript: TranscriptRule
  private let relays: RelayLinker

  init(view: TokenView, units: TotalList<TextUnit>, cues: CueFinder) {
    self.view = view
    self.units = units
    self.cues = cues
    reported = ReportedSpeechRule(view: view)
    according = AccordingToRule(view: view)
    nouns = NounCueRule(view: view)
    hearsay = HearsayRule(view: view)
    transcript = TranscriptRule(view: view)
    relays = RelayLinker(view: view)
  }

  /// The outermost claims that the rules find, in text order.
  func outermost() -> [ClaimDraft] {
    var found: [ClaimDraft] = []
    let turns = Dictionary(TurnReader(view: view, units: units).turns().map { ($0.units.start, $0) }) {
      first, _ in
      first
    }
    var index = 0
    while index < units.count {
      if let turn = turns[index] {
        found += drafts(of: turn)
        index = max(turn.units.end, index + 1)
        continue
      }
      let unit = units[index]
      let region = ClaimRegion(tokens: unit.tokens, unit: index, isInTitle: unit.isInTitle, isQuoted: false)
      let end = turnEnd(from: index)
      if let turn = transcript.draft(in: region, turn: units[end - 1].tokens.end) {
        found.append(turn)
        index = end
      } else if let tweet = transcript.tweet(in: region) {
        found.append(tweet)
        index += 1
      } else {
        found += drafts(of: region)
        index += 1
      }
    }
    QuotationRule(view: view, units: units).attribute(&found)
    let names = [":": "transcript or colon", "—": "signature"]
    return found.map { draft in
      var draft = draft
      draft.rule = draft.rule ?? draft.cue.flatMap { names[$0.lemma] } ?? "quotation"
      return draft
    }.sorted { $0.contentHull.start < $1.contentHull.start }
  }

  /// The claims that the rules find in a `piece` of the content of `parent`.
  func inner(in piece: TokenRange, of parent: ClaimDraft) -> [ClaimDraft] {
    regions(of: piece, unit: parent.unit).flatMap(drafts).filter { $0.cue != nil && isSpeech($0) }
  }

  /// A claim within `parent`, by whom its words say; `nil` where it is the parent found again.
  func passedOn(_ draft: ClaimDraft, by parent: ClaimDraft) -> ClaimDraft? {
    guard draft.contentHull != parent.contentHull, let cue = draft.cue,
      cue.tokens.first != parent.cue?.tokens.first
    else { return nil }
    return relays.passedOn(draft, by: parent).whole
  }

  // MARK: - Private

  /// What a turn says, as its speaker's words; what an unnamed voice explains is read as usual.
  private func drafts(of turn: Turn) -> [ClaimDraft] {
    guard turn.part == .asks || turn.speaker != nil || speaksOfItself(turn) else {
      return turn.units.flatMap { index in
        let tokens = units[index].tokens.from(
          index == turn.units.start ? (turn.content.first?.start ?? 0) : 0)
        return drafts(of: ClaimRegion(tokens: tokens, unit: index, isInTitle: false, isQuoted: false))
      }
    }
    var draft = ClaimDraft(
      content: turn.content, cue: turn.mark.map { CueMark(tokens: [$0], lemma: ":") }, source: turn.speaker,
      unit: turn.units.start, confidence: 0.9)
    draft.isLaidOut = true
    draft.isAsked = turn.part == .asks
    draft.rule = "transcript or colon"
    return [draft]
  }

  /// Whether somebody says "I" in a turn.
  private func speaksOfItself(_ turn: Turn) -> Bool {
    turn.content.joined().contains {
      FunctionWords.firstPersons.contains(view.lower($0)) && !view.isQuoted($0)
    }
  }

  /// The index after the units of the paragraph that the unit `index` opens; the next unit where it opens none.
  private func turnEnd(from index: Int) -> Int {
    guard index == 0 || units[index - 1].paragraph != units[index].paragraph else { return index + 1 }
    return units.from(index).firstIndex { $0.paragraph != units[index].paragraph } ?? units.count
  }

  /// The outermost claims of one region, relays joined to the claims that they pass on.
  private func drafts(of region: ClaimRegion) -> [ClaimDraft] {
    let groups = cues.groups(in: region.tokens, of: view, isInTitle: region.isInTitle) {
      region.isQuoted || !view.isQuoted($0)
    }[...]
    var found =
      named("reported speech", reported.drafts(in: region, groups: groups))
      + named("according to", according.drafts(in: region, groups: groups))
    // "Coe said that the board allegedly knew": Coe's claim.
    let heard = named("hearsay", hearsay.drafts(in: region, groups: groups)).filter { draft in
      let cue = Self.cueStart(draft)
      return !found.contains { other in
        Self.cueStart(other) < cue && other.content.contains { $0.contains(cue) }
      }
    }
    found.removeAll { draft in heard.contains { Self.cueStart($0) == Self.cueStart(draft) } }
    found += heard
    for draft in named("noun cue", nouns.drafts(in: region, groups: groups))
    where !found.contains(where: { Self.overlap($0, draft) > 0 }) { found.append(draft) }
    let joined = relays.joined(found.sorted { Self.cueStart($0) < Self.cueStart($1) }, in: region).map {
      relays.cited($0, in: region)
    }
    // Who is cited speaks, and is no longer what "citing" has for its object.
    let cited = joined.filter { $0.cue?.lemma == "cite" && !$0.relays.isEmpty }.compactMap(\.source)
    return joined.filter { draft in !cited.contains { $0.overlaps(draft.contentHull) } }
  }

  /// The drafts with the name of the rule that made them.
  private func named(_ rule: String, _ drafts: [ClaimDraft]) -> [ClaimDraft] {
    drafts.map { draft in
      var draft = draft
      draft.rule = rule
      return draft
    }
  }

  private static func cueStart(_ draft: ClaimDraft) -> Int {
    draft.cue?.tokens.first?.start ?? draft.contentHull.start
  }

  private static func overlap(_ left: ClaimDraft, _ right: ClaimDraft) -> Int {
    left.content.reduce(0) { sum, a in sum + right.content.reduce(0) { $0 + a.overlap($1).count } }
  }

  /// The sentences inside a piece of content.
  private func regions(of piece: TokenRange, unit: Int) -> [ClaimRegion] {
    joined(sentences(overlapping: piece), in: piece).compactMap { sentence in
      let tokens = sentence.tokens.overlap(piece)
      guard tokens.count > 3 else { return nil }
      // Where most of it is quoted, the quoted words are read like others.
      let isQuoted = 2 * tokens.count(where: view.isQuoted) > tokens.count
      return ClaimRegion(tokens: tokens, unit: unit, isInTitle: sentence.isInTitle, isQuoted: isQuoted)
    }
  }

  /// The sentences, joined where a quotation that begins inside `piece` runs over their border.
  private func joined(_ sentences: TotalList<Sentence>, in piece: TokenRange) -> [Sentence] {
    sentences.reduce(into: []) { joined, sentence in
      let quotation = view.quotation(at: sentence.tokens.start)?.tokens.start ?? piece.start
      if var last = joined.last, quotation > max(piece.start, last.tokens.start),
        quotation < sentence.tokens.start
      {
        last.tokens = TokenRange(last.tokens.start, sentence.tokens.end)
        joined[at: joined.count - 1] = last
      } else {
        joined.append(sentence)
      }
    }
  }

  /// The sentences that share a token with `piece`, found by bisection.
  private func sentences(overlapping piece: TokenRange) -> TotalList<Sentence> {
    let all = view.text.sentences
    let rest = all.from(all.partitioningIndex { $0.tokens.end > piece.start })
    return rest.prefix { $0.tokens.start < piece.end }
  }

  /// Whether something is said: what somebody is said to think is the speaker's claim alone.
  private func isSpeech(_ draft: ClaimDraft) -> Bool {
    guard draft.rule == "reported speech", let cue = draft.cue else { return true }
    return !Self.silent.contains(cue.lemma)
      && cue.tokens.joined().contains { view.text.tags[$0].isVerb }
  }

  /// Verbs of thought rather than of speech.
  private static let silent: Set<String> = [
    "believe", "consider", "expect", "fear", "feel", "hope", "know", "realise", "realize", "think", "want",
    "wish",
  ]
}
