import ClaimsModel
import Linguistics

/// "a week", "an hour" where a length of time is meant: "for a week", "more than a year", "a month or more".
struct ArticleDurationRule: FigureRule {
  private static let introducers: Set<String> = [
    "for", "than", "over", "within", "about", "almost", "nearly", "after", "take", "took", "takes", "taking",
    "lasted", "in",
    "last", "lasts", "least", "around", "roughly", "under", "spent", "spend", "another",
  ]

  var starts: WordRoles { .opener }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard context.isWord(index, in: ["a", "an", "another"]),
      let unit = UnitLexicon.times[context[index + 1].word],
      context[index + 1].kind == .word, unit.factor > 0, !context[index + 1].word.hasSuffix("s"),
      !["min", "sec", "second", "minute", "quarter", "weekend", "night"].contains(context[index + 1].word),
      !context.isHyphen(index + 2),
      !context.isWord(index + 2, in: ["ago", "earlier", "later", "old", "of", "when", "that", "in"])
    else { return nil }
    let isOpen =
      context.isWord(index + 2, "or") && context.isWord(index + 3, in: ["more", "so", "two", "less"])
    let isIntroduced =
      context.isWord(index - 1, in: Self.introducers) || context.isWord(index, "another")
      || context.isWord(index + 2, in: ["before", "after"])
    let next = context[index + 2]
    let isLoose = next.kind != .word || next.has([.function, .verb, .past]) || next.word.hasSuffix("ing")
    guard isOpen || (isIntroduced && isLoose), let value = DecimalValue("1") else { return nil }
    let range = TokenRange(index, index + 2)
    var figure = context.figure(range, numeral: TokenRange(at: index), kind: .duration, value: value)
    let quantityUnit = QuantityUnit.time(unit)
    figure.unitText = context[index + 1].word
    UnitFields.fill(&figure, unit: quantityUnit, value: DecimalValue(unit.factor))
    figure.value = DecimalValue(unit.factor)
    figure.modifier = ModifierReader().modifier(before: index, in: context).modifier
    if figure.modifier == .exactly,
      let after = ModifierReader().modifier(after: range.end, in: context)
    {
      figure.modifier = after
    }
    return FigureMatch(figure, range: range)
  }
}
