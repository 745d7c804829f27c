import ClaimsModel
import Linguistics

/// Finds cue verbs among tokens, telling verbs from nouns of the same form by their neighbours.
struct CueFinder: Sendable {
  /// The verbs that it looks for.
  let lexicon = CueLexicon()
  /// Forms that are nouns as often as verbs; they need a verb's surroundings.
  private static let ambiguous: Set<String> = [
    "claims", "claim", "reports", "report", "calls", "call", "plans", "plan", "notes", "note", "shows",
    "show",
    "questions", "question", "demands", "demand", "promises", "promise", "comments", "comment", "posts",
    "post",
    "orders", "order", "offers", "offer", "charges", "charge", "fears", "fear", "hopes", "hope", "attacks",
    "attack",
    "estimates", "estimate", "forecasts", "forecast", "projects", "project", "documents", "document",
    "details",
    "detail", "doubts", "doubt", "protests", "protest", "cries", "cry", "tweets", "tweet", "quotes", "quote",
    "requests", "request", "states", "state", "labels", "label", "brands", "brand", "faults", "fault",
    "jokes",
    "joke", "challenges", "challenge", "stresses", "stress", "answers", "mentions", "mention", "rebukes",
    "rebuke",
    "counters", "counter", "echoes", "echo", "briefs", "brief", "references", "reference", "objects",
    "object",
    "highlights", "highlight", "outlines", "outline", "vows", "vow", "pledges", "pledge", "urges", "urge",
    "voices",
    "voice", "issues", "issue", "finds", "find", "signals", "signal", "queries", "query", "alerts", "alert",
    "charged", "appeals", "appeal", "laughs", "smiles", "praise", "praises", "blame", "remarks", "remark",
    "cheers",
    "disputes", "dispute", "contests", "contest", "boasts", "boast", "snaps", "snap", "barks", "crows",
    "crow",
  ]

  /// The cue groups within `range`, in text order; `isIncluded` tells which tokens count.
  func groups(in range: TokenRange, of view: TokenView, isInTitle: Bool, isIncluded: (Int) -> Bool)
    -> [CueGroup]
  {
    var found: [CueGroup] = []
    for index in range where isIncluded(index) && view.isWord(index) {
      let readings = lexicon.readings(of: view.lower(index))
      if readings.isEmpty {
        if let group = unlisted(at: index, in: range, of: view) { found.append(group) }
        continue
      }
      for reading in readings {
        if let group = group(reading, at: index, in: range, of: view, isInTitle: isInTitle) {
          found.append(group)
          break
        }
      }
    }
    return found
  }

  // MARK: - Private

  /// A verb of no list right behind a quotation, before its subject: "“It leaks,” enthused Coe".
  private func unlisted(at index: Int, in range: TokenRange, of view: TokenView) -> CueGroup? {
    let word = view.lower(index)
    guard index - 2 >= range.start, view.shape(index) == .lower, word.hasSuffix("ed"),
      view.quotation(at: index - 1)?.tokens.end == index,
      [",", "?", "!"].contains(view.lower(index - 2)),
      view.isCapitalized(index + 1) || FunctionWords.determiners.contains(view.lower(index + 1))
    else { return nil }
    return CueGroup(
      verb: CueVerb(lemma: word, stance: .asserts, frames: [.quote, .trailing], particle: nil), form: .past,
      head: index,
      tokens: TokenRange(at: index), isNegated: false, isPassive: false, isHypothetical: false,
      isInfinitive: false)
  }

  private func group(
    _ reading: CueLexicon.Reading, at head: Int, in range: TokenRange, of view: TokenView, isInTitle: Bool
  ) -> CueGroup? {
    var end = head + 1
    if let particle = reading.verb.particle {
      guard let after = particleEnd(particle, after: end, limit: range.end, of: view) else {
        return nil
      }
      end = after
    }
    if view.isCapitalized(head), !isInTitle, head > range.start, view.shape(head) != .upper {
      return nil
    }
    if isParticle(head, of: view) { return nil }
    var group = CueGroup(
      verb: reading.verb, form: reading.form, head: head, tokens: TokenRange(head, end), isNegated: false,
      isPassive: false,
      isHypothetical: false, isInfinitive: false)
    extendLeft(&group, limit: range.start, of: view)
    guard isVerb(group, in: range, of: view) || isInTitle && isTitleVerb(group, in: range, of: view) else {
      return nil
    }
    return group
  }

  private func particleEnd(_ particle: String, after index: Int, limit: Int, of view: TokenView) -> Int? {
    if index < limit, view.lower(index) == particle { return index + 1 }
    // "made it clear".
    if particle == "clear", index + 1 < limit, view.lower(index) == "it", view.lower(index + 1) == "clear" {
      return index + 2
    }
    return nil
  }

  /// Whether "back" goes with the verb before it: "Coe pushes back the opening".
  private func isParticle(_ index: Int, of view: TokenView) -> Bool {
    view.lower(index) == "back" && Self.verbsWithBack.contains(view.lower(index - 1))
  }

  private static let verbsWithBack: Set<String> = {
    let verbs = [
      "push", "pull", "turn", "roll", "scale", "bounce", "step", "claw", "kick", "dial", "look", "drag",
      "hold",
      "hit", "fight", "bring", "go", "come", "get", "take", "give", "cut", "set", "send", "fall", "pay",
      "beat",
      "win",
    ]
    // What is irregular or doubles its last letter.
    let others = [
      "held", "hitting", "fought", "brought", "came", "got", "getting", "took", "gave", "cutting", "setting",
      "sent",
      "fell", "paid", "won", "winning", "dragged", "dragging", "stepped", "stepping", "dialled",
    ]
    return Set(verbs.flatMap { Inflection.forms(of: $0).map(\.1) } + others)
  }()

  /// Takes in auxiliaries, adverbs and negations before the head.
  private func extendLeft(_ group: inout CueGroup, limit: Int, of view: TokenView) {
    var start = group.head
    var sawBe = false
    // "Mrs May said".
    while start > limit, !view.isCalendarName(start - 1) {
      let word = view.lower(start - 1)
      if FunctionWords.auxiliaries.contains(word), !(word == "'s" && isPossessive(start - 1, of: view)) {
        if ["is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m"].contains(word) {
          sawBe = true
        }
        if word == "'s", group.form == .past { sawBe = true }
        if FunctionWords.hypotheticalModals.contains(word) { group.isHypothetical = true }
      } else if FunctionWords.negations.contains(word), word != "no" {
        group.isNegated = true
      } else if word == "to", group.form == .base {
        group.isInfinitive = true
        break
      } else if !(FunctionWords.verbAdverbs.contains(word) || isAdverb(word)) || view.isCapitalized(start - 1)
      {
        break
      }
      start -= 1
    }
    // "Coe also": an adverb at the very start belongs to the group, a comma's adverb ("Later,") doesn't.
    group.tokens = TokenRange(start, group.tokens.end)
    group.isPassive = sawBe && group.form == .past
    if isAvoided(group, limit: limit, of: view) { group.isNegated = true }
  }

  /// Verbs by whose object one does not do it: "avoids condemning", "declined to confirm", "failed to say".
  private static let avoidings: Set<String> = Set(
    ["avoid", "resist", "decline", "refuse", "fail", "refrain", "shrink", "forbear"]
      .flatMap { Inflection.forms(of: $0).map(\.1) } + [
        "refrained", "refraining", "refusing", "declining", "shied",
      ])

  /// Whether the verb before says that it was not done: "avoids condemning", "stopped short of saying", "has yet to
  /// announce", "steers clear of criticizing".
  private func isAvoided(_ group: CueGroup, limit: Int, of view: TokenView) -> Bool {
    let before = group.tokens.start - 1
    guard before >= limit else { return false }
    let (last, previous) = (view.lower(before), view.lower(before - 1))
    if group.form == .presentParticiple {
      if Self.avoidings.contains(last) { return true }
      if last == "of" { return ["short", "clear"].contains(previous) }
      return last == "from" && (Self.avoidings.contains(previous) || previous == "away")
    }
    guard group.isInfinitive, group.verb.stance != .declines else { return false }
    // The "to" stands before the group.
    return last == "to" && (previous == "yet" || Self.avoidings.contains(previous))
  }

  private func isAdverb(_ word: String) -> Bool {
    word.hasSuffix("ly") && word.utf8.count > 4
      && ![
        "family", "reply", "italy", "july", "supply", "assembly", "ally", "daily", "weekly", "monopoly",
        "rally",
      ].contains(word)
  }

  /// "Coe's claims" but not "he's said": a possessive follows a noun and precedes a noun.
  private func isPossessive(_ index: Int, of view: TokenView) -> Bool {
    !FunctionWords.personalPronouns.contains(view.lower(index - 1))
      && !["who", "that", "there", "what"].contains(view.lower(index - 1))
  }

  private func isVerb(_ group: CueGroup, in range: TokenRange, of view: TokenView) -> Bool {
    let before = group.tokens.start - 1
    let previous = before >= range.start ? view.lower(before) : ""
    let next = view.lower(group.tokens.end)
    let hasAuxiliary =
      group.tokens.start < group.head
      && TokenRange(group.tokens.start, group.head).contains {
        FunctionWords.auxiliaries.contains(view.lower($0))
      }
    // "accused of saying", "responded by saying".
    let isGerund =
      group.form == .presentParticiple && ["of", "for", "by", "from", "in"].contains(previous)
      && !Self.ambiguous.contains(view.lower(group.head))
    if isNounContext(previous, at: before, of: view), !hasAuxiliary, !isGerund { return false }
    let isAmbiguous = Self.ambiguous.contains(view.lower(group.head))
    switch group.form {
    case .past:
      return group.isPassive || group.verb.frames.isDisjoint(with: [.object])
        || !group.verb.frames.isDisjoint(with: [.clause, .quote, .infinitive])
        || takesObject(at: group.tokens.end, of: view)
    case .presentParticiple:
      return next != "of" || group.verb.particle != nil
    case .thirdPerson:
      guard isAmbiguous else { return true }
      // "a calculator, sticky notes, and a dictionary".
      if view.shape(max(before, 0)) == .lower, before > range.start, view.lower(before - 1) == "," {
        return false
      }
      return isVerbSurroundings(next, at: group.tokens.end, of: view) && before >= range.start
    case .base:
      if group.isInfinitive { return true }
      if hasAuxiliary { return true }
      if ["they", "we", "i", "you", "who"].contains(previous) { return true }
      guard before >= range.start, view.isWord(before) || previous == "," else { return false }
      if isAmbiguous {
        return ["that", "“", "\"", ":"].contains(next)
          && (previous.hasSuffix("s") || FunctionWords.isPluralHead(previous))
      }
      return previous.hasSuffix("s") || previous == "and" || previous == "people"
        || view.isCapitalized(before) || previous == "," || FunctionWords.isPluralHead(previous)
    }
  }

  /// "Board requests rerun": in a title a name before and a bare noun behind make a verb.
  private func isTitleVerb(_ group: CueGroup, in range: TokenRange, of view: TokenView) -> Bool {
    let next = group.tokens.end
    return group.form == .thirdPerson && group.tokens.start > range.start
      && view.isCapitalized(group.tokens.start - 1) && range.contains(next) && view.shape(next) == .lower
      && !FunctionWords.prepositions.contains(view.lower(next))
      && !FunctionWords.auxiliaries.contains(view.lower(next))
  }

  /// After a determiner, a possessive or a preposition stands a noun, not a verb.
  private func isNounContext(_ previous: String, at index: Int, of view: TokenView) -> Bool {
    if view.isQuoted(index) && view.quotation(at: index)?.tokens.end == index + 1 { return false }
    if [
      "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "these", "no", "any", "'s",
      "’s", "'", "’",
      "such", "of", "in", "on", "for", "with", "from", "about", "between", "into", "against", "de", "recent",
      "new", "false", "public",
    ].contains(previous) {
      return true
    }
    return false
  }

  private func isVerbSurroundings(_ next: String, at index: Int, of view: TokenView) -> Bool {
    if [
      "that", ":", "it", "he", "she", "they", "his", "her", "their", "its", "the", "a", "an", "to", "how",
      "what", "why", "whether", "there", "in", "no", "not",
    ].contains(next) {
      return true
    }
    return next.isEmpty || view.opensQuotation(index) || view.isCapitalized(index) || next == "."
      || next == "," || view.shape(index) == .number
  }

  private func takesObject(at index: Int, of view: TokenView) -> Bool {
    let next = view.lower(index)
    return FunctionWords.determiners.contains(next) || FunctionWords.objectPronouns.contains(next)
      || view.isCapitalized(index)
      || view.opensQuotation(index)
      || (view.isWord(index) && !FunctionWords.prepositions.contains(next)
        && !FunctionWords.conjunctions.contains(next) && !view.isDay(index))
  }
}

extension FunctionWords {
  /// Plurals that do not end in s.
  static func isPluralHead(_ word: String) -> Bool {
    [
      "people", "police", "men", "women", "children", "media", "critics", "both", "some", "many", "others",
      "most", "few", "several",
    ].contains(word)
  }
}
