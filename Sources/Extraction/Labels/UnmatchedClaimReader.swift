import Algorithms
import ClaimsModel
import Linguistics

/// Reads what surrounds the cue of a claim that only the network found: its verb, its tail, and a source that it
/// shares with the claim before it.
struct UnmatchedClaimReader {
  let view: TokenView
  let units: TotalList<TextUnit>
  let cues: CueFinder
  private let rule: ReportedSpeechRule
  private var groups: (unit: Int, found: [CueGroup]) = (-1, [])

  init(view: TokenView, units: TotalList<TextUnit>, cues: CueFinder) {
    self.view = view
    self.units = units
    self.cues = cues
    rule = ReportedSpeechRule(view: view)
  }

  /// The draft of a claim; `nil` for a content without a word, and for what nobody says or knows.
  mutating func draft(of claim: LabelledClaim) -> ClaimDraft? {
    guard let first = claim.content.first, claim.content.joined().contains(where: view.isWord) else {
      return nil
    }
    if let source = claim.source, ["nobody", "none"].contains(view.lower(source.start)) { return nil }
    let number = self.unit(holding: claim.cue?.start ?? first.start)
    var draft = ClaimDraft(content: claim.content, source: claim.source, unit: number, confidence: 0.5)
    guard let cue = claim.cue else { return draft }
    draft.cue = CueMark(tokens: [cue], lemma: lemma(of: cue))
    draft.isNegated = cue.contains { FunctionWords.negations.contains(view.lower($0)) }
    guard let group = group(in: cue, unit: number) else { return draft }
    draft.cue?.lemma = group.verb.lemma
    draft.stance = group.verb.stance
    draft.isNegated = draft.isNegated || group.isNegated
    let tail = rule.tails.tail(
      of: group.verb, from: group.tokens.end, limit: units[number].tokens.end)
    draft.venue = tail.venue ?? rule.listener(of: tail, verb: group.verb)
    draft.dates = tail.dates
    draft.relays = rule.relays(of: tail)
    return draft
  }

  /// The dictionary form of a cue's main word: that of its verb, else its last word.
  mutating func lemma(of cue: TokenRange) -> String {
    if let group = group(in: cue, unit: unit(holding: cue.start)) { return group.verb.lemma }
    let words = cue.map(view.lower)
    if words.first == "according" { return "according to" }
    return words.last { !FunctionWords.prepositions.contains($0) && $0 != "that" } ?? words.last ?? ""
  }

  private func unit(holding token: Int) -> Int {
    min(units.partitioningIndex { $0.tokens.end > token }, units.count - 1)
  }

  /// The verb group of a cue; `nil` for a cue without a cue verb.
  mutating func group(in cue: TokenRange) -> CueGroup? { group(in: cue, unit: unit(holding: cue.start)) }

  /// Who speaks, where the network names nobody: the subject of the verb, read over what stands between, or the
  /// one that it shares with the claim before ("Coe said C1, adding C2").
  func sharedSource(of group: CueGroup, after previous: ClaimDraft?) -> TokenRange? {
    let number = unit(holding: group.tokens.start)
    let unit = units[number]
    let region = ClaimRegion(tokens: unit.tokens, unit: number, isInTitle: unit.isInTitle, isQuoted: false)
    var inherited = previous?.unit == number ? previous?.source : nil
    if let source = inherited, source.end > group.tokens.start { inherited = nil }
    guard let subject = rule.subject(of: group, in: region, inherited: inherited)?.tokens ?? inherited else {
      return nil
    }
    return subject.end <= group.tokens.start ? subject : nil
  }

  /// "The film shows Lee asking, “Why?”": the name right before a participle, found by bisection.
  func nameBefore(_ group: CueGroup) -> TokenRange? {
    guard group.form == .presentParticiple else { return nil }
    let names = view.text.names
    let index = names.partitioningIndex { $0.tokens.end >= group.tokens.start }
    guard index < names.count, names[index].tokens.end == group.tokens.start else { return nil }
    return names[index].tokens
  }

  private mutating func group(in cue: TokenRange, unit: Int) -> CueGroup? {
    if groups.unit != unit {
      let found = cues.groups(in: units[unit].tokens, of: view, isInTitle: units[unit].isInTitle) { _ in true
      }
      groups = (unit, found)
    }
    return groups.found.last { cue.contains($0.head) }
  }

}
