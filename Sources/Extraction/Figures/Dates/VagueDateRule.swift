import ClaimsModel
import Linguistics

/// Words that place something in time without a date: "recently", "these days", "in the near future".
///
/// They have a TIMEX3 value, no EDTF and no day bounds: they are never found by a search for dates.
struct VagueDateRule: FigureRule {
  /// Few words: "now", "currently" and "previously" tell a reader nothing that the date of the article does not.
  private static let values = ["recently": "PAST_REF", "nowadays": "PRESENT_REF"]

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard context[index].kind == .word, !context.isHyphen(index - 1),
      let found = phrase(at: index, in: context), !context.isHyphen(found.end)
    else { return nil }
    let isGraded =
      context.isWord(index, "recently") && context.isWord(index - 1, in: ["more", "most", "very"])
    let range = TokenRange(isGraded ? index - 1 : index, found.end)
    var figure = context.figure(range, numeral: range, kind: .date)
    figure.timex = found.timex
    return FigureMatch(figure, range: range)
  }

  // MARK: - Private

  private func phrase(at index: Int, in context: SentenceContext) -> (timex: String, end: Int)? {
    if let timex = Self.values[context[index].word] { return (timex, index + 1) }
    if context.isWord(index, "these"), context.isWord(index + 1, "days") { return ("PRESENT_REF", index + 2) }
    guard context.isWord(index, "the"), context.isWord(index - 1, in: ["in", "into", "for", "of", "from"])
    else {
      return nil
    }
    let noun =
      context.isWord(index + 1, in: ["near", "distant", "recent", "foreseeable", "immediate"])
      ? index + 2 : index + 1
    let next = context[noun + 1]
    guard context.isWord(noun, in: ["past", "future"]),
      next.kind != .word || next.has([.function, .verb, .past]), !context.isWord(noun + 1, "of")
    else { return nil }
    return (context.isWord(noun, "past") ? "PAST_REF" : "FUTURE_REF", noun + 1)
  }
}
