import ClaimsModel
import Linguistics

extension NumeralReader {
  /// Adds "point five", "point nought four", "point seventy-one"; tells whether it did.
  @discardableResult
  func takePoint(_ numeral: inout Numeral, in context: SentenceContext) -> Bool {
    var place = numeral.range.end
    guard context.isWord(place, "point"), numeral.scaleExponent == 0,
      !numeral.value.description.contains("."), context[place].isSpaceBefore
    else { return false }
    place += 1
    var digits = ""
    while digits.utf8.count < Self.longestInWords {
      let lexeme = context[place]
      if lexeme.has(.cardinal) {
        if lexeme.number >= 20, context[context.isHyphen(place + 1) ? place + 2 : place + 1].has(.cardinal) {
          guard let tens = sum(at: place, in: context) else { return false }
          digits += tens.value.description
          place = tens.range.end
          continue
        }
        digits += String(lexeme.number)
      } else if numeral.isDigits, digits.isEmpty, let value = lexeme.integer {
        digits += String(value)
      } else {
        break
      }
      place += 1
    }
    guard !digits.isEmpty, let value = DecimalValue(numeral.value.description + "." + digits) else {
      return false
    }
    numeral.value = value
    numeral.significantDigits += digits.utf8.count
    numeral.range = TokenRange(numeral.range.start, place)
    numeral.isOneWord = false
    return true
  }

  /// Adds "and a half", "-and-a-half", "and 3/4", before or after a scale: "two and a half million", "3 million and a half".
  func addFraction(to numeral: inout Numeral, in context: SentenceContext) {
    guard !numeral.value.description.contains("."),
      let fraction = addedFraction(after: numeral.range.end, in: context)
    else { return }
    var last = fraction.end
    if numeral.scaleExponent >= 6, let whole = Int(numeral.value.description) {
      // "one billion and a half million" has a scale of its own; "a billion and a half" shares the first.
      let next = context[last]
      let scale = next.has(.scale) ? NumberWords.scales[next.number].exponent : 0
      let exponent = scale > 1 && scale < numeral.scaleExponent ? scale : numeral.scaleExponent
      guard let part = Int(fraction.value.scaled(byPowerOfTen: exponent).description) else { return }
      let (sum, overflow) = whole.addingReportingOverflow(part)
      guard !overflow else { return }
      numeral.value = DecimalValue(sum)
      if exponent == scale { last += 1 }
    } else {
      numeral.value = Self.sum(numeral.value, fraction.value)
    }
    numeral.range = TokenRange(numeral.range.start, last)
    numeral.significantDigits += 1
    numeral.isOneWord = false
    if numeral.scaleExponent == 0 { scale(&numeral, in: context) }
  }

  /// The part of one that "and" at `end` adds to the number before.
  private func addedFraction(
    after end: Int, in context: SentenceContext
  ) -> (value: DecimalValue, end: Int)? {
    let isHyphenated = context.isHyphen(end) && context.isHyphen(end + 2)
    let and = isHyphenated ? end + 1 : end
    guard context.isWord(and, "and") else { return nil }
    let start = isHyphenated ? end + 3 : end + 1
    if !isHyphenated, let part = slashedPart(at: start, in: context) { return part }
    guard let fraction = FractionReader().fraction(at: start, in: context),
      fraction.numerator < fraction.denominator, isHyphenated || isSum(fraction, after: and, in: context)
    else { return nil }
    return (fraction.value, fraction.end)
  }

  /// Whether the fraction after "and" adds to the number before: "ten and a third of the pupils" does not.
  private func isSum(_ fraction: FractionReader.Fraction, after and: Int, in context: SentenceContext) -> Bool
  {
    let next = context[fraction.end]
    if context.isWord(fraction.end, "of") { return false }
    if ["half", "quarter"].contains(context[fraction.end - 1].word) || fraction.numerator > 1 { return true }
    // "and a fifth man": an ordinal before its noun.
    return next.kind != .word || next.has([.function, .verb, .scale])
      || UnitLexicon.units[next.word] != nil || UnitLexicon.times[next.word] != nil
  }
}
