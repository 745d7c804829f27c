import Algorithms
import ClaimsModel
import Linguistics

/// Finds the attributed claims of an article: runs the rules over its units, then over the contents found,
/// so that claims within claims come to light.
///
/// A class, since its closures would copy so many values at every sentence that it showed in the time.
final class ClaimFinder: Sendable {
  let view: TokenView
  let units: TotalList<TextUnit>
  private let cues: CueFinder
  private let reported: ReportedSpeechRule
  private let according: AccordingToRule
  private let nouns: NounCueRule
  private let transcript: TranscriptRule
  private let relays: RelayLinker
  /// Claims within claims within claims end here.
  private static let deepest = 2
  /// How often all words of an article may be read again in search of nested claims.
  private static let rereadings = 4

  init(view: TokenView, units: TotalList<TextUnit>, cues: CueFinder) {
    self.view = view
    self.units = units
    self.cues = cues
    reported = ReportedSpeechRule(view: view)
    according = AccordingToRule(view: view)
    nouns = NounCueRule(view: view)
    transcript = TranscriptRule(view: view)
    relays = RelayLinker(view: view)
  }

  /// The outermost claims that the rules find, in text order.
  func outermost() -> [ClaimDraft] {
    var found: [ClaimDraft] = []
    var index = 0
    while index < units.count {
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

  /// The outermost claims and those within them, parents before their children.
  func withNested(_ outermost: [ClaimDraft]) -> [ClaimDraft] {
    var found = outermost
    addNested(to: &found)
    return found
  }

  // MARK: - Private

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

  /// Reads the inside of each claim again.
  private func addNested(to drafts: inout [ClaimDraft]) {
    var level = Array(drafts.enumerated())
    // Contents that overlap could be read again and again: a bound keeps the time linear.
    var budget = Self.rereadings * view.text.tokens.count
    for _ in TokenRange(0, Self.deepest) {
      var next: [(offset: Int, element: ClaimDraft)] = []
      for (number, parent) in level {
        for piece in parent.content where budget >= piece.count {
          budget -= piece.count
          for region in regions(of: piece, unit: parent.unit) {
            for inner in self.drafts(of: region) where inner.cue != nil && isInner(inner, of: parent) {
              guard var draft = relays.passedOn(inner, by: parent).whole else { continue }
              draft.parent = number
              draft.confidence *= 0.8
              next.append((drafts.count, draft))
              drafts.append(draft)
            }
          }
        }
      }
      level = next
    }
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

  /// Whether the draft is a claim of its own inside the parent rather than the parent found again, and something
  /// said: what somebody is said to think is the speaker's claim alone.
  private func isInner(_ draft: ClaimDraft, of parent: ClaimDraft) -> Bool {
    guard draft.contentHull != parent.contentHull, let cue = draft.cue,
      cue.tokens.first != parent.cue?.tokens.first
    else { return false }
    guard draft.rule == "reported speech" else { return true }
    return !Self.silent.contains(cue.lemma)
      && cue.tokens.joined().contains { view.text.tags[$0].isVerb }
  }

  /// Verbs of thought rather than of speech.
  private static let silent: Set<String> = [
    "believe", "consider", "expect", "fear", "feel", "hope", "know", "realise", "realize", "think", "want",
    "wish",
  ]
}
