import ClaimsModel

/// Reads fractions in words: "two thirds", "three twenty-firsts", "a trillionth", "one over twenty".
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
  }

  /// Denominators that end in a power of ten: "trillionth".
  private static let powers: [String: Int] = [
    "hundredth": 2, "thousandth": 3, "millionth": 6, "billionth": 9, "trillionth": 12,
  ]

  /// The fraction whose numerator, "a", "one" or a number, starts at `index`.
  func fraction(at index: Int, in context: SentenceContext) -> Fraction? {
    if context.isWord(index, in: ["a", "an"]) {
      return fraction(1, isOne: true, denominatorAt: index + 1, isHyphenated: false, in: context)
    }
    guard context[index].has(.cardinal) else { return nil }
    // "one-fifth", "three twenty-firsts": a word alone, so that "twenty" may begin the denominator.
    let place = context.isHyphen(index + 1) || isLooseHyphen(index + 1, in: context) ? index + 2 : index + 1
    let number = context[index].number
    if number > 0,
      let found = fraction(
        number, isOne: number == 1, denominatorAt: place, isHyphenated: place == index + 2, in: context)
    {
      return found
    }
    guard let numeral = NumeralReader().whole(at: index, in: context),
      let count = Int(numeral.value.description),
      count > 1, count < 1_000_000
    else { return nil }
    return fraction(
      count, isOne: false, denominatorAt: numeral.range.upperBound, isHyphenated: false, in: context)
  }

  // MARK: - Private

  /// "five - eighths": a hyphen that tokenisation has set apart.
  private func isLooseHyphen(_ index: Int, in context: SentenceContext) -> Bool {
    context[index].isSymbol("-") && context[index].isSpaceBefore && context[index + 1].isSpaceBefore
      && NumberWords.denominators[context[index + 1].word] != nil
  }

  private func fraction(
    _ numerator: Int, isOne: Bool, denominatorAt index: Int, isHyphenated: Bool, in context: SentenceContext
  ) -> Fraction? {
    guard context[index].kind == .word else { return nil }
    let word = context[index].word
    let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
    if let power = Self.powers[singular] {
      guard isOne != word.hasSuffix("s") else { return nil }
      return Fraction(
        numerator: numerator, value: DecimalValue(numerator).scaled(byPowerOfTen: -power),
        denominator: power > 6 ? .max : Int(DecimalValue(1).scaled(byPowerOfTen: power).description) ?? .max,
        end: index + 1, isHyphenated: isHyphenated)
    }
    var end = index + 1
    var denominator = NumberWords.denominators[word]
    if denominator == nil, context[index].has(.cardinal), context[index].number >= 20 {
      let last = context.isHyphen(index + 1) ? index + 2 : index + 1
      let ordinal = context[last].word
      let base = ordinal.hasSuffix("s") ? String(ordinal.dropLast()) : ordinal
      if context.isHyphen(index + 1), context[last].kind == .word,
        let unit = NumberWords.smallOrdinals.prefix(9).firstIndex(of: base)
      {
        denominator = context[index].number + unit + 1
        end = last + 1
      }
    }
    guard let denominator else { return nil }
    let isPlural = context[end - 1].word.hasSuffix("s") || context[end - 1].word == "halves"
    guard isOne != isPlural else { return nil }
    // "a twenty-first" is more often the next of a row.
    if end > index + 1, !isPlural { return nil }
    return Fraction(
      numerator: numerator, value: NumeralReader.quotient(numerator, denominator), denominator: denominator,
      end: end, isHyphenated: isHyphenated)
  }
}
