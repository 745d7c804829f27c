import Linguistics

/// Finds the subject of a cue verb.
struct SubjectReader: Sendable {
  let view: TokenView
  let phrases: NounPhraseReader
  private let relatives: RelativeClauseReader

  /// What a subject search gives.
  struct Subject: Hashable, Sendable {
    /// The tokens of the noun phrase.
    var tokens: TokenRange
    /// Where the clause of the subject and its asides begins.
    var clauseStart: Int
    /// Dates that stood between subject and verb.
    var dates: [TokenRange]
  }

  init(view: TokenView) {
    self.view = view
    phrases = NounPhraseReader(view: view)
    relatives = RelativeClauseReader(view: view)
  }

  /// The subject that ends just before `verb`, over asides between commas; `nil` for none.
  func subject(before verb: Int, limit: Int) -> Subject? {
    var end = verb
    var dates: [TokenRange] = []
    var asides = 0
    var described = verb
    while end > limit {
      if let date = dateStart(endingAt: end, limit: limit) {
        dates.append(TokenRange(date, end))
        if described == end { described = date }
        end = date
      } else if view.lower(end - 1) == ",", asides < 2, let open = asideStart(closedAt: end - 1, limit: limit)
      {
        collectDates(in: TokenRange(open + 1, end - 1), into: &dates)
        if !describes(TokenRange(open + 1, end - 1)) {
          described = open
        } else if described == end {
          described = end - 1
        }
        end = open
        asides += 1
      } else if end - 2 > limit, view.shape(end - 1) == .number, view.lower(end - 2) == "," {
        end -= 2
      } else if view.isDash(end - 1), let open = dashStart(before: end - 1, limit: limit) {
        end = open
      } else {
        break
      }
    }
    // "Coe met the wardens and promised": what "and" joins to the verb is no subject of it.
    guard end > limit, !["and", "or", "but"].contains(view.lower(end - 1)) else { return nil }
    let nearest = phrases.phrase(endingAt: end - 1, limit: limit)
    if let head = relatives.head(before: end, over: nearest, limit: limit) {
      return Subject(tokens: head, clauseStart: head.start, dates: dates)
    }
    guard let phrase = nearest else { return nil }
    if let named = named(by: phrase, limit: limit) {
      return Subject(tokens: TokenRange(named, phrase.end), clauseStart: named, dates: dates)
    }
    // What stands between commas and tells who it is belongs to the source: "Lee, a baker,".
    let isName = end < described && described - phrase.start <= 40
    return Subject(
      tokens: isName ? TokenRange(phrase.start, described) : phrase, clauseStart: phrase.start, dates: dates)
  }

  // MARK: - Private

  /// "Mara Voss, president and head of the port said": the second comma is missing, and what stands before the verb
  /// is a role; the start of the name before it, where the name opens a sentence.
  private func named(by role: TokenRange, limit: Int) -> Int? {
    var comma = role.start - 1
    while comma > limit, role.start - comma < 6, view.isWord(comma) { comma -= 1 }
    guard comma - 1 > limit, view.lower(comma) == ",",
      TokenRange(comma + 1, min(role.end, comma + 6)).contains(where: {
        SourceWords.titles.contains(view.lower($0))
      }),
      !view.isCapitalized(comma + 1) || SourceWords.titles.contains(view.lower(comma + 1))
    else { return nil }
    var start = comma
    while start > limit, comma - start < 5, view.isCapitalized(start - 1) { start -= 1 }
    guard comma - start >= 2, start == limit || !view.isWord(start - 1) else { return nil }
    return start
  }

  private func collectDates(in range: TokenRange, into dates: inout [TokenRange]) {
    for index in range where view.isDay(index) { dates.append(TokenRange(at: index)) }
  }

  /// Where the date that ends before `end` begins: "on Thursday", "Thursday", "last week".
  private func dateStart(endingAt end: Int, limit: Int) -> Int? {
    let last = end - 1
    if view.isDay(last) {
      let before = view.lower(last - 1)
      return last - 1 >= limit && ["on", "late", "early", "last"].contains(before) ? last - 1 : last
    }
    if FunctionWords.periodWords.contains(view.lower(last)), last - 1 >= limit,
      ["last", "this"].contains(view.lower(last - 1))
    {
      return last - 2 >= limit && view.lower(last - 2) == "earlier" ? last - 2 : last - 1
    }
    return nil
  }

  /// The comma that opens the aside closed at `close`, when its words look like one.
  private func asideStart(closedAt close: Int, limit: Int) -> Int? {
    var open = close - 1
    while open > limit, close - open < 36 {
      if view.lower(open) == ",", !isInnerComma(open) {
        if looksLikeAside(TokenRange(open + 1, close)),
          view.isWord(open - 1) || view.lower(open - 1) == ")"
            || view.markedName(at: open - 1) != nil
        {
          return open
        }
        // "Coe, a baker, farmer and mayor, said": go on to the comma before.
        guard !view.isQuoted(open) else { return nil }
      }
      if view.isStop(open) || view.lower(open) == ";" || view.isQuoted(open) && view.lower(open) == "”" {
        return nil
      }
      open -= 1
    }
    return nil
  }

  /// The comma of a date or a list of places inside an aside.
  private func isInnerComma(_ index: Int) -> Bool {
    view.shape(index - 1) == .number && index + 1 < view.text.tokens.count && view.shape(index + 1) == .number
  }

  private func looksLikeAside(_ range: TokenRange) -> Bool {
    guard let first = range.first else { return false }
    let word = view.lower(first)
    if [
      "who", "whose", "which", "whom", "a", "an", "the", "of", "in", "on", "at", "for", "with", "from",
      "once", "himself", "herself", "itself",
      "however", "meanwhile", "too", "also", "speaking", "one", "his", "her", "then", "now", "as", "like",
      "along", "both", "after", "by",
    ].contains(word) {
      return true
    }
    // ", and which has been sued,"
    if word == "and", ["who", "which"].contains(view.lower(first + 1)) { return true }
    if view.shape(first) == .number || word.hasSuffix("ing") || word.hasSuffix("ed") || word.hasSuffix("ly") {
      return true
    }
    if view.isCapitalized(first), range.count <= 5, !FunctionWords.personalPronouns.contains(word) {
      return true
    }
    return !FunctionWords.conjunctions.contains(word) && !FunctionWords.personalPronouns.contains(word)
      && view.shape(first) == .lower
      && !range.contains { FunctionWords.auxiliaries.contains(view.lower($0)) && view.lower($0) != "'s" }
  }

  /// Whether an aside tells who somebody is rather than when or how something was said.
  private func describes(_ aside: TokenRange) -> Bool {
    guard let first = aside.first else { return false }
    let word = view.lower(first)
    return ![
      "however", "meanwhile", "too", "also", "in", "on", "at", "speaking", "for", "during", "after", "when",
      "asked", "as", "then", "himself", "herself", "himself", "though", "citing", "like",
    ].contains(word)
      && !word.hasSuffix("ly") && !word.hasSuffix("ing") && !word.hasSuffix("ed") && !view.isDay(first)
  }

  private func dashStart(before close: Int, limit: Int) -> Int? {
    var open = close - 1
    while open > limit, close - open < 30 {
      if view.isDash(open) { return open }
      if view.isStop(open) { return nil }
      open -= 1
    }
    return nil
  }
}
