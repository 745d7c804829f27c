import ClaimsModel
import Linguistics

extension NumeralReader {
  /// Digits kept of a quotient that does not end.
  static let quotientDigits = 16

  /// `numerator / denominator`, exact where it ends within ``quotientDigits`` places.
  ///
  /// Of numbers near the largest that there are some places may be missing.
  static func quotient(_ numerator: Int, _ denominator: Int) -> DecimalValue {
    guard denominator > 0 else { return DecimalValue(0) }
    var digits = String(numerator / denominator)
    var rest = numerator % denominator
    if rest > 0 { digits += "." }
    var places = 0
    while rest > 0, places < quotientDigits {
      let (next, overflow) = rest.multipliedReportingOverflow(by: 10)
      guard !overflow else { break }
      digits += String(next / denominator)
      rest = next % denominator
      places += 1
    }
    return DecimalValue(digits) ?? DecimalValue(numerator / denominator)
  }

  /// A whole number plus a fraction below one.
  static func sum(_ whole: DecimalValue, _ fraction: DecimalValue) -> DecimalValue {
    guard let tail = fraction.description.split(separator: ".").dropFirst().first,
      !whole.description.contains(".")
    else { return whole }
    return DecimalValue(whole.description + "." + tail) ?? whole
  }

  /// `value` times a small whole number, exactly.
  static func product(_ value: DecimalValue, _ factor: Int) -> DecimalValue {
    guard factor != 1 else { return value }
    let parts = value.description.split(separator: ".")
    let places = parts[at: 1]?.utf8.count ?? 0
    guard let digits = Int(parts.joined()), digits.magnitude < 1_000_000_000_000_000 else { return value }
    return DecimalValue(digits * factor).scaled(byPowerOfTen: -places)
  }

  /// `base` to the power `exponent`: exact for powers of ten and while it fits, else the nearest `Double`.
  static func power(_ base: DecimalValue, _ exponent: Int) -> DecimalValue? {
    if base.description == "10" { return DecimalValue(1).scaled(byPowerOfTen: exponent) }
    let parts = base.description.split(separator: ".")
    if exponent >= 0, let digits = Int(parts.joined()) {
      let places = parts[at: 1]?.utf8.count ?? 0
      var product = 1
      var isExact = true
      for _ in TokenRange(0, exponent) where isExact {
        let (next, overflow) = product.multipliedReportingOverflow(by: digits)
        isExact = !overflow
        product = next
      }
      if isExact { return DecimalValue(product).scaled(byPowerOfTen: -places * exponent) }
    }
    var power = 1.0
    for _ in TokenRange(0, abs(exponent)) { power *= base.double }
    return decimal(exponent < 0 ? 1 / power : power)
  }

  /// The digits that tell `number` from every other `Double`.
  private static func decimal(_ number: Double) -> DecimalValue? {
    let parts = "\(number)".split(separator: "e")
    guard number.isFinite, let mantissa = parts.first.flatMap({ DecimalValue($0) }) else { return nil }
    guard let exponent = parts[at: 1] else { return mantissa }
    return Int(exponent).map { mantissa.scaled(byPowerOfTen: $0) }
  }

  /// Significant digits of a number as printed: "1.20" has three, "16,000" five.
  static func printedDigits(_ printed: String) -> Int {
    max(1, printed.utf8.filter { (48...57).contains($0) }.drop { $0 == 48 }.count)
  }

  /// Whether `left` is below `right`.
  static func isLess(_ left: DecimalValue, _ right: DecimalValue) -> Bool { left.double < right.double }
}
