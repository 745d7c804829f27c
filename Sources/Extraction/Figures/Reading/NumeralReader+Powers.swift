import ClaimsModel
import Linguistics

extension NumeralReader {
  /// The largest exponent that is read.
  private static let largestPower = 60
  /// Signs that multiply.
  private static let times: Set<String> = ["×", "*", "·", "⋅"]
  private static let superscripts: [Unicode.Scalar: Int] = [
    "⁰": 0, "¹": 1, "²": 2, "³": 3, "⁴": 4, "⁵": 5, "⁶": 6, "⁷": 7, "⁸": 8, "⁹": 9,
  ]

  /// "x10^6", "×10−30", "×10⁶", "e+14".
  func takePower(_ numeral: inout Numeral, in context: SentenceContext) {
    let end = numeral.range.end
    if takeExponent(&numeral, in: context) { return }
    var place = end
    if context.isWord(end, "e"), context.isJoined(end), context.isJoined(end + 1),
      context[end + 1].kind == .symbol || numeral.value.description.contains(".")
        || isScientific(end, in: context)
    {
      place = end + 1
    } else {
      guard context.isWord(end, "x") || Self.times.contains(context[end].word),
        context[end + 1].integer == 10, context.isJoined(end + 2)
      else { return }
      place = end + 2
      if let power = superscript(context[place]) {
        apply(power, to: &numeral, through: place + 1)
        return
      }
      if context[place].isSymbol("^") { place += 1 } else if !context[place].isDash { return }
    }
    guard let power = signed(at: place, in: context) else { return }
    apply(power.value, to: &numeral, through: power.end)
  }

  /// "2^10", "1.5^-2", "10⁹": a base with its exponent.
  ///
  /// The powers of other bases than ten may be rounded.
  private func takeExponent(_ numeral: inout Numeral, in context: SentenceContext) -> Bool {
    let end = numeral.range.end
    guard context.isJoined(end), numeral.range.count == 1, numeral.value.double != 0 else { return false }
    let exponent: (value: Int, end: Int)
    if context[end].isSymbol("^"), let found = signed(at: end + 1, in: context) {
      exponent = found
    } else if context[end - 1].integer == 10, let raised = superscript(context[end]) {
      exponent = (raised, end + 1)
    } else {
      return false
    }
    guard let power = Self.power(numeral.value, exponent.value) else { return false }
    numeral.value = power
    numeral.range = TokenRange(numeral.range.start, exponent.end)
    numeral.isComposed = true
    return true
  }

  /// "1e10", "3e12": a digit, a small letter and two digits; "7e7" is an aeroplane, and capitals make a code.
  private func isScientific(_ index: Int, in context: SentenceContext) -> Bool {
    let base = context[index - 1].word
    let exponent = context[index + 1].word.utf8.count
    return base.utf8.count == 1 && !context[index].isCapitalized
      && (exponent == 2 || exponent == 1 && base == "1")
      && (!context.isJoined(index + 2) || context[index + 2].kind == .symbol)
  }

  /// The whole number with or without a sign that is joined at `index`.
  private func signed(at index: Int, in context: SentenceContext) -> (value: Int, end: Int)? {
    let isNegative = context[index].isDash
    let place = isNegative || context[index].isSymbol("+") ? index + 1 : index
    guard context.isJoined(index), context.isJoined(place), let power = context[place].integer,
      power <= Self.largestPower
    else { return nil }
    return (isNegative ? -power : power, place + 1)
  }

  private func apply(_ power: Int, to numeral: inout Numeral, through end: Int) {
    numeral.value = numeral.value.scaled(byPowerOfTen: power)
    numeral.range = TokenRange(numeral.range.start, end)
    numeral.isComposed = true
  }

  private func superscript(_ lexeme: Lexeme) -> Int? {
    guard lexeme.kind == .word, !lexeme.word.isEmpty else { return nil }
    var value = 0
    var isNegative = false
    for scalar in lexeme.word.unicodeScalars {
      if scalar == "⁻" {
        isNegative = true
      } else if let digit = Self.superscripts[scalar], value < Self.largestPower {
        value = value * 10 + digit
      } else {
        return nil
      }
    }
    guard value <= Self.largestPower else { return nil }
    return isNegative ? -value : value
  }
}
