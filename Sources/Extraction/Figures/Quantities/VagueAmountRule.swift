import ClaimsModel
import Linguistics

/// Amounts that only their order of magnitude is told of: "thousands of pilgrims", "a few hundred million dollars".
///
/// They are ranges that blur: "thousands" from 1,000 to below 10,000, "dozens" from 24 to 99, "a few hundred"
/// from 200 to 900.
struct VagueAmountRule: FigureRule {
  var starts: WordRoles { [.opener, .scale] }

  private static let powers: [String: Int] = [
    "tens": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12,
  ]
  private static let smallest = ["dozens": 24, "scores": 40]

  /// What an amount is read as: its words, its ends, whether the upper is its own.
  private struct Amount {
    var end: Int
    var low: DecimalValue
    var high: DecimalValue
    var isHighIncluded: Bool
    var exponent = 0
  }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let amount = plural(at: index, in: context) ?? few(at: index, in: context) else { return nil }
    let range = TokenRange(index, amount.end)
    var figure = context.figure(range, numeral: range, kind: .count)
    figure.low = amount.low
    figure.high = amount.high
    figure.isHighIncluded = amount.isHighIncluded
    figure.significantDigits = 1
    let place = context.isWord(amount.end, "of") ? amount.end + 1 : amount.end
    let numeral = Numeral(
      range: range, value: amount.low, scaleExponent: amount.exponent, significantDigits: 1, isDigits: false)
    var full = range
    if let unit = QuantityUnits.unit(at: place, after: numeral, in: context) {
      UnitFields.fill(&figure, unit: unit.unit, value: nil)
      figure.unitText = context.text(TokenRange(place, unit.end))
      full = TokenRange(index, unit.end)
    } else if let phrase = place > amount.end
      ? CountedNoun.partitive(after: amount.end, in: context)
      : CountedPhraseReader().phrase(at: place, isOne: false, in: context)
    {
      figure.counted = context.text(phrase.range)
      figure.countedHead = phrase.head
      if place == amount.end { full = TokenRange(index, phrase.range.end) }
    } else if place > amount.end || !context.isFiniteVerb(place) {
      return nil
    }
    figure.text = context.text(full)
    figure.spans = [context.span(full)]
    figure.modifier = .about
    return FigureMatch(figure, range: full)
  }

  // MARK: - Private

  /// "thousands", "tens of thousands", "dozens".
  private func plural(at index: Int, in context: SentenceContext) -> Amount? {
    let word = context[index].word
    guard context[index].kind == .word, !context.isHyphen(index - 1), !context.isHyphen(index + 1),
      context[index - 1].kind != .number, !context[index - 1].has([.cardinal, .scale])
    else { return nil }
    if let low = Self.smallest[word] {
      guard word == "dozens" || context.isWord(index + 1, "of") else { return nil }
      return Amount(
        end: index + 1, low: DecimalValue(low), high: DecimalValue(99), isHighIncluded: true)
    }
    guard var exponent = Self.powers[word] else { return nil }
    var end = index + 1
    if context.isWord(end, "of"), let more = Self.powers[context[end + 1].word],
      more > exponent || exponent == 3
    {
      exponent += more
      end += 2
    } else if word == "tens" {
      return nil
    }
    return Amount(
      end: end, low: DecimalValue(1).scaled(byPowerOfTen: exponent),
      high: DecimalValue(1).scaled(byPowerOfTen: exponent + 1), isHighIncluded: false, exponent: exponent)
  }

  /// "a few hundred", "several thousand", "a couple of million".
  private func few(at index: Int, in context: SentenceContext) -> Amount? {
    var place = context.isWord(index, "a") ? index + 1 : index
    guard context.isWord(place, "several") || (place > index && context.isWord(place, in: ["few", "couple"]))
    else {
      return nil
    }
    let isCouple = context.isWord(place, "couple")
    place += 1
    if isCouple, context.isWord(place, "of") { place += 1 }
    guard context[place].has(.scale), NumberWords.scales[context[place].number].factor == 1 else {
      return nil
    }
    var exponent = 0
    while context[place].has(.scale), NumberWords.scales[context[place].number].factor == 1, exponent < 15 {
      exponent += NumberWords.scales[context[place].number].exponent
      place += 1
    }
    return Amount(
      end: place, low: DecimalValue(2).scaled(byPowerOfTen: exponent),
      high: DecimalValue(isCouple ? 3 : 9).scaled(byPowerOfTen: exponent), isHighIncluded: true,
      exponent: exponent)
  }
}
