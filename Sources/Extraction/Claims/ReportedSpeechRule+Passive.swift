import ClaimsModel
import Linguistics

extension ReportedSpeechRule {
  /// "X was accused by Y of Z", "it is believed that C".
  func passive(
    _ group: CueGroup, subject: SubjectReader.Subject?, in region: ClaimRegion, groups: ArraySlice<CueGroup>
  ) -> ClaimDraft? {
    let limit = region.tokens.end
    // "The first boat is expected in May": a forecast of nobody's.
    if group.verb.lemma == "expect", view.lower(group.tokens.end) != "by" { return nil }
    var index = group.tokens.end
    var source: TokenRange?
    // "accused by rivals of hiding": what follows "of" is the charge, not part of the agent.
    let agentLimit =
      TokenRange(index, limit).first {
        view.lower($0) == "to" || view.lower($0) == "as"
          || view.lower($0) == "of" && group.verb.lemma == "accuse"
      } ?? limit
    if view.lower(index) == "by",
      let agent = subjects.phrases.phrase(startingAt: index + 1, limit: agentLimit)
    {
      source = agent
      index = agent.end
    }
    guard mayBePassive(group, agent: source, at: index) else { return nil }
    var content: [TokenRange] = []
    if view.lower(index) == "that" {
      index += 1
    } else if source == nil, !["to", "as", "likely", "unlikely"].contains(view.lower(index)),
      view.lower(index) != "of" || group.verb.lemma != "accuse"
    {
      return announced(group, subject: subject, in: region)
    }
    let relative = subject.map { isRelative($0.tokens) || view.lower($0.tokens.start) == "who" } ?? false
    // "The order, which is said to be large, pleased the board": the clause ends at its comma.
    let clauseLimit = relative ? TokenRange(index, limit).first { view.lower($0) == "," } ?? limit : limit
    let end = boundary.contentEnd(
      from: index, limit: clauseLimit, groups: groups.beginning(from: index), isObject: false,
      isQuotedRegion: region.isQuoted)
    let isExpletive =
      subject.map {
        $0.tokens.count == 1 && ["it", "there"].contains(view.lower($0.tokens.start))
      } ?? true
    // "Tolley, who is accused of theft": the charge alone.
    let isCharge = view.lower(index) == "of"
    if !isExpletive, !isCharge, let subject { content.append(subject.tokens) }
    if end > index, view.isWord(index) || view.opensQuotation(index) {
      content.append(TokenRange(index, end))
    }
    guard !content.isEmpty, content.reduce(0, { $0 + $1.count }) >= 3, group.verb.lemma != "tell",
      group.verb.lemma != "ask"
    else { return nil }
    return ClaimDraft(
      content: content, cue: CueMark(tokens: [group.tokens], lemma: group.verb.lemma), source: source,
      dates: [],
      isNegated: group.isNegated, stance: group.verb.stance, unit: region.unit,
      confidence: source == nil ? 0.4 : 0.55)
  }

  /// What is done without anybody's words: "the growth is explained by demand", "the pump was found to leak".
  private static let silent: Set<String> = [
    "explain", "justify", "show", "demonstrate", "prove", "back", "challenge", "share", "find", "document",
    "detail", "outline", "label", "brand", "dub", "mention", "address", "project", "reference", "highlight",
  ]

  /// Whether the passive tells of words: always but for some verbs, which need somebody who speaks.
  private func mayBePassive(_ group: CueGroup, agent: TokenRange?, at index: Int) -> Bool {
    guard Self.silent.contains(group.verb.lemma) else { return true }
    guard let agent else {
      return view.lower(index) == "that" && !["mention", "show"].contains(group.verb.lemma)
    }
    return view.isCapitalized(agent.end - 1)
      || SourceWords.groups.contains(view.lower(agent.end - 1))
      || agent.count == 1
  }

  /// "The deal was announced in May": what was announced is the content, whoever announced it.
  private func announced(_ group: CueGroup, subject: SubjectReader.Subject?, in region: ClaimRegion)
    -> ClaimDraft?
  {
    guard group.verb.lemma == "announce", !group.isHypothetical, let subject, !isRelative(subject.tokens),
      !["it", "there"].contains(view.lower(subject.tokens.start))
    else { return nil }
    let end = group.tokens.end
    let date = tails.dateEnd(at: end, limit: region.tokens.end).map { TokenRange(end, $0) }
    return ClaimDraft(
      content: [subject.tokens], cue: CueMark(tokens: [group.tokens], lemma: group.verb.lemma), source: nil,
      dates: [date].compactMap(\.self), isNegated: group.isNegated, stance: group.verb.stance,
      unit: region.unit,
      confidence: 0.4)
  }

  private func isRelative(_ tokens: TokenRange) -> Bool {
    tokens.count == 1 && ["which", "that"].contains(view.lower(tokens.start))
  }
}
