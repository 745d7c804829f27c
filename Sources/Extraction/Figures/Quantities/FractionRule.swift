import ClaimsModel
import Linguistics

/// Shares of a whole: "a third of voters", "two-thirds", "half of it", "one in five pupils", "3/4".
struct FractionRule: FigureRule {
  private static let pointParts = ["quarter": "0.25", "half": "0.5"]

  var starts: WordRoles { [.numerals, .symbol] }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    if context[index].kind == .symbol || context.isWord(index, in: ["minus", "negative"]) {
      return negative(at: index, in: context)
    }
    return quarterPoint(at: index, in: context) ?? partOfPercent(at: index, in: context) ?? oneIn(
      at: index, in: context)
      ?? over(at: index, in: context)
      ?? named(at: index, in: context)
      ?? slashed(at: index, in: context) ?? half(at: index, in: context)
  }

  // MARK: - Private

  /// "a quarter-point", "half a percentage point", "a quarter of a point".
  private func quarterPoint(at index: Int, in context: SentenceContext) -> FigureMatch? {
    var place = index
    if context.isWord(place, in: ["a", "one", "another"]) { place += 1 }
    guard let value = Self.pointParts[context[place].word], context[place].kind == .word else { return nil }
    var end = place + 1
    if context.isHyphen(end) { end += 1 }
    if context.isWord(end, "of") { end += 1 }
    if context.isWord(end, in: ["a", "an"]) { end += 1 }
    let unit = end
    let isPercentage = context.isWord(end, in: ["percentage", "percent"])
    if isPercentage { end += 1 }
    if context.isWord(end, "per"), context.isWord(end + 1, "cent") { end += 2 }
    let isPoint = context.isWord(end, in: ["point", "points"])
    guard
      isPoint || (end > place + 1 && (context.isWord(end - 1, "percent") || context.isWord(end - 1, "cent")))
    else { return nil }
    let range = TokenRange(index, isPoint ? end + 1 : end)
    var figure = context.figure(
      range, numeral: TokenRange(index, place + 1), kind: isPoint ? .percentagePoint : .percent,
      value: DecimalValue(value))
    figure.unit = "%"
    figure.unitKind = "Dimensionless"
    figure.unitText = context.text(TokenRange(unit, range.end))
    return finish(&figure, range, in: context)
  }

  /// "half of one percent", "two tenths of a percentage point".
  private func partOfPercent(at index: Int, in context: SentenceContext) -> FigureMatch? {
    let isHalf = context.isWord(index, "half")
    let part = isHalf ? nil : FractionReader().fraction(at: index, in: context)
    let of = isHalf ? index + 1 : part?.end ?? index
    guard of > index, context.isWord(of, "of"),
      context.isWord(of + 1, in: ["a", "one"]) || context[of + 1].integer == 1,
      context.isWord(of + 2, in: ["percent", "percentage", "per"]),
      let value = part?.value ?? DecimalValue("0.5"),
      let unit = QuantityUnits.share(at: of + 2, in: context)
    else { return nil }
    let range = TokenRange(index, unit.end)
    var figure = context.figure(range, numeral: TokenRange(index, of), kind: .percent, value: value)
    UnitFields.fill(&figure, unit: unit.unit, value: nil)
    figure.unitText = context.text(TokenRange(of + 2, unit.end))
    return finish(&figure, range, in: context)
  }

  /// "one in five pupils", "3 out of 10", "one out of every 200 customers".
  private func oneIn(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let part = whole(at: index, in: context) else { return nil }
    var place = part.end
    if context.isWord(place, "in") {
      place += 1
    } else if context.isWord(place, "out"), context.isWord(place + 1, "of") {
      place += 2
    } else {
      return nil
    }
    if context.isWord(place, "every") { place += 1 }
    guard let total = whole(at: place, in: context), part.value < total.value, total.value <= 1_000_000,
      DayReader.year(at: place, in: context) == nil || context[place].word.hasSuffix("000"), total.value >= 2,
      context.isWord(part.end, "out") || part.value == 1 || [10, 100, 1000, 5, 4, 3].contains(total.value)
    else { return nil }
    // "one in 12 months" and "won 3 in 10 games" count; only a whole number right before a noun is a share.
    if UnitLexicon.times[context[total.end].word] != nil { return nil }
    var range = TokenRange(index, total.end)
    var figure = context.figure(
      range, numeral: range, kind: .fraction, value: NumeralReader.quotient(part.value, total.value))
    if let phrase = CountedPhraseReader().phrase(at: total.end, isOne: false, in: context) {
      figure.counted = context.text(phrase.range)
      figure.countedHead = phrase.head
      range = TokenRange(index, phrase.range.end)
    }
    return finish(&figure, range, in: context)
  }

  /// "minus three fifths", "-3/4".
  private func negative(at index: Int, in context: SentenceContext) -> FigureMatch? {
    if context[index].kind == .symbol {
      guard context[index].isDash, context[index].isSpaceBefore, context.isJoined(index + 1),
        context[index - 1].kind != .number
      else { return nil }
    }
    let start = context.isHyphen(index + 1) ? index + 2 : index + 1
    guard var match = named(at: start, in: context) ?? slashed(at: start, in: context),
      let found = match.found.first
    else { return nil }
    let range = TokenRange(index, found.range.end)
    match.found[0].range = range
    match.found[0].figure.value = found.figure.value.map(QuantityReader.negated)
    match.found[0].figure.text = context.text(range)
    match.found[0].figure.spans = [context.span(range)]
    match.found[0].figure.numeralSpans = [context.span(range)]
    return match
  }

  /// "a third", "two-thirds", "three quarters", "one-fifth", "132 fifths" in words.
  private func named(at index: Int, in context: SentenceContext) -> FigureMatch? {
    let isArticle = context.isWord(index, "a")
    guard let fraction = FractionReader().fraction(at: index, in: context) else { return nil }
    let isHalf = context.isWord(fraction.end - 1, "half")
    // A half of something is the half() below; "one quarter" of a year is a quarter.
    if isHalf, !isArticle { return oneHalf(at: index, fraction, in: context) }
    // "two thirds of a billion" is a number.
    if let scaled = NumeralReader().numeral(at: index, in: context), scaled.scaleExponent > 0,
      scaled.range.end > fraction.end
    {
      return nil
    }
    let isPlural = fraction.numerator > 1 && !context.isWord(fraction.end - 1, "quarters")
    let isFine = fraction.denominator >= 100
    let isAlone = index == 0 && context[fraction.end].kind == .end
    let isBare = isAlone && (isHalf || fraction.denominator == 4)
    // "a twenty-first" is more often the next of a row.
    if fraction.isCompound, fraction.numerator == 1, isArticle, !isAlone { return nil }
    guard
      fraction.isHyphenated || (isPlural && !isHalf) || isBare || (fraction.isCompound && isAlone)
        || isShare(fraction.end, index: index, in: context)
        || (isFine || context.isWord(index, "one")) && isLoose(fraction.end, in: context) && !isHalf
    else { return nil }
    if isHalf, !isBare, !context.isWord(fraction.end, in: ["of", "the"]) { return nil }
    return share(fraction.value, TokenRange(index, fraction.end), in: context)
  }

  /// "one half of it"; "one half hour" and "one half mile" are lengths.
  private func oneHalf(
    at index: Int, _ fraction: FractionReader.Fraction, in context: SentenceContext
  ) -> FigureMatch? {
    guard fraction.numerator == 1, isLoose(fraction.end, in: context),
      !context.isWord(fraction.end, in: ["a", "an"])
    else { return nil }
    return share(fraction.value, TokenRange(index, fraction.end), in: context)
  }

  /// "one over twenty", "2000 over 3": a division where nothing is counted.
  private func over(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard context[index].kind == .number || context[index].has(.cardinal),
      let top = whole(at: index, in: context), context.isWord(top.end, "over"),
      context[top.end + 1].kind == .number || context[top.end + 1].has(.cardinal),
      let bottom = whole(at: top.end + 1, in: context), bottom.value > 1,
      context[bottom.end].kind == .end || context[bottom.end].isSymbol("."),
      index == 0 || context.isWord(index - 1, in: ["is", "equals", "of", "are", "minus"]),
      top.value < 1_000_000, bottom.value < 1_000_000
    else { return nil }
    return share(NumeralReader.quotient(top.value, bottom.value), TokenRange(index, bottom.end), in: context)
  }

  private func isLoose(_ end: Int, in context: SentenceContext) -> Bool {
    let next = context[end]
    return next.kind != .word || next.has([.function, .verb, .past])
  }

  private func isShare(_ end: Int, index: Int, in context: SentenceContext) -> Bool {
    if context.isWord(end, in: ["of", "as", "the", "fewer", "less", "more", "higher", "lower"]) {
      return true
    }
    return (context[end].kind != .word || context[end].has(.function))
      && context.isWord(
        index - 1, in: ["by", "to", "than", "about", "nearly", "almost", "over", "only", "around", "roughly"])
  }

  /// "3/4".
  private func slashed(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let numerator = context[index].integer, context[index + 1].isSymbol("/"),
      context.isJoined(index + 1),
      context.isJoined(index + 2), let denominator = context[index + 2].integer, numerator > 0,
      numerator < denominator,
      (2...16).contains(denominator) || [32, 64, 100, 128].contains(denominator),
      !context.isJoined(index + 3) || context[index + 3].kind == .symbol,
      !(NumeralReader().numeral(at: index, in: context)?.isComposed ?? false)
    else { return nil }
    return share(NumeralReader.quotient(numerator, denominator), TokenRange(index, index + 3), in: context)
  }

  /// "half of voters", "half the price"; "half an hour" is a duration, "the first half" nothing.
  private func half(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard context.isWord(index, "half"), !context.isHyphen(index + 1), !context.isHyphen(index - 1) else {
      return nil
    }
    if context.isWord(index + 1, in: ["a", "an"]), let unit = UnitLexicon.times[context[index + 2].word] {
      return halfTime(unit, TokenRange(index, index + 3), in: context)
    }
    // "half a billion" is a number.
    if NumeralReader().numeral(at: index, in: context) != nil { return nil }
    let before = context[index - 1]
    let isPart =
      before.has(.ordinal)
      || context.isWord(
        index - 1, in: ["other", "second", "better", "last", "opening", "final", "this", "each", "and"])
    guard !isPart else { return nil }
    let next = context[index + 1]
    let isTaking = context.isWord(index + 1, in: ["of", "the", "its", "their", "his", "her", "that", "as"])
    let isLoose =
      next.kind != .word || next.has([.verb, .past])
      || context.isWord(index - 1, in: ["by", "in", "than", "about", "nearly", "almost", "over", "only"])
    guard isTaking || isLoose else { return nil }
    guard !context.isWord(index - 1, in: ["a", "the"]) || isTaking else { return nil }
    return share(DecimalValue("0.5"), TokenRange(at: index), in: context)
  }

  private func halfTime(_ unit: UnitLexicon.TimeUnit, _ range: TokenRange, in context: SentenceContext)
    -> FigureMatch?
  {
    guard let value = DecimalValue("0.5") else { return nil }
    var figure = context.figure(
      range, numeral: TokenRange(range.start, range.start + 1), kind: .duration, value: value)
    figure.unitText = context.text(TokenRange(range.end - 1, range.end))
    UnitFields.fill(&figure, unit: .time(unit), value: value)
    // TIMEX3 writes half an hour in minutes, half a year in months.
    let smaller = ["h": "PT30M", "a": "P6M", "min": "PT30S", "d": "PT12H"]
    if let timex = smaller[unit.code], unit.factor == 1 { figure.timex = timex }
    return finish(&figure, range, in: context)
  }

  private func share(_ value: DecimalValue?, _ range: TokenRange, in context: SentenceContext) -> FigureMatch
  {
    var figure = context.figure(range, numeral: range, kind: .fraction, value: value)
    if context.isWord(range.end, "of"),
      let phrase = CountedNoun.partitive(after: range.end, in: context)
    {
      figure.counted = context.text(phrase.range)
      figure.countedHead = phrase.head
    }
    return finish(&figure, range, in: context)
  }

  private func finish(_ figure: inout Figure, _ range: TokenRange, in context: SentenceContext) -> FigureMatch
  {
    figure.text = context.text(range)
    figure.spans = [context.span(range)]
    figure.significantDigits = 1
    figure.modifier = ModifierReader().modifier(before: range.start, in: context).modifier
    return FigureMatch(figure, range: range)
  }

  private func whole(at index: Int, in context: SentenceContext) -> (value: Int, end: Int)? {
    guard let numeral = NumeralReader().numeral(at: index, in: context),
      let value = Int(numeral.value.description),
      value > 0, value < 1_000_000_000
    else { return nil }
    return (value, numeral.range.end)
  }
}
