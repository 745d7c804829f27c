import ClaimsModel
import Linguistics

/// Reads units of measure after a number: lengths, areas, speeds, temperatures and their like.
enum MeasureUnits {
  /// Powers of a unit that are printed as digits: "m2", "km²".
  private static let raised: [Unicode.Scalar: Int] = ["²": 2, "³": 3]
  /// Words that show that a straight mark after a number means inches and closes no quotation.
  private static let dimensions: Set<String> = [
    "long", "wide", "tall", "thick", "deep", "high", "x", "screen", "display", "monitor", "pipe", "barrel",
    "vinyl",
  ]
  private static let temperatureWords: Set<String> = [
    "temperature", "temperatures", "thermometer", "thermometers", "thermostat", "heat", "heatwave", "cold",
    "warming", "warmer", "cooler", "colder", "hotter", "hot", "freezing", "lows", "highs", "weather", "oven",
    "warm", "celsius", "fahrenheit", "frost", "mercury", "boil", "boils", "melts", "melt", "melting",
    "simmer", "temps",
    "warmest", "hottest", "coldest", "warmed", "heated", "cooled", "scorching", "sweltering", "chilly",
    "chill",
    "fever", "boiling", "freeze", "frozen", "forecast", "forecasters", "meteorologists", "climate",
    "sunny", "snow",
  ]

  /// The measure that starts at `index`, and where it ends.
  static func measure(
    at index: Int, after numeral: Numeral, in context: SentenceContext
  ) -> (unit: QuantityUnit, end: Int)? {
    let lexeme = context[index]
    if let power = area(at: index, in: context) ?? phrase(at: index, in: context) { return power }
    if ["degree", "degrees", "deg", "degs"].contains(lexeme.word) {
      return temperature(at: index + 1, in: context)
    }
    if let barrels = barrels(at: index, after: numeral, in: context) { return barrels }
    let symbol = symbol(at: index, after: numeral, in: context)
    guard let unit = symbol ?? UnitLexicon.units[lexeme.word],
      symbol != nil || isCredible(unit, at: index, after: numeral, in: context)
    else {
      return nil
    }
    if let raised = raisedUnit(unit, at: index + 1, in: context) { return raised }
    // "24703 m212" is a code.
    if context[index + 1].kind == .number, context.isJoined(index + 1) { return nil }
    return product(of: unit, at: index + 1, in: context) ?? speed(from: unit, at: index + 1, in: context) ?? (
      .measure(unit), index + 1
    )
  }

  /// The inches or feet that the mark at `index` stands for: "10″", "6′", `10" long`.
  static func marked(at index: Int, in context: SentenceContext) -> (unit: QuantityUnit, end: Int)? {
    let mark = context[index]
    if mark.isSymbol("″") { return (length("[in_i]"), index + 1) }
    if mark.isSymbol("′") { return (length("[ft_i]"), index + 1) }
    guard mark.isSymbol("\""), context.isWord(index + 1, in: dimensions) else { return nil }
    return (length("[in_i]"), index + 1)
  }

  /// The scale of a temperature after "degrees" or "°"; an angle where no heat is spoken of.
  static func temperature(at index: Int, in context: SentenceContext) -> (unit: QuantityUnit, end: Int) {
    let place = context[index].isSymbol(".") && context[index + 1].kind == .word ? index + 1 : index
    if context.isWord(place, in: ["c", "celsius", "centigrade", "celcius", "celsuis"]) {
      return (.measure(UnitLexicon.Unit(code: "Cel", kind: "Temperature")), place + 1)
    }
    if context.isWord(place, in: ["f", "fahrenheit", "farenheit", "fahrenheith"]) {
      return (.measure(UnitLexicon.Unit(code: "[degF]", kind: "Temperature")), place + 1)
    }
    if context.isWord(place, in: ["k", "kelvin", "kelvins"]) {
      return (.measure(UnitLexicon.Unit(code: "K", kind: "Temperature")), place + 1)
    }
    let kind = hasHeat(in: context) ? "Temperature" : "Angle"
    return (.measure(UnitLexicon.Unit(code: "deg", kind: kind)), index)
  }

  /// Whether the sentence speaks of heat or cold.
  static func hasHeat(in context: SentenceContext) -> Bool {
    context.lexemes.prefix(80).contains {
      $0.kind == .word && temperatureWords.contains($0.word) || $0.isSymbol("°")
    }
  }

  /// The code of an area or a volume that starts at `index`: "square foot", "sq m", "cubic metres".
  static func powerCode(at index: Int, in context: SentenceContext) -> (unit: UnitLexicon.Unit, end: Int)? {
    guard let exponent = UnitLexicon.powers[context[index].word], context[index].kind == .word else {
      return nil
    }
    let place =
      (context[index + 1].isSymbol(".") && context[index + 2].kind == .word) || context.isHyphen(index + 1)
      ? index + 2 : index + 1
    guard let base = UnitLexicon.units[context[place].word], base.kind == "Length" else { return nil }
    return (power(of: base, exponent), place + 1)
  }

  // MARK: - Private

  /// The unit whose symbol is printed at `index`, capitals and all.
  private static func symbol(
    at index: Int, after numeral: Numeral, in context: SentenceContext
  ) -> UnitLexicon.Unit? {
    let lexeme = context[index]
    guard lexeme.end - lexeme.start <= UnitLexicon.longestSymbol, numeral.isDigits,
      let unit = UnitLexicon.symbols[context.text(TokenRange(at: index))]
    else { return nil }
    let next = context[index + 1]
    // "10 t-shirts", "12 Mt Kenya guides", "the 5 t boats".
    guard !context.isHyphen(index + 1), !context.isWord(index + 1, in: ["shirt", "shirts"]),
      next.kind != .word || !next.isCapitalized || context.isInTitle || isFormula(index + 1, in: context)
    else { return nil }
    if lexeme.word == "kt", hasSpeed(in: context) { return UnitLexicon.units["knot"] }
    if lexeme.word == "kn", unit.kind == "Speed", !hasSpeed(in: context) { return nil }
    return unit
  }

  /// "CO2", "NO": of what a mass is.
  private static func isFormula(_ index: Int, in context: SentenceContext) -> Bool {
    context[index].isUpper && context[index].word.utf8.count == 2
  }

  /// Words that make "kt" knots and no kilotonnes: of winds, ships and aeroplanes.
  private static let speedWords: Set<String> = [
    "wind", "winds", "gust", "gusts", "gusted", "gusting", "breeze", "gale", "gales", "storm", "cyclone",
    "hurricane", "typhoon", "speed", "speeds", "knots", "sail", "sailed", "sailing", "steamed", "ship",
    "ships", "ferry", "boat", "boats", "vessel", "vessels", "yacht", "yachts", "destroyer", "frigate",
    "submarine", "aircraft", "plane", "jet", "airspeed", "tide", "tides", "current", "currents", "blew",
    "blowing",
  ]

  /// Whether the sentence speaks of winds, ships or aeroplanes.
  static func hasSpeed(in context: SentenceContext) -> Bool {
    context.lexemes.prefix(80).contains { $0.kind == .word && speedWords.contains($0.word) }
  }

  /// "30,000 b/d", "2.5 mb/d": the day is read as the rate.
  private static func barrels(
    at index: Int, after numeral: Numeral, in context: SentenceContext
  ) -> (unit: QuantityUnit, end: Int)? {
    guard let unit = UnitLexicon.barrels[context[index].word], numeral.isDigits,
      context[index + 1].isSymbol("/"), context.isJoined(index + 1), context.isJoined(index + 2),
      context.isWord(index + 2, in: ["d", "day"])
    else { return nil }
    return (.measure(unit), index + 1)
  }

  private static func length(_ code: String) -> QuantityUnit {
    .measure(UnitLexicon.Unit(code: code, kind: "Length"))
  }

  private static func power(of base: UnitLexicon.Unit, _ exponent: Int) -> UnitLexicon.Unit {
    let code = UnitLexicon.powerCodes[base.code]?[exponent] ?? base.code + String(exponent)
    return UnitLexicon.Unit(code: code, kind: exponent == 2 ? "Area" : "Volume")
  }

  private static func area(at index: Int, in context: SentenceContext) -> (unit: QuantityUnit, end: Int)? {
    powerCode(at: index, in: context).map { (.measure($0.unit), $0.end) }
  }

  /// "m2", "km²": a length with its power joined.
  private static func raisedUnit(
    _ unit: UnitLexicon.Unit, at index: Int, in context: SentenceContext
  ) -> (unit: QuantityUnit, end: Int)? {
    guard unit.kind == "Length", context.isJoined(index) else { return nil }
    let exponent = context[index].sign.flatMap { raised[$0] } ?? context[index].integer
    guard let exponent, exponent == 2 || exponent == 3,
      !context.isJoined(index + 1) || context[index + 1].kind == .symbol
    else { return nil }
    return (.measure(power(of: unit, exponent)), index + 1)
  }

  /// "nautical miles", "metric tons", "light-years", "fluid ounces", "troy ounces".
  private static func phrase(at index: Int, in context: SentenceContext) -> (unit: QuantityUnit, end: Int)? {
    guard let nouns = UnitLexicon.phrases[context[index].word] else { return nil }
    let place = context.isHyphen(index + 1) ? index + 2 : index + 1
    guard context[place].kind == .word, let unit = nouns[context[place].word] else { return nil }
    return (.measure(unit), place + 1)
  }

  /// "kilowatt hours", "pound-feet", "newton metres": two units that are multiplied.
  private static func product(
    of unit: UnitLexicon.Unit, at index: Int, in context: SentenceContext
  ) -> (unit: QuantityUnit, end: Int)? {
    let place = context.isHyphen(index) ? index + 1 : index
    guard context[place].kind == .word, place > index || context[place].isSpaceBefore else { return nil }
    let word = context[place].word
    if unit.kind == "Power", ["hour", "hours", "hr", "h"].contains(word) {
      return (.measure(UnitLexicon.Unit(code: unit.code + ".h", kind: "Energy")), place + 1)
    }
    let isFoot = ["feet", "foot", "ft"].contains(word) && unit.code == "[lb_av]"
    let isPound = ["pound", "pounds", "lb", "lbs"].contains(word) && unit.code == "[ft_i]" && place > index
    if isFoot || isPound {
      return (.measure(UnitLexicon.Unit(code: "[ft_i].[lbf_av]", kind: "Torque")), place + 1)
    }
    if unit.code == "N", ["metre", "metres", "meter", "meters", "m"].contains(word) {
      return (.measure(UnitLexicon.Unit(code: "N.m", kind: "Torque")), place + 1)
    }
    return nil
  }

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
      case "millisecond", "ms": "ms"
      default: nil
      }
    guard let code else { return nil }
    return (.measure(UnitLexicon.Unit(code: unit.code + "/" + code, kind: "Speed")), index + 2)
  }

  /// An abbreviation of a letter or two is a unit only joined to digits, or where nothing else can be meant.
  private static func isCredible(
    _ unit: UnitLexicon.Unit, at index: Int, after numeral: Numeral, in context: SentenceContext
  ) -> Bool {
    let lexeme = context[index]
    // "a 3.8 GPA" is a pupil's.
    if lexeme.isUpper, ["gpa", "mpa"].contains(lexeme.word) { return false }
    if ["mbps", "gbps", "kbps"].contains(lexeme.word) { return true }
    let isInitialUpper = (0x41...0x5A).contains(context.bytes[lexeme.start])
    guard unit.isDelicate || lexeme.word.utf8.count <= 2 else {
      return !isInitialUpper || context.isInTitle || lexeme.isUpper || unit.kind == "Temperature"
        || context.isJoined(index) || lexeme.word.utf8.count == 3 && !lexeme.isUpper
    }
    guard numeral.isDigits else { return false }
    if context.isJoined(index) {
      // "13F" is a form and "777F" an aeroplane unless there is talk of heat or cold.
      if unit.kind == "Temperature" {
        return lexeme.isCapitalized
          && (numeral.value.description.hasPrefix("-") || hasHeat(in: context)
            || isBelowZero(index, in: context) || index == 1 && context[2].kind == .end)
      }
      return lexeme.word.utf8.count > 1 || !lexeme.isCapitalized || ["w", "v", "l"].contains(lexeme.word)
    }
    // "38 C" in a sentence about the weather; "-40 C".
    if unit.kind == "Temperature" {
      return lexeme.isCapitalized
        && (hasHeat(in: context) || numeral.value.description.hasPrefix("-")
          || isBelowZero(index, in: context)
          || index == 1 && context[2].kind == .end)
    }
    if lexeme.word == "w" { return lexeme.isCapitalized && !context[index - 1].has(.cardinal) }
    return spacedAbbreviations.contains(lexeme.word)
      && !(lexeme.isCapitalized && lexeme.word.utf8.count == 1)
  }

  private static func isBelowZero(_ index: Int, in context: SentenceContext) -> Bool {
    context[index - 2].isDash || context.isWord(index - 2, "minus")
  }

  /// Abbreviations that are read after a space too.
  private static let spacedAbbreviations: Set<String> = [
    "m", "km", "kg", "cm", "mm", "mg", "ft", "lb", "oz", "ha", "gb", "mb", "tb", "kb", "mw", "kw", "gw", "tw",
    "ml", "kv", "hp", "nm", "mi", "g", "yd", "db", "hz", "mp", "µg", "μg", "cl", "kt", "dm", "µm", "μm", "dl",
    "kj", "mj", "gj", "kn", "pb", "eb", "cc", "lm",
  ]
}
