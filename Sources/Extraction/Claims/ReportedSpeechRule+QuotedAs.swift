import ClaimsModel
import Linguistics

extension ReportedSpeechRule {
  /// "The Echo quoted Coe as saying C", "Coe was quoted by the Echo as saying C", "C, the Echo quoted Coe as
  /// saying": two verbs that make one cue, with a speaker and whoever quotes.
  struct QuotedAs {
    /// Both verbs as one cue verb.
    var group: CueGroup
    /// The tokens of the cue.
    var cue: [TokenRange]
    /// Who said it.
    var speaker: TokenRange
    /// Who quotes; `nil` where nobody is named.
    var outlet: TokenRange?
    /// The subject of the first verb.
    var subject: SubjectReader.Subject
  }

  /// No speaker's name between "quoted" and "as saying" is longer.
  private static let longestSpeaker = 20

  /// The two verbs that `group` begins; `nil` where no "as saying" follows.
  func quotedAs(_ group: CueGroup, groups: ArraySlice<CueGroup>, in region: ClaimRegion) -> QuotedAs? {
    guard ["quote", "cite"].contains(group.verb.lemma), group.form != .base || group.isPassive,
      let saying = groups.beginning(from: group.tokens.end).first,
      saying.form == .presentParticiple, view.lower(saying.tokens.start - 1) == "as",
      saying.tokens.start - group.tokens.end <= Self.longestSpeaker,
      let subject = subject(of: group, in: region, inherited: nil)
    else { return nil }
    let between = TokenRange(group.tokens.end, saying.tokens.start - 1)
    let speaker = group.isPassive ? subject.tokens : between
    guard !speaker.isEmpty else { return nil }
    var end = saying.tokens.end
    var outlet = group.isPassive ? agent(at: between.start, limit: between.end) : subject.tokens
    if group.isPassive, outlet == nil, ["by", "in"].contains(view.lower(end)),
      let agent = agent(at: end, limit: region.tokens.end)
    {
      outlet = agent
      end = agent.end
    }
    var merged = saying
    merged.form = .past
    merged.tokens = TokenRange(group.tokens.start, end)
    let first =
      group.isPassive || between.isEmpty ? TokenRange(group.tokens.start, group.tokens.end) : group.tokens
    return QuotedAs(
      group: merged, cue: [first, TokenRange(saying.tokens.start - 1, saying.tokens.end)],
      speaker: speaker, outlet: outlet, subject: subject)
  }

  /// The claim of such a cue.
  func draft(
    of quoted: QuotedAs, in region: ClaimRegion, groups: ArraySlice<CueGroup>, from covered: Int
  ) -> ClaimDraft? {
    let later = groups.beginning(from: quoted.group.tokens.end)
    guard
      var draft = draft(of: quoted.group, subject: quoted.subject, in: region, groups: later, from: covered)
    else { return nil }
    draft.cue = CueMark(tokens: quoted.cue, lemma: quoted.group.verb.lemma)
    draft.source = quoted.speaker
    if let outlet = quoted.outlet {
      draft.relays.append(
        RelayMark(source: outlet, cue: CueMark(tokens: Array(quoted.cue.prefix(1)), lemma: "quote")))
    }
    return draft
  }

  /// The noun phrase behind "by" or "in" at `index`.
  private func agent(at index: Int, limit: Int) -> TokenRange? {
    guard ["by", "in"].contains(view.lower(index)) else { return nil }
    return subjects.phrases.phrase(startingAt: index + 1, limit: limit)
  }
}
