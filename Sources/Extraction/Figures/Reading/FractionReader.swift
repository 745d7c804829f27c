import ClaimsModel
import Linguistics

/// Reads fractions in words: "two thirds", "three twenty-firsts", "a trillionth", "one hundred thirty-fifths".
struct FractionReader: Sendable {
  /// A fraction of one.
  struct Fraction: Sendable {
    var numerator: Int
    var value: DecimalValue
    /// What it divides by; a power of ten beyond a million gives the nearest whole number that fits.
    var denominator: Int
    /// Index past its last lexeme.
    var end: Int
    /// Whether a hyphen joins its parts.
    var isHyphenated: Bool
    /// Whether several words make its denominator: "twenty-fifths".
    var isCompound = false
  }

  /// A word or several that divide.
  private struct Denominator {
    var value: Int
    /// Power of ten where it is one: 12 for "trillionth".
    var power: Int?
    var end: Int
    var isPlural: Bool
    var isCompound = false
  }

  /// Numerators below which a quotient is exact enough.
  private static let largestNumerator = 1_000_000_000_000

  /// Denominators that end in a power of ten: "trillionth".
  private static let powers: [String: Int] = [
    "hundredth": 2, "thousandth": 3, "millionth": 6, "billionth": 9, "trillionth": 12,
  ]
  /// What a hyphen joins before them: "ten-thousandth".
  private static let joinedPowers: [String: Int] = ["ten": 1, "hundred": 2]

  /// The fraction whose numerator, "a", "one" or a number, starts at `index`.
  func fraction(at index: Int, in context: SentenceContext) -> Fraction? {
    if context.isWord(index, in: ["a", "an"]) {
      guard context[index + 1].has(.scale), !context.isHyphen(index + 2) else {
        let place = context.isHyphen(index + 1) ? index + 2 : index + 1
        return fraction(1, isOne: true, at: place, isHyphenated: false, in: context)
      }
      return ofWhole(at: index, in: context)
    }
    guard context[index].has(.cardinal) else { return nil }
    // "one-fifth", "three twenty-firsts": a word alone, so that "twenty" may begin the denominator.
    let place = context.isHyphen(index + 1) || isLooseHyphen(index + 1, in: context) ? index + 2 : index + 1
    let number = context[index].number
    if number > 0,
      let found = fraction(
        number, isOne: number == 1, at: place, isHyphenated: place == index + 2, in: context)
    {
      return found
    }
    return split(at: index, in: context) ?? ofWhole(at: index, in: context)
  }

  /// Where the number words that start at `index` end, when a denominator stands there.
  func denominatorIndex(after index: Int, in context: SentenceContext) -> Int? {
    var place = index
    let limit = index + NumeralReader.longestInWords
    while place < limit {
      if context[place].has([.cardinal, .scale]) {
        place += 1
      } else if place > index, context[place + 1].has([.cardinal, .scale]),
        context.isHyphen(place) || context.isWord(place, "and") || isLooseHyphen(place, in: context)
      {
        place += 1
      } else {
        break
      }
    }
    if place > index, context.isHyphen(place) { place += 1 }
    guard place > index, context[place].kind == .word else { return nil }
    let word = context[place].word
    return NumberWords.denominators[word] != nil || Self.powers[Self.singular(word)] != nil ? place : nil
  }

  // MARK: - Private

  /// "a hundred trillionths", "twenty-one fiftieths": all number words before the denominator count.
  private func ofWhole(at index: Int, in context: SentenceContext) -> Fraction? {
    guard let numeral = NumeralReader().whole(at: index, in: context),
      let count = Int(numeral.value.description), count > 1, count < Self.largestNumerator
    else { return nil }
    let end = numeral.range.end
    return fraction(count, isOne: false, at: end, isHyphenated: false, in: context)
  }

  /// "one hundred thirty fifths", "twenty twenty-fifths": of the number words, the longest ordinal divides.
  private func split(at index: Int, in context: SentenceContext) -> Fraction? {
    guard let last = denominatorIndex(after: index, in: context), last > index + 1 else { return nil }
    let reader = NumeralReader()
    for start in TokenRange(index + 1, last) {
      guard context[start].has(.cardinal), !context[start - 1].isSymbol("-"),
        let top = reader.sum(at: index, until: start, in: context), top.range.end == start,
        let count = Int(top.value.description), count > 0,
        let denominator = ordinal(at: start, endingAt: last, in: context)
      else { continue }
      return fraction(count, isOne: count == 1, denominator, isHyphenated: false, in: context)
    }
    return nil
  }

  /// The denominator that several words from `start` to `last` make: "thirty fifths", "one thousand fifths".
  private func ordinal(at start: Int, endingAt last: Int, in context: SentenceContext) -> Denominator? {
    let word = context[last].word
    let base = Self.singular(word)
    // "twenty seconds" are a length of time.
    guard base != "second",
      let unit = NumberWords.smallOrdinals.firstIndex(of: base).map({ $0 + 1 })
        ?? NumberWords.tensOrdinals.firstIndex(of: base).map({ 20 + 10 * $0 }),
      let head = NumeralReader().sum(
        at: start, until: context.isHyphen(last - 1) ? last - 1 : last, adding: unit, in: context),
      let value = Int(head.value.description)
    else { return nil }
    return Denominator(
      value: value, end: last + 1, isPlural: word != base, isCompound: true)
  }

  /// "five - eighths": a hyphen that tokenisation has set apart.
  private func isLooseHyphen(_ index: Int, in context: SentenceContext) -> Bool {
    guard context[index].isSymbol("-"), context[index].isSpaceBefore, context[index + 1].isSpaceBefore else {
      return false
    }
    return NumberWords.denominators[context[index + 1].word] != nil
      || context.isLooseHyphen(index)
  }

  private func fraction(
    _ numerator: Int, isOne: Bool, at index: Int, isHyphenated: Bool, in context: SentenceContext
  ) -> Fraction? {
    guard let denominator = denominator(at: index, in: context) else { return nil }
    return fraction(numerator, isOne: isOne, denominator, isHyphenated: isHyphenated, in: context)
  }

  private func fraction(
    _ numerator: Int, isOne: Bool, _ denominator: Denominator, isHyphenated: Bool, in context: SentenceContext
  ) -> Fraction? {
    guard isOne != denominator.isPlural else { return nil }
    let value =
      denominator.power.map { DecimalValue(numerator).scaled(byPowerOfTen: -$0) }
      ?? NumeralReader.quotient(numerator, denominator.value)
    return Fraction(
      numerator: numerator, value: value, denominator: denominator.value, end: denominator.end,
      isHyphenated: isHyphenated, isCompound: denominator.isCompound)
  }

  /// "third", "trillionths", "ten-thousandth", "twenty-firsts" at `index`.
  private func denominator(at index: Int, in context: SentenceContext) -> Denominator? {
    guard context[index].kind == .word else { return nil }
    let word = context[index].word
    if let power = Self.powers[Self.singular(word)] {
      return Self.tenth(power, word, end: index + 1)
    }
    if let joined = Self.joinedPowers[word], context.isHyphen(index + 1),
      let power = Self.powers[Self.singular(context[index + 2].word)], power > 2
    {
      return Self.tenth(power + joined, context[index + 2].word, end: index + 3)
    }
    if let value = NumberWords.denominators[word] {
      return Denominator(value: value, end: index + 1, isPlural: word.hasSuffix("s"))
    }
    guard context[index].has(.cardinal), context[index].number >= 20, context.isHyphen(index + 1),
      context[index + 2].kind == .word,
      let unit = NumberWords.smallOrdinals.prefix(9).firstIndex(of: Self.singular(context[index + 2].word))
    else { return nil }
    return Denominator(
      value: context[index].number + unit + 1, end: index + 3,
      isPlural: context[index + 2].word.hasSuffix("s"), isCompound: true)
  }

  private static func tenth(_ power: Int, _ word: String, end: Int) -> Denominator {
    let value = power > 6 ? nil : Int(DecimalValue(1).scaled(byPowerOfTen: power).description)
    return Denominator(value: value ?? .max, power: power, end: end, isPlural: word.hasSuffix("s"))
  }

  private static func singular(_ word: String) -> String {
    word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
