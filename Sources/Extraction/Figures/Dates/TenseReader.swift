import Linguistics

/// Tells from the verbs around a date whether it lies before or after the publication.
struct TenseReader: Sendable {
  /// On which side of the publication the sentence puts something.
  enum Tense: Hashable, Sendable { case past, future, unknown }

  /// Lexemes looked at on either side; a clause is seldom longer.
  static let reach = 24

  private static let schedule: Set<String> = [
    "close", "closes", "open", "opens", "begin", "begins", "start", "starts", "end", "ends", "meet", "meets",
    "resume",
    "resumes", "runs", "run", "votes", "vote", "faces", "expires", "arrives", "returns",
  ]

  /// The tense of the clause around `range`: the nearest sign to the left, else to the right.
  func tense(around range: TokenRange, in context: SentenceContext) -> Tense {
    if context.isWord(range.start - 1, "since") { return .past }
    let isDeadline = context.isWord(range.start - 1, in: ["by", "until", "before"])
    var index = range.start - 1
    while index >= 0, index >= range.start - Self.reach {
      if context[index].isSymbol(";") || context[index].isSymbol(":") { break }
      if let tense = sign(at: index, in: context) { return tense }
      // "a pledge to mend it by May".
      if isDeadline, context.isWord(index, "to"), context.tag(index + 1) == "VB" { return .future }
      index -= 1
    }
    index = range.end
    while index < context.lexemes.count, index < range.end + Self.reach {
      if context[index].isSymbol(";") || context[index].isSymbol(":") { break }
      // A mere possibility says nothing of a day before it: "Monday's debate might not matter".
      let isPossible = Self.possible.contains(context[index].word)
      if !isPossible, let tense = sign(at: index, in: context) { return tense }
      index += 1
    }
    return hasSchedule(near: range, in: context) || isPresent(before: range, in: context) ? .future : .unknown
  }

  // MARK: - Private

  /// "Polls close at ten": a present tense that means what is to come.
  private func hasSchedule(near range: TokenRange, in context: SentenceContext) -> Bool {
    let first = max(0, range.start - 5)
    return TokenRange(first, range.start).contains { Self.schedule.contains(context[$0].word) }
  }

  /// "The trial continues on": a verb in the present right before a date means what is to come.
  private func isPresent(before range: TokenRange, in context: SentenceContext) -> Bool {
    // "They meet in March" is a habit.
    let isMonth = range.count == 1 && context[range.start].has(.month)
    guard !context.isInTitle, !isMonth else { return false }
    let first = max(0, range.start - 5)
    return TokenRange(first, range.start).contains {
      let tag = context.tag($0)
      return (tag == "VBZ" || tag == "VBP") && !Self.states.contains(context[$0].word)
    }
  }

  /// Verbs whose present tense is no plan.
  private static let states: Set<String> = [
    "is", "are", "am", "'s", "'re", "has", "have", "'ve", "does", "do", "says", "say", "tells", "reports",
    "shows", "show",
    "writes", "claims", "means", "seems", "remains",
  ]

  private func sign(at index: Int, in context: SentenceContext) -> Tense? {
    let lexeme = context[index]
    guard lexeme.kind == .word, !lexeme.has(.month) || context.tag(index) == "MD" else { return nil }
    if lexeme.has(.future) { return .future }
    if lexeme.word == "to" { return infinitive(at: index, in: context) }
    // "after beating him in Sunday's vote".
    if lexeme.word == "after", context.tag(index + 1) == "VBG" { return .past }
    if lexeme.word == "wake", context.isWord(index + 1, "of") { return .past }
    guard let tag = context.tag(index) else { return untagged(lexeme, at: index, in: context) }
    switch tag {
    case "VBD": return isAhead(lexeme, at: index, in: context) ? .future : .past
    case "VBN":
      // "to be held", "may be held" lie ahead; "is held" tells nothing; "held by", "has held" are past.
      if context.isWord(index - 1, "be") || isAhead(lexeme, at: index, in: context) { return .future }
      return .past
    case "MD": return Self.possible.contains(lexeme.word) || lexeme.word == "wo" ? .future : nil
    default: return nil
    }
  }

  /// Modal verbs that may put what happens into the future: "may resign on Monday".
  private static let possible: Set<String> = ["may", "might", "can", "could", "should", "must"]

  /// Words whose infinitive is still to come: "agreed to meet", "plans to resign", "is to speak".
  private static let planning: Set<String> = Set(
    """
    is are be 's 're agreed agreement deal plan plans planned planning wants want wanted hope hopes hoped hoping intends
    intend intended vowed promised pledged offered offer decided ordered asked urged invited set due expected expects
    scheduled likely ready prepared preparing supposed slated threatened proposed proposal told called voted poised able
    aims seeks required
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// "to meet" behind what plans it; an infinitive of its own tells nothing: "failed to meet".
  private func infinitive(at index: Int, in context: SentenceContext) -> Tense? {
    guard context.isWord(index - 1, in: Self.planning) else { return nil }
    let isVerb = context.tag(index + 1).map { $0 == "VB" } ?? true
    return isVerb ? .future : nil
  }

  /// "is set to", "set for".
  private func isAhead(_ lexeme: Lexeme, at index: Int, in context: SentenceContext) -> Bool {
    lexeme.word == "set" && context.isWord(index + 1, in: ["to", "for"])
  }

  /// What a word tells where its class is not known.
  private func untagged(_ lexeme: Lexeme, at index: Int, in context: SentenceContext) -> Tense? {
    let isParticiple = lexeme.word.utf8.count > 4 && lexeme.word.hasSuffix("ed")
    guard lexeme.has(.past) || isParticiple else { return nil }
    return context.isWord(index - 1, "be") || isAhead(lexeme, at: index, in: context) ? .future : .past
  }
}
