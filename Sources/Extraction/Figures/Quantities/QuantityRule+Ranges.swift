import ClaimsModel
import Linguistics

extension QuantityRule {
  /// How many times the first number of "2 or 3" the second may be for one range.
  private static let widestChoice = 3.0

  /// "between $2 and $3 billion", "from 10 to 15 people".
  func introducedRange(at index: Int, in context: SentenceContext) -> FigureMatch? {
    let isBetween = context.isWord(index, "between")
    guard let first = quantities.quantity(at: index + 1, in: context),
      context.isWord(first.range.end, isBetween ? "and" : "to"),
      let last = quantities.quantity(at: first.range.end + 1, in: context)
    else { return nil }
    if isBetween { return joined(first, last, in: context) }
    let isChange =
      ChangeReader.hasVerb(before: index, in: context)
      && !context.isWord(
        index - 1, in: ["range", "ranges", "ranged", "ranging", "anywhere", "varies", "varying", "vary"])
    if !isChange, let match = joined(first, last, in: context) { return match }
    return fromTo(first, last, in: context)
  }

  func range(from first: Quantity, in context: SentenceContext) -> FigureMatch? {
    let end = first.range.end
    var place = end
    if context[end].isDash {
      place = end + 1
      if context[place].isDash { place += 1 }
    } else if context.isWord(end, in: ["to", "through"]) {
      guard !isDifference(first, in: context) else { return nil }
      place = end + 1
    } else if context.isWord(end, "or"), !first.number.isDigits || first.unit == nil,
      !context.isWord(first.range.start - 1, "either")
    {
      place = end + 1
      // "10 or 100" are two answers, "10 or 12" is about as much.
      if let last = quantities.quantity(at: place, in: context),
        last.value.double > Self.widestChoice * first.value.double,
        last.number.scaleExponent == first.number.scaleExponent,
        !sharesHundred(first, last, in: context)
      {
        return nil
      }
    } else {
      return nil
    }
    guard place > end, let last = quantities.quantity(at: place, in: context), !last.isPlusMinus else {
      return nil
    }
    return joined(first, last, in: context)
  }

  /// "more than 100 and fewer than 300 people": two bounds of one amount.
  func bounded(_ first: Quantity, in context: SentenceContext) -> FigureMatch? {
    let modifier = modifiers.modifier(before: first.range.start, in: context).modifier
    guard BoundReader.isLower(modifier) != nil || BoundReader.isUpper(modifier) != nil,
      let second = BoundReader.second(at: first.range.end, in: context),
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
    let start = modifiers.modifier(before: first.range.start, in: context).start
    if context.isWord(start - 1, "by") {
      let last = quantities.quantity(at: first.range.end + 1, in: context)
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
    var (first, last) = (first, last)
    let timex = UnitFields.timex(of: last)
    Self.convert(&last, toUnitOf: first)
    var low = first
    let range = TokenRange(left.range.start, right.range.end)
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
    if sharesThousands(first, last, in: context) {
      low.number.value = first.number.value.scaled(byPowerOfTen: 3)
    } else if sharesHundred(first, last, in: context) {
      low.number.value = first.number.value.scaled(byPowerOfTen: 2)
    } else if NumeralReader.isLess(first.number.value, mantissa) {
      low.number = first.number.sharing(scale: last.number.scaleExponent)
    }
    var high = last
    high.unit = unit
    guard NumeralReader.isLess(low.value, high.value) else { return nil }
    var whole = high
    whole.range = range
    whole.numeral = TokenRange(range.start, right.numeral.end)
    var figure = context.figure(range, numeral: whole.numeral, kind: .count)
    figure.low = low.value
    figure.high = high.value
    figure.numeralSpans = [context.span(left.numeral), context.span(right.numeral)]
    var full = range
    if unit != nil {
      figure.unitText = Self.unitText(of: last.unitRange == nil ? first : last, in: context)
      if let unit { UnitFields.fill(&figure, unit: unit, value: nil) }
      if timex != nil { figure.timex = timex }
      if case .percent = unit { partitive(&figure, after: range.end, in: context) }
    } else {
      let counted = CountedNoun(quantity: whole, in: context)
      counted.fill(&figure, range: &full, in: context)
      if counted.phrase == nil { figure.kind = Self.bareKind(high.number) }
    }
    return finish(&figure, whole, range: full, in: context)
  }

  /// "18 months to two years": the greater length of time in the unit of the smaller.
  private static func convert(_ last: inout Quantity, toUnitOf first: Quantity) {
    guard case .time(let small) = first.unit, case .time(let large) = last.unit, small.code != large.code,
      small.factor == 1, large.factor == 1, let ratio = CompoundUnits.ratio(of: large.code, to: small.code)
    else { return }
    last.number.value = NumeralReader.product(last.number.value, ratio)
    last.unit = first.unit
  }

  /// "10-15,000 men": the thousands are of both.
  private func sharesThousands(_ first: Quantity, _ last: Quantity, in context: SentenceContext) -> Bool {
    let place = first.number.range.end
    guard first.number.range.count == 1, let low = context[place - 1].integer, context.isHyphen(place),
      last.number.range == TokenRange(at: place + 1)
    else { return false }
    let groups = context[place + 1].word.split(separator: ",")
    return groups.count == 2 && groups.last == "000"
      && groups.first.flatMap { Int($0) }.map { low < $0 } ?? false
  }

  /// "two or three hundred": the hundred is of both.
  private func sharesHundred(_ first: Quantity, _ last: Quantity, in context: SentenceContext) -> Bool {
    let end = last.number.range.end
    return first.unit == nil && first.number.range.count == 1 && first.number.value.double < 20
      && last.number.range.count == 2 && context.isWord(end - 1, "hundred")
      && !context.isWord(end - 2, in: ["a", "an"])
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
    var range = TokenRange(first.range.start, last.range.end)
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
