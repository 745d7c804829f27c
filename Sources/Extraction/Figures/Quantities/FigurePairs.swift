import ClaimsModel
import Linguistics

/// What a figure has from the one before it: the bound of an amount in another unit, the value it changed from.
enum FigurePairs {
  /// Lexemes between "from X" and "to Y".
  private static let reach = 16

  /// Gives "just under 296 hp (224 kW)" one modifier for both, and "from 20 tonnes in 2008 to 29 tonnes" its start.
  static func complete(_ found: inout TotalList<FigureMatch.Found>, in context: SentenceContext) {
    for index in found.indices.dropFirst() {
      if isConversion(found[index], of: found[index - 1], in: context) {
        found[index].figure.modifier = found[index - 1].figure.modifier
      }
      if let origin = origin(of: index, in: found, context), let value = found[index].figure.value {
        let direction: FigureChange.Direction = NumeralReader.isLess(origin, value) ? .up : .down
        found[index].figure.change = FigureChange(direction: direction, kind: .fromTo, from: origin)
      }
    }
  }

  // MARK: - Private

  /// "(224 kW", "/ 300 kW": the same amount in another unit or currency.
  private static func isConversion(
    _ next: FigureMatch.Found, of first: FigureMatch.Found, in context: SentenceContext
  ) -> Bool {
    let gap = first.range.end
    guard first.figure.kind == next.figure.kind, first.figure.kind == .measure || first.figure.kind == .money,
      first.figure.modifier != .exactly, next.figure.modifier == .exactly,
      first.figure.unitKind == next.figure.unitKind,
      first.figure.unit != next.figure.unit || first.figure.currency != next.figure.currency
    else { return false }
    return next.range.start == gap + 1 && (context[gap].isSymbol("(") || context[gap].isSymbol("/"))
  }

  /// What the figure at `index` came from: "rose from X in May to Y", with at most a date between them.
  private static func origin(
    of index: Int, in found: TotalList<FigureMatch.Found>, _ context: SentenceContext
  ) -> DecimalValue? {
    let last = found[index]
    guard let value = last.figure.value, last.figure.change.map({ $0.kind == .to && $0.from == nil }) ?? true,
      context.isWord(last.range.start - 1, "to")
    else { return nil }
    for first in found.before(index).reversed().prefix(2) {
      let start = first.range.start
      guard last.range.start - first.range.end <= reach else { return nil }
      guard first.figure.kind == last.figure.kind else { continue }
      guard context.isWord(start - 1, "from"), first.figure.unit == last.figure.unit,
        first.figure.currency == last.figure.currency, let origin = first.figure.value, origin != value,
        ChangeReader.hasVerb(before: start - 1, in: context),
        !TokenRange(first.range.end, last.range.start - 1).contains(where: {
          context[$0].isSymbol(";") || context[$0].isSymbol(":")
            || context.isWord($0, in: ["from", "to", "and"])
        })
      else { return nil }
      return origin
    }
    return nil
  }
}
