import ClaimsModel
import Linguistics

/// Numbers with what they count or measure, and ranges of them: the rule for all that no other rule claims.
struct QuantityRule: FigureRule {
  let quantities = QuantityReader()
  let modifiers = ModifierReader()

  var starts: WordRoles { [.numerals, .symbol, .currency] }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    if context.isWord(index, in: ["between", "from"]), let range = introducedRange(at: index, in: context) {
      return range
    }
    if context.isWord(index, "between") || context.isWord(index, "from") { return nil }
    guard let first = quantities.quantity(at: index, in: context) else { return nil }
    if let range = range(from: first, in: context) ?? bounded(first, in: context) { return range }
    if first.unit == nil, !isMeaningful(first, in: context) {
      return FigureMatch(trapUntil: first.range.end)
    }
    if isSomeDay(first, in: context) { return FigureMatch(trapUntil: first.range.end) }
    return single(first, in: context)
  }

  /// "One day they will return": no length of time.
  private func isSomeDay(_ quantity: Quantity, in context: SentenceContext) -> Bool {
    guard quantity.number.isOneWord, !quantity.isHyphenated,
      context.isWord(quantity.numeral.end, "day")
    else { return false }
    let before = context[quantity.range.start - 1]
    return before.kind != .word || !before.has(.function)
      || context.isWord(quantity.range.start - 1, in: ["will", "that", "and", "would", "could", "may"])
  }

  // MARK: - Single numbers

  private func single(_ quantity: Quantity, in context: SentenceContext) -> FigureMatch {
    var range = quantity.range
    var figure = context.figure(range, numeral: quantity.numeral, kind: .count, value: quantity.value)
    figure.significantDigits = quantity.number.significantDigits
    let counted = describe(&figure, quantity, range: &range, in: context)
    if counted == nil, quantity.unit == nil { figure.kind = Self.bareKind(quantity.number) }
    return finish(&figure, quantity, range: range, in: context)
  }

  /// Kind of a number that counts nothing named: decimals and scaled numbers are no counts.
  static func bareKind(_ number: Numeral) -> FigureKind {
    number.value.description.contains(".") || (number.isDigits && number.scaleExponent > 0) ? .number : .count
  }

  /// Writes unit or counted phrase; returns the counted phrase.
  func describe(
    _ figure: inout Figure, _ quantity: Quantity, range: inout TokenRange, in context: SentenceContext
  ) -> CountedPhraseReader.Phrase? {
    guard let unit = quantity.unit else {
      let counted = CountedNoun(quantity: quantity, in: context)
      counted.fill(&figure, range: &range, in: context)
      return counted.phrase
    }
    figure.unitText = Self.unitText(of: quantity, in: context)
    UnitFields.fill(&figure, unit: unit, value: quantity.value)
    if let timex = quantity.timex { figure.timex = timex }
    switch unit {
    case .percent, .measure: partitive(&figure, after: range.end, in: context)
    default: break
    }
    return nil
  }

  /// The unit in words: the name of a unit of measure, "millimeter" for "mm" and "millimetres", or of a sign; any
  /// other as printed.
  static func unitText(of quantity: Quantity, in context: SentenceContext) -> String? {
    guard let range = quantity.unitRange else { return nil }
    let printed = context.text(range)
    if let name = UnitNames.printed[printed.lowercased()] { return name }
    if case .measure(let unit) = quantity.unit, let name = UnitNames.name(of: unit.code) { return name }
    return printed
  }

  /// "60% of the parts": what the share is of.
  func partitive(_ figure: inout Figure, after end: Int, in context: SentenceContext) {
    guard context.isWord(end, "of"), let phrase = CountedNoun.partitive(after: end, in: context) else {
      return
    }
    figure.counted = context.text(phrase.range)
    figure.countedHead = phrase.head
  }

  func finish(
    _ figure: inout Figure, _ quantity: Quantity, range: TokenRange, in context: SentenceContext
  ) -> FigureMatch {
    var range = range
    if let rate = RateReader().rate(at: range.end, of: figure, in: context) {
      figure.per = rate.per
      range = TokenRange(range.start, rate.end)
    }
    figure.text = context.text(range)
    figure.spans = [context.span(range)]
    figure.modifier = modifiers.modifier(before: range.start, in: context).modifier
    if figure.modifier == .exactly || figure.modifier == .about,
      let after = modifiers.modifier(after: range.end, in: context)
        ?? modifiers.modifier(after: quantity.numeral.end, in: context)
    {
      figure.modifier = after
    }
    if context.isWord(range.end, "or"), context.isWord(range.end + 1, "equal") {
      // "less than 5000 or equal to it".
      if figure.modifier == .lessThan { figure.modifier = .atMost }
      if figure.modifier == .moreThan { figure.modifier = .atLeast }
    }
    if quantity.isPlusMinus {
      figure.modifier = .plusMinus
      // A margin of points is one of percentage points.
      if figure.countedHead == "point" {
        UnitFields.fill(&figure, unit: .percentagePoint(exponent: 0), value: nil)
      }
    }
    return FigureMatch(figure, range: range)
  }

  /// Whether a bare number is a figure: not the pronoun "one", not "the two".
  private func isMeaningful(_ quantity: Quantity, in context: SentenceContext) -> Bool {
    let index = quantity.range.start
    let end = quantity.range.end
    if quantity.number.isOneWord { return OneReader.isCount(at: index, in: context) }
    if context.isHyphen(end), context[end + 1].kind == .word, context.isWord(end + 1, in: OneReader.compounds)
    {
      return false
    }
    if quantity.number.isDigits
      || (context.isHyphen(end) && context[end + 1].kind == .word && !context.isHyphen(end + 2))
    {
      return true
    }
    let hasNoun = CountedPhraseReader().phrase(at: end, isOne: false, in: context) != nil
    if hasNoun { return true }
    return !context.isWord(index - 1, in: ["the", "these", "those", "all", "other", "both"])
      && !context.isHyphen(end) && !context.isHyphen(index - 1)
  }
}
