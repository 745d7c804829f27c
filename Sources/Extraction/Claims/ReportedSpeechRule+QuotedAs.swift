import ClaimsModel
import Linguistics

extension ReportedSpeechRule {
  /// "The Echo quoted Coe as saying C", "Coe was quoted by the Echo as saying C", "C, the Echo quoted Coe as
  /// saying": two verbs that make one cue, with a speaker and whoever quotes.
  struct QuotedAs {
    /// Both verbs as one cue verb.
    var group: CueGroup
    /// The tokens of the cue.
    var cue: [Range<Int>]
    /// Who said it.
    var speaker: Range<Int>
    /// Who quotes; `nil` where nobody is named.
    var outlet: Range<Int>?
    /// The subject of the first verb.
    var subject: SubjectReader.Subject
  }

  /// No speaker's name between "quoted" and "as saying" is longer.
  private static let longestSpeaker = 20

  /// The two verbs that `group` begins; `nil` where no "as saying" follows.
  func quotedAs(_ group: CueGroup, groups: ArraySlice<CueGroup>, in region: ClaimRegion) -> QuotedAs? {
    guard ["quote", "cite"].contains(group.verb.lemma), group.form != .base || group.isPassive,
      let saying = groups.beginning(from: group.tokens.upperBound).first,
      saying.form == .presentParticiple, view.lower(saying.tokens.lowerBound - 1) == "as",
      saying.tokens.lowerBound - group.tokens.upperBound <= Self.longestSpeaker,
      let subject = subject(of: group, in: region, inherited: nil)
    else { return nil }
    let between = group.tokens.upperBound..<(saying.tokens.lowerBound - 1)
    let speaker = group.isPassive ? subject.tokens : between
    guard !speaker.isEmpty else { return nil }
    var end = saying.tokens.upperBound
    var outlet = group.isPassive ? agent(at: between.lowerBound, limit: between.upperBound) : subject.tokens
    if group.isPassive, outlet == nil, ["by", "in"].contains(view.lower(end)),
      let agent = agent(at: end, limit: region.tokens.upperBound)
    {
      outlet = agent
      end = agent.upperBound
    }
    var merged = saying
    merged.form = .past
    merged.tokens = group.tokens.lowerBound..<end
    let first =
      group.isPassive || between.isEmpty ? group.tokens.lowerBound..<group.tokens.upperBound : group.tokens
    return QuotedAs(
      group: merged, cue: [first, (saying.tokens.lowerBound - 1)..<saying.tokens.upperBound],
      speaker: speaker, outlet: outlet, subject: subject)
  }

  /// The claim of such a cue.
  func draft(
    of quoted: QuotedAs, in region: ClaimRegion, groups: ArraySlice<CueGroup>, from covered: Int
  ) -> ClaimDraft? {
    let later = groups.beginning(from: quoted.group.tokens.upperBound)
    guard
      var draft = draft(of: quoted.group, subject: quoted.subject, in: region, groups: later, from: covered)
    else { return nil }
    draft.cue = CueMark(tokens: quoted.cue, lemma: quoted.group.verb.lemma)
    draft.source = quoted.speaker
    if let outlet = quoted.outlet {
      draft.relays.append(
        RelayMark(source: outlet, cue: CueMark(tokens: [quoted.cue[0]], lemma: "quote")))
    }
    return draft
  }

  /// The noun phrase behind "by" or "in" at `index`.
  private func agent(at index: Int, limit: Int) -> Range<Int>? {
    guard ["by", "in"].contains(view.lower(index)) else { return nil }
    return subjects.phrases.phrase(startingAt: index + 1, limit: limit)
  }
}
