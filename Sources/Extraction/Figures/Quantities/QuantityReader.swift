import ClaimsModel
import Linguistics

/// A number with its sign and unit.
struct Quantity: Sendable {
  /// Its lexemes, unit included.
  var range: TokenRange
  /// The lexemes of the numeral, sign included.
  var numeral: TokenRange
  /// The number without its unit.
  var number: Numeral
  /// What it measures; `nil` for a bare number.
  var unit: QuantityUnit?
  /// The lexemes of the unit.
  var unitRange: TokenRange?
  /// Whether the unit is joined by a hyphen: "27-year".
  var isHyphenated = false
  /// Whether "±" stands before it.
  var isPlusMinus = false
  /// A length of time in two units as TIMEX3: "PT2H30M".
  var timex: String?

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
  private let money = MoneyReader()

  /// The quantity that starts at `index`.
  func quantity(at index: Int, in context: SentenceContext) -> Quantity? {
    if let money = money.prefixed(at: index, in: context) { return money }
    if let share = leadingPercent(at: index, in: context) { return share }
    var start = index
    let sign = sign(at: index, in: context)
    if sign != nil { start += context[index].kind == .word && context.isHyphen(index + 1) ? 2 : 1 }
    guard var numeral = numerals.numeral(at: start, in: context) else { return nil }
    if sign == "-" {
      numeral.value = Self.negated(numeral.value)
      numeral.isOneWord = false
    }
    numeral.range = TokenRange(index, numeral.range.end)
    var quantity = Quantity(range: numeral.range, numeral: numeral.range, number: numeral)
    quantity.isPlusMinus = sign == "±"
    if sign == "±" { quantity.range = TokenRange(start, numeral.range.end) }
    takeUnit(&quantity, in: context)
    takeScaleAfterCurrency(&quantity, in: context)
    CoinReader.take(&quantity, in: context)
    takeBelowZero(&quantity, in: context)
    CompoundUnits.take(&quantity, in: context)
    return quantity
  }

  /// "%50", as some write it; "percent of 10" that stands alone.
  private func leadingPercent(at index: Int, in context: SentenceContext) -> Quantity? {
    var start = index + 1
    if context[index].isSymbol("%") {
      guard context[index].isSpaceBefore, context.isJoined(start), context[start].kind == .number else {
        return nil
      }
    } else {
      guard index == 0, context.isWord(index, in: ["percent", "percents", "per"]) else { return nil }
      if context.isWord(index, "per") {
        guard context.isWord(start, "cent") else { return nil }
        start += 1
      }
      guard context.isWord(start, "of") else { return nil }
      start += 1
    }
    guard let numeral = numerals.numeral(at: start, in: context) else { return nil }
    let end = numeral.range.end
    if !context[index].isSymbol("%"), context[end].kind != .end { return nil }
    return Quantity(
      range: TokenRange(index, end), numeral: numeral.range, number: numeral, unit: .percent,
      unitRange: TokenRange(index, context.isWord(start - 1, "of") ? start - 1 : start))
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
      // "plus or minus 3 points".
      if context.isWord(index - 1, "or"), context.isWord(index - 2, "plus") {
        return next.kind == .number || next.has(.cardinal) ? "±" : nil
      }
      return next.kind == .number || next.has(.cardinal) ? "-" : nil
    }
    guard let sign = lexeme.sign, context[index + 1].kind == .number,
      context.isJoined(index + 1) || isAlone(index, in: context)
    else { return nil }
    switch sign {
    case "±": return "±"
    case "-", "−", "–":
      let isFree = lexeme.isSpaceBefore || context[index - 1].isSymbol("(")
      return isFree && context[index - 1].kind != .number ? "-" : nil
    case "+": return lexeme.isSpaceBefore || context[index - 1].isSymbol("(") ? "+" : nil
    default: return nil
    }
  }

  /// Whether a sign that is set apart and its number are the whole sentence: "- 1 4/5".
  private func isAlone(_ index: Int, in context: SentenceContext) -> Bool {
    guard index == 0, context[0].isSymbol("-") || context[0].isSymbol("−"),
      let numeral = numerals.numeral(at: 1, in: context)
    else { return false }
    return context[numeral.range.end].kind == .end
  }

  private func takeUnit(_ quantity: inout Quantity, in context: SentenceContext) {
    let end = quantity.numeral.end
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
    quantity.unitRange = TokenRange(place, found.end)
    quantity.isHyphenated = isHyphenated
    quantity.range = TokenRange(quantity.range.start, found.end)
  }

  /// "20 degrees below zero", "14 below zero": the sign that comes behind.
  private func takeBelowZero(_ quantity: inout Quantity, in context: SentenceContext) {
    let end = quantity.range.end
    guard context.isWord(end, in: ["below", "under"]), context.isWord(end + 1, "zero"),
      !quantity.number.value.description.hasPrefix("-")
    else { return }
    if case .measure(let unit) = quantity.unit {
      guard unit.kind == "Temperature" || unit.code == "deg" else { return }
    } else {
      guard quantity.unit == nil else { return }
    }
    if quantity.unit == nil || quantity.unit?.isAngle == true {
      quantity.unit = .measure(UnitLexicon.Unit(code: "deg", kind: "Temperature"))
      quantity.unitRange = quantity.unitRange ?? TokenRange(end, end + 2)
    }
    quantity.number.value = Self.negated(quantity.number.value)
    quantity.range = TokenRange(quantity.range.start, end + 2)
  }

  /// "75 USD million".
  private func takeScaleAfterCurrency(_ quantity: inout Quantity, in context: SentenceContext) {
    let place = quantity.range.end
    guard case .money = quantity.unit, quantity.number.scaleExponent == 0, context[place].has(.scale),
      !context.isWord(place, "score")
    else { return }
    let scale = NumberWords.scales[context[place].number]
    quantity.number.value = NumeralReader.product(quantity.number.value, scale.factor)
      .scaled(byPowerOfTen: scale.exponent)
    quantity.number.scaleExponent = scale.exponent
    quantity.range = TokenRange(quantity.range.start, place + 1)
  }

  private static let timeAdjectives: Set<String> = [
    "more", "additional", "further", "straight", "consecutive", "full", "whole", "working", "trading",
  ]

  /// "20 more years", "three consecutive days".
  private func takeDistantTime(_ quantity: inout Quantity, in context: SentenceContext) {
    let end = quantity.numeral.end
    guard context.isWord(end, in: Self.timeAdjectives), let time = UnitLexicon.times[context[end + 1].word],
      context[end + 1].kind == .word
    else { return }
    quantity.unit = .time(time)
    quantity.unitRange = TokenRange(end + 1, end + 2)
    quantity.range = TokenRange(quantity.range.start, end + 2)
  }

  private static let crowds: Set<String> = [
    "number", "numbers", "total", "population", "audience", "viewers", "users", "subscribers", "downloads",
    "passengers", "sales", "followers", "customers", "copies", "views", "visitors", "turnout",
  ]
  /// Lexemes back to the crowd whose number is given.
  private static let crowdReach = 10

  /// "the number of passengers will jump to 70m".
  private func isCrowd(before quantity: Quantity, in context: SentenceContext) -> Bool {
    let start = quantity.range.start
    guard
      context[quantity.numeral.end + 1].kind != .word
        || context[quantity.numeral.end + 1].has(.function)
    else { return false }
    for place in TokenRange(max(0, start - Self.crowdReach), start)
    where context.isWord(place, in: Self.crowds) {
      return true
    }
    return false
  }

  /// "1.2m": millions before a currency or what is counted, metres otherwise.
  private func takeMetresOrMillions(_ quantity: inout Quantity, in context: SentenceContext) {
    let letter = quantity.numeral.end
    var million = quantity.number
    million.value = million.value.scaled(byPowerOfTen: 6)
    million.scaleExponent = 6
    million.range = TokenRange(million.range.start, letter + 1)
    let measured = QuantityUnits.unit(at: letter + 1, after: million, in: context)
    let counted = CountedPhraseReader().phrase(at: letter + 1, isOne: false, in: context)
    let isCounting = counted.map { CountedPhraseReader.isPlural(context[$0.range.end - 1]) } ?? false
    if measured != nil || isCounting || context.isWord(letter + 1, "of")
      || isCrowd(before: quantity, in: context)
    {
      quantity.number = million
      quantity.numeral = million.range
      quantity.range = million.range
      if let measured {
        quantity.unit = measured.unit
        quantity.unitRange = TokenRange(letter + 1, measured.end)
        quantity.range = TokenRange(million.range.start, measured.end)
      }
      return
    }
    let metres =
      MeasureUnits.measure(at: letter, after: quantity.number, in: context)
      ?? (.measure(UnitLexicon.Unit(code: "m", kind: "Length")), letter + 1)
    quantity.unit = metres.unit
    quantity.unitRange = TokenRange(letter, metres.end)
    quantity.range = TokenRange(quantity.range.start, metres.end)
  }
}
