import ClaimsModel

extension NumeralReader {
  /// Digits kept of a quotient that does not end.
  static let quotientDigits = 16

  /// `numerator / denominator`, exact where it ends within ``quotientDigits`` places.
  ///
  /// Both below a million.
  static func quotient(_ numerator: Int, _ denominator: Int) -> DecimalValue {
    guard denominator > 0 else { return DecimalValue(0) }
    var digits = String(numerator / denominator)
    var rest = numerator % denominator
    if rest > 0 { digits += "." }
    var places = 0
    while rest > 0, places < quotientDigits {
      rest *= 10
      digits += String(rest / denominator)
      rest %= denominator
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
    let places = parts.count > 1 ? parts[1].utf8.count : 0
    guard let digits = Int(parts.joined()), digits.magnitude < 1_000_000_000_000_000 else { return value }
    return DecimalValue(digits * factor).scaled(byPowerOfTen: -places)
  }

  /// Significant digits of a number as printed: "1.20" has three, "16,000" five.
  static func printedDigits(_ printed: String) -> Int {
    max(1, printed.utf8.filter { (48...57).contains($0) }.drop { $0 == 48 }.count)
  }

  /// Whether `left` is below `right`.
  static func isLess(_ left: DecimalValue, _ right: DecimalValue) -> Bool { left.double < right.double }
}
