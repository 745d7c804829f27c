import ClaimsModel
import Linguistics

/// Reads money whose currency comes first, and the smaller coins that follow an amount.
struct MoneyReader: Sendable {
  private let numerals = NumeralReader()

  /// A currency before a number.
  private struct Prefix {
    var currency: CurrencyLexicon.Currency
    var end: Int
    /// Whether a sign stands in it, so that number words may follow.
    var isSign = false
    /// Power of ten that the code brings: "MEUR".
    var exponent = 0
  }

  /// "$1.2bn", "US$ 4 million", "Rs 5 crore", "EUR 30", "MAUD 60".
  func prefixed(at index: Int, in context: SentenceContext) -> Quantity? {
    // "-$3m", "$-3m".
    let isSigned = isSign(at: index, in: context)
    guard let prefix = prefix(at: isSigned ? index + 1 : index, in: context), prefix.isSign || !isSigned
    else {
      return nil
    }
    let isInner =
      context[prefix.end].isDash && context.isJoined(prefix.end) && context.isJoined(prefix.end + 1)
    guard var numeral = numerals.numeral(at: isInner ? prefix.end + 1 : prefix.end, in: context),
      numeral.isDigits || prefix.isSign
    else { return nil }
    if isInner || isSigned { numeral.value = QuantityReader.negated(numeral.value) }
    var end = numeral.range.end
    if let scale = letterScale(at: end, after: numeral, of: prefix.currency, in: context) {
      numeral.value = numeral.value.scaled(byPowerOfTen: scale)
      numeral.scaleExponent += scale
      end += 1
    }
    if prefix.exponent > 0 {
      numeral.value = numeral.value.scaled(byPowerOfTen: prefix.exponent)
      numeral.scaleExponent = prefix.exponent
    }
    numeral.range = TokenRange(numeral.range.start, end)
    var currency = prefix.currency
    let numeralRange = numeral.range
    if let suffix = trailingCode(at: end, in: context) {
      currency = CurrencyLexicon.Currency(
        code: suffix.code ?? currency.code, isAssumed: suffix.code == nil && currency.isAssumed)
      end = suffix.end
    }
    return Quantity(
      range: TokenRange(index, end), numeral: numeralRange, number: numeral,
      unit: .money(Self.atHome(currency, in: context)),
      unitRange: TokenRange(index, prefix.end))
  }

  /// The currency with an assumed code replaced by that of the outlet's country.
  static func atHome(_ currency: CurrencyLexicon.Currency, in context: SentenceContext)
    -> CurrencyLexicon.Currency
  {
    if currency.isShared, let code = context.home.other(than: currency.code) {
      return CurrencyLexicon.Currency(code: code, isAssumed: true)
    }
    guard currency.isAssumed else { return currency }
    return CurrencyLexicon.Currency(
      code: context.home.code(for: currency.code), isAssumed: true, exponent: currency.exponent)
  }

  // MARK: - Private

  /// Whether a minus sign before the sign of a currency stands at `index`, and no dash between words.
  private func isSign(at index: Int, in context: SentenceContext) -> Bool {
    context[index].isDash && context[index].isSpaceBefore && context.isJoined(index + 1)
      && context[index - 1].kind != .number && context[index + 1].kind == .symbol
  }

  /// The power of ten of "m", "b" or "t" right after the number, and of "Cr" and "L" in South Asia.
  private func letterScale(
    at end: Int, after numeral: Numeral, of currency: CurrencyLexicon.Currency, in context: SentenceContext
  ) -> Int? {
    if CurrencyLexicon.southAsian.contains(currency.code), context[end].kind == .word,
      let scale = CurrencyLexicon.southAsianScales[context[end].word],
      context[end].isCapitalized || context[end].word != "l"
    {
      return scale
    }
    if numeral.hasJoinedM || (context.isWord(end, "m") && !context.isJoined(end)) { return 6 }
    guard numeral.scaleExponent == 0, context.isJoined(end) else { return nil }
    return context.isWord(end, "b") ? 9 : context.isWord(end, "t") ? 12 : nil
  }

  /// "USD", "(US)", "dollars" after an amount that began with a sign.
  private func trailingCode(at index: Int, in context: SentenceContext) -> (code: String?, end: Int)? {
    let place = context[index].isSymbol("(") ? index + 1 : index
    let lexeme = context[place]
    guard lexeme.kind == .word else { return nil }
    let isClosed = place == index || context[place + 1].isSymbol(")")
    let end = place == index ? place + 1 : place + 2
    let isUnitedStates = lexeme.word == "us."
    if lexeme.isUpper || isUnitedStates, isClosed, lexeme.word.utf8.count >= 2 {
      if let currency = CurrencyLexicon.prefixes[lexeme.word] { return (currency.code, end) }
      if place != index || isUnitedStates, let code = CurrencyLexicon.dollarPrefixes[lexeme.word] {
        return (code, end)
      }
    }
    return place == index && ["dollar", "dollars"].contains(lexeme.word) ? (nil, end) : nil
  }

  private func prefix(at index: Int, in context: SentenceContext) -> Prefix? {
    let lexeme = context[index]
    switch lexeme.kind {
    case .symbol: return signPrefix(at: index, in: context)
    case .word: return lostSign(at: index, in: context) ?? wordPrefix(at: index, in: context)
    default: return nil
    }
  }

  private func signPrefix(at index: Int, in context: SentenceContext) -> Prefix? {
    let lexeme = context[index]
    if let sign = lexeme.sign, let currency = CurrencyLexicon.signs[sign] {
      // "$US30", "$A30".
      if sign == "$", context.isJoined(index + 1), context.isJoined(index + 2),
        context[index + 1].isCapitalized,
        let code = CurrencyLexicon.dollarPrefixes[context[index + 1].word]
      {
        return Prefix(currency: CurrencyLexicon.Currency(code: code), end: index + 2, isSign: true)
      }
      return currency.exponent == 0 ? Prefix(currency: currency, end: index + 1, isSign: true) : nil
    }
    // Older wire texts lost the pound sign to "#".
    guard lexeme.isSymbol("#"), isAmount(at: index + 1, in: context) else { return nil }
    return Prefix(
      currency: CurrencyLexicon.Currency(code: "GBP", isAssumed: true), end: index + 1, isSign: true)
  }

  /// "PS2.7m", "Y=590 billion": the pound and the yen of texts that were squeezed into ASCII.
  private func lostSign(at index: Int, in context: SentenceContext) -> Prefix? {
    let lexeme = context[index]
    if lexeme.word == "ps", lexeme.isUpper, isAmount(at: index + 1, in: context) {
      return Prefix(
        currency: CurrencyLexicon.Currency(code: "GBP", isAssumed: true), end: index + 1, isSign: true)
    }
    guard lexeme.word == "y", lexeme.isCapitalized, context[index + 1].isSymbol("="),
      context.isJoined(index + 1), context.isJoined(index + 2), context[index + 2].kind == .number
    else { return nil }
    return Prefix(
      currency: CurrencyLexicon.Currency(code: "JPY", isAssumed: true), end: index + 2, isSign: true)
  }

  /// Whether a number that can be no name is joined at `index`: scaled, grouped or with a point.
  private func isAmount(at index: Int, in context: SentenceContext) -> Bool {
    guard context.isJoined(index), let numeral = numerals.numeral(at: index, in: context) else {
      return false
    }
    return numeral.hasJoinedM || numeral.value.description.contains(".") || isGreat(at: index, in: context)
  }

  /// Whether a scaled or grouped number stands at `index`, as no road, seat or brother has.
  private func isGreat(at index: Int, in context: SentenceContext) -> Bool {
    guard let numeral = numerals.numeral(at: index, in: context), numeral.isDigits else { return false }
    return numeral.scaleExponent > 0 || numeral.hasJoinedM && context.isJoined(index)
      || numeral.isComposed || context[index].word.utf8.contains(0x2C)
  }

  private func wordPrefix(at index: Int, in context: SentenceContext) -> Prefix? {
    let lexeme = context[index]
    let next = context[index + 1]
    if next.kind == .symbol, let prefix = letteredSign(at: index, in: context) { return prefix }
    if let scaled = CurrencyLexicon.scaledCode(lexeme), next.kind == .number {
      return Prefix(currency: scaled.currency, end: index + 1, exponent: scaled.exponent)
    }
    if let currency = leadingWord(at: index, in: context) {
      return Prefix(currency: currency, end: index + 1)
    }
    if let letter = letterPrefix(at: index, in: context) { return letter }
    guard let currency = CurrencyLexicon.prefixes[lexeme.word] else { return nil }
    if CurrencyLexicon.nameLikeCodes.contains(lexeme.word), !isGreat(at: index + 1, in: context) {
      return nil
    }
    let isCode = lexeme.isUpper && lexeme.word.utf8.count == 3
    let isMixed = CurrencyLexicon.mixedCasePrefixes.contains(lexeme.word) && lexeme.isCapitalized
    let isJoinedSmall = CurrencyLexicon.lowerCaseCodes.contains(lexeme.word) && next.kind == .number
    let isUpper = lexeme.isUpper && ["rm", "fcfa", "cfa", "le"].contains(lexeme.word)
    guard isCode || isMixed || isJoinedSmall || isUpper || lexeme.word == "kr" else { return nil }
    return Prefix(
      currency: currency, end: next.isSymbol(".") && context.isJoined(index + 1) ? index + 2 : index + 1)
  }

  /// "R250 000", "N5 billion", "K 40 million", "R12.50".
  private func letterPrefix(at index: Int, in context: SentenceContext) -> Prefix? {
    let lexeme = context[index]
    guard lexeme.isCapitalized, let currency = CurrencyLexicon.letters[lexeme.word],
      lexeme.word != "le" || !lexeme.isUpper
    else { return nil }
    let isPointed = CurrencyLexicon.pointedLetters.contains(lexeme.word)
    guard
      isGreat(at: index + 1, in: context) || isPointed && isAmount(at: index + 1, in: context)
        || isPrice(at: index + 1, of: currency, in: context)
    else { return nil }
    return Prefix(currency: currency, end: index + 1)
  }

  /// Whether the plain number joined at `index` is a price and no road or model: "a R500 fine" in an outlet that pays
  /// in rand, "R150 a kilo"; but "the R300".
  private func isPrice(
    at index: Int, of currency: CurrencyLexicon.Currency, in context: SentenceContext
  ) -> Bool {
    guard context.isJoined(index), context[index].isPlainDigits, context[index].word.utf8.count >= 2,
      !context.isWord(index - 2, "the")
    else { return false }
    let isRate =
      context.isWord(index + 1, "per") || context.isWord(index + 1, "a") && context.isNoun(index + 2)
    return isRate || context.home.uses(currency.code)
  }

  /// "US$", "cad$", "c $", "GBP £".
  private func letteredSign(at index: Int, in context: SentenceContext) -> Prefix? {
    let lexeme = context[index]
    guard let sign = context[index + 1].sign.flatMap({ CurrencyLexicon.signs[$0] }) else { return nil }
    if context[index + 1].isSymbol("$"), let code = CurrencyLexicon.dollarPrefixes[lexeme.word] {
      // Of single small letters "a" and "s" are words of their own.
      let isWritten =
        lexeme.isCapitalized
        ? context.isJoined(index + 1) || lexeme.isUpper || lexeme.word == "us."
        : lexeme.word == "c" || (context.isJoined(index + 1) && lexeme.word.utf8.count > 1)
      if isWritten {
        return Prefix(currency: CurrencyLexicon.Currency(code: code), end: index + 2, isSign: true)
      }
    }
    guard lexeme.isUpper, let currency = CurrencyLexicon.prefixes[lexeme.word] else { return nil }
    return Prefix(currency: currency.isAssumed ? sign : currency, end: index + 2, isSign: true)
  }

  /// "Rupees 500 crore", "dollar 22.5 million": the word before a number that no noun follows.
  private func leadingWord(at index: Int, in context: SentenceContext) -> CurrencyLexicon.Currency? {
    guard context[index + 1].kind == .number, context[index + 1].isSpaceBefore,
      context[index - 1].kind != .number, !context[index - 1].has([.cardinal, .scale]),
      ["dollar", "dollars", "rupee", "rupees", "naira", "shillings", "rand", "peso", "pesos", "taka"]
        .contains(
          context[index].word),
      let numeral = numerals.numeral(at: index + 1, in: context)
    else { return nil }
    let isScaled = numeral.scaleExponent > 0 || context[index + 1].word.utf8.contains(0x2C)
    let isLoose = context[numeral.range.end].kind != .word
    return isScaled || (isLoose && context[index].isCapitalized && index > 0)
      ? CurrencyLexicon.words[context[index].word] : nil
  }
}
