import ClaimsModel
import Linguistics

extension ReportedSpeechRule {
  /// "X was accused by Y of Z", "it is believed that C".
  func passive(
    _ group: CueGroup, subject: SubjectReader.Subject?, in region: ClaimRegion, groups: ArraySlice<CueGroup>
  ) -> ClaimDraft? {
    let limit = region.tokens.upperBound
    // "The first boat is expected in May": a forecast of nobody's.
    if group.verb.lemma == "expect", view.lower(group.tokens.upperBound) != "by" { return nil }
    var index = group.tokens.upperBound
    var source: Range<Int>?
    // "accused by rivals of hiding": what follows "of" is the charge, not part of the agent.
    let agentLimit =
      (index..<limit).first {
        view.lower($0) == "to" || view.lower($0) == "as" || view.lower($0) == "of" && group.verb.lemma == "accuse"
      } ?? limit
    if view.lower(index) == "by",
      let agent = subjects.phrases.phrase(startingAt: index + 1, limit: agentLimit)
    {
      source = agent
      index = agent.upperBound
    }
    var content: [Range<Int>] = []
    if view.lower(index) == "that" {
      index += 1
    } else if source == nil, !["to", "as", "likely", "unlikely"].contains(view.lower(index)) {
      return announced(group, subject: subject, in: region)
    }
    let relative = subject.map { isRelative($0.tokens) } ?? false
    // "The order, which is said to be large, pleased the board": the clause ends at its comma.
    let clauseLimit = relative ? (index..<limit).first { view.lower($0) == "," } ?? limit : limit
    let end = boundary.contentEnd(
      from: index, limit: clauseLimit, groups: groups.beginning(from: index), isObject: false,
      isQuotedRegion: region.isQuoted)
    let isExpletive =
      subject.map {
        relative || $0.tokens.count == 1 && ["it", "there"].contains(view.lower($0.tokens.lowerBound))
      } ?? true
    if !isExpletive, let subject { content.append(subject.tokens) }
    if end > index, view.isWord(index) || view.opensQuotation(index) { content.append(index..<end) }
    guard !content.isEmpty, content.reduce(0, { $0 + $1.count }) >= 3, group.verb.lemma != "tell",
      group.verb.lemma != "ask"
    else { return nil }
    return ClaimDraft(
      content: content, cue: CueMark(tokens: [group.tokens], lemma: group.verb.lemma), source: source,
      dates: [],
      isNegated: group.isNegated, stance: group.verb.stance, unit: region.unit,
      confidence: source == nil ? 0.4 : 0.55)
  }

  /// "The deal was announced in May": what was announced is the content, whoever announced it.
  private func announced(_ group: CueGroup, subject: SubjectReader.Subject?, in region: ClaimRegion) -> ClaimDraft? {
    guard group.verb.lemma == "announce", !group.isHypothetical, let subject, !isRelative(subject.tokens),
      !["it", "there"].contains(view.lower(subject.tokens.lowerBound))
    else { return nil }
    let end = group.tokens.upperBound
    let date = tails.dateEnd(at: end, limit: region.tokens.upperBound).map { end..<$0 }
    return ClaimDraft(
      content: [subject.tokens], cue: CueMark(tokens: [group.tokens], lemma: group.verb.lemma), source: nil,
      dates: [date].compactMap(\.self), isNegated: group.isNegated, stance: group.verb.stance, unit: region.unit,
      confidence: 0.4)
  }

  private func isRelative(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1 && ["which", "that"].contains(view.lower(tokens.lowerBound))
  }
}
