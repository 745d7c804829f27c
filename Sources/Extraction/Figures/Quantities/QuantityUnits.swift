import ClaimsModel

/// What a number measures.
enum QuantityUnit: Sendable {
  case percent
  /// Percentage points; `exponent` is -2 for basis points.
  case percentagePoint(exponent: Int)
  case money(CurrencyLexicon.Currency)
  case measure(UnitLexicon.Unit)
  case time(UnitLexicon.TimeUnit)

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
      return temperature(at: index + 1, isDegree: true, in: context)
    }
    if let sign = lexeme.sign, let currency = CurrencyLexicon.signs[sign], context[index + 1].kind != .number
    {
      return (.money(currency), index + 1)
    }
    guard lexeme.kind == .word else { return nil }
    return share(at: index, in: context) ?? currency(at: index, after: numeral, in: context)
      ?? time(at: index, in: context) ?? measure(at: index, after: numeral, in: context)
  }

  // MARK: - Private

  private static let points: Set<String> = ["point", "points", "pts"]

  private static func share(at index: Int, in context: SentenceContext) -> (unit: QuantityUnit, end: Int)? {
    switch context[index].word {
    case "percent", "percents", "pct", "percentage":
      let next = context.isHyphen(index + 1) ? index + 2 : index + 1
      if context.isWord(next, in: points) { return (.percentagePoint(exponent: 0), next + 1) }
      return (.percent, index + 1)
    case "per":
      guard context.isWord(index + 1, in: ["cent", "cents"]) else { return nil }
      let isPoint = context.isWord(index + 2, in: points)
      return isPoint ? (.percentagePoint(exponent: 0), index + 3) : (.percent, index + 2)
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
    if lexeme.isUpper, lexeme.word.utf8.count == 3, let currency = CurrencyLexicon.prefixes[lexeme.word] {
      return (.money(currency), index + 1)
    }
    if context.isJoined(index), numeral.isDigits, !lexeme.isCapitalized {
      if lexeme.word == "p" {
        return (.money(CurrencyLexicon.Currency(code: "GBP", exponent: -2)), index + 1)
      }
      if lexeme.word == "c", !hasHeat(in: context) {
        return (.money(CurrencyLexicon.Currency(code: "USD", isAssumed: true, exponent: -2)), index + 1)
      }
    }
    if ["pound", "pounds"].contains(lexeme.word) {
      guard isMoneyPound(at: index, after: numeral, in: context) else { return nil }
      let end = context.isWord(index + 1, "sterling") ? index + 2 : index + 1
      return (.money(CurrencyLexicon.Currency(code: "GBP", isAssumed: end == index + 1)), end)
    }
    if let currency = CurrencyLexicon.words[lexeme.word], !isOtherWord(at: index, in: context) {
      return (.money(currency), index + 1)
    }
    guard
      let noun = [index + 1, index + 2].first(where: {
        CurrencyLexicon.nationalities[context[$0 - 1].word] != nil
      }),
      let codes = CurrencyLexicon.nationalities[context[noun - 1].word]
    else { return nil }
    let word = context[noun].word
    guard
      let code = codes[word] ?? codes[String(word.dropLast())] ?? (word == "crowns" ? codes["crown"] : nil),
      noun == index + 1 || context[index].isCapitalized
    else { return nil }
    return (.money(CurrencyLexicon.Currency(code: code)), noun + 1)
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
    if context.isWord(index + 1, in: ["of", "overweight", "heavier", "lighter"])
      || context.isHyphen(index - 1)
    {
      return false
    }
    return !context.lexemes.prefix(80).contains { weightWords.contains($0.word) }
  }

  private static let weightWords: Set<String> = [
    "weigh", "weighs", "weighed", "weighing", "weight", "lost", "gained", "baby", "kilograms", "kg", "ounces",
    "ton", "tons",
  ]

  private static func hasHeat(in context: SentenceContext) -> Bool {
    context.lexemes.prefix(80).contains { temperatureWords.contains($0.word) }
  }

  private static func isBelowZero(_ index: Int, in context: SentenceContext) -> Bool {
    context[index - 2].isDash || context.isWord(index - 2, "minus")
  }

  private static let temperatureWords: Set<String> = [
    "temperature", "temperatures", "thermometer", "heat", "heatwave", "cold", "warming", "warmer", "cooler",
    "hot", "freezing", "lows", "highs",
    "weather",
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

  private static func measure(
    at index: Int, after numeral: Numeral, in context: SentenceContext
  ) -> (unit: QuantityUnit, end: Int)? {
    let lexeme = context[index]
    if let exponent = UnitLexicon.powers[lexeme.word] {
      let place = context[index + 1].isSymbol(".") || context.isHyphen(index + 1) ? index + 2 : index + 1
      guard let base = UnitLexicon.units[context[place].word], base.kind == "Length" else { return nil }
      let code = UnitLexicon.powerCodes[base.code]?[exponent] ?? base.code + String(exponent)
      return (.measure(UnitLexicon.Unit(code: code, kind: exponent == 2 ? "Area" : "Volume")), place + 1)
    }
    if lexeme.word == "nautical", context.isWord(index + 1, in: ["mile", "miles"]) {
      return (.measure(UnitLexicon.Unit(code: "[nmi_i]", kind: "Length")), index + 2)
    }
    if lexeme.word == "metric", context.isWord(index + 1, in: ["ton", "tons", "tonne", "tonnes"]) {
      return (.measure(UnitLexicon.Unit(code: "t", kind: "Mass")), index + 2)
    }
    if lexeme.word == "light",
      context.isWord(context.isHyphen(index + 1) ? index + 2 : index + 1, in: ["year", "years"])
    {
      return (
        .measure(UnitLexicon.Unit(code: "[ly]", kind: "Length")),
        context.isHyphen(index + 1) ? index + 3 : index + 2
      )
    }
    if ["degree", "degrees", "deg"].contains(lexeme.word) {
      return temperature(at: index + 1, isDegree: false, in: context)
    }
    guard let unit = UnitLexicon.units[lexeme.word], isCredible(unit, at: index, after: numeral, in: context)
    else {
      return nil
    }
    return speed(from: unit, at: index + 1, in: context) ?? (.measure(unit), index + 1)
  }

  /// An abbreviation of a letter or two is a unit only joined to digits, or where nothing else can be meant.
  private static func isCredible(
    _ unit: UnitLexicon.Unit, at index: Int, after numeral: Numeral, in context: SentenceContext
  ) -> Bool {
    let lexeme = context[index]
    guard unit.isDelicate || lexeme.word.utf8.count <= 2 else {
      return !lexeme.isCapitalized || context.isInTitle || lexeme.isUpper || unit.kind == "Temperature"
    }
    guard numeral.isDigits else { return false }
    if context.isJoined(index) {
      // "13F" is a form and "777F" an aeroplane unless there is talk of heat or cold.
      if unit.kind == "Temperature" {
        return lexeme.isCapitalized
          && (numeral.value.description.hasPrefix("-") || hasHeat(in: context)
            || isBelowZero(index, in: context))
      }
      return lexeme.word.utf8.count > 1 || !lexeme.isCapitalized || ["w", "v", "l"].contains(lexeme.word)
    }
    return
      spacedAbbreviations
      .contains(lexeme.word) && !(lexeme.isCapitalized && lexeme.word.utf8.count == 1)
  }

  /// Abbreviations that are read after a space too.
  private static let spacedAbbreviations: Set<String> = [
    "m", "km", "kg", "cm", "mm", "mg", "ft", "lb", "oz", "ha", "gb", "mb", "tb", "kb", "mw", "kw", "gw", "tw",
    "ml", "kv", "hp", "nm", "mi", "g", "yd", "db", "hz", "mp", "µg", "μg", "cl", "kt",
  ]

  /// "per hour", "an hour", "/h", "a second" after a length.
  private static func speed(
    from unit: UnitLexicon.Unit, at index: Int, in context: SentenceContext
  ) -> (unit: QuantityUnit, end: Int)? {
    guard unit.kind == "Length" else { return nil }
    let isSlash = context[index].isSymbol("/") && context.isJoined(index)
    guard isSlash || context.isWord(index, in: ["per", "an", "a"]) else { return nil }
    let code: String? =
      switch context[index + 1].word {
      case "hour", "h", "hr": "h"
      case "second", "s", "sec": "s"
      case "minute", "min": "min"
      default: nil
      }
    guard let code else { return nil }
    return (.measure(UnitLexicon.Unit(code: unit.code + "/" + code, kind: "Speed")), index + 2)
  }

  private static func temperature(
    at index: Int, isDegree: Bool, in context: SentenceContext
  ) -> (unit: QuantityUnit, end: Int) {
    let place = context[index].isSymbol(".") ? index + 1 : index
    if context.isWord(place, in: ["c", "celsius", "centigrade", "celcius"]) {
      return (.measure(UnitLexicon.Unit(code: "Cel", kind: "Temperature")), place + 1)
    }
    if context.isWord(place, in: ["f", "fahrenheit"]) {
      return (.measure(UnitLexicon.Unit(code: "[degF]", kind: "Temperature")), place + 1)
    }
    let kind = hasHeat(in: context) ? "Temperature" : "Angle"
    return (.measure(UnitLexicon.Unit(code: "deg", kind: kind)), index)
  }
}
