import ClaimsModel

/// The value of `figure:`: a number, a comparison with one, or two with dots between.
struct FigureComparison {
  /// Why a value is no comparison.
  struct Failure: Error {
    let problem: String
    /// Where in the value, in characters.
    var offset = 0
    /// How many characters.
    var length = 0
  }

  /// What is asked of a figure; a per cent sign also asks for a percentage.
  let test: FigureTest

  private static let signs = [">=", "<=", "≥", "≤", "=>", "=<", ">", "<", "="]
  private static let forms = "write 10000, >=10k, <1.2m, 10..20 or >50%"

  /// Reads `value`.
  init(_ value: String) throws(Failure) {
    var bounds = FigureBounds()
    let numbers: [WrittenNumber]
    if let dots = value.firstRange(of: "..") {
      let parts = [value[..<dots.lowerBound], value[dots.upperBound...]]
      let offset = value.distance(from: value.startIndex, to: dots.upperBound)
      let low = parts[0].isEmpty ? nil : try Self.number(parts[0], at: 0)
      let high = parts[1].isEmpty ? nil : try Self.number(parts[1], at: offset)
      guard low != nil || high != nil else { throw Failure(problem: "“..” has no number; \(Self.forms)") }
      (bounds.lower, bounds.upper) = (low?.value.double, high?.value.double)
      if let low, let high, low.value.double > high.value.double {
        throw Failure(problem: "\(parts[0]) is more than \(parts[1]); write the lesser number first")
      }
      numbers = [low, high].compactMap(\.self)
    } else {
      let sign = Self.signs.first { value.hasPrefix($0) } ?? ""
      let number = try Self.number(value.dropFirst(sign.count), at: sign.count)
      Self.set(&bounds, sign, number.value.double)
      numbers = [number]
    }
    let kinds: [FigureTest] = numbers.contains(where: \.isPercentage) ? [.kinds([.percent])] : []
    test = .joined([.bounds(bounds)] + kinds)
  }

  // MARK: - Private

  private static func set(_ bounds: inout FigureBounds, _ sign: String, _ number: Double) {
    switch sign {
    case ">", ">=", "≥", "=>":
      bounds.lower = number
      bounds.isLowerIncluded = sign != ">"
    case "<", "<=", "≤", "=<":
      bounds.upper = number
      bounds.isUpperIncluded = sign != "<"
    default: (bounds.lower, bounds.upper) = (number, number)
    }
  }

  private static func number(_ text: Substring, at offset: Int) throws(Failure) -> WrittenNumber {
    if text.isEmpty { throw Failure(problem: "a number is missing; \(forms)") }
    if let number = WrittenNumber(text) { return number }
    let hasCurrency = text.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
    let hint = hasCurrency ? "write the number alone, and unit:USD or another code beside it" : forms
    throw Failure(problem: "“\(text)” is no number; \(hint)", offset: offset, length: text.count)
  }
}
