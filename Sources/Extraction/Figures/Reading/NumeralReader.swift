import ClaimsModel
import Linguistics

/// Reads numerals: "16,000", "2.4 million", "twenty-one", "half a million", "2½".
struct NumeralReader: Sendable {
  /// Words beyond which a numeral in words is not read on.
  static let longestInWords = 16

  /// The numeral that starts at `index`.
  func numeral(at index: Int, in context: SentenceContext) -> Numeral? {
    let memo = context.numerals
    if memo.index == index { return memo.numeral }
    let numeral: Numeral? =
      switch context[index].kind {
      case .number: digits(at: index, in: context)
      case .fraction: vulgarFraction(at: index, in: context)
      case .word: words(at: index, in: context)
      default: nil
      }
    memo.index = index
    memo.numeral = numeral
    return numeral
  }

  /// The exact value of digits as printed: "1,234.5", "1,20,000", "1.234,56".
  static func value(of printed: String) -> DecimalValue? {
    if let comma = printed.lastIndex(of: ","), let dot = printed.lastIndex(of: "."), dot < comma {
      let whole = printed.prefix(upTo: comma).filter { $0 != "." }
      return DecimalValue(whole + "." + printed.suffix(from: comma).dropFirst())
    }
    return DecimalValue(printed.filter { $0 != "," })
  }

  // MARK: - Private

  /// Applies the scale word or letter that follows.
  func scale(_ numeral: inout Numeral, in context: SentenceContext) {
    var end = numeral.range.end
    if context.isHyphen(end), context[end + 1].has(.scale) { end += 1 }
    let next = context[end]
    guard next.kind == .word else { return }
    if next.has(.scale), next.word != "score" {
      var exponent = 0
      while context[end].has(.scale), exponent < 24 {
        let scale = NumberWords.scales[context[end].number]
        numeral.value = Self.product(numeral.value, scale.factor).scaled(byPowerOfTen: scale.exponent)
        exponent += scale.exponent
        end += 1
      }
      numeral.scaleExponent = exponent
      numeral.range = TokenRange(numeral.range.start, end)
    } else if let exponent = NumberWords.abbreviatedScales[next.word], isScaleLetter(at: end, in: context) {
      numeral.value = numeral.value.scaled(byPowerOfTen: exponent)
      numeral.scaleExponent = exponent
      numeral.range = TokenRange(numeral.range.start, end + 1)
    } else if next.word == "m", next.isCapitalized, context[end - 1].kind == .number,
      !context[end - 1].isPlainDigits, context[end + 1].kind != .word || !context[end + 1].isCapitalized
    {
      numeral.value = numeral.value.scaled(byPowerOfTen: 6)
      numeral.scaleExponent = 6
      numeral.range = TokenRange(numeral.range.start, end + 1)
    } else if next.word == "m", !context.isJoined(end), CurrencyLexicon.words[context[end + 1].word] != nil {
      numeral.value = numeral.value.scaled(byPowerOfTen: 6)
      numeral.scaleExponent = 6
      numeral.range = TokenRange(numeral.range.start, end + 1)
    } else if next.word == "m", context.isJoined(end) {
      if next.isCapitalized {
        numeral.value = numeral.value.scaled(byPowerOfTen: 6)
        numeral.scaleExponent = 6
        numeral.range = TokenRange(numeral.range.start, end + 1)
      } else {
        numeral.hasJoinedM = true
      }
    }
  }

  private func isScaleLetter(at index: Int, in context: SentenceContext) -> Bool {
    guard context[index].word.utf8.count == 1 else { return true }
    // "4 K runs" is rare and "B" alone is a letter: single letters must be joined, save after "2.33" and alone.
    let isPrecise = context[index - 1].kind == .number && !context[index - 1].isPlainDigits
    let isAlone = context[index + 1].kind == .end && (index == 1 || index == 2 && context[0].isDash)
    return (context.isJoined(index) || ((isPrecise || isAlone) && context[index].word == "k"))
      && (context[index].word == "k" || context[index].isCapitalized || context[index].word == "b")
  }

  private func vulgarFraction(at index: Int, in context: SentenceContext) -> Numeral? {
    guard let value = fractionValue(context[index].word) else { return nil }
    var numeral = Numeral(
      range: TokenRange(at: index), value: value, significantDigits: 1, isDigits: true)
    scale(&numeral, in: context)
    return numeral
  }

  func fractionValue(_ sign: String) -> DecimalValue? {
    guard let parts = NumberWords.vulgarFractions[sign] else { return nil }
    return Self.quotient(parts.numerator, parts.denominator)
  }

  /// "1/2" after "10": the part that "10 1/2" adds.
  func mixedFraction(after index: Int, in context: SentenceContext) -> (
    value: DecimalValue, end: Int
  )? {
    context[index + 1].isSpaceBefore ? slashedPart(at: index + 1, in: context) : nil
  }

  /// The part of one in digits at `index`: "3/4".
  func slashedPart(at index: Int, in context: SentenceContext) -> (value: DecimalValue, end: Int)? {
    guard let numerator = context[index].integer, context[index + 1].isSymbol("/"),
      context.isJoined(index + 1), context.isJoined(index + 2),
      let denominator = context[index + 2].integer, numerator > 0, numerator < denominator,
      (2...64).contains(denominator), !context[index + 3].isSymbol("/") || !context.isJoined(index + 3)
    else { return nil }
    return (Self.quotient(numerator, denominator), index + 3)
  }

  private func words(at index: Int, in context: SentenceContext) -> Numeral? {
    let first = context[index]
    if first.word == "half" || first.word == "quarter" { return part(at: index, in: context) }
    if first.word == "a" || first.word == "an" { return articleNumeral(at: index, in: context) }
    if first.word == "hundred" { return bareHundred(at: index, in: context) }
    guard first.has(.cardinal) else { return nil }
    return scaledFraction(at: index, in: context) ?? cardinal(at: index, in: context)
  }

  /// "half a million", "half million", "half-million", "a quarter of a million".
  private func part(at index: Int, in context: SentenceContext) -> Numeral? {
    let isHalf = context.isWord(index, "half")
    var place = index + 1
    if context.isHyphen(place) { place += 1 }
    if context.isWord(place, "of"), !isHalf || context.isWord(place + 1, in: ["a", "one"]) { place += 1 }
    if context.isWord(place, in: ["a", "an"]) || context.isWord(place, "one") && place > index + 1 {
      place += 1
    }
    guard context[place].has(.scale), context[place].word != "score",
      isHalf || place > index + 1 || context[place].number > 1
    else { return nil }
    return multiplied(DecimalValue(isHalf ? "0.5" : "0.25"), through: index, scaleAt: place, in: context)
  }

  /// "three quarters billion", "three quarters of a million".
  private func scaledFraction(at index: Int, in context: SentenceContext) -> Numeral? {
    guard let fraction = FractionReader().fraction(at: index, in: context), fraction.denominator <= 10 else {
      return nil
    }
    var place = fraction.end
    if context.isWord(place, "of"), context.isWord(place + 1, "a") { place += 2 }
    guard context[place].has(.scale), context[place].number > 0, context[place].word != "score" else {
      return nil
    }
    return multiplied(fraction.value, through: index, scaleAt: place, in: context)
  }

  /// "hundred thousand dollars", which leaves its article out; "several hundred thousand" is vague.
  private func bareHundred(at index: Int, in context: SentenceContext) -> Numeral? {
    guard context[index + 1].has(.scale), context[index + 1].number > 0, context[index].kind == .word,
      !context.isWord(index - 1, in: ["several", "few", "couple", "many", "some", "of"]),
      context[index - 1].kind != .number
    else { return nil }
    return cardinal(at: index, in: context)
  }

  /// "a hundred", "a dozen", "a score of", "a quarter of a million".
  private func articleNumeral(at index: Int, in context: SentenceContext) -> Numeral? {
    let next = context[index + 1]
    if next.has(.scale) {
      if next.word == "score", !context.isWord(index + 2, "of") { return nil }
      if let numeral = cardinal(at: index, in: context) { return numeral }
    }
    if let numeral = scaledFraction(at: index, in: context) { return numeral }
    if next.word == "half" || next.word == "quarter", var numeral = part(at: index + 1, in: context) {
      numeral.range = TokenRange(index, numeral.range.end)
      return numeral
    }
    return nil
  }

  private func multiplied(
    _ value: DecimalValue?, through start: Int, scaleAt index: Int, in context: SentenceContext
  ) -> Numeral? {
    guard let value else { return nil }
    let scale = NumberWords.scales[context[index].number]
    return Numeral(
      range: TokenRange(start, index + 1),
      value: Self.product(value, scale.factor).scaled(byPowerOfTen: scale.exponent),
      scaleExponent: scale.exponent,
      significantDigits: 1, isDigits: false)
  }

  /// The whole number in words or digits at `index`, without a fraction behind it.
  func whole(at index: Int, in context: SentenceContext) -> Numeral? {
    if let value = context[index].integer {
      return Numeral(
        range: TokenRange(at: index), value: DecimalValue(value),
        significantDigits: Self.printedDigits(context[index].word), isDigits: true)
    }
    return sum(at: index, in: context)
  }

  /// A cardinal number in words, with a fraction, a point or a scale: "twenty-one", "two point five million".
  private func cardinal(at index: Int, in context: SentenceContext) -> Numeral? {
    guard var numeral = sum(at: index, in: context) else { return nil }
    if takePoint(&numeral, in: context) {
      scale(&numeral, in: context)
    } else {
      addFraction(to: &numeral, in: context)
      // "two bln", "ten mn".
      let next = context[numeral.range.end].word
      if next.utf8.count > 1, NumberWords.abbreviatedScales[next] != nil { scale(&numeral, in: context) }
    }
    return numeral
  }

  /// "two hundred and three thousand and twenty-one".
  ///
  /// Reads up to `limit`, and adds there the number of an ordinal that ends it: "thirty" and 5 of "thirty-fifths".
  func sum(
    at index: Int, until limit: Int = .max, adding last: Int? = nil, in context: SentenceContext
  ) -> Numeral? {
    var sum = CardinalSum()
    var place = index
    var end = index
    if context[index].word == "a" || context[index].word == "an" || context[index].word == "hundred" {
      sum.current = 1
      if context[index].word != "hundred" { place += 1 }
    }
    while place - index < Self.longestInWords, place < limit {
      let lexeme = context[place]
      if lexeme.has(.cardinal), sum.add(lexeme.number) {
        place += 1
        end = place
      } else if lexeme.has(.scale), lexeme.word != "score" || end == index, sum.multiply(lexeme) {
        place += 1
        end = place
      } else if lexeme.kind == .word, lexeme.word == "and", sum.mayTakeAnd, context[place + 1].has(.cardinal),
        !isFractionAhead(at: place + 1, in: context)
      {
        place += 1
        sum.isAfterAnd = true
      } else if context.isHyphen(place), end == place,
        context[place + 1].has(.cardinal) && sum.isTens || context[place + 1].has(.scale)
      {
        place += 1
      } else if sum.isTens, end == place, context.isLooseHyphen(place) {
        place += 1
      } else {
        break
      }
    }
    if let last {
      guard end == limit, sum.add(last) else { return nil }
    }
    guard end > index, let value = sum.total else { return nil }
    var numeral = Numeral(
      range: TokenRange(index, end), value: value, scaleExponent: sum.lastExponent,
      significantDigits: sum.significantDigits, isDigits: false)
    numeral.isOneWord = end == index + 1 && context[index].word == "one"
    return numeral
  }

  /// "fifty-four hundredths" of "two hundred and fifty-four hundredths": a part of one follows.
  private func isFractionAhead(at index: Int, in context: SentenceContext) -> Bool {
    let reader = FractionReader()
    guard reader.denominatorIndex(after: index, in: context) != nil else { return false }
    return reader.fraction(at: index, in: context).map { $0.numerator < $0.denominator } ?? false
  }
}
