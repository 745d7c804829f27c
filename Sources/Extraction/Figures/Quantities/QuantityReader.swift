import ClaimsModel

/// A number with its sign and unit.
struct Quantity: Sendable {
  /// Its lexemes, unit included.
  var range: Range<Int>
  /// The lexemes of the numeral, sign included.
  var numeral: Range<Int>
  /// The number without its unit.
  var number: Numeral
  /// What it measures; `nil` for a bare number.
  var unit: QuantityUnit?
  /// The lexemes of the unit.
  var unitRange: Range<Int>?
  /// Whether the unit is joined by a hyphen: "27-year".
  var isHyphenated = false
  /// Whether "±" stands before it.
  var isPlusMinus = false

  /// Its value in the unit's main denomination: pence as pounds, basis points as points.
  var value: DecimalValue {
    switch unit {
    case .money(let currency): number.value.scaled(byPowerOfTen: currency.exponent)
    case .percentagePoint(let exponent): number.value.scaled(byPowerOfTen: exponent)
    case .time(let unit) where unit.factor > 1: NumeralReader.product(number.value, unit.factor)
    default: number.value
    }
  }
}

/// Reads a number with its sign, its currency before it and its unit after it.
struct QuantityReader: Sendable {
  private let numerals = NumeralReader()

  /// The quantity that starts at `index`.
  func quantity(at index: Int, in context: SentenceContext) -> Quantity? {
    if let money = prefixedMoney(at: index, in: context) { return money }
    var start = index
    let sign = sign(at: index, in: context)
    if sign != nil { start += context[index].kind == .word && context.isHyphen(index + 1) ? 2 : 1 }
    guard var numeral = numerals.numeral(at: start, in: context) else { return nil }
    if sign == "-" { numeral.value = Self.negated(numeral.value) }
    numeral.range = index..<numeral.range.upperBound
    var quantity = Quantity(range: numeral.range, numeral: numeral.range, number: numeral)
    quantity.isPlusMinus = sign == "±"
    if sign == "±" { quantity.range = start..<numeral.range.upperBound }
    takeUnit(&quantity, in: context)
    return quantity
  }

  static func negated(_ value: DecimalValue) -> DecimalValue {
    DecimalValue(
      value.description.hasPrefix("-") ? String(value.description.dropFirst()) : "-" + value.description)
      ?? value
  }

  // MARK: - Private

  /// "-", "±" or "+" at `index` when it is the sign of the number after it.
  private func sign(at index: Int, in context: SentenceContext) -> String? {
    let lexeme = context[index]
    if lexeme.kind == .word {
      guard lexeme.word == "minus" || lexeme.word == "negative" else { return nil }
      let next = context[context.isHyphen(index + 1) ? index + 2 : index + 1]
      return next.kind == .number || next.has(.cardinal) ? "-" : nil
    }
    guard let sign = lexeme.sign, context.isJoined(index + 1), context[index + 1].kind == .number else {
      return nil
    }
    switch sign {
    case "±": return "±"
    case "-", "−", "–":
      let isFree = lexeme.isSpaceBefore || context[index - 1].isSymbol("(")
      return isFree && context[index - 1].kind != .number ? "-" : nil
    case "+": return lexeme.isSpaceBefore || context[index - 1].isSymbol("(") ? "+" : nil
    default: return nil
    }
  }

  /// Money whose currency comes first: "$1.2bn", "US$ 4 million", "Rs 5 crore", "EUR 30".
  private func prefixedMoney(at index: Int, in context: SentenceContext) -> Quantity? {
    guard let prefix = currencyPrefix(at: index, in: context) else { return nil }
    let isNegative =
      context[prefix.end].isDash && context.isJoined(prefix.end) && context.isJoined(prefix.end + 1)
    guard var numeral = numerals.numeral(at: isNegative ? prefix.end + 1 : prefix.end, in: context),
      numeral.isDigits || prefix.isSign
    else { return nil }
    if isNegative { numeral.value = Self.negated(numeral.value) }
    var end = numeral.range.upperBound
    if numeral.hasJoinedM || (context.isWord(end, "m") && !context.isJoined(end)) {
      numeral.value = numeral.value.scaled(byPowerOfTen: 6)
      numeral.scaleExponent = 6
      end += 1
    } else if context.isWord(end, in: ["b", "t"]), context.isJoined(end) {
      let exponent = context[end].word == "b" ? 9 : 12
      numeral.value = numeral.value.scaled(byPowerOfTen: exponent)
      numeral.scaleExponent = exponent
      end += 1
    }
    numeral.range = numeral.range.lowerBound..<end
    var currency = prefix.currency
    let numeralRange = numeral.range
    if let suffix = trailingCode(at: end, in: context) {
      currency = CurrencyLexicon.Currency(
        code: suffix.code ?? currency.code, isAssumed: suffix.code == nil && currency.isAssumed)
      end = suffix.end
    }
    return Quantity(
      range: index..<end, numeral: numeralRange, number: numeral, unit: .money(currency),
      unitRange: index..<prefix.end)
  }

  /// "USD", "(US)", "dollars" after an amount that began with a sign.
  private func trailingCode(at index: Int, in context: SentenceContext) -> (code: String?, end: Int)? {
    let place = context[index].isSymbol("(") ? index + 1 : index
    let lexeme = context[place]
    guard lexeme.kind == .word else { return nil }
    let isClosed = place == index || context[place + 1].isSymbol(")")
    let end = place == index ? place + 1 : place + 2
    if lexeme.isUpper, isClosed, let currency = CurrencyLexicon.prefixes[lexeme.word],
      lexeme.word.utf8.count >= 2
    {
      return (currency.code, end)
    }
    if lexeme.isUpper, isClosed, place != index, let code = CurrencyLexicon.dollarPrefixes[lexeme.word] {
      return (code, end)
    }
    return place == index && ["dollar", "dollars"].contains(lexeme.word) ? (nil, end) : nil
  }

  private func currencyPrefix(
    at index: Int, in context: SentenceContext
  ) -> (currency: CurrencyLexicon.Currency, end: Int, isSign: Bool)? {
    let lexeme = context[index]
    if let sign = lexeme.sign, let currency = CurrencyLexicon.signs[sign] {
      // "$US30", "$A30".
      if sign == "$", context.isJoined(index + 1), context.isJoined(index + 2),
        context[index + 1].isCapitalized,
        let code = CurrencyLexicon.dollarPrefixes[context[index + 1].word]
      {
        return (CurrencyLexicon.Currency(code: code), index + 2, true)
      }
      return (currency, index + 1, true)
    }
    // Older wire texts lost the pound sign to "#".
    if lexeme.isSymbol("#"), context.isJoined(index + 1),
      NumeralReader().numeral(at: index + 1, in: context).map({
        $0.scaleExponent > 0 || $0.value.description.contains(".")
      }) ?? false
    {
      return (CurrencyLexicon.Currency(code: "GBP", isAssumed: true), index + 1, true)
    }
    guard lexeme.kind == .word, lexeme.isCapitalized else { return nil }
    let next = context[index + 1]
    if let sign = next.sign.flatMap({ CurrencyLexicon.signs[$0] }) {
      if next.isSymbol("$"), let code = CurrencyLexicon.dollarPrefixes[lexeme.word],
        context.isJoined(index + 1) || lexeme.isUpper || lexeme.word == "us."
      {
        return (CurrencyLexicon.Currency(code: code), index + 2, true)
      }
      let isCode = lexeme.isUpper && CurrencyLexicon.prefixes[lexeme.word] != nil
      return isCode ? (CurrencyLexicon.prefixes[lexeme.word] ?? sign, index + 2, true) : nil
    }
    guard let currency = CurrencyLexicon.prefixes[lexeme.word] else { return nil }
    let isCode = lexeme.isUpper && lexeme.word.utf8.count == 3
    guard
      isCode || ["rs", "rp", "kr", "tk", "ksh", "sfr"].contains(lexeme.word)
        || lexeme.isUpper && lexeme.word == "rm"
    else { return nil }
    return (currency, next.isSymbol(".") && context.isJoined(index + 1) ? index + 2 : index + 1, false)
  }

  private func takeUnit(_ quantity: inout Quantity, in context: SentenceContext) {
    let end = quantity.numeral.upperBound
    let isHyphenated = context.isHyphen(end)
    let place = isHyphenated ? end + 1 : end
    if quantity.number.hasJoinedM {
      takeMetresOrMillions(&quantity, in: context)
      return
    }
    guard let found = QuantityUnits.unit(at: place, after: quantity.number, in: context) else {
      takeDistantTime(&quantity, in: context)
      return
    }
    if isHyphenated, case .measure(let unit) = found.unit, unit.isDelicate, !quantity.number.isDigits {
      return
    }
    quantity.unit = found.unit
    quantity.unitRange = place..<found.end
    quantity.isHyphenated = isHyphenated
    quantity.range = quantity.range.lowerBound..<found.end
  }

  private static let timeAdjectives: Set<String> = [
    "more", "additional", "further", "straight", "consecutive", "full", "whole", "working", "trading",
  ]

  /// "20 more years", "three consecutive days".
  private func takeDistantTime(_ quantity: inout Quantity, in context: SentenceContext) {
    let end = quantity.numeral.upperBound
    guard context.isWord(end, in: Self.timeAdjectives), let time = UnitLexicon.times[context[end + 1].word],
      context[end + 1].kind == .word
    else { return }
    quantity.unit = .time(time)
    quantity.unitRange = (end + 1)..<(end + 2)
    quantity.range = quantity.range.lowerBound..<(end + 2)
  }

  /// "1.2m": millions before a currency or what is counted, metres otherwise.
  private func takeMetresOrMillions(_ quantity: inout Quantity, in context: SentenceContext) {
    let letter = quantity.numeral.upperBound
    var million = quantity.number
    million.value = million.value.scaled(byPowerOfTen: 6)
    million.scaleExponent = 6
    million.range = million.range.lowerBound..<(letter + 1)
    let money = QuantityUnits.unit(at: letter + 1, after: million, in: context)
    let counted = CountedPhraseReader().phrase(at: letter + 1, isOne: false, in: context)
    let isCounting = counted.map { CountedPhraseReader.isPlural(context[$0.range.upperBound - 1]) } ?? false
    if money != nil || isCounting || context.isWord(letter + 1, "of") {
      quantity.number = million
      quantity.numeral = million.range
      quantity.range = million.range
      if let money, case .money = money.unit {
        quantity.unit = money.unit
        quantity.unitRange = (letter + 1)..<money.end
        quantity.range = million.range.lowerBound..<money.end
      }
      return
    }
    quantity.unit = .measure(UnitLexicon.Unit(code: "m", kind: "Length"))
    quantity.unitRange = letter..<(letter + 1)
    quantity.range = quantity.range.lowerBound..<(letter + 1)
  }
}
