/// An exact decimal number, kept as its canonical digits.
///
/// Canonical: no exponent, no leading `+`, no superfluous zeros, `-0` is `0`; a valid JSON number.
public struct DecimalValue: Hashable, Sendable, CustomStringConvertible {
  /// The canonical digits: `16000`, `0.1`, `-3.25`.
  public let description: String

  /// Reads an optional sign, digits, and an optional point with digits; gives `nil` for anything else.
  ///
  /// Linear time.
  public init?(_ text: some StringProtocol) {
    var digits = Substring(text)
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !(whole.isEmpty && parts.count == 1),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts[at: 1].map({ !$0.isEmpty }) ?? true
    else { return nil }
    self.init(isNegative: isNegative, whole: whole, fraction: parts[at: 1] ?? "")
  }

  /// The whole number `value`.
  public init(_ value: Int) { description = String(value) }

  /// This number times ten to the power `exponent`, exactly.
  public func scaled(byPowerOfTen exponent: Int) -> DecimalValue {
    let isNegative = description.hasPrefix("-")
    let parts = description.drop { $0 == "-" }.split(separator: ".")
    let whole = String(parts.first ?? "0")
    let fraction = String(parts[at: 1] ?? "")
    if exponent >= 0 {
      let padded = fraction + String(repeating: "0", count: max(0, exponent - fraction.utf8.count))
      return DecimalValue(
        isNegative: isNegative, whole: Substring(whole + padded.prefix(exponent)),
        fraction: padded.dropFirst(exponent))
    }
    let places = exponent == .min ? .max : -exponent
    let padded = String(repeating: "0", count: max(0, places - whole.utf8.count)) + whole
    return DecimalValue(
      isNegative: isNegative, whole: padded.dropLast(places),
      fraction: Substring(padded.suffix(places) + fraction))
  }

  /// The nearest binary floating-point number, for comparing and indexing.
  public var double: Double { Double(description) ?? .nan }

  /// Number of digits printed, without leading zeros; 1 for zero.
  public var significantDigits: Int {
    let digits = description.utf8.filter { (48...57).contains($0) }.drop { $0 == 48 }
    return max(1, digits.count)
  }

  private init(isNegative: Bool, whole: Substring, fraction: Substring) {
    let trimmed = whole.drop { $0 == "0" }
    var kept = fraction
    while kept.last == "0" { kept = kept.dropLast() }
    let magnitude = (trimmed.isEmpty ? "0" : String(trimmed)) + (kept.isEmpty ? "" : "." + String(kept))
    description = isNegative && magnitude != "0" ? "-" + magnitude : magnitude
  }
}
