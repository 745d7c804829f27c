import ClaimsModel

/// Reads amounts in two units as one: "5 ft 2 in", "2 hours and 30 minutes", "9 stone 4 pounds".
enum CompoundUnits {
  /// How many of the smaller unit make one of the larger.
  private static let parts: [String: [String: Int]] = [
    "[ft_i]": ["[in_i]": 12], "[yd_i]": ["[ft_i]": 3], "[lb_av]": ["[oz_av]": 16],
    "[stone_av]": ["[lb_av]": 14], "a": ["mo": 12], "d": ["h": 24], "h": ["min": 60], "min": ["s": 60],
  ]

  /// Adds to `quantity` the smaller unit that follows it.
  static func take(_ quantity: inout Quantity, in context: SentenceContext) {
    guard !quantity.isHyphenated, let code = code(of: quantity.unit), let smaller = parts[code],
      let whole = Int(quantity.number.value.description), quantity.number.scaleExponent == 0
    else { return }
    var place = quantity.range.upperBound
    if context.isWord(place, "and") || context[place].isSymbol(",") { place += 1 }
    guard let numeral = NumeralReader().numeral(at: place, in: context), numeral.scaleExponent == 0,
      numeral.isDigits == quantity.number.isDigits || context.isWord(place - 1, "and"),
      let count = Int(numeral.value.description), count >= 0,
      let unit = QuantityUnits.unit(at: numeral.range.upperBound, after: numeral, in: context)
        ?? inches(after: numeral, of: code, in: context),
      let part = self.code(of: unit.unit), let ratio = smaller[part], count < ratio
    else { return }
    if case .time(let large) = quantity.unit, case .time(let small) = unit.unit {
      let isDateAndClock = small.isClock && !large.isClock
      quantity.timex =
        "P" + (large.isClock ? "T" : "") + "\(whole)\(large.letter)" + (isDateAndClock ? "T" : "")
        + "\(count)\(small.letter)"
    }
    quantity.number.value = NumeralReader.sum(
      quantity.number.value, NumeralReader.quotient(count, ratio))
    quantity.number.significantDigits += numeral.significantDigits
    quantity.range = quantity.range.lowerBound..<unit.end
    quantity.numeral = quantity.numeral.lowerBound..<numeral.range.upperBound
  }

  // MARK: - Private

  private static func code(of unit: QuantityUnit?) -> String? {
    switch unit {
    case .measure(let unit): unit.code
    case .time(let unit): unit.factor == 1 ? unit.code : nil
    // "9 stone 4 pounds" is no money.
    case .money(let currency): currency.code == "GBP" && currency.isAssumed ? "[lb_av]" : nil
    default: nil
    }
  }

  /// "in" after feet, which elsewhere is the preposition.
  private static func inches(
    after numeral: Numeral, of code: String, in context: SentenceContext
  ) -> (unit: QuantityUnit, end: Int)? {
    let place = numeral.range.upperBound
    guard code == "[ft_i]", context.isWord(place, "in"), let unit = UnitLexicon.units["in"] else {
      return nil
    }
    return (.measure(unit), place + 1)
  }
}
