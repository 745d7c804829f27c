import ClaimsModel

/// Numbers with what they count or measure, and ranges of them: the rule for all that no other rule claims.
struct QuantityRule: FigureRule {
  private let quantities = QuantityReader()
  private let modifiers = ModifierReader()

  var starts: WordRoles { [.numerals, .symbol, .currency] }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    if context.isWord(index, in: ["between", "from"]), let range = introducedRange(at: index, in: context) {
      return range
    }
    if context.isWord(index, "between") || context.isWord(index, "from") { return nil }
    guard let first = quantities.quantity(at: index, in: context) else { return nil }
    if let range = range(from: first, in: context) ?? bounded(first, in: context) { return range }
    if first.unit == nil, !isMeaningful(first, in: context) {
      return FigureMatch(trapUntil: first.range.upperBound)
    }
    if isSomeDay(first, in: context) { return FigureMatch(trapUntil: first.range.upperBound) }
    return single(first, in: context)
  }

  /// "One day they will return": no length of time.
  private func isSomeDay(_ quantity: Quantity, in context: SentenceContext) -> Bool {
    guard quantity.number.isOneWord, !quantity.isHyphenated,
      context.isWord(quantity.numeral.upperBound, "day")
    else { return false }
    let before = context[quantity.range.lowerBound - 1]
    return before.kind != .word || !before.has(.function)
      || context.isWord(quantity.range.lowerBound - 1, in: ["will", "that", "and", "would", "could", "may"])
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
  private static func bareKind(_ number: Numeral) -> FigureKind {
    number.value.description.contains(".") || (number.isDigits && number.scaleExponent > 0) ? .number : .count
  }

  /// Writes unit or counted phrase; returns the counted phrase.
  private func describe(
    _ figure: inout Figure, _ quantity: Quantity, range: inout Range<Int>, in context: SentenceContext
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
    case .percent, .measure: partitive(&figure, after: range.upperBound, in: context)
    default: break
    }
    return nil
  }

  /// The unit as printed; of a temperature the name of its scale alone: "Celsius" of "degrees Celsius".
  private static func unitText(of quantity: Quantity, in context: SentenceContext) -> String? {
    guard let range = quantity.unitRange else { return nil }
    if case .measure(let unit) = quantity.unit, unit.kind == "Temperature", unit.code != "deg" {
      return context.text((range.upperBound - 1)..<range.upperBound)
    }
    return context.text(range)
  }

  /// "60% of the parts": what the share is of.
  private func partitive(_ figure: inout Figure, after end: Int, in context: SentenceContext) {
    guard context.isWord(end, "of"), let phrase = CountedNoun.partitive(after: end, in: context) else {
      return
    }
    figure.counted = context.text(phrase.range)
    figure.countedHead = phrase.head
  }

  private func finish(
    _ figure: inout Figure, _ quantity: Quantity, range: Range<Int>, in context: SentenceContext
  ) -> FigureMatch {
    var range = range
    if let rate = RateReader().rate(at: range.upperBound, of: figure, in: context) {
      figure.per = rate.per
      range = range.lowerBound..<rate.end
    }
    figure.text = context.text(range)
    figure.spans = [context.span(range)]
    figure.modifier = modifiers.modifier(before: range.lowerBound, in: context).modifier
    if figure.modifier == .exactly || figure.modifier == .about,
      let after = modifiers.modifier(after: range.upperBound, in: context)
        ?? modifiers.modifier(after: quantity.numeral.upperBound, in: context)
    {
      figure.modifier = after
    }
    if context.isWord(range.upperBound, "or"), context.isWord(range.upperBound + 1, "equal") {
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
    let index = quantity.range.lowerBound
    let end = quantity.range.upperBound
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

  // MARK: - Ranges

  /// "between $2 and $3 billion", "from 10 to 15 people".
  private func introducedRange(at index: Int, in context: SentenceContext) -> FigureMatch? {
    let isBetween = context.isWord(index, "between")
    guard let first = quantities.quantity(at: index + 1, in: context),
      context.isWord(first.range.upperBound, isBetween ? "and" : "to"),
      let last = quantities.quantity(at: first.range.upperBound + 1, in: context)
    else { return nil }
    if isBetween { return joined(first, last, in: context) }
    let isChange =
      ChangeReader.hasVerb(before: index, in: context)
      && !context.isWord(
        index - 1, in: ["range", "ranges", "ranged", "ranging", "anywhere", "varies", "varying", "vary"])
    if !isChange, let match = joined(first, last, in: context) { return match }
    return fromTo(first, last, in: context)
  }

  private func range(from first: Quantity, in context: SentenceContext) -> FigureMatch? {
    let end = first.range.upperBound
    var place = end
    if context[end].isDash {
      place = end + 1
      if context[place].isDash { place += 1 }
    } else if context.isWord(end, in: ["to", "through"]) {
      guard !isDifference(first, in: context) else { return nil }
      place = end + 1
    } else if context.isWord(end, "or"), !first.number.isDigits || first.unit == nil {
      place = end + 1
    } else {
      return nil
    }
    guard place > end, let last = quantities.quantity(at: place, in: context), !last.isPlusMinus else {
      return nil
    }
    return joined(first, last, in: context)
  }

  /// "more than 100 and fewer than 300 people": two bounds of one amount.
  private func bounded(_ first: Quantity, in context: SentenceContext) -> FigureMatch? {
    let modifier = modifiers.modifier(before: first.range.lowerBound, in: context).modifier
    guard BoundReader.isLower(modifier) != nil || BoundReader.isUpper(modifier) != nil,
      let second = BoundReader.second(at: first.range.upperBound, in: context),
      let last = quantities.quantity(at: second.start, in: context)
    else { return nil }
    let isRising = BoundReader.isLower(modifier) != nil
    guard let low = BoundReader.isLower(isRising ? modifier : second.modifier),
      let high = BoundReader.isUpper(isRising ? second.modifier : modifier),
      var match = joined(isRising ? first : last, isRising ? last : first, from: first, to: last, in: context)
    else { return nil }
    match.found[0].figure.isLowIncluded = low
    match.found[0].figure.isHighIncluded = high
    match.found[0].figure.modifier = .exactly
    return match
  }

  /// Whether "to" after `first` begins an outcome: "rose by six to 31", "rose 3p to 142.9p"; "fell by 1 to 1.5%" does not.
  private func isDifference(_ first: Quantity, in context: SentenceContext) -> Bool {
    let start = modifiers.modifier(before: first.range.lowerBound, in: context).start
    if context.isWord(start - 1, "by") {
      let last = quantities.quantity(at: first.range.upperBound + 1, in: context)
      return first.unit != nil || last?.unit == nil
    }
    return ChangeReader.isVerb(context[start - 1])
  }

  /// One figure from `first` to `last` when they measure the same and rise.
  private func joined(_ first: Quantity, _ last: Quantity, in context: SentenceContext) -> FigureMatch? {
    joined(first, last, from: first, to: last, in: context)
  }

  /// One figure from `first` to `last`, printed from `left` to `right`.
  private func joined(
    _ first: Quantity, _ last: Quantity, from left: Quantity, to right: Quantity, in context: SentenceContext
  ) -> FigureMatch? {
    var low = first
    let range = left.range.lowerBound..<right.range.upperBound
    if let lowUnit = first.unit, let highUnit = last.unit {
      guard lowUnit.isSameSort(as: highUnit) || Self.isMoney(lowUnit) && Self.isMoney(highUnit) else {
        return nil
      }
    } else if last.unit == nil, first.unit != nil {
      guard case .money = first.unit else { return nil }
    }
    let unit = last.unit ?? first.unit
    low.unit = first.unit ?? unit
    let mantissa = last.number.value.scaled(byPowerOfTen: -last.number.scaleExponent)
    if NumeralReader.isLess(first.number.value, mantissa) {
      low.number = first.number.sharing(scale: last.number.scaleExponent)
    }
    var high = last
    high.unit = unit
    guard NumeralReader.isLess(low.value, high.value) else { return nil }
    var whole = high
    whole.range = range
    whole.numeral = range.lowerBound..<right.numeral.upperBound
    var figure = context.figure(range, numeral: whole.numeral, kind: .count)
    figure.low = low.value
    figure.high = high.value
    figure.numeralSpans = [context.span(left.numeral), context.span(right.numeral)]
    var full = range
    if unit != nil {
      figure.unitText = Self.unitText(of: last.unitRange == nil ? first : last, in: context)
      if let unit { UnitFields.fill(&figure, unit: unit, value: nil) }
      if case .time(let time) = unit { figure.timex = UnitFields.timex(high.value, time) }
      if case .percent = unit { partitive(&figure, after: range.upperBound, in: context) }
    } else {
      let counted = CountedNoun(quantity: whole, in: context)
      counted.fill(&figure, range: &full, in: context)
      if counted.phrase == nil { figure.kind = Self.bareKind(high.number) }
    }
    return finish(&figure, whole, range: full, in: context)
  }

  private static func isMoney(_ unit: QuantityUnit) -> Bool {
    if case .money = unit { true } else { false }
  }

  /// "from 41% to 39%": the outcome with where it came from.
  private func fromTo(_ first: Quantity, _ last: Quantity, in context: SentenceContext) -> FigureMatch? {
    var start = first
    start.unit = first.unit ?? last.unit
    if first.number.scaleExponent == 0, first.unit == nil {
      start.number = first.number.sharing(scale: last.number.scaleExponent)
    }
    guard start.value != last.value,
      first.unit == nil || last.unit.map({ first.unit?.isSameSort(as: $0) ?? false }) ?? false
    else { return nil }
    var range = first.range.lowerBound..<last.range.upperBound
    var figure = context.figure(range, numeral: last.numeral, kind: .count, value: last.value)
    figure.significantDigits = last.number.significantDigits
    var whole = last
    whole.range = range
    let counted = describe(&figure, whole, range: &range, in: context)
    if counted == nil, last.unit == nil { figure.kind = Self.bareKind(last.number) }
    figure.change = FigureChange(
      direction: NumeralReader.isLess(start.value, last.value) ? .up : .down, kind: .fromTo, from: start.value
    )
    return finish(&figure, whole, range: range, in: context)
  }
}
