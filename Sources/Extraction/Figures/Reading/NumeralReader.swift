import ClaimsModel

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
    var plain = printed
    if let comma = printed.lastIndex(of: ","), let dot = printed.lastIndex(of: "."), dot < comma {
      plain =
        String(printed[..<comma].filter { $0 != "." }) + "." + String(printed[printed.index(after: comma)...])
    } else {
      plain = printed.filter { $0 != "," }
    }
    return DecimalValue(plain)
  }

  // MARK: - Private

  private func digits(at index: Int, in context: SentenceContext) -> Numeral? {
    guard var value = Self.value(of: context[index].word) else { return nil }
    var end = index + 1
    if context[end].kind == .fraction, let part = fractionValue(context[end].word) {
      value = Self.sum(value, part)
      end += 1
    } else if let mixed = mixedFraction(after: index, in: context) {
      value = Self.sum(value, mixed.value)
      end = mixed.end
    }
    let significant = Self.printedDigits(context[index].word)
    var numeral = Numeral(
      range: index..<end, value: value, significantDigits: significant, isDigits: true)
    scale(&numeral, in: context)
    return numeral
  }

  /// Applies the scale word or letter that follows.
  private func scale(_ numeral: inout Numeral, in context: SentenceContext) {
    var end = numeral.range.upperBound
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
      numeral.range = numeral.range.lowerBound..<end
    } else if let exponent = NumberWords.abbreviatedScales[next.word], isScaleLetter(at: end, in: context) {
      numeral.value = numeral.value.scaled(byPowerOfTen: exponent)
      numeral.scaleExponent = exponent
      numeral.range = numeral.range.lowerBound..<(end + 1)
    } else if next.word == "m", context.isJoined(end) {
      if next.isCapitalized {
        numeral.value = numeral.value.scaled(byPowerOfTen: 6)
        numeral.scaleExponent = 6
        numeral.range = numeral.range.lowerBound..<(end + 1)
      } else {
        numeral.hasJoinedM = true
      }
    }
  }

  private func isScaleLetter(at index: Int, in context: SentenceContext) -> Bool {
    guard context[index].word.utf8.count == 1 else { return true }
    // "4 K runs" is rare and "B" alone is a letter: single letters must be joined.
    return context.isJoined(index)
      && (context[index].word == "k" || context[index].isCapitalized || context[index].word == "b")
  }

  private func vulgarFraction(at index: Int, in context: SentenceContext) -> Numeral? {
    guard let value = fractionValue(context[index].word) else { return nil }
    var numeral = Numeral(range: index..<(index + 1), value: value, significantDigits: 1, isDigits: true)
    scale(&numeral, in: context)
    return numeral
  }

  private func fractionValue(_ sign: String) -> DecimalValue? {
    guard let parts = NumberWords.vulgarFractions[sign] else { return nil }
    return Self.quotient(parts.numerator, parts.denominator)
  }

  /// "1/2" after "10": the part that "10 1/2" adds.
  private func mixedFraction(after index: Int, in context: SentenceContext) -> (
    value: DecimalValue, end: Int
  )? {
    guard context[index + 1].isSpaceBefore, let numerator = context[index + 1].integer,
      context[index + 2].isSymbol("/"), context.isJoined(index + 2), context.isJoined(index + 3),
      let denominator = context[index + 3].integer, numerator < denominator, (2...64).contains(denominator)
    else { return nil }
    return (Self.quotient(numerator, denominator), index + 4)
  }

  private func words(at index: Int, in context: SentenceContext) -> Numeral? {
    let first = context[index]
    if first.word == "half", context.isWord(index + 1, "a") || context.isWord(index + 1, "an"),
      context[index + 2].has(.scale), context[index + 2].word != "score"
    {
      return multiplied(DecimalValue("0.5"), through: index, scaleAt: index + 2, in: context)
    }
    if first.word == "a" || first.word == "an" { return articleNumeral(at: index, in: context) }
    if first.word == "quarter", context.isWord(index + 1, "of"), context.isWord(index + 2, "a"),
      context[index + 3].has(.scale)
    {
      return multiplied(DecimalValue("0.25"), through: index, scaleAt: index + 3, in: context)
    }
    guard first.has(.cardinal) else { return nil }
    return cardinal(at: index, in: context)
  }

  /// "a hundred", "a dozen", "a score of", "a quarter of a million".
  private func articleNumeral(at index: Int, in context: SentenceContext) -> Numeral? {
    let next = context[index + 1]
    if next.has(.scale) {
      if next.word == "score", !context.isWord(index + 2, "of") { return nil }
      if let numeral = cardinal(at: index, in: context) { return numeral }
    }
    if next.word == "half" || next.word == "quarter", var numeral = words(at: index + 1, in: context) {
      numeral.range = index..<numeral.range.upperBound
      return numeral
    }
    if next.word == "half", context.isHyphen(index + 2), context[index + 3].has(.scale) {
      return multiplied(DecimalValue("0.5"), through: index, scaleAt: index + 3, in: context)
    }
    return nil
  }

  private func multiplied(
    _ value: DecimalValue?, through start: Int, scaleAt index: Int, in context: SentenceContext
  ) -> Numeral? {
    guard let value else { return nil }
    let scale = NumberWords.scales[context[index].number]
    return Numeral(
      range: start..<(index + 1),
      value: Self.product(value, scale.factor).scaled(byPowerOfTen: scale.exponent),
      scaleExponent: scale.exponent,
      significantDigits: 1, isDigits: false)
  }

  /// A cardinal number in words: "two hundred and three thousand and twenty-one".
  private func cardinal(at index: Int, in context: SentenceContext) -> Numeral? {
    var sum = CardinalSum()
    var place = index
    var end = index
    if context[index].word == "a" || context[index].word == "an" {
      sum.current = 1
      place += 1
    }
    while place - index < Self.longestInWords {
      let lexeme = context[place]
      if lexeme.has(.cardinal), sum.add(lexeme.number) {
        place += 1
        end = place
      } else if lexeme.has(.scale), lexeme.word != "score" || end == index, sum.multiply(lexeme) {
        place += 1
        end = place
      } else if lexeme.kind == .word, lexeme.word == "and", sum.mayTakeAnd, context[place + 1].has(.cardinal)
      {
        place += 1
        sum.isAfterAnd = true
      } else if context.isHyphen(place), end == place,
        context[place + 1].has(.cardinal) && sum.isTens || context[place + 1].has(.scale)
      {
        place += 1
      } else {
        break
      }
    }
    guard end > index, let value = sum.total else { return nil }
    var numeral = Numeral(
      range: index..<end, value: value, scaleExponent: sum.lastExponent,
      significantDigits: sum.significantDigits, isDigits: false)
    numeral.isOneWord = end == index + 1 && context[index].word == "one"
    addHalf(to: &numeral, in: context)
    return numeral
  }

  /// Adds "and a half", before or without a scale: "two and a half million".
  private func addHalf(to numeral: inout Numeral, in context: SentenceContext) {
    let end = numeral.range.upperBound
    guard numeral.scaleExponent == 0, context.isWord(end, "and"), context.isWord(end + 1, "a"),
      let denominator = ["half": 2, "quarter": 4][context[end + 2].word],
      let whole = Int(numeral.value.description)
    else { return }
    numeral.value = Self.sum(DecimalValue(whole), Self.quotient(1, denominator))
    numeral.range = numeral.range.lowerBound..<(end + 3)
    numeral.significantDigits += 1
    numeral.isOneWord = false
    scale(&numeral, in: context)
  }
}
