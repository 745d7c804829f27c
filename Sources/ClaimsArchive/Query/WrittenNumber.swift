public import ClaimsModel

/// A number as people write it: `10000`, `10,000`, `10 000`, `10k`, `1.2m`, `3bn`, `5 crore`, `50%`.
public struct WrittenNumber: Hashable, Sendable {
  /// The number; a percentage as it stands, since figures of that kind hold the percentage.
  public let value: DecimalValue
  /// Whether it was written as a percentage.
  public let isPercentage: Bool

  /// The powers of ten that words and letters stand for; longer ones before those that they end with.
  private static let scales: [(suffix: String, exponent: Int)] = [
    ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("lakhs", 5), ("lakh", 5), ("lac", 5),
    ("crores", 7), ("crore", 7), ("mln", 6), ("mio", 6), ("bln", 9), ("bn", 9), ("mn", 6), ("tn", 12),
    ("cr", 7),
    ("k", 3), ("m", 6), ("b", 9), ("t", 12),
  ]
  private static let percentages = ["%", "percent", "per cent"]
  /// What may separate groups of digits: comma, blanks, apostrophes, the underscore of programs.
  private static let separators: Set<Character> = [
    ",", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}", "_",
  ]

  /// Reads the written form, in either case; `nil` for anything else.
  ///
  /// Groups of digits must be groups: three each, or of two before the last three as in India. `1,5` is no
  /// number, since nobody can tell whether it is fifteen or one and a half.
  public init?(_ text: some StringProtocol) {
    var rest = Self.trimmed(text.lowercased())
    var isNegative = false
    if let sign = rest.first, "+-\u{2212}".contains(sign) {
      isNegative = sign != "+"
      rest.removeFirst()
    }
    var exponent = 0
    let percentage = Self.percentages.first { rest.hasSuffix($0) }
    if let percentage {
      rest = Self.trimmed(String(rest.dropLast(percentage.count)))
    } else if let scale = Self.scales.first(where: { rest.hasSuffix($0.suffix) }) {
      rest = Self.trimmed(String(rest.dropLast(scale.suffix.count)))
      exponent = scale.exponent
    }
    guard let digits = Self.ungrouped(rest), let number = DecimalValue((isNegative ? "-" : "") + digits)
    else {
      return nil
    }
    value = number.scaled(byPowerOfTen: exponent)
    isPercentage = percentage != nil
  }

  // MARK: - Private

  private static func trimmed(_ text: String) -> String {
    let kept = text.drop(while: \.isWhitespace)
    return String(kept.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The digits without what separates their groups; `nil` where the groups are none.
  private static func ungrouped(_ text: String) -> String? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, text.first?.isASCII == true, text.first != "+", text.first != "-" else {
      return nil
    }
    guard let separator = whole.first(where: separators.contains) else { return text }
    let groups = whole.split(separator: separator, omittingEmptySubsequences: false).map(\.count)
    guard let first = groups.first, let last = groups.last, groups.count > 1 else { return nil }
    let isGrouped = (1...3).contains(first) && groups.dropFirst().allSatisfy { $0 == 3 }
    let isIndian =
      separator == "," && (1...2).contains(first) && last == 3
      && groups.dropFirst().dropLast().allSatisfy { $0 == 2 }
    guard isGrouped || isIndian || separator == "_" else { return nil }
    return text.filter { $0 != separator }
  }
}
