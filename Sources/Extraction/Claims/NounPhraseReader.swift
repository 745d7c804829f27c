import Algorithms
import ClaimsModel
import Linguistics

/// Reads noun phrases leftwards from a verb and rightwards from a cue, by closed-class words alone.
struct NounPhraseReader: Sendable {
  let view: TokenView
  /// A phrase longer than this is a misreading.
  private static let longest = 30
  /// What one makes into something.
  private static let inquiries: Set<String> = [
    "investigation", "investigations", "inquiry", "inquiries", "probe", "research", "study", "review",
    "enquiry",
    "inquest",
  ]

  /// The noun phrase whose last token is `last`, not reaching before `limit`; `nil` for none.
  func phrase(endingAt last: Int, limit: Int) -> TokenRange? {
    guard last >= limit else { return nil }
    let word = view.lower(last)
    if FunctionWords.subjectPronouns.contains(word), !startsPartitive(last) {
      return TokenRange(at: last)
    }
    var start = last + 1
    var index = last
    while index >= limit, last - index < Self.longest {
      if view.lower(index) == ")", let open = bracketStart(before: index, limit: limit) {
        index = open - 1
        continue
      }
      switch step(leftAt: index, start: start, limit: limit) {
      case .stop: return trimmed(TokenRange(start, last + 1))
      case .take(let next, let newStart, let isLast):
        start = newStart
        if isLast { return trimmed(TokenRange(start, last + 1)) }
        index = next
      }
    }
    return trimmed(TokenRange(start, last + 1))
  }

  /// The noun phrase that begins at `first`, ending before `limit`; `nil` for none.
  func phrase(startingAt first: Int, limit: Int) -> TokenRange? {
    guard first < limit, view.isWord(first) || ["$", "@"].contains(view.lower(first)) else { return nil }
    let word = view.lower(first)
    if FunctionWords.personalPronouns.contains(word) { return TokenRange(at: first) }
    if FunctionWords.prepositions.contains(word) || FunctionWords.auxiliaries.contains(word)
      || (FunctionWords.conjunctions.contains(word) && word != "that")
    {
      return nil
    }
    var index = first
    while index < limit, index - first < Self.longest, takesRight(index, first: first, limit: limit) {
      index += 1
    }
    while index > first,
      FunctionWords.prepositions.contains(view.lower(index - 1))
        || ["and", "or", "the", "a"].contains(view.lower(index - 1))
    {
      index -= 1
    }
    return index > first ? TokenRange(first, index) : nil
  }

  // MARK: - Private, leftwards

  private enum Step {
    case stop
    case take(next: Int, start: Int, isLast: Bool)
  }

  private func step(leftAt index: Int, start: Int, limit: Int) -> Step {
    let word = view.lower(index)
    if isPluralOwner(markedBy: index, limit: limit) {
      return .take(next: index - 1, start: index, isLast: false)
    }
    if let name = view.markedName(at: index), name.start >= limit {
      return .take(next: name.start - 1, start: name.start, isLast: false)
    }
    guard view.isWord(index) else {
      let isMark = ["%", "$", "£", "€", "&", "@"].contains(word) || word.hasPrefix("@")
      return isMark ? .take(next: index - 1, start: index, isLast: false) : .stop
    }
    if ["'s", "’s", "'", "s'"].contains(word) { return .take(next: index - 1, start: index, isLast: false) }
    if isClauseWord(index) { return .stop }
    // "Buyers reported that Apple had": no name takes "that" before it.
    if word == "that", view.isCapitalized(index + 1) { return .stop }
    if word == "such", view.lower(index + 1) == "as" {
      return .take(next: index - 1, start: start, isLast: false)
    }
    if FunctionWords.determiners.contains(word), !isInnerWord(index, limit: limit),
      !(view.isCapitalized(index) && index > limit && !isSentenceStart(index, limit))
    {
      guard index - 1 >= limit, isTyingPreposition(index - 1, limit: limit) else {
        return .take(next: index - 1, start: index, isLast: true)
      }
      return .take(next: index - 2, start: index, isLast: false)
    }
    if FunctionWords.prepositions.contains(word) {
      return isTyingPreposition(index, limit: limit)
        ? .take(next: index - 1, start: start, isLast: false) : .stop
    }
    if word == "and" || word == "or" {
      return joinsNames(index, limit: limit) ? .take(next: index - 1, start: start, isLast: false) : .stop
    }
    return .take(next: index - 1, start: index, isLast: false)
  }

  /// "Free the River Larkham": whether the network sees a name around the word.
  private func isInnerWord(_ index: Int, limit: Int) -> Bool {
    let names = view.text.names
    let found = names.partitioningIndex { $0.tokens.end > index }
    return found < names.count && names[found].tokens.start < index && names[found].tokens.start >= limit
      && names[found].tokens.end > index + 1 && view.isCapitalized(index - 1) && view.isCapitalized(index + 1)
  }

  /// "The Teachers' Union": whether the mark is an apostrophe right behind a plural, and closes no quotation.
  private func isPluralOwner(markedBy index: Int, limit: Int) -> Bool {
    guard ["'", "’"].contains(view.lower(index)), index > limit, !view.isQuoted(index) else { return false }
    let tokens = view.text.tokens
    return view.lower(index - 1).hasSuffix("s")
      && tokens.span(at: index - 1).end == tokens.span(at: index).start
  }

  /// Words that no noun phrase before a cue holds.
  private func isClauseWord(_ index: Int) -> Bool {
    let word = view.lower(index)
    if FunctionWords.auxiliaries.contains(word) && word != "may" { return true }
    if view.isDay(index) || FunctionWords.negations.contains(word) && word != "no" { return true }
    if FunctionWords.objectPronouns.contains(word), !FunctionWords.determiners.contains(word) { return true }
    if FunctionWords.personalPronouns.contains(word)
      || ["who", "which", "there", "what", "whether", "how"].contains(word)
    {
      return true
    }
    if FunctionWords.conjunctions.contains(word), !FunctionWords.prepositions.contains(word),
      !["and", "or"].contains(word)
    {
      return true
    }
    if ["said", "says", "told", "saying", "adding", "added", "wrote", "asked", "reported"].contains(word) {
      return true
    }
    let isNominal = [
      "only", "early", "family", "elderly", "likely", "daily", "friendly", "weekly", "monthly",
    ].contains(word)
    return word.hasSuffix("ly") && !view.isCapitalized(index) && !isNominal
      || [
        "however", "meanwhile", "also", "later", "earlier", "then", "still", "yet", "moreover", "instead",
        "already", "ago",
      ].contains(word)
  }

  private func isSentenceStart(_ index: Int, _ limit: Int) -> Bool {
    index == limit || !view.isWord(index - 1)
  }

  /// Whether the preposition at `index` ties what follows to a noun before it.
  private func isTyingPreposition(_ index: Int, limit: Int) -> Bool {
    let before = view.lower(index - 1)
    // "An investigation into the fire".
    if view.lower(index) == "into", index > limit { return Self.inquiries.contains(before) }
    guard index > limit, FunctionWords.nominalPrepositions.contains(view.lower(index)), view.isWord(index - 1)
    else { return false }
    if view.lower(index) == "as" { return before == "such" }
    if FunctionWords.prepositions.contains(before) || FunctionWords.auxiliaries.contains(before) {
      return false
    }
    if view.isDay(index - 1) || isClauseWord(index - 1) { return false }
    // "In a statement to the press": a fronted phrase is no source.
    return true
  }

  private func joinsNames(_ index: Int, limit: Int) -> Bool {
    guard index - 1 >= limit, view.isWord(index - 1), view.isWord(index + 1) else { return false }
    if isClauseWord(index - 1) || FunctionWords.prepositions.contains(view.lower(index - 1)) { return false }
    if view.isCapitalized(index - 1) && view.isCapitalized(index + 1) { return true }
    // "The Vice President and general counsel", "president and CEO".
    if SourceWords.titles.contains(view.lower(index - 1)), view.isCapitalized(index - 1) { return true }
    return view.lower(index - 1).hasSuffix("s") && view.shape(index - 1) == .lower
      && view.shape(index + 1) == .lower
  }

  private func startsPartitive(_ index: Int) -> Bool { view.lower(index + 1) == "of" }

  private func bracketStart(before index: Int, limit: Int) -> Int? {
    var open = index - 1
    while open >= limit, index - open < 8 {
      if view.lower(open) == "(" { return open }
      open -= 1
    }
    return nil
  }

  /// Drops what cannot begin or be a noun phrase.
  private func trimmed(_ range: TokenRange) -> TokenRange? {
    var start = range.start
    while start < range.end,
      !view.isWord(start) && view.markedName(at: start) == nil
        && !["$", "@"].contains(String(view.lower(start).prefix(1)))
        || FunctionWords.prepositions.contains(view.lower(start)) && !view.isCapitalized(start)
        || ["and", "or", "'s", "’s", "'"].contains(view.lower(start))
    {
      start += 1
    }
    guard start < range.end else { return nil }
    if range.count == 1 {
      let word = view.lower(start)
      let isName = view.isCapitalized(start) && !FunctionWords.prepositions.contains(word)
      guard isName || word.hasSuffix("s") || FunctionWords.isPluralHead(word) || word.utf8.count > 3 else {
        return nil
      }
    }
    return TokenRange(start, range.end)
  }

  // MARK: - Private, rightwards

  private func takesRight(_ index: Int, first: Int, limit: Int) -> Bool {
    let word = view.lower(index)
    if view.opensQuotation(index) { return false }
    if view.markedName(at: index) != nil { return index > first }
    guard view.isWord(index) else {
      return ["&", "%", "$", "'", "’"].contains(word) || word.hasPrefix("@")
    }
    if ["'s", "’s"].contains(word) { return true }
    if index == first { return true }
    if isClauseWord(index) { return false }
    if word == "and" || word == "or" { return joinsNames(index, limit: first) }
    if FunctionWords.prepositions.contains(word) {
      guard FunctionWords.nominalPrepositions.contains(word), index + 1 < limit, view.isWord(index + 1) else {
        return false
      }
      return !startsVenue(index, limit: limit) && !view.isDay(index + 1)
        && !FunctionWords.months.contains(view.lower(index + 1))
    }
    if FunctionWords.conjunctions.contains(word), word != "and" { return false }
    if FunctionWords.periodWords.contains(word) && ["last", "this", "next"].contains(view.lower(index - 1)) {
      return false
    }
    if ["last", "this", "next"].contains(word), FunctionWords.periodWords.contains(view.lower(index + 1)) {
      return false
    }
    return true
  }

  /// "in a statement", "on Twitter", "at a rally": where, not who.
  private func startsVenue(_ index: Int, limit: Int) -> Bool {
    guard ["in", "on", "at", "during", "to", "by"].contains(view.lower(index)) else { return false }
    for offset in 1...4 where index + offset < limit {
      let word = view.lower(index + offset)
      if VenueWords.nouns.contains(word) || VenueWords.listeners.contains(word) || word == "reporters" {
        return true
      }
      if !view.isWord(index + offset) { return false }
    }
    return false
  }
}
