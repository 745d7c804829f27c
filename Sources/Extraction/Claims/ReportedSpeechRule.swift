import ClaimsModel
import Linguistics

/// Claims with a cue verb: "X said that C", "C, X said", "C, said X", "X, who said C", "X told Y that C",
/// "the bridge, engineers say, will hold", direct, mixed or indirect.
struct ReportedSpeechRule: Sendable {
  let view: TokenView
  let subjects: SubjectReader
  let tails: CueTailReader
  let boundary: ClauseBoundary
  let outlets: OutletReader

  init(view: TokenView) {
    self.view = view
    outlets = OutletReader(view: view)
    subjects = SubjectReader(view: view)
    tails = CueTailReader(view: view)
    boundary = ClauseBoundary(view: view, subjects: subjects, tails: tails)
  }

  /// The claims of one region of text, in text order of their cues.
  func drafts(in region: ClaimRegion, groups: ArraySlice<CueGroup>) -> [ClaimDraft] {
    var found: [ClaimDraft] = []
    var lastSubject: TokenRange?
    var covered = region.tokens.start
    for group in groups where !group.isInfinitive || isDecline(group) || reports(group) {
      if group.tokens.start < covered { continue }
      if let quoted = quotedAs(group, groups: groups, in: region),
        let draft = draft(of: quoted, in: region, groups: groups, from: covered)
      {
        covered = max(covered, draft.contentHull.end, quoted.group.tokens.end)
        found.append(draft)
        continue
      }
      if let draft = asked(group, in: region) {
        covered = draft.contentHull.end
        found.append(draft)
        continue
      }
      let subject = subject(of: group, in: region, inherited: lastSubject)
      let group = subject.map { negated(group, by: $0) } ?? group
      if let subject, group.isFinite { lastSubject = subject.tokens }
      if group.isPassive {
        if let draft = passive(group, subject: subject, in: region, groups: groups) {
          covered = draft.contentHull.end
          found.append(draft)
        }
        continue
      }
      guard found.last != nil || !isInference(group),
        let draft = draft(of: group, subject: subject, in: region, groups: groups, from: covered)
      else { continue }
      covered = max(
        covered, draft.contentHull.end, group.tokens.end,
        draft.dates.map(\.end).max() ?? 0)
      found.append(draft)
    }
    return found
  }

  // MARK: - Private: before or after the cue

  /// The claim of one cue.
  ///
  /// A quotation that ends in a comma before the cue is its content even where another follows.
  func draft(
    of group: CueGroup, subject: SubjectReader.Subject?, in region: ClaimRegion, groups: ArraySlice<CueGroup>,
    from covered: Int
  ) -> ClaimDraft? {
    func before() -> ClaimDraft? {
      preceding(group, subject: subject, in: region, groups: groups, from: covered)
    }
    if let subject, view.lower(group.tokens.end) != "that",
      endsInComma(beforeQuotationEndingAt: subject.clauseStart, from: covered),
      let draft = before()
    {
      return draft
    }
    return following(group, subject: subject, in: region, groups: groups) ?? before()
  }

  /// Whether a quotation that begins a sentence, or goes on right after what is covered, ends in a comma there.
  private func endsInComma(beforeQuotationEndingAt end: Int, from covered: Int) -> Bool {
    guard end - 2 >= covered, let quotation = view.quotation(at: end - 1) else { return false }
    let start = quotation.tokens.start
    let opens = start == covered || start > 0 && (view.isStop(start - 1) || view.lower(start - 1) == ",")
    return quotation.tokens.end == end && quotation.isClosed && view.lower(end - 2) == ","
      && start >= covered && opens
  }

  /// "went on to say that C": an infinitive that has a clause for its content.
  private func reports(_ group: CueGroup) -> Bool {
    group.verb.frames.contains(.clause) && (view.lower(group.tokens.end) == "that" || isPending(group))
  }

  private func isDecline(_ group: CueGroup) -> Bool { group.verb.stance == .declines }

  /// The outlet that was told, which passes the claim on: "told the BBC".
  func relays(of tail: CueTail) -> [RelayMark] {
    guard let recipient = tail.recipient,
      let outlet = outlets.outlet(startingAt: recipient.start, limit: recipient.end)
    else { return [] }
    return [RelayMark(source: outlet, cue: nil)]
  }

  // MARK: - Private: content after the cue

  private func following(
    _ group: CueGroup, subject: SubjectReader.Subject?, in region: ClaimRegion, groups: ArraySlice<CueGroup>
  ) -> ClaimDraft? {
    let limit = region.tokens.end
    guard subject != nil || group.form == .presentParticiple else { return nil }
    let tail = tails.tail(of: group.verb, from: group.tokens.end, limit: limit)
    guard let (start, frame) = opening(of: group, tail: tail, subject: subject, limit: limit) else {
      return nil
    }
    let later = groups.beginning(from: start)
    let isObject = frame == .object || frame == .preposition
    let condition = conditionEnd(of: group, contentStart: start, in: region)
    let end = boundary.contentEnd(
      from: start, limit: condition ?? relativeEnd(of: subject, from: start, limit: limit), groups: later,
      isObject: isObject, isQuotedRegion: region.isQuoted)
    let date = isObject ? closingDate(in: TokenRange(start, end)) : nil
    let content = TokenRange(start, date?.start ?? end)
    guard !content.isEmpty, isSubstantial(content, frame: frame), !isWishForAnonymity(group, content) else {
      return nil
    }
    let isSupposed = condition != nil || isInQuestion(group, in: region)
    var draft = ClaimDraft(
      content: [content], cue: CueMark(tokens: [group.tokens], lemma: group.verb.lemma),
      source: subject?.tokens, relays: relays(of: tail),
      venue: tail.venue ?? listener(of: tail, verb: group.verb) ?? frontedVenue(before: subject, in: region),
      dates: tail.dates + (subject?.dates ?? [])
        + [date, frontedDate(before: subject, in: region)].compactMap(\.self), isNegated: group.isNegated,
      stance: group.verb.lemma == "ask" && tail.hasThat ? .urges : stance(of: group, at: start),
      unit: region.unit,
      confidence: confidence(
        of: group, tail: tail, frame: frame, isSupposed: isSupposed))
    draft.isHypothetical = group.isHypothetical || isSupposed
    return draft
  }

  /// Where the content after a cue begins, and in which frame.
  private func opening(
    of group: CueGroup, tail: CueTail, subject: SubjectReader.Subject?, limit: Int
  ) -> (start: Int, frame: CueVerb.Frames)? {
    // "said that, according to the board, it leaks".
    let start = tail.hasThat && view.lower(tail.end) == "," ? tail.end + 1 : tail.end
    guard start < limit else { return nil }
    // "did not respond to a request for comment".
    if isSilence(group), ["to", "on", "about"].contains(view.lower(group.tokens.end)) {
      return (group.tokens.end, .preposition)
    }
    // "what Coe described as a museum piece".
    if group.verb.frames.contains(.object), view.lower(start) == "as", let subject, start + 1 < limit,
      ["what", "which"].contains(view.lower(subject.clauseStart - 1))
    {
      return (start + 1, .object)
    }
    return frame(of: group, tail: tail, at: start, limit: limit).map { (start, $0) }
  }

  /// "told reporters", "told the Treasury": who was told is where it was said; a pronoun tells nothing.
  func listener(of tail: CueTail, verb: CueVerb) -> TokenRange? {
    guard verb.lemma == "tell", let recipient = tail.recipient else { return nil }
    return FunctionWords.objectPronouns.contains(view.lower(recipient.start)) ? nil : recipient
  }

  /// The date that closes the object of a cue and tells when it was said: "called for volunteers last week".
  private func closingDate(in content: TokenRange) -> TokenRange? {
    TokenRange(max(content.start + 1, content.end - 4), max(content.start + 1, content.end))
      .first {
        tails.dateEnd(at: $0, limit: content.end) == content.end && !view.isQuoted($0)
      }.map { TokenRange($0, content.end) }
  }

  /// "On Tuesday Coe said", "Last week, the mayor announced": when, before the subject.
  private func frontedDate(before subject: SubjectReader.Subject?, in region: ClaimRegion) -> TokenRange? {
    let start = region.tokens.start
    guard let subject, let end = tails.dateEnd(at: start, limit: subject.clauseStart) else { return nil }
    return end == subject.clauseStart || view.lower(end) == "," && end + 1 == subject.clauseStart
      ? TokenRange(start, end) : nil
  }

  /// "In a video shared on Telegram, the president ...": where, before the subject.
  private func frontedVenue(before subject: SubjectReader.Subject?, in region: ClaimRegion) -> TokenRange? {
    let start = region.tokens.start
    guard let subject, subject.clauseStart - 1 > start, view.lower(subject.clauseStart - 1) == ",",
      ["in", "on", "at", "during", "speaking"].contains(view.lower(start))
    else { return nil }
    let phrase = TokenRange(start, subject.clauseStart - 1)
    guard phrase.count <= 16, phrase.prefix(6).contains(where: { VenueWords.nouns.contains(view.lower($0)) })
    else { return nil }
    return phrase
  }

  /// "Lee, who said the port was safe, resigned": the comma that closes a relative clause ends the content; so does
  /// the main verb where no comma stands: "Those who said it leaked were ignored".
  private func relativeEnd(of subject: SubjectReader.Subject?, from start: Int, limit: Int) -> Int {
    guard let subject, subject.tokens.count == 1, view.lower(subject.tokens.start) == "who",
      subject.tokens.start > 0
    else { return limit }
    guard view.lower(subject.tokens.start - 1) == "," else {
      return MainVerb(view: view).index(from: start, limit: limit) ?? limit
    }
    return TokenRange(start, limit).first { view.lower($0) == "," && !view.isQuoted($0) } ?? limit
  }

  /// In which frame of the verb content may begin at `start`; `nil` when none fits.
  private func frame(of group: CueGroup, tail: CueTail, at start: Int, limit: Int) -> CueVerb.Frames? {
    let frames = group.verb.frames
    let word = view.lower(start)
    if frames.contains(.preposition), group.verb.particle != nil, frames.isDisjoint(with: [.clause, .quote]) {
      return view.isWord(start) || view.opensQuotation(start) ? .preposition : nil
    }
    if tail.hasThat { return frames.contains(.clause) ? .clause : nil }
    if view.opensQuotation(start) {
      return frames.isDisjoint(with: [.quote, .clause]) ? (frames.contains(.object) ? .object : nil) : .quote
    }
    if tail.hasMark { return frames.contains(.quote) ? .quote : nil }
    guard view.isWord(start) || ["$", "£", "€"].contains(word) else { return nil }
    if word == "to" { return frames.contains(.infinitive) ? .infinitive : nil }
    if ["whether", "if", "how", "what", "why", "where", "when", "who"].contains(word),
      frames.contains(.clause)
    {
      return .clause
    }
    if FunctionWords.prepositions.contains(word)
      && !["in", "after", "under", "for", "with", "at", "despite", "as", "by"].contains(word)
    {
      return nil
    }
    // Where no clause can follow, "that" points: "rejected that account".
    let isPointing = word == "that" && !frames.contains(.clause)
    if FunctionWords.conjunctions.contains(word), !isPointing,
      !["if", "while", "since", "as", "after"].contains(word)
    {
      return nil
    }
    if frames.contains(.clause), isBareClause(from: start, limit: limit, verb: group.verb) { return .clause }
    if frames.contains(.object), isObjectStart(start) { return .object }
    return nil
  }

  private func isObjectStart(_ index: Int) -> Bool {
    let word = view.lower(index)
    return FunctionWords.determiners.contains(word) || view.isCapitalized(index)
      || view.shape(index) == .number || FunctionWords.objectPronouns.contains(word)
      || (view.shape(index) == .lower && !FunctionWords.prepositions.contains(word)
        && !FunctionWords.conjunctions.contains(word) && !FunctionWords.auxiliaries.contains(word)
        && !FunctionWords.personalPronouns.contains(word) && !word.hasSuffix("ly"))
  }

  private func isSubstantial(_ content: TokenRange, frame: CueVerb.Frames) -> Bool {
    let words = content.reduce(0) { $0 + (view.isWord($1) ? 1 : 0) }
    return words
      >= (frame == .quote || frame == .object || frame == .preposition || frame == .infinitive ? 1 : 2)
  }

  /// "who asked not to be named": says nothing about the matter.
  private func isWishForAnonymity(_ group: CueGroup, _ content: TokenRange) -> Bool {
    group.verb.lemma == "ask" && ["to", "not", "for"].contains(view.lower(content.start))
      && content.prefix(6).contains {
        ["anonymous", "anonymity", "named", "identified"].contains(view.lower($0))
      }
  }

  /// "did not respond to questions", "would not comment on the case".
  private func isSilence(_ group: CueGroup) -> Bool {
    group.isNegated && ["comment", "respond", "reply", "elaborate"].contains(group.verb.lemma)
  }

  private func stance(of group: CueGroup, at start: Int) -> Stance {
    if group.isNegated,
      ["comment", "respond", "elaborate"].contains(group.verb.lemma)
        || ["whether", "if", "how", "what", "why", "when", "who", "where"].contains(view.lower(start))
    {
      return .declines
    }
    if group.verb.lemma == "tell" || group.verb.lemma == "ask", ["to", "not"].contains(view.lower(start)) {
      return .urges
    }
    return group.verb.stance
  }

  private func confidence(of group: CueGroup, tail: CueTail, frame: CueVerb.Frames, isSupposed: Bool)
    -> Double
  {
    var score = 0.62
    if frame == .quote { score = 0.9 }
    if frame == .clause { score = tail.hasThat ? 0.8 : 0.68 }
    if frame == .object || frame == .preposition { score = 0.45 }
    if group.verb.lemma == "say" || group.verb.lemma == "tell" { score += 0.08 }
    if group.isHypothetical || isSupposed { score -= 0.3 }
    if group.form == .base { score -= 0.1 }
    return min(0.97, max(0.1, score))
  }
}
