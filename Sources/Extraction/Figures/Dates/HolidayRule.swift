import ClaimsModel
import Linguistics

/// Holidays with a fixed day: "Christmas", "New Year's Day", "Halloween".
struct HolidayRule: FigureRule {
  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let named = name(at: index, in: context) else { return nil }
    let range = TokenRange(index, named.end)
    let tense = TenseReader().tense(around: range, in: context)
    let resolver = CalendarResolver(in: context)
    guard let resolved = resolver.date(month: named.month, day: named.day, tense: tense) else { return nil }
    let reading = DateReading(resolved.date, anchor: resolved.anchor)
    var figure = context.figure(range, numeral: range, kind: .date)
    reading.fill(&figure)
    return FigureMatch(figure, range: range, date: reading)
  }

  // MARK: - Private

  private func name(at index: Int, in context: SentenceContext) -> (month: Int, day: Int, end: Int)? {
    let first = context[index]
    guard first.isCapitalized else { return nil }
    switch first.word {
    case "christmas":
      if context.isWord(index + 1, "eve") { return (12, 24, index + 2) }
      if context.isWord(index + 1, "day") { return (12, 25, index + 2) }
      let next = context[index + 1]
      // "a Christmas tree", "Christmas Island" are no days.
      let isAlone = next.kind != .word || next.has(.function) || next.has(.verb)
      return isAlone && !context.isHyphen(index + 1) ? (12, 25, index + 1) : nil
    case "halloween":
      return context[index + 1].kind == .word && !context[index + 1].has(.function)
        ? nil : (10, 31, index + 1)
    case "new":
      guard context.isWord(index + 1, "year"), context.isWord(index + 2, "'s") else { return nil }
      if context.isWord(index + 3, "eve") { return (12, 31, index + 4) }
      return context.isWord(index + 3, "day") ? (1, 1, index + 4) : nil
    default: return nil
    }
  }
}
