import ClaimsModel
import Linguistics

/// Multiples: "doubled", "tripled", "halved", "twice as fast", "double the speed", "tenfold", "three times as many".
struct FactorRule: FigureRule {
  private static let verbs: [String: String] = [
    "doubled": "2", "doubling": "2", "tripled": "3", "trebled": "3", "tripling": "3", "quadrupled": "4",
    "quadrupling": "4", "halved": "0.5", "halving": "0.5",
  ]
  private static let nouns: [String: String] = ["double": "2", "triple": "3", "twice": "2", "quadruple": "4"]
  private static let folds: [String: String] = [
    "twofold": "2", "threefold": "3", "fourfold": "4", "fivefold": "5", "tenfold": "10",
  ]

  var starts: WordRoles { .numerals }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    let word = context[index].word
    if context[index].kind == .word {
      if let value = Self.verbs[word] { return verb(value, at: index, in: context) }
      if let value = Self.folds[word] {
        return factor(DecimalValue(value), TokenRange(at: index), change: .up, in: context)
      }
      if let value = Self.nouns[word] {
        guard context.isWord(index + 1, in: ["as", "the", "that", "its", "their", "his", "what"]) else {
          return nil
        }
        return factor(DecimalValue(value), TokenRange(at: index), change: nil, in: context)
      }
    }
    return times(at: index, in: context)
  }

  // MARK: - Private

  private func verb(_ value: String, at index: Int, in context: SentenceContext) -> FigureMatch? {
    // "doubled up", "doubled down" and "doubled back" are no multiples.
    guard !context.isWord(index + 1, in: ["up", "down", "over", "back", "as"]) else { return nil }
    return factor(
      DecimalValue(value), TokenRange(at: index), change: value == "0.5" ? .down : .up, in: context)
  }

  /// "three times as many", "10-fold", "five times more".
  private func times(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let numeral = NumeralReader().numeral(at: index, in: context), !numeral.isOneWord else {
      return nil
    }
    let end = numeral.range.end
    if context.isHyphen(end) || context.isJoined(end),
      context.isWord(context.isHyphen(end) ? end + 1 : end, in: ["fold"])
    {
      return factor(
        numeral.value, TokenRange(index, context.isHyphen(end) ? end + 2 : end + 1), change: .up, in: context)
    }
    guard context.isWord(end, "times") else { return nil }
    let comparison: Set<String> = [
      "as", "more", "higher", "larger", "bigger", "greater", "faster", "the", "that", "its", "their", "less",
      "lower", "worse", "likelier",
    ]
    guard context.isWord(end + 1, in: comparison) else { return nil }
    return factor(numeral.value, TokenRange(index, end + 1), change: nil, in: context)
  }

  private func factor(
    _ value: DecimalValue?, _ range: TokenRange, change: FigureChange.Direction?, in context: SentenceContext
  ) -> FigureMatch {
    var figure = context.figure(range, numeral: range, kind: .factor, value: value)
    figure.modifier = ModifierReader().modifier(before: range.start, in: context).modifier
    if let change { figure.change = FigureChange(direction: change, kind: .factor) }
    return FigureMatch(figure, range: range)
  }
}
