import ClaimsModel
import Linguistics

/// Adds up the words of a cardinal number as they come.
struct CardinalSum {
  /// What has been said since the last scale of a thousand or more.
  var current = 0
  /// What lies before it.
  private var whole = 0
  /// Power of ten of the last scale of a thousand or more.
  private(set) var lastExponent = 0
  private var lastWord: Int?
  private var smallestExponent = Int.max
  private var isScaled = false
  private(set) var significantDigits = 1
  /// Whether "and" was just said.
  var isAfterAnd = false

  /// Whether the last word was "twenty" to "ninety".
  var isTens: Bool { lastWord.map { $0 >= 20 && $0 < 100 } ?? false }

  /// Whether "and" may follow: after a hundred or a thousand.
  var mayTakeAnd: Bool { isScaled && lastWord == nil && !isAfterAnd }

  /// The sum; `nil` when it does not fit.
  var total: DecimalValue? {
    let (sum, overflow) = whole.addingReportingOverflow(current)
    return overflow ? nil : DecimalValue(sum)
  }

  /// Adds a word below a hundred; `false` when it does not continue the number.
  mutating func add(_ value: Int) -> Bool {
    if let lastWord {
      guard lastWord >= 20, value > 0, value < 10 else { return false }
      significantDigits += 1
    } else if isScaled {
      guard value > 0 else { return false }
      significantDigits += 1
    }
    current += value
    lastWord = value
    isAfterAnd = false
    return true
  }

  /// Multiplies by a scale word; `false` when it does not continue the number.
  mutating func multiply(_ lexeme: Lexeme) -> Bool {
    let scale = NumberWords.scales[lexeme.number]
    if scale.factor > 1 {
      guard !isScaled || current > 0 else { return false }
      current = max(current, 1) * scale.factor
      isScaled = true
      lastWord = 1
      return current < 1_000_000
    }
    if scale.exponent == 2 {
      guard current > 0, current < 100 else { return false }
      current *= 100
      isScaled = true
      lastWord = nil
      return true
    }
    if current == 0, lastExponent == 5, scale.exponent == 7, whole < 100_000_000 {
      // "three lakh crore".
      whole *= 10_000_000
      lastExponent = 12
      smallestExponent = 7
      return true
    }
    if current == 0, lastExponent == 3, smallestExponent == 3, scale.exponent >= 6, whole < 1_000_000 {
      return multiplyWhole(by: scale.exponent)
    }
    guard current > 0, scale.exponent < smallestExponent, scale.exponent <= 15 else { return false }
    var factor = 1
    for _ in TokenRange(0, scale.exponent) { factor *= 10 }
    let (product, overflow) = current.multipliedReportingOverflow(by: factor)
    let (sum, carried) = whole.addingReportingOverflow(product)
    guard !overflow, !carried else { return false }
    whole = sum
    current = 0
    smallestExponent = scale.exponent
    lastExponent = scale.exponent
    isScaled = true
    lastWord = nil
    return true
  }

  /// "a thousand million", "two hundred thousand million": a scale that follows one of a thousand.
  private mutating func multiplyWhole(by exponent: Int) -> Bool {
    guard exponent <= 12 else { return false }
    for _ in TokenRange(0, exponent) { whole *= 10 }
    lastExponent = exponent
    smallestExponent = exponent
    return true
  }
}
