import ClaimsModel

/// What a number measures.
enum QuantityUnit: Sendable {
  case percent
  /// Percentage points; `exponent` is -2 for basis points.
  case percentagePoint(exponent: Int)
  case money(CurrencyLexicon.Currency)
  case measure(UnitLexicon.Unit)
  case time(UnitLexicon.TimeUnit)

  /// Whether it is a degree of an angle, as far as its own words tell.
  var isAngle: Bool {
    if case .measure(let unit) = self { unit.code == "deg" } else { false }
  }

  /// Whether two numbers with these units may form one range.
  func isSameSort(as other: QuantityUnit) -> Bool {
    switch (self, other) {
    case (.percent, .percent), (.percentagePoint, .percentagePoint): true
    case (.money(let left), .money(let right)): left.code == right.code
    case (.measure(let left), .measure(let right)): left.code == right.code
    case (.time(let left), .time(let right)): left.code == right.code
    default: false
    }
  }
}

/// Reads the unit after a number.
enum QuantityUnits {
  /// Whether a unit stands at `index`, so that a number before it is no year.
  static func isUnit(at index: Int, in context: SentenceContext) -> Bool {
    let lexeme = context[index]
    if lexeme.isSymbol("%") || lexeme.isSymbol("°") { return true }
    guard lexeme.kind == .word else { return false }
    if lexeme.has(.scale) || ["percent", "pct"].contains(lexeme.word) || context.isWord(index, "per") {
      return true
    }
    if CurrencyLexicon.words[lexeme.word] != nil, lexeme.word != "won" { return true }
    if let time = UnitLexicon.times[lexeme.word] { return time.code != "" && lexeme.word.hasSuffix("s") }
    guard let unit = UnitLexicon.units[lexeme.word] else { return false }
    return !unit.isDelicate && !lexeme.isCapitalized
  }

  /// The unit that starts at `index`, right after `numeral` or after its hyphen, and where it ends.
  static func unit(
    at index: Int, after numeral: Numeral, in context: SentenceContext
  ) -> (unit: QuantityUnit, end: Int)? {
    let lexeme = context[index]
    if lexeme.isSymbol("%") {
      let isPoint =
        context.isWord(index + 1, in: ["point", "points", "pts"])
        || context.isHyphen(index + 1) && context.isWord(index + 2, in: ["point", "points"])
      return isPoint
        ? (.percentagePoint(exponent: 0), index + (context.isHyphen(index + 1) ? 3 : 2))
        : (.percent, index + 1)
    }
    if lexeme.isSymbol("°") || lexeme.isSymbol("º") {
      return MeasureUnits.temperature(at: index + 1, in: context)
    }
    if lexeme.kind == .symbol {
      return sign(at: index, in: context) ?? bracketed(at: index, after: numeral, in: context)
        ?? MeasureUnits.marked(at: index, in: context)
    }
    guard lexeme.kind == .word else { return nil }
    return share(at: index, in: context) ?? currency(at: index, after: numeral, in: context)
      ?? time(at: index, in: context) ?? MeasureUnits.measure(at: index, after: numeral, in: context)
  }

  // MARK: - Private

  /// "30 €", "10 $ is not much": the sign of a currency after the number.
  private static func sign(at index: Int, in context: SentenceContext) -> (unit: QuantityUnit, end: Int)? {
    guard let sign = context[index].sign, let currency = CurrencyLexicon.signs[sign],
      context[index + 1].kind != .number || isSignAfter(index, in: context)
    else { return nil }
    return (.money(MoneyReader.atHome(currency, in: context)), index + 1)
  }

  /// "10 $ 30 $": the number after the sign has one of its own behind it.
  private static func isSignAfter(_ index: Int, in context: SentenceContext) -> Bool {
    context[index + 1].isSpaceBefore && context[index + 2].number == context[index].number
      && context[index + 2].kind == .symbol && context[index + 3].kind != .number
  }

  /// "20 [kg]", "20 <kg>".
  private static func bracketed(
    at index: Int, after numeral: Numeral, in context: SentenceContext
  ) -> (unit: QuantityUnit, end: Int)? {
    let isOpen = context[index].isSymbol("[") && context[index + 2].isSymbol("]")
    let isAngle = context[index].isSymbol("<") && context[index + 2].isSymbol(">")
    guard isOpen || isAngle, context.isJoined(index + 1), context.isJoined(index + 2),
      let unit = UnitLexicon.units[context[index + 1].word]
    else { return nil }
    return (.measure(unit), index + 3)
  }

  private static let points: Set<String> = ["point", "points", "pts"]

  /// The sort of percentage that starts at `index`: "percent", "percentage points", "per cent", "basis points".
  static func share(at index: Int, in context: SentenceContext) -> (unit: QuantityUnit, end: Int)? {
    switch context[index].word {
    case "of":
      // "0.5 of a percentage point".
      guard context.isWord(index + 1, in: ["a", "one"]),
        context.isWord(index + 2, in: ["percent", "percentage", "per"])
      else { return nil }
      return share(at: index + 2, in: context)
    case "percent", "percents", "pct", "percentage", "pc", "pc.":
      if context.isWord(index, "pc"), !context.isJoined(index) { return nil }
      let next = context.isHyphen(index + 1) ? index + 2 : index + 1
      if context.isWord(next, in: points) { return (.percentagePoint(exponent: 0), next + 1) }
      return (.percent, index + 1)
    case "per":
      let cent = context.isHyphen(index + 1) ? index + 2 : index + 1
      guard context.isWord(cent, in: ["cent", "cents"]) else { return nil }
      let isPoint = context.isWord(cent + 1, in: points)
      return isPoint ? (.percentagePoint(exponent: 0), cent + 2) : (.percent, cent + 1)
    case "basis":
      let next = context.isHyphen(index + 1) ? index + 2 : index + 1
      return context.isWord(next, in: points) ? (.percentagePoint(exponent: -2), next + 1) : nil
    case "bps": return (.percentagePoint(exponent: -2), index + 1)
    case "pp", "ppt", "ppts": return (.percentagePoint(exponent: 0), index + 1)
    default: return nil
    }
  }

  private static func currency(
    at index: Int, after numeral: Numeral, in context: SentenceContext
  ) -> (unit: QuantityUnit, end: Int)? {
    let lexeme = context[index]
    if lexeme.isUpper || CurrencyLexicon.lowerCaseCodes.contains(lexeme.word), lexeme.word.utf8.count == 3,
      let currency = CurrencyLexicon.prefixes[lexeme.word]
    {
      return (.money(currency), index + 1)
    }
    if numeral.isDigits, let scaled = CurrencyLexicon.scaledCode(lexeme) {
      var currency = scaled.currency
      currency.exponent = scaled.exponent
      return (.money(currency), index + 1)
    }
    // "wind of 40 kn" is knots, "30 kN" newtons; what else costs "150 kn" is paid in kuna.
    if lexeme.word == "kn", !lexeme.isCapitalized, !MeasureUnits.hasSpeed(in: context) {
      return (.money(CurrencyLexicon.Currency(code: "HRK")), index + 1)
    }
    if let coins = joinedCoins(at: index, after: numeral, in: context) { return coins }
    if ["pound", "pounds"].contains(lexeme.word) {
      guard isMoneyPound(at: index, after: numeral, in: context) else { return nil }
      let end = context.isWord(index + 1, "sterling") ? index + 2 : index + 1
      let pound = CurrencyLexicon.Currency(code: "GBP", isAssumed: end == index + 1)
      return (.money(MoneyReader.atHome(pound, in: context)), end)
    }
    if let cents = foreignCents(at: index, in: context) { return cents }
    if let currency = CurrencyLexicon.words[lexeme.word], !isOtherWord(at: index, in: context) {
      return (.money(MoneyReader.atHome(currency, in: context)), index + 1)
    }
    return nationalCurrency(at: index, in: context)
  }

  /// "Swiss francs", "New Zealand dollars"; of other nations what the word alone means: "Ethiopian birr".
  private static func nationalCurrency(
    at index: Int, in context: SentenceContext
  ) -> (unit: QuantityUnit, end: Int)? {
    for noun in [index + 1, index + 2] where noun == index + 1 || context[index].isCapitalized {
      let word = context[noun].word
      if let codes = CurrencyLexicon.nationalities[context[noun - 1].word],
        let code = codes[word] ?? codes[String(word.dropLast())] ?? (word == "crowns" ? codes["crown"] : nil)
      {
        return (.money(CurrencyLexicon.Currency(code: code)), noun + 1)
      }
      guard context[noun - 1].kind == .word, context[noun - 1].isCapitalized else { return nil }
      if context[noun].kind == .word, let currency = CurrencyLexicon.words[word], currency.exponent == 0,
        !isOtherWord(at: noun, in: context)
      {
        return (.money(currency), noun + 1)
      }
    }
    return nil
  }

  /// The cents of one country alone, as in "15 euro cents".
  private static func foreignCents(
    at index: Int, in context: SentenceContext
  ) -> (unit: QuantityUnit, end: Int)? {
    guard context.isWord(index + 1, in: ["cent", "cents"]) else { return nil }
    let code =
      context.isWord(index, "euro")
      ? "EUR" : CurrencyLexicon.nationalities[context[index].word].flatMap { $0["dollar"] }
    return code.map { (.money(CurrencyLexicon.Currency(code: $0, exponent: -2)), index + 2) }
  }

  /// "142.9p", "75c": pence and cents joined to their digits.
  private static func joinedCoins(
    at index: Int, after numeral: Numeral, in context: SentenceContext
  ) -> (unit: QuantityUnit, end: Int)? {
    let lexeme = context[index]
    guard context.isJoined(index), numeral.isDigits, !lexeme.isCapitalized else { return nil }
    if lexeme.word == "p" {
      return (.money(CurrencyLexicon.Currency(code: "GBP", exponent: -2)), index + 1)
    }
    guard lexeme.word == "c", !MeasureUnits.hasHeat(in: context) else { return nil }
    let cents = CurrencyLexicon.Currency(code: "USD", isAssumed: true, exponent: -2)
    return (.money(MoneyReader.atHome(cents, in: context)), index + 1)
  }

  /// "won" and "marks" are more often a verb and a noun.
  private static func isOtherWord(at index: Int, in context: SentenceContext) -> Bool {
    switch context[index].word {
    case "won": return !context[index - 1].has(.scale)
    case "marks", "real", "quid": return !context[index - 1].has(.scale) && context[index].word != "quid"
    default: return false
    }
  }

  private static func isMoneyPound(at index: Int, after numeral: Numeral, in context: SentenceContext) -> Bool
  {
    if context.isWord(index + 1, "sterling") || numeral.scaleExponent >= 6 { return true }
    if context.isHyphen(index + 1), context.isWord(index + 2, in: ["feet", "foot"]) { return false }
    if context.isWord(index + 1, in: ["of", "overweight", "heavier", "lighter"])
      || context.isHyphen(index - 1)
    {
      return false
    }
    // Nobody loses a hundred thousand pounds of weight.
    let isFortune = numeral.value.double >= fortune
    return !context.lexemes.prefix(80).contains {
      $0.kind == .word && weightWords.contains($0.word)
        && !(isFortune && ["lost", "gained"].contains($0.word))
    }
  }

  private static let fortune = 2000.0
  private static let weightWords: Set<String> = [
    "weigh", "weighs", "weighed", "weighing", "weight", "lost", "gained", "baby", "kilograms", "kg", "ounces",
    "ton", "tons",
  ]

  private static func time(at index: Int, in context: SentenceContext) -> (unit: QuantityUnit, end: Int)? {
    let word = context[index].word
    if context.isJoined(index), !context[index - 1].isDash,
      word == "h" || word == "hr" || word == "hrs" || word == "min" || word == "mins"
    {
      return UnitLexicon.times[word == "h" ? "hour" : word].map { (.time($0), index + 1) }
    }
    guard let time = UnitLexicon.times[word] else { return nil }
    if word == "min" || word == "sec" || word == "quarter" { return nil }
    if word.hasPrefix("weekend") || word.hasPrefix("night") || word == "quarters" || word == "ms" {
      return word == "quarters" && !context[index - 1].has(.cardinal) ? nil : (.time(time), index + 1)
    }
    return (.time(time), index + 1)
  }
}
