import Linguistics

/// Tells where the content of a claim ends.
struct ClauseBoundary: Sendable {
  let view: TokenView
  let subjects: SubjectReader
  let tails: CueTailReader

  /// Finds where content ends that begins at `start`.
  ///
  /// It ends before the stop of its sentence, or before words that belong to another clause; quotations are
  /// passed over whole. `limit` ends the unit, `groups` are its cue groups in text order; `isObject` says that
  /// the content is a noun phrase rather than a clause, `isQuotedRegion` that all is inside one quotation.
  func contentEnd(
    from start: Int, limit: Int, groups: ArraySlice<CueGroup>, isObject: Bool, isQuotedRegion: Bool
  ) -> Int {
    if isQuotedRegion, let end = innerQuotationEnd(from: start, limit: limit) { return end }
    var index = start
    while index < limit {
      if !isQuotedRegion, let quotation = view.quotation(at: index), quotation.tokens.start >= start {
        index = min(quotation.tokens.end, limit)
        if index < limit,
          endsSentence(quotation) && !view.opensQuotation(index)
            || startsAside(at: index, limit: limit, groups: groups)
        {
          return index
        }
        continue
      }
      if index > start, isEnd(at: index, start: start, limit: limit, groups: groups, isObject: isObject) {
        return index
      }
      index += 1
    }
    return isQuotedRegion
      ? insideMarks(limit, start: start) : ClauseEnd.trimmed(limit, start: start, view: view)
  }

  /// Where the quotation within a quotation ends that begins at `start`: "He told me, ‘Go home,’ and left".
  private func innerQuotationEnd(from start: Int, limit: Int) -> Int? {
    guard view.lower(start) == "‘" else { return nil }
    return TokenRange(start + 1, limit).first { index in
      ["’", "'"].contains(view.lower(index)) && !view.isWord(index - 1)
    }.map { $0 + 1 }
  }

  /// `end` without the stops and closing marks before it: the quotation's end is not the inner claim's.
  private func insideMarks(_ end: Int, start: Int) -> Int {
    var end = end
    while end > start + 1, !view.isWord(end - 1), !view.opensQuotation(end - 1), view.lower(end - 1) != ")" {
      end -= 1
    }
    return end
  }

  /// Whether the group stands aside: ", officials said." or ", engineers say, ".
  func isParenthetical(_ group: CueGroup, limit: Int) -> Bool {
    let end = tails.tail(of: group.verb, from: group.tokens.end, limit: limit).end
    guard end >= limit || view.isStop(end) || [",", ";", ")"].contains(view.lower(end)) || view.isDash(end)
    else {
      return isInvertedAside(group, limit: limit)
    }
    return true
  }

  // MARK: - Private

  private func isInvertedAside(_ group: CueGroup, limit: Int) -> Bool {
    guard view.lower(group.tokens.start - 1) == ",", !group.verb.frames.isDisjoint(with: [.trailing]),
      group.form != .presentParticiple,
      let phrase = subjects.phrases.phrase(startingAt: group.tokens.end, limit: limit)
    else { return false }
    return phrase.end >= limit || view.isStop(phrase.end)
      || view.lower(phrase.end) == ","
  }

  private func endsSentence(_ quotation: Quotation) -> Bool {
    guard quotation.isClosed, quotation.tokens.count > 2 else { return false }
    let last = quotation.tokens.end - 2
    return view.isStop(last)
  }

  private func isEnd(at index: Int, start: Int, limit: Int, groups: ArraySlice<CueGroup>, isObject: Bool)
    -> Bool
  {
    let word = view.lower(index)
    if word == ";" { return true }
    if view.isStop(index) { return index + 1 >= limit || view.text.tokens.isSpaceBefore(at: index + 1) }
    if view.isDash(index), index - start >= 3 { return true }
    if word == "," {
      return isObject && !startsApposition(index + 1, limit: limit)
        || endsAtComma(index, limit: limit, groups: groups)
    }
    if ["and", "but", "while"].contains(word) {
      return startsCoordinatedCue(after: index, groups: groups, limit: limit)
    }
    if isObject, ["while", "when", "because", "saying", "after", "although", "though"].contains(word) {
      return word != "saying" || !["of", "for", "by", "as"].contains(view.lower(index - 1))
    }
    return false
  }

  /// "its newest ferry, the Larkham Maid.": nothing but a noun phrase follows to the end of the sentence.
  private func startsApposition(_ index: Int, limit: Int) -> Bool {
    let isNoun =
      ["the", "a", "an"].contains(view.lower(index)) || view.isCapitalized(index)
      || view.lower(index) == "and" && view.isCapitalized(index + 1)
    guard isNoun else { return false }
    for offset in TokenRange(index, min(index + 9, limit)) {
      if view.isStop(offset) { return true }
      let word = view.lower(offset)
      if view.isDay(offset) || FunctionWords.auxiliaries.contains(word) || word.hasSuffix("ed")
        || FunctionWords.personalPronouns.contains(word) || ["who", "which", "said", "says"].contains(word)
      {
        return false
      }
    }
    return false
  }

  private func endsAtComma(_ index: Int, limit: Int, groups: ArraySlice<CueGroup>) -> Bool {
    let next = view.lower(index + 1)
    // "a good step, but not enough", "for the town, but also for the port".
    if next == "but", ["not", "also", "only", "rather", "never"].contains(view.lower(index + 2)) {
      return false
    }
    if FunctionWords.contrasting.contains(next) { return true }
    if ["and", "or"].contains(next) {
      return startsCoordinatedCue(after: index + 1, groups: groups, limit: limit)
    }
    // ", issuing a statement saying".
    if next.hasSuffix("ing"), let group = groups.beginning(from: index + 1).first,
      group.form == .presentParticiple,
      group.tokens.start - index <= 8
    {
      return true
    }
    // ", with analyst Mara Voss saying".
    if next == "with", startsAbsolute(at: index + 2, groups: groups) { return true }
    return startsAside(at: index + 1, limit: limit, groups: groups)
  }

  private func startsAbsolute(at index: Int, groups: ArraySlice<CueGroup>) -> Bool {
    guard let group = groups.beginning(from: index).first, group.form == .presentParticiple,
      group.tokens.start - index < 10
    else { return false }
    return subjects.subject(before: group.tokens.start, limit: index)?.clauseStart == index
  }

  /// Whether words that attribute what stands before them begin at `index`: "officials said.", "saying that",
  /// "according to".
  private func startsAside(at index: Int, limit: Int, groups: ArraySlice<CueGroup>) -> Bool {
    if view.lower(index) == "according" || view.lower(index) == "per" { return true }
    for group in groups.beginning(from: index) {
      if group.tokens.start - index >= 40 { break }
      if group.tokens.start == index {
        return group.form == .presentParticiple || isParenthetical(group, limit: limit)
      }
      if let subject = subjects.subject(before: group.tokens.start, limit: index),
        subject.clauseStart == index
      {
        return group.form == .presentParticiple || isParenthetical(group, limit: limit)
      }
    }
    return false
  }

  /// "and said", "but the mayor added": a clause of the article's own beside the one reported.
  private func startsCoordinatedCue(after conjunction: Int, groups: ArraySlice<CueGroup>, limit: Int) -> Bool
  {
    for group in groups.beginning(from: conjunction + 1) where group.isFinite && !group.isPassive {
      if group.tokens.start - conjunction >= 20 { break }
      if group.verb.frames.isDisjoint(with: [.quote]) { continue }
      if group.tokens.start == conjunction + 1 { return group.form != .base }
      if let subject = subjects.subject(before: group.tokens.start, limit: conjunction + 1),
        subject.clauseStart == conjunction + 1
      {
        return !isParenthetical(group, limit: limit)
      }
    }
    return false
  }
}
