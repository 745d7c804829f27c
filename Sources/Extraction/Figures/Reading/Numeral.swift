import ClaimsModel
import Linguistics

/// A number read from one or more lexemes.
struct Numeral: Sendable {
  /// Its lexemes.
  var range: TokenRange
  /// Its value, scales applied.
  var value: DecimalValue
  /// Power of ten of the scale word or letter at its end, which a range may share: "$2 to $3 billion".
  var scaleExponent = 0
  /// Significant digits as printed.
  var significantDigits: Int
  /// Whether it starts with digits.
  var isDigits: Bool
  /// Whether the letter "m" is joined to it, unread: metres or millions.
  var hasJoinedM = false
  /// Whether it is the word "one", or "a" before a scale.
  var isOneWord = false

  /// Whether more than its first digits make it: groups parted by spaces, a power of ten, several scales.
  var isComposed = false

  /// Its value times `10^exponent` when it has no scale of its own.
  func sharing(scale exponent: Int) -> Numeral {
    guard scaleExponent == 0, exponent > 0 else { return self }
    var shared = self
    shared.value = value.scaled(byPowerOfTen: exponent)
    shared.scaleExponent = exponent
    return shared
  }
}
