import ClaimsModel
import Linguistics

/// Reads amounts in two units as one: "5 ft 2 in", "2 hours and 30 minutes", "9 stone 4 pounds".
enum CompoundUnits {
  /// How many of the smaller unit make one of the larger.
  private static let parts: [String: [String: Int]] = [
    "[ft_i]": ["[in_i]": 12], "[yd_i]": ["[ft_i]": 3], "[lb_av]": ["[oz_av]": 16],
    "[stone_av]": ["[lb_av]": 14], "a": ["mo": 12], "wk": ["d": 7], "d": ["h": 24], "h": ["min": 60],
    "min": ["s": 60],
  ]

  /// How many of the unit `small` make one of `large`; `nil` where that is no whole number.
  static func ratio(of large: String, to small: String) -> Int? { parts[large]?[small] }

  /// Adds to `quantity` the smaller unit that follows it.
  static func take(_ quantity: inout Quantity, in context: SentenceContext) {
    if takeInches(&quantity, in: context) { return }
    guard !quantity.isHyphenated, let code = code(of: quantity.unit), let smaller = parts[code],
      let whole = Int(quantity.number.value.description), quantity.number.scaleExponent == 0
    else { return }
    var place = quantity.range.end
    if context.isWord(place, "and") || context[place].isSymbol(",") { place += 1 }
    guard let numeral = NumeralReader().numeral(at: place, in: context), numeral.scaleExponent == 0,
      numeral.isDigits == quantity.number.isDigits || context.isWord(place - 1, "and"),
      let count = Int(numeral.value.description), count >= 0,
      let unit = QuantityUnits.unit(at: numeral.range.end, after: numeral, in: context)
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
    quantity.range = TokenRange(quantity.range.start, unit.end)
    quantity.numeral = TokenRange(quantity.numeral.start, numeral.range.end)
  }

  // MARK: - Private

  /// "6'2\"", "5-foot-10", "5-foot-10-inch", "six foot two": inches that do not always say so.
  private static func takeInches(_ quantity: inout Quantity, in context: SentenceContext) -> Bool {
    guard let feet = Int(quantity.number.value.description), quantity.number.scaleExponent == 0,
      let found = primes(after: quantity, in: context) ?? footWord(after: quantity, in: context)
    else { return false }
    quantity.unit = .measure(UnitLexicon.Unit(code: "[ft_i]", kind: "Length"))
    quantity.unitRange = quantity.unitRange ?? TokenRange(found.number, found.end)
    quantity.number.value = NumeralReader.sum(DecimalValue(feet), NumeralReader.quotient(found.inches, 12))
    quantity.number.significantDigits += 1
    quantity.range = TokenRange(quantity.range.start, found.end)
    quantity.numeral = TokenRange(quantity.numeral.start, found.number + 1)
    return true
  }

  /// The inches of `6'2"`.
  private static func primes(
    after quantity: Quantity, in context: SentenceContext
  ) -> (inches: Int, number: Int, end: Int)? {
    let mark = quantity.numeral.end
    guard quantity.number.isDigits, context.isJoined(mark),
      ["'", "’", "′"].contains(context[mark].word), context.isJoined(mark + 1),
      let inches = context[mark + 1].integer, inches < 12, context.isJoined(mark + 2),
      ["\"", "”", "″"].contains(context[mark + 2].word)
    else { return nil }
    return (inches, mark + 1, mark + 3)
  }

  /// The inches of "5-foot-10" and of "six foot two", where nothing that they could count follows.
  private static func footWord(
    after quantity: Quantity, in context: SentenceContext
  ) -> (inches: Int, number: Int, end: Int)? {
    let end = quantity.range.end
    guard context.isWord(end - 1, in: ["foot", "ft"]) else { return nil }
    if quantity.isHyphenated {
      guard context.isHyphen(end), let inches = context[end + 1].integer ?? small(end + 1, in: context),
        inches < 12
      else { return nil }
      let isNamed = context.isHyphen(end + 2) && context.isWord(end + 3, in: ["inch", "inches", "in"])
      return (inches, end + 1, isNamed ? end + 4 : end + 2)
    }
    guard let inches = small(end, in: context), inches < 12,
      context[end + 1].kind != .word || context.isWord(end + 1, in: ["tall", "and", "with", "in"]),
      !context.isHyphen(end + 1), !quantity.number.isDigits
    else { return nil }
    return (inches, end, end + 1)
  }

  /// A number word below twelve.
  private static func small(_ index: Int, in context: SentenceContext) -> Int? {
    context[index].has(.cardinal) && context[index].kind == .word ? context[index].number : nil
  }

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
    let place = numeral.range.end
    guard code == "[ft_i]", context.isWord(place, "in"), let unit = UnitLexicon.units["in"] else {
      return nil
    }
    return (.measure(unit), place + 1)
  }
}
