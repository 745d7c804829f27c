import ClaimsModel
import Linguistics

/// Tells for which time a number holds, where its clause says so: "In 2014 it had 300 berths", "41 percent in May",
/// "$3 million a year earlier", "as of March".
struct AsOfReader {
  private static let kinds: Set<FigureKind> = [
    .count, .money, .percent, .percentagePoint, .fraction, .measure, .number, .index,
  ]
  private static let links: Set<String> = ["in", "on", "at", "during", "by", "for", "as", "of", "from"]
  /// Lexemes between a number and the date behind it.
  private static let reach = 2

  private let context: SentenceContext

  init(context: SentenceContext) { self.context = context }

  /// Fills the figures of one sentence, which are in text order.
  func fill(_ found: inout TotalList<FigureMatch.Found>) {
    guard found.contains(where: { Self.isDate($0.figure) }),
      found.contains(where: { mayHold($0) })
    else { return }
    // Backwards, so that "$85 million, or 83 cents a share, a year earlier" shares the date at its end.
    for index in found.indices.reversed() where mayHold(found[index]) {
      found[index].figure.asOf = following(index, in: found)
    }
    for index in found.indices where mayHold(found[index]) && found[index].figure.asOf == nil {
      let isSame = index > 0 && repeats(found[index], after: found[index - 1])
      found[index].figure.asOf = isSame ? found[index - 1].figure.asOf : opening(index, in: found)
    }
  }

  // MARK: - Private

  /// Not "the two presidents", "one official": they are who they are on any date.
  private func mayHold(_ found: FigureMatch.Found) -> Bool {
    Self.kinds.contains(found.figure.kind) && found.figure.value?.description != "1"
      && !(found.figure.kind == .count
        && context.isWord(
          found.range.start - 1, in: ["the", "these", "those", "its", "his", "her", "their"]))
  }

  /// "$85 million, or 83 cents a share": the same thing again.
  private func repeats(_ figure: FigureMatch.Found, after before: FigureMatch.Found) -> Bool {
    let end = before.range.end
    return figure.range.start == end + 2 && context[end].isSymbol(",") && context.isWord(end + 1, "or")
  }

  /// Whether a number may hold on this date: it has one, and not an open end.
  private static func isDate(_ figure: Figure) -> Bool {
    guard let date = figure.date else { return false }
    return (figure.kind == .date || figure.kind == .dateRange) && !date.hasSuffix("..")
  }

  /// The date right behind the number: "in 2014", "last year", ", a year earlier".
  private func following(_ index: Int, in found: TotalList<FigureMatch.Found>) -> String? {
    guard index + 1 < found.count else { return nil }
    let next = found[index + 1]
    let gap = TokenRange(found[index].range.end, next.range.start)
    if repeats(next, after: found[index]) { return next.figure.asOf }
    guard Self.isDate(next.figure), gap.count <= Self.reach else { return nil }
    if gap.isEmpty { return next.figure.date }
    if gap.count == 1, context[gap.start].isSymbol(",") {
      return next.figure.anchor == .explicit ? nil : next.figure.date
    }
    return gap.allSatisfy { context.isWord($0, in: Self.links) } && !isOrigin(gap) ? next.figure.date : nil
  }

  /// "300 berths from 1931": the date is that of the berths.
  private func isOrigin(_ gap: TokenRange) -> Bool {
    context.isWord(gap.end - 1, in: ["from", "of"]) && !isAsOf(gap)
  }

  private func isAsOf(_ gap: TokenRange) -> Bool {
    context.isWord(gap.end - 1, "of") && context.isWord(gap.end - 2, "as")
  }

  /// The date that opens the sentence, when nothing but its clause stands between: "In 2014 it had 300 berths".
  private func opening(_ index: Int, in found: TotalList<FigureMatch.Found>) -> String? {
    guard let first = found.first, index > 0, Self.isDate(first.figure), first.range.start <= 2,
      first.range.start == 0
        || context.isWord(first.range.start - 1, in: ["in", "on", "at", "during", "of", "by"]),
      !found[TokenRange(1, index + 1)].contains(where: { $0.figure.date != nil })
    else { return nil }
    var place = first.range.end
    if context[place].isSymbol(",") { place += 1 }
    let between = TokenRange(place, found[index].range.start)
    let leavesClause = between.contains {
      context[$0].isSymbol(",") || context[$0].isSymbol(";") || context[$0].isSymbol(":")
        || context.isWord($0, in: ["which", "who", "whose", "that", "than", "from", "now"])
    }
    return leavesClause ? nil : first.figure.date
  }
}
