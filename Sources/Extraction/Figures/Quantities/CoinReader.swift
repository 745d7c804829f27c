import ClaimsModel
import Linguistics

/// Reads the smaller coins that follow an amount of money.
struct CoinReader: Sendable {
  /// Coins: how many, of which part of the currency, and where they end.
  private struct Coins {
    var count: Int
    /// Power of ten of one coin.
    var exponent: Int
    var numeralEnd: Int
    var end: Int
  }

  /// Words that may follow coins without a name of their own: "15 dollars 50 for a seat".
  private static let followers: Set<String> = [
    "more", "less", "for", "in", "on", "at", "each", "per", "a", "an",
  ]

  /// Adds the coins to "thirteen dollars": "and forty-five cents", "forty-five", "50"; to "one yuan" "five mao".
  static func take(_ quantity: inout Quantity, in context: SentenceContext) {
    guard case .money(let currency) = quantity.unit, currency.exponent == 0,
      quantity.number.scaleExponent == 0, !quantity.isHyphenated,
      !quantity.number.value.description.contains(".")
    else { return }
    var place = quantity.range.end
    let isLinked = context.isWord(place, "and")
    if isLinked { place += 1 }
    guard let coins = NumeralReader().numeral(at: place, in: context), coins.scaleExponent == 0,
      let count = Int(coins.value.description), (1...99).contains(count),
      let found = named(count, after: coins, of: currency, in: context)
        ?? (isLinked ? nil : bare(count, after: coins, behind: quantity, in: context))
    else { return }
    quantity.number.value = NumeralReader.sum(
      quantity.number.value, DecimalValue(found.count).scaled(byPowerOfTen: found.exponent))
    quantity.number.significantDigits += 2
    quantity.range = TokenRange(quantity.range.start, found.end)
    quantity.numeral = TokenRange(quantity.numeral.start, found.numeralEnd)
  }

  // MARK: - Private

  /// "45 cents", "five mao", "five mao five".
  private static func named(
    _ count: Int, after coins: Numeral, of currency: CurrencyLexicon.Currency, in context: SentenceContext
  ) -> Coins? {
    let end = coins.range.end
    if let exponent = CurrencyLexicon.smallCoins[currency.code]?[context[end].word],
      context[end].kind == .word
    {
      guard exponent == -2 || count < 10 else { return nil }
      let rest = exponent == -1 ? NumeralReader().numeral(at: end + 1, in: context) : nil
      if let rest, rest.range.count == 1, let hundredths = Int(rest.value.description),
        (1...9).contains(hundredths), context[end + 2].kind != .word
      {
        return Coins(count: 10 * count + hundredths, exponent: -2, numeralEnd: end + 2, end: end + 2)
      }
      return Coins(count: count, exponent: exponent, numeralEnd: end, end: end + 1)
    }
    guard let unit = QuantityUnits.unit(at: end, after: coins, in: context),
      case .money(let small) = unit.unit,
      small.exponent == -2, small.code == currency.code || small.isAssumed || currency.isAssumed
    else { return nil }
    return Coins(count: count, exponent: -2, numeralEnd: end, end: unit.end)
  }

  /// "50" of "15 dollars 50"; "15 dollars 50 times" does not tell of coins.
  private static func bare(
    _ count: Int, after coins: Numeral, behind quantity: Quantity, in context: SentenceContext
  ) -> Coins? {
    let end = coins.range.end
    guard count >= 10, context[end].kind != .word || context.isWord(end, in: followers),
      context[end].kind != .number, !context.isJoined(end) || context[end].kind == .symbol,
      !context[end].isSymbol("%"), coins.isDigits == quantity.number.isDigits,
      QuantityUnits.unit(at: end, after: coins, in: context) == nil
    else { return nil }
    return Coins(count: count, exponent: -2, numeralEnd: end, end: end)
  }
}
