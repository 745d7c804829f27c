import ClaimsModel

/// Reads the parts of dates: days of the month, years, ordinals.
enum DayReader {
  private static let suffixes: Set<String> = ["st", "nd", "rd", "th"]

  /// A day of the month at `index`: "3", "3rd".
  static func day(at index: Int, in context: SentenceContext) -> (day: Int, end: Int)? {
    guard let day = context[index].integer, (1...31).contains(day), context[index].word.utf8.count <= 2 else {
      return nil
    }
    let next = context[index + 1]
    guard context.isJoined(index + 1) else { return (day, index + 1) }
    if next.kind == .word { return suffixes.contains(next.word) ? (day, index + 2) : nil }
    return next.isSymbol(":") || next.isSymbol("%") || next.isSymbol("/") ? nil : (day, index + 1)
  }

  /// A year of four digits at `index`, 1000 to 2199.
  static func year(at index: Int, in context: SentenceContext) -> Int? {
    let lexeme = context[index]
    guard lexeme.word.utf8.count == 4, let year = lexeme.integer, (1000...2199).contains(year) else {
      return nil
    }
    let next = context[index + 1]
    if context.isJoined(index + 1), next.kind == .word, next.word != "'s", next.word != "'" { return nil }
    return context.isJoined(index + 1) && next.isSymbol("%") ? nil : year
  }

  /// A year in words at `index`: "nineteen ninety-seven".
  static func yearInWords(at index: Int, in context: SentenceContext) -> (year: Int, end: Int)? {
    let first = context[index]
    guard first.has(.cardinal), (17...20).contains(first.number), context[index + 1].has(.cardinal),
      context[index + 1].number >= 10
    else { return nil }
    var end = index + 2
    var tail = context[index + 1].number
    if tail >= 20 {
      let unit = context.isHyphen(end) ? end + 1 : end
      if context[unit].has(.cardinal), (1...9).contains(context[unit].number) {
        tail += context[unit].number
        end = unit + 1
      }
    }
    return (first.number * 100 + tail, end)
  }

  /// An ordinal number at `index`: "3rd", "third", "twenty-first".
  static func ordinal(at index: Int, in context: SentenceContext) -> (value: Int, end: Int)? {
    let first = context[index]
    if first.kind == .number, context.isJoined(index + 1), suffixes.contains(context[index + 1].word),
      let value = Int(first.word.filter { $0 != "," })
    {
      return (value, index + 2)
    }
    if first.has(.ordinal) { return (first.number, index + 1) }
    guard first.has(.cardinal), first.number >= 20 else { return nil }
    let next = context.isHyphen(index + 1) ? index + 2 : index + 1
    guard context[next].has(.ordinal), context[next].number < 10 else { return nil }
    return (first.number + context[next].number, next + 1)
  }
}
