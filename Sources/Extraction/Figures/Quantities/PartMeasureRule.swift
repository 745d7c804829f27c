import ClaimsModel
import Linguistics

/// Parts of one unit of measure: "half a mile", "a quarter-mile", "two thirds of an acre", "a mile and a half".
struct PartMeasureRule: FigureRule {
  private static let parts = ["half": "0.5", "quarter": "0.25"]

  var starts: WordRoles { [.number, .fraction, .cardinal, .multiple, .opener] }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let part = part(at: index, in: context), let unit = unit(at: part.end, in: context) else {
      return unitAndPart(at: index, in: context)
    }
    return measure(
      part.value, TokenRange(index, unit.end), numeral: TokenRange(index, part.numeralEnd), unit, in: context)
  }

  // MARK: - Private

  /// The fraction at `index`, up to the unit that it is a part of.
  private func part(
    at index: Int, in context: SentenceContext
  ) -> (value: DecimalValue, numeralEnd: Int, end: Int)? {
    if let slashed = NumeralReader().slashedPart(at: index, in: context) {
      return ofOne(slashed.value, after: slashed.end, in: context)
    }
    let start = context.isWord(index, in: ["a", "one"]) ? index + 1 : index
    if let value = Self.parts[context[start].word].flatMap({ DecimalValue($0) }),
      context[start].kind == .word,
      !context.isHyphen(index - 1)
    {
      if let part = ofOne(value, after: start + 1, in: context) { return part }
      // "half a mile", "a half mile", "half-mile".
      if context.isWord(start + 1, in: ["a", "an"]) { return (value, start + 1, start + 2) }
      return (value, start + 1, context.isHyphen(start + 1) ? start + 2 : start + 1)
    }
    guard let fraction = FractionReader().fraction(at: index, in: context) else { return nil }
    return ofOne(fraction.value, after: fraction.end, in: context)
  }

  /// "of a", "of one" after a fraction.
  private func ofOne(
    _ value: DecimalValue, after end: Int, in context: SentenceContext
  ) -> (value: DecimalValue, numeralEnd: Int, end: Int)? {
    guard context.isWord(end, "of"), context.isWord(end + 1, in: ["a", "an", "one"]) else { return nil }
    return (value, end, end + 2)
  }

  /// "a mile and a half".
  private func unitAndPart(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard context.isWord(index, in: ["a", "an", "one"]), let unit = unit(at: index + 1, in: context),
      context.isWord(unit.end, "and"), context.isWord(unit.end + 1, "a"),
      let tail = Self.parts[context[unit.end + 2].word], let value = DecimalValue("1" + tail.dropFirst()),
      !context.isWord(unit.end + 3, "of")
    else { return nil }
    let range = TokenRange(index, unit.end + 3)
    return measure(value, range, numeral: TokenRange(at: index), unit, in: context)
  }

  /// A unit in the singular whose word means nothing else.
  private func unit(at index: Int, in context: SentenceContext) -> (unit: UnitLexicon.Unit, end: Int)? {
    if let power = MeasureUnits.powerCode(at: index, in: context) { return power }
    let lexeme = context[index]
    guard lexeme.kind == .word, lexeme.word.utf8.count > 2, !lexeme.isCapitalized,
      let unit = UnitLexicon.units[lexeme.word], !unit.isDelicate,
      !["stone", "pound", "bit", "knot"].contains(lexeme.word)
        || context.isWord(index - 1, in: ["a", "one"]),
      !lexeme.word.hasSuffix("s") || lexeme.word == "celsius"
    else { return nil }
    if unit.code == "deg",
      case .measure(let degree) = MeasureUnits.temperature(at: index + 1, in: context).unit
    {
      return (degree, MeasureUnits.temperature(at: index + 1, in: context).end)
    }
    return (unit, index + 1)
  }

  private func measure(
    _ value: DecimalValue, _ range: TokenRange, numeral: TokenRange,
    _ unit: (unit: UnitLexicon.Unit, end: Int),
    in context: SentenceContext
  ) -> FigureMatch {
    var figure = context.figure(range, numeral: numeral, kind: .measure, value: value)
    UnitFields.fill(&figure, unit: .measure(unit.unit), value: nil)
    figure.unitText = UnitNames.name(of: unit.unit.code)
    figure.significantDigits = 1
    figure.modifier = ModifierReader().modifier(before: range.start, in: context).modifier
    return FigureMatch(figure, range: range)
  }
}
