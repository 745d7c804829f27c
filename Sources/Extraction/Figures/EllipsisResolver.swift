import ClaimsModel
import Linguistics

/// Finds what a bare number counts when the noun was said before or comes after: "Of the 40 ships, at least 12".
struct EllipsisResolver: Sendable {
  /// What a bare number may count.
  struct Noun: Sendable {
    let text: String
    let head: String
    let span: TextSpan
  }

  /// The last counted noun of the sentence before.
  private var previous: Noun?

  /// Fills the counts of one sentence that name no noun.
  mutating func resolve(_ found: inout TotalList<FigureMatch.Found>, in context: SentenceContext) {
    var last: Noun?
    for index in found.indices where found[index].figure.kind == .count {
      if let noun = Self.noun(of: found[index].figure) {
        last = noun
        continue
      }
      guard found[index].figure.counted == nil else { continue }
      let range = found[index].range
      if let noun = following(index, in: found, context) {
        fill(&found[index].figure, noun)
      } else if let change = found[index].figure.change,
        let subject = ChangeReader().subject(of: range, in: context)
      {
        _ = change
        fill(&found[index].figure, Noun(text: subject.text, head: subject.head, span: subject.span))
      } else if isElliptic(range, in: context), let noun = last ?? (range.start <= 3 ? previous : nil) {
        fill(&found[index].figure, noun)
      }
    }
    if let last { previous = last }
  }

  // MARK: - Private

  private static func noun(of figure: Figure) -> Noun? {
    guard let text = figure.counted, let head = figure.countedHead, let span = figure.spans.last else {
      return nil
    }
    return Noun(text: text, head: head, span: figure.countedFrom ?? span)
  }

  /// "500 and 1,000 songs": the noun stands at the next number.
  private func following(_ index: Int, in found: TotalList<FigureMatch.Found>, _ context: SentenceContext)
    -> Noun?
  {
    guard index + 1 < found.count, found[index + 1].figure.kind == .count else { return nil }
    let gap = TokenRange(found[index].range.end, found[index + 1].range.start)
    guard gap.count == 1, context.isWord(gap.start, in: ["and", "or"]) else { return nil }
    return Self.noun(of: found[index + 1].figure)
  }

  /// Whether the number stands where its noun would: before a verb, a participle or the clause's end.
  private func isElliptic(_ range: TokenRange, in context: SentenceContext) -> Bool {
    let next = context[range.end]
    let hasBound = ModifierReader().modifier(before: range.start, in: context).modifier != .exactly
    let isVerbAhead =
      next.has([.verb, .past])
      || context.isWord(
        range.end, in: ["were", "was", "are", "is", "have", "had", "has", "of", "who", "which"])
      || (next.kind == .word && next.word.hasSuffix("ed"))
    // "3,700 jobs in France, 1,600 in Spain".
    let isListed =
      context.isWord(range.end, in: ["in", "from", "at"]) && context[range.start].kind == .number
    let isClauseStart =
      range.start == 0 || context[range.start - 1].isSymbol(",")
      || context.isWord(range.start - 1, "and")
    return (isVerbAhead && (hasBound || isClauseStart)) || isListed || isHeld(range, in: context)
  }

  /// "Sanders has at least 653.": the number ends its clause behind a verb of having.
  private func isHeld(_ range: TokenRange, in context: SentenceContext) -> Bool {
    let next = context[range.end]
    guard
      next.kind == .end || next.isSymbol(".") || next.isSymbol(",") || next.isSymbol(";")
        || next.isSymbol(")")
        || context.isWord(range.end, in: ["and", "on", "to"])
    else { return false }
    let start = ModifierReader().modifier(before: range.start, in: context).start
    return context.isWord(start - 1, in: Self.havingVerbs)
  }

  private static let havingVerbs: Set<String> = [
    "has", "have", "had", "won", "wins", "win", "holds", "held", "hold", "needs", "need", "needed", "takes",
    "ordered", "got", "gets", "received", "gained", "lost", "seats", "carries", "carried",
  ]

  private func fill(_ figure: inout Figure, _ noun: Noun) {
    figure.counted = noun.text
    figure.countedHead = noun.head
    figure.countedFrom = noun.span
  }
}
