import ClaimsModel

/// Words that place something in time without a date: "recently".
///
/// They have a TIMEX3 value and no EDTF.
struct VagueDateRule: FigureRule {
  /// Few words: "now" and "currently" tell a reader nothing that the date of the article does not.
  private static let values = ["recently": "PAST_REF", "nowadays": "PRESENT_REF"]

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard context[index].kind == .word, let timex = Self.values[context[index].word],
      !context.isHyphen(index + 1), !context.isHyphen(index - 1)
    else { return nil }
    let range = index..<(index + 1)
    var figure = context.figure(range, numeral: range, kind: .date)
    figure.timex = timex
    return FigureMatch(figure, range: range)
  }
}
