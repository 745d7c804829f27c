/// The value of `confidence:`: a share of 1 or per cent, a comparison with one, or two with dots between.
public enum ConfidenceComparison {
  /// The hundredths that `value` allows; `nil` when it is no such value, or allows none.
  public static func hundredths(_ value: String) -> ClosedRange<Int>? {
    if let dots = value.firstRange(of: "..") {
      let (left, right) = (value[..<dots.lowerBound], value[dots.upperBound...])
      guard !left.isEmpty || !right.isEmpty else { return nil }
      return range(left.isEmpty ? 0 : exact(left), right.isEmpty ? 100 : exact(right))
    }
    let sign = signs.first { value.hasPrefix($0) } ?? ""
    guard let number = exact(value.dropFirst(sign.count)) else { return nil }
    switch sign {
    case ">=", "≥", "=>": return range(number, 100)
    case ">": return range(number + 1, 100)
    case "<=", "≤", "=<": return range(0, number)
    case "<": return range(0, number - 1)
    // “confidence:0.8” asks for what is so sure at least, as “--min-confidence 0.8” does.
    case "": return range(number, 100)
    default: return range(number, number)
    }
  }

  // MARK: - Private

  private static let signs = [">=", "<=", "≥", "≤", "=>", "=<", ">", "<", "="]

  private static func range(_ low: Int?, _ high: Int?) -> ClosedRange<Int>? {
    guard let low, let high, low <= high else { return nil }
    return low...high
  }

  /// The hundredths of `0.8`, `.8`, `1`, `80%`; `nil` beyond 0 to 1.
  private static func exact(_ text: Substring) -> Int? {
    let isPercentage = text.last == "%"
    let digits = isPercentage ? text.dropLast() : text
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }),
      let number = Double(digits)
    else { return nil }
    let hundredths = (isPercentage ? number : number * 100).rounded()
    return (0...100).contains(hundredths) ? Int(hundredths) : nil
  }
}
