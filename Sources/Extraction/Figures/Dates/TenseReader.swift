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
  func tense(around range: Range<Int>, in context: SentenceContext) -> Tense {
    var index = range.lowerBound - 1
    while index >= 0, index >= range.lowerBound - Self.reach {
      if context[index].isSymbol(";") || context[index].isSymbol(":") { break }
      if let tense = sign(at: index, in: context) { return tense }
      index -= 1
    }
    index = range.upperBound
    while index < context.lexemes.count, index < range.upperBound + Self.reach {
      if context[index].isSymbol(";") || context[index].isSymbol(":") { break }
      if let tense = sign(at: index, in: context) { return tense }
      index += 1
    }
    return hasSchedule(near: range, in: context) ? .future : .unknown
  }

  // MARK: - Private

  /// "Polls close at ten": a present tense that means what is to come.
  private func hasSchedule(near range: Range<Int>, in context: SentenceContext) -> Bool {
    let first = max(0, range.lowerBound - 5)
    return (first..<max(first, range.lowerBound)).contains { Self.schedule.contains(context[$0].word) }
  }

  private func sign(at index: Int, in context: SentenceContext) -> Tense? {
    let lexeme = context[index]
    guard lexeme.kind == .word, !lexeme.has(.month) else { return nil }
    if lexeme.has(.future) { return .future }
    if lexeme.has(.past) {
      // "is set to", "to be held": the participle lies ahead.
      return context.isWord(index - 1, "be")
        || (lexeme.word == "set" && context.isWord(index + 1, in: ["to", "for"]))
        ? .future : .past
    }
    if lexeme.word == "to", context.isWord(index - 1, in: ["is", "are", "be", "'s", "'re"]) {
      return .future
    }
    if lexeme.word.utf8.count > 4, lexeme.word.hasSuffix("ed") {
      return context.isWord(index - 1, "be") ? .future : .past
    }
    return nil
  }
}
