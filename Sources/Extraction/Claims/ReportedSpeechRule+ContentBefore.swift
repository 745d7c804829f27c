import ClaimsModel
import Linguistics

extension ReportedSpeechRule {
  /// The claim whose content stands before its cue: "C, X said", "C, said X", "C1, X said, C2".
  func preceding(
    _ group: CueGroup, subject: SubjectReader.Subject?, in region: ClaimRegion, groups: ArraySlice<CueGroup>,
    from covered: Int
  ) -> ClaimDraft? {
    guard group.verb.frames.contains(.trailing), group.form != .presentParticiple, !group.isInfinitive else {
      return nil
    }
    let limit = region.tokens.end
    let lower = region.tokens.start
    var source = subject
    var cueEnd = group.tokens.end
    var isInverted = false
    let direct = subject.flatMap { isClosed(before: $0.clauseStart, lower: lower) ? $0 : nil }
    if direct == nil {
      guard isClosed(before: group.tokens.start, lower: lower),
        let phrase = subjects.phrases.phrase(startingAt: group.tokens.end, limit: limit),
        !Self.objects.contains(view.lower(phrase.start)),
        group.form != .thirdPerson || view.isQuoted(group.tokens.start - 1)
          || isNameStart(phrase.start)
          || region.isInTitle && isSpeakerNoun(phrase.start, limit: limit)
      else { return nil }
      source = SubjectReader.Subject(tokens: phrase, clauseStart: group.tokens.start, dates: [])
      cueEnd = phrase.end
      isInverted = true
    }
    guard var source else { return nil }
    let tail = tails.tail(of: group.verb, from: cueEnd, limit: limit)
    if isInverted || tail.end == cueEnd {
      source.tokens = withApposition(source.tokens, from: cueEnd, limit: limit, isInverted: isInverted)
    }
    let left = withoutComma(source.clauseStart, start: lower)
    // Nothing but the comma is left: the cue passes on the claims before it.
    let start = contentStart(from: covered >= left ? lower : covered, to: source.clauseStart, in: region)
    let end = withoutComma(source.clauseStart, start: start)
    if opensClause(end - 1, start: lower),
      let rest = continuation(
        after: tail.end, in: region, groups: groups, isOpen: true)
    {
      return ClaimDraft(
        content: [rest], cue: CueMark(tokens: [group.tokens], lemma: group.verb.lemma), source: source.tokens,
        isNegated: group.isNegated, stance: group.verb.stance, unit: region.unit, confidence: 0.7)
    }
    guard end > start, TokenRange(start, end).contains(where: view.isWord) else { return nil }
    let isWhole = mayBeContent(TokenRange(start, end))
    var content = [TokenRange(start, end)]
    let after = isInverted ? max(source.tokens.end, tail.end) : tail.end
    let isWholeQuotation = view.opensQuotation(start) && view.quotation(at: start)?.tokens.end == end
    let isOpen =
      !isWhole || FunctionWords.auxiliaries.contains(view.lower(end - 1)) && !view.isQuoted(end - 1)
    if let rest = continuation(after: after, in: region, groups: groups, isOpen: isOpen),
      !isWholeQuotation || view.opensQuotation(rest.start)
    {
      content.append(rest)
    } else if !isWhole {
      return nil
    }
    return ClaimDraft(
      content: content, cue: CueMark(tokens: [group.tokens], lemma: group.verb.lemma), source: source.tokens,
      relays: relays(of: tail),
      venue: tail.venue ?? listener(of: tail, verb: group.verb), dates: tail.dates + source.dates,
      isNegated: group.isNegated,
      stance: group.verb.stance, unit: region.unit,
      confidence: view.isQuoted(end - 1) ? 0.95 : 0.82)
  }

  /// "The mayor, who was there, said nothing": what is said rather than who says it.
  private static let objects: Set<String> = [
    "nothing", "something", "anything", "everything", "little", "much", "enough", "so", "as", "more", "no",
  ]

  /// Whether a comma, a closing mark or a dash stands before `index`: content may have ended there.
  private func isClosed(before index: Int, lower: Int) -> Bool {
    guard index > lower else { return false }
    let before = index - 1
    return view.lower(before) == ","
      || (view.isQuoted(before) && view.quotation(at: before)?.tokens.end == index)
      || view.isDash(before)
      || (view.isStop(before) && view.isQuoted(before)) || ["?", "!"].contains(view.lower(before))
  }

  /// "The dam is old, but, they point out, it holds": the content is the clause that a conjunction began.
  private func opensClause(_ conjunction: Int, start: Int) -> Bool {
    conjunction > start && !view.isQuoted(conjunction)
      && ["but", "and", "that", "because", "while", "although"].contains(view.lower(conjunction))
  }

  /// Whether words before a cue are more than a circumstance of it: "Earlier, in June, the board told".
  private func mayBeContent(_ words: TokenRange) -> Bool {
    let first = view.lower(words.start)
    if view.isQuoted(words.start) { return true }
    if first == "according" { return false }
    let isCircumstance =
      FunctionWords.prepositions.contains(first) || first.hasSuffix("ly")
      || ["earlier", "later", "meanwhile", "however", "still", "then", "instead", "also"].contains(first)
    return !isCircumstance
      || words.contains {
        FunctionWords.auxiliaries.contains(view.lower($0)) || looksPast($0) || view.isQuoted($0)
      }
  }

  /// Where content that ends before `end` begins: after what is covered, past "But" and the like, and in the
  /// last sentence unless a quotation holds several.
  private func contentStart(from covered: Int, to end: Int, in region: ClaimRegion) -> Int {
    var start = covered
    while start < end,
      !view.isWord(start) && !view.isQuoted(start) && !["$", "£", "€", "("].contains(view.lower(start))
        || !view.isQuoted(start) && ["but", "and", "yet", "still"].contains(view.lower(start))
          && start == region.tokens.start
    {
      start += 1
    }
    // "Mack scolded him: “It leaks,” she said": the quotation is hers, what announces it is not.
    if end > start, view.isQuoted(end - 1), let quotation = view.quotation(at: end - 1)?.tokens.start,
      quotation > start, view.lower(quotation - 1) == ":"
    {
      return quotation
    }
    return start
  }

  private func withoutComma(_ end: Int, start: Int) -> Int {
    var end = end
    while end > start, !view.isQuoted(end - 1), view.lower(end - 1) == "," || view.isDash(end - 1) {
      end -= 1
    }
    return end
  }

  /// The rest of a claim after its cue stood in the middle: "The bridge, engineers say, | will hold".
  ///
  /// Where what stands before is certain to go on (`isOpen`: "The toll is, engineers say,") it may begin with any word.
  private func continuation(
    after index: Int, in region: ClaimRegion, groups: ArraySlice<CueGroup>, isOpen: Bool
  ) -> TokenRange? {
    let limit = region.tokens.end
    guard index < limit else { return nil }
    var start = index
    let isComma = view.lower(start) == ","
    if isComma || view.lower(start) == ":" || view.isDash(start) { start += 1 }
    guard start < limit else { return nil }
    if view.opensQuotation(start), let quotation = view.quotation(at: start) {
      if view.isTitleInMarks(quotation.tokens) { return nil }
      let later = groups.beginning(from: start)
      let end = boundary.contentEnd(
        from: start, limit: limit, groups: later, isObject: false, isQuotedRegion: false)
      return TokenRange(start, max(end, min(quotation.tokens.end, limit)))
    }
    guard isComma, view.isWord(start), view.shape(start) == .lower || isOpen else { return nil }
    let word = view.lower(start)
    if !isOpen,
      [
        "and", "but", "who", "which", "while", "although", "though", "as", "adding", "saying", "citing",
        "referring", "calling", "noting", "when", "after", "because", "with", "a", "an", "the",
      ].contains(word) || !isOpen && word.hasSuffix("ing")
    {
      return nil
    }
    let end = boundary.contentEnd(
      from: start, limit: limit, groups: groups.beginning(from: start), isObject: false,
      isQuotedRegion: region.isQuoted)
    return end > start + 1 ? TokenRange(start, end) : nil
  }

  /// The source with what describes it behind a comma: "Ann Lee, who runs the port".
  private func withApposition(_ source: TokenRange, from end: Int, limit: Int, isInverted: Bool) -> TokenRange
  {
    guard isInverted, end < limit, view.lower(end) == ",", end + 1 < limit, !view.opensQuotation(end + 1)
    else { return source }
    let word = view.lower(end + 1)
    // "The lock, said Maas, will never be mended": the claim goes on.
    if FunctionWords.auxiliaries.contains(word) { return source }
    if [
      "and", "but", "adding", "saying", "while", "according", "as", "when", "in", "on", "at", "after",
      "referring", "citing", "noting", "per",
    ].contains(word) || tails.dateEnd(at: end + 1, limit: limit) != nil {
      return source
    }
    var index = end + 1
    while index < limit, !view.isStop(index), !view.opensQuotation(index), view.lower(index) != ";",
      !view.isDash(index)
    {
      if view.lower(index) == ",",
        ["and", "adding", "saying", "while", "who", "but", "as", "when", "in", "on"].contains(
          view.lower(index + 1)) || view.opensQuotation(index + 1)
      {
        break
      }
      index += 1
    }
    while index > end + 1, view.lower(index - 1) == "," { index -= 1 }
    return index > end + 1 ? TokenRange(source.start, index) : source
  }
}
