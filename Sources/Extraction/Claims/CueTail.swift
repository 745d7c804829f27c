import Linguistics

/// What stands between a cue verb and its content: recipient, venue, date, "that", a colon.
struct CueTail: Hashable, Sendable {
  /// Index of the first token after it.
  var end: Int
  /// Whether "that" ends it.
  var hasThat = false
  /// Whether a colon, or a comma before a quotation, ends it.
  var hasMark = false
  /// "the council" in "told the council that".
  var recipient: TokenRange?
  /// "in a statement".
  var venue: TokenRange?
  /// "on Thursday".
  var dates: [TokenRange] = []
}

/// Reads the tail of a cue.
struct CueTailReader: Sendable {
  let view: TokenView
  let phrases: NounPhraseReader

  init(view: TokenView) {
    self.view = view
    phrases = NounPhraseReader(view: view)
  }

  /// The tail that begins at `start`, ending before `limit`.
  func tail(of verb: CueVerb, from start: Int, limit: Int) -> CueTail {
    var tail = CueTail(end: start)
    var isMoving = true
    while isMoving, tail.end < limit, !view.opensQuotation(tail.end) {
      isMoving =
        takeMark(&tail, of: verb, limit: limit)
        ? false : takePart(&tail, of: verb, start: start, limit: limit)
    }
    return tail
  }

  /// Where the date that begins at `index` ends ("on Thursday", "late Friday", "last week", "in March",
  /// "earlier this month", "on May 3, 2021"); `nil` when none begins there.
  func dateEnd(at index: Int, limit: Int) -> Int? {
    guard index < limit else { return nil }
    let word = view.lower(index)
    if view.isDay(index) { return dayEnd(after: index, limit: limit) }
    if ["recently", "afterward", "afterwards"].contains(word) { return index + 1 }
    if ["on", "late", "early", "earlier", "in", "since", "by", "later", "just"].contains(word),
      index + 1 < limit,
      let end = dateEnd(at: index + 1, limit: limit)
    {
      return end
    }
    if ["last", "this", "next", "that", "earlier", "later"].contains(word),
      FunctionWords.periodWords.contains(view.lower(index + 1))
    {
      return dayPartEnd(after: index + 2, limit: limit)
    }
    if ["last", "this", "next"].contains(word),
      view.isDay(index + 1) || FunctionWords.months.contains(view.lower(index + 1))
    {
      return index + 2
    }
    if FunctionWords.months.contains(word), view.isCapitalized(index) {
      return monthEnd(after: index, limit: limit)
    }
    return nil
  }

  // MARK: - Private

  private func dayEnd(after index: Int, limit: Int) -> Int { dayPartEnd(after: index + 1, limit: limit) }

  private func dayPartEnd(after index: Int, limit: Int) -> Int {
    index < limit && ["morning", "afternoon", "evening", "night"].contains(view.lower(index))
      ? index + 1 : index
  }

  private func monthEnd(after index: Int, limit: Int) -> Int {
    var end = index + 1
    if end < limit, view.shape(end) == .number { end += 1 }
    if end + 1 < limit, view.lower(end) == ",", view.shape(end + 1) == .number,
      view.lower(end + 1).utf8.count == 4
    {
      end += 2
    }
    return end
  }

  /// Takes "that", a colon, or the comma before a quotation: the end of the tail.
  private func takeMark(_ tail: inout CueTail, of verb: CueVerb, limit: Int) -> Bool {
    let word = view.lower(tail.end)
    if word == "that", verb.frames.contains(.clause),
      view.isWord(tail.end + 1) || view.opensQuotation(tail.end + 1) || view.lower(tail.end + 1) == ","
    {
      tail.hasThat = true
      tail.end += 1
      return true
    }
    if word == ":" || word == "," && (view.opensQuotation(tail.end + 1) || view.lower(tail.end + 1) == "‘") {
      tail.hasMark = true
      tail.end += 1
      return true
    }
    return false
  }

  private func takePart(_ tail: inout CueTail, of verb: CueVerb, start: Int, limit: Int) -> Bool {
    if let end = dateEnd(at: tail.end, limit: limit) {
      tail.dates.append(TokenRange(tail.end, end))
      tail.end = end
      return true
    }
    if tail.end == start, verb.frames.contains(.recipient), let end = recipientEnd(at: start, limit: limit) {
      tail.recipient = TokenRange(start, end)
      tail.end = end
      return true
    }
    if let end = venueEnd(at: tail.end, limit: limit) {
      takeVenue(end, into: &tail)
      tail.end = end
      return true
    }
    let word = view.lower(tail.end)
    if word == ",", let end = parenthesisEnd(at: tail.end, limit: limit) {
      tail.end = end
      return true
    }
    if [
      "simply", "only", "bluntly", "again", "flatly", "repeatedly", "publicly", "privately", "explicitly",
      "afterward", "clearly",
    ].contains(word) {
      tail.end += 1
      return true
    }
    return false
  }

  /// Notes the venue that ends at `end`, the date that closes it apart: "in a letter to the council last week".
  private func takeVenue(_ end: Int, into tail: inout CueTail) {
    let start = tail.venue?.start ?? tail.end
    let date = TokenRange(tail.end + 1, end).suffix(4).first { dateEnd(at: $0, limit: end) == end }
    if let date { tail.dates.append(TokenRange(date, end)) }
    tail.venue = TokenRange(start, date ?? end)
  }

  /// ", however," or ", for example,": a short aside between verb and "that".
  private func parenthesisEnd(at index: Int, limit: Int) -> Int? {
    for end in TokenRange(index + 2, max(index + 3, min(index + 9, limit))) where view.lower(end) == "," {
      let next = view.lower(end + 1)
      return next == "that" ? end + 1 : nil
    }
    return nil
  }

  private func recipientEnd(at index: Int, limit: Int) -> Int? {
    let word = view.lower(index)
    if FunctionWords.prepositions.contains(word) { return nil }
    if FunctionWords.objectPronouns.contains(word),
      word != "her" || !view.isWord(index + 1)
        || ["that", "to", "he", "she", "they", "it", "not", "the", "a", "an", "there"].contains(
          view.lower(index + 1))
    {
      return index + 1
    }
    if VenueWords.listeners.contains(word) {
      guard ["at", "in", "on", "during", "outside", "after", "of"].contains(view.lower(index + 1)) else {
        return index + 1
      }
      return followedByMark(index + 1, limit: limit) ?? index + 1
    }
    if view.isCapitalized(index), !FunctionWords.determiners.contains(word) {
      var end = index + 1
      while end < limit,
        view.isCapitalized(end) || ["'s", "’s", "&"].contains(view.lower(end))
          || (["of", "and", "the"].contains(view.lower(end)) && view.isCapitalized(end + 1))
      {
        if FunctionWords.personalPronouns.contains(view.lower(end)) { break }
        end += 1
      }
      return followedByMark(end, limit: limit) ?? end
    }
    guard FunctionWords.determiners.contains(word) || view.isWord(index), word != "that" else { return nil }
    // "told residents to go".
    if view.shape(index) == .lower, word.hasSuffix("s") || FunctionWords.isPluralHead(word),
      index + 1 < limit,
      view.lower(index + 1) == "to"
    {
      return index + 1
    }
    if let end = followedByMark(index + 1, limit: limit) { return end }
    guard FunctionWords.determiners.contains(word) else { return nil }
    // "told the Daily Echo the dam leaks": a determiner and its capitalised name, or one noun.
    var end = index + 1
    if view.isCapitalized(end) {
      while end < limit, view.isCapitalized(end) || (view.lower(end) == "of" && view.isCapitalized(end + 1)) {
        end += 1
      }
      if OutletReader.nouns.contains(view.lower(end)) { end += 1 }
    } else {
      while end < limit, end < index + 4, view.isWord(end),
        !FunctionWords.determiners.contains(view.lower(end)),
        !FunctionWords.prepositions.contains(view.lower(end)),
        !FunctionWords.personalPronouns.contains(view.lower(end)),
        !FunctionWords.auxiliaries.contains(view.lower(end)),
        !FunctionWords.conjunctions.contains(view.lower(end))
      {
        end += 1
      }
    }
    return end > index + 1 ? end : nil
  }

  /// The nearest "that", colon or quotation within reach of `index`, with no verb before it.
  private func followedByMark(_ index: Int, limit: Int) -> Int? {
    for offset in TokenRange(index, min(index + 14, limit)) {
      let word = view.lower(offset)
      if word == "that" || word == ":" || view.opensQuotation(offset) { return offset }
      if view.isDay(offset), offset + 1 < limit, view.lower(offset + 1) == "that" {
        return ["on", "late", "early"].contains(view.lower(offset - 1)) ? offset - 1 : offset
      }
      if word == "," { return view.opensQuotation(offset + 1) ? offset : nil }
      if FunctionWords.auxiliaries.contains(word) || FunctionWords.personalPronouns.contains(word)
        || ["who", "to", "what", "how", "why", "whether", "if"].contains(word) && offset > index
      {
        return nil
      }
    }
    return nil
  }

  /// "to the council", "to reporters", but not "to comment".
  private func isListener(_ index: Int) -> Bool {
    VenueWords.listeners.contains(view.lower(index)) || FunctionWords.determiners.contains(view.lower(index))
      || view.isCapitalized(index)
  }

  private func venueEnd(at index: Int, limit: Int) -> Int? {
    guard
      [
        "in", "on", "at", "during", "to", "via", "through", "from", "after", "before", "by", "as", "under",
        "of", "with", "outside",
      ].contains(view.lower(index))
    else { return nil }
    if view.lower(index) == "to", !isListener(index + 1) { return nil }
    if let end = followedByMark(index + 1, limit: limit), end > index + 1, view.lower(index) != "of" {
      return end
    }
    guard view.lower(index) != "of" else { return nil }
    for offset in TokenRange(index + 1, min(index + 8, limit)) {
      let word = view.lower(offset)
      if VenueWords.nouns.contains(word) || VenueWords.listeners.contains(word) {
        let next = view.lower(offset + 1)
        // "in a post on the town's website".
        if ["'s", "’s"].contains(next), view.isWord(offset + 2) { return min(limit, offset + 3) }
        return VenueWords.nouns.contains(next) || VenueWords.listeners.contains(next)
          ? offset + 2 : offset + 1
      }
      if !view.isWord(offset) || FunctionWords.auxiliaries.contains(word) { return nil }
    }
    return nil
  }
}
