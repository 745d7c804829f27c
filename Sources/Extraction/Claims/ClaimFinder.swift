import Algorithms
import ClaimsModel
import Linguistics

/// Finds the attributed claims of an article: runs the rules over its units, then over the contents found,
/// so that claims within claims come to light.
///
/// A class, since its closures would copy so many values at every sentence that it showed in the time.
final class ClaimFinder: Sendable {
  let view: TokenView
  let units: [TextUnit]
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

  init(view: TokenView, units: [TextUnit], cues: CueFinder) {
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
      if let turn = transcript.draft(in: region, turn: units[end - 1].tokens.upperBound) {
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
    for index in found.indices where found[index].rule == nil {
      let names = [":": "transcript or colon", "—": "signature"]
      found[index].rule = found[index].cue.flatMap { names[$0.lemma] } ?? "quotation"
    }
    found.sort { $0.contentHull.lowerBound < $1.contentHull.lowerBound }
    return found
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
    return units[index...].firstIndex { $0.paragraph != units[index].paragraph } ?? units.count
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
    draft.cue?.tokens.first?.lowerBound ?? draft.contentHull.lowerBound
  }

  private static func overlap(_ left: ClaimDraft, _ right: ClaimDraft) -> Int {
    left.content.reduce(0) { sum, a in sum + right.content.reduce(0) { $0 + a.clamped(to: $1).count } }
  }

  /// Reads the inside of each claim again.
  private func addNested(to drafts: inout [ClaimDraft]) {
    var level = Array(drafts.indices)
    // Contents that overlap could be read again and again: a bound keeps the time linear.
    var budget = Self.rereadings * view.text.tokens.count
    for _ in 0..<Self.deepest {
      var next: [Int] = []
      for parent in level {
        for piece in drafts[parent].content where budget >= piece.count {
          budget -= piece.count
          for region in regions(of: piece, unit: drafts[parent].unit) {
            for var draft in self.drafts(of: region)
            where draft.cue != nil && isInner(draft, of: drafts[parent]) {
              draft = relays.passedOn(draft, by: drafts[parent])
              draft.parent = parent
              draft.confidence *= 0.8
              next.append(drafts.count)
              drafts.append(draft)
            }
          }
        }
      }
      level = next
    }
  }

  /// The sentences inside a piece of content.
  private func regions(of piece: Range<Int>, unit: Int) -> [ClaimRegion] {
    joined(sentences(overlapping: piece), in: piece).compactMap { sentence in
      let tokens = sentence.tokens.clamped(to: piece)
      guard tokens.count > 3 else { return nil }
      // Where most of it is quoted, the quoted words are read like others.
      let isQuoted = 2 * tokens.count(where: view.isQuoted) > tokens.count
      return ClaimRegion(tokens: tokens, unit: unit, isInTitle: sentence.isInTitle, isQuoted: isQuoted)
    }
  }

  /// The sentences, joined where a quotation that begins inside `piece` runs over their border.
  private func joined(_ sentences: ArraySlice<Sentence>, in piece: Range<Int>) -> [Sentence] {
    sentences.reduce(into: []) { joined, sentence in
      let quotation = view.quotation(at: sentence.tokens.lowerBound)?.tokens.lowerBound ?? piece.lowerBound
      if let last = joined.last, quotation > max(piece.lowerBound, last.tokens.lowerBound),
        quotation < sentence.tokens.lowerBound
      {
        joined[joined.count - 1].tokens = last.tokens.lowerBound..<sentence.tokens.upperBound
      } else {
        joined.append(sentence)
      }
    }
  }

  /// The sentences that share a token with `piece`, found by bisection.
  private func sentences(overlapping piece: Range<Int>) -> ArraySlice<Sentence> {
    let all = view.text.sentences
    let rest = all[all.partitioningIndex { $0.tokens.upperBound > piece.lowerBound }...]
    return rest.prefix { $0.tokens.lowerBound < piece.upperBound }
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
