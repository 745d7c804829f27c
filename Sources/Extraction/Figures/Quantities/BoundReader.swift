import ClaimsModel
import Linguistics

/// Writes what a modifier says of a figure's ends: "at least 12" has a lower end, 12 itself included.
enum BoundReader {
  /// Lexemes that the words of a second bound may take: "less than or equal to".
  private static let longestPhrase = 6

  /// Sets `low` or `high` of a figure whose modifier bounds its value.
  static func fill(_ figure: inout Figure) {
    guard let value = figure.value, figure.low == nil, figure.high == nil else { return }
    switch figure.kind {
    case .date, .dateRange, .time, .set, .ordinal, .rank, .score: return
    default: break
    }
    if let isIncluded = isLower(figure.modifier) {
      figure.low = value
      figure.isLowIncluded = isIncluded
    } else if let isIncluded = isUpper(figure.modifier) {
      figure.high = value
      figure.isHighIncluded = isIncluded
    }
  }

  /// Whether the bound is itself included; `nil` for what is no lower bound.
  static func isLower(_ modifier: FigureModifier) -> Bool? {
    switch modifier {
    case .atLeast: true
    case .moreThan: false
    default: nil
    }
  }

  /// Whether the bound is itself included; `nil` for what is no upper bound.
  static func isUpper(_ modifier: FigureModifier) -> Bool? {
    switch modifier {
    case .atMost: true
    case .lessThan: false
    default: nil
    }
  }

  /// The bound that begins at `index`, right after another: "and fewer than 300".
  static func second(at index: Int, in context: SentenceContext) -> (modifier: FigureModifier, start: Int)? {
    guard context.isWord(index, in: ["and", "but"]) || context[index].isSymbol(",") else { return nil }
    let first = context.isWord(index + 1, "but") ? index + 2 : index + 1
    for place in TokenRange(first + 1, first + longestPhrase + 1).reversed() {
      let found = ModifierReader().modifier(before: place, in: context)
      guard found.start == first else { continue }
      let isBound = isLower(found.modifier) != nil || isUpper(found.modifier) != nil
      return isBound ? (found.modifier, place) : nil
    }
    return nil
  }
}
