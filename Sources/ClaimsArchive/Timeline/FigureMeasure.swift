import ClaimsModel

/// What a figure measures and the values that it allows, in a unit in which it can be compared.
struct FigureMeasure {
  /// What sort of quantity; its unit is the base unit of the kind.
  let quantity: SeriesQuantity
  /// The values that the figure allows, in that unit.
  let interval: ValueInterval
  /// The unit of the text; `nil` for plain numbers.
  let unit: String?

  /// Reads `figure`; `nil` for what has no number on a scale: dates, times, scores.
  init?(_ figure: Figure) {
    guard let allowed = AllowedValues(figure)?.interval else { return nil }
    var quantity = SeriesQuantity(kind: figure.kind.rawValue, per: figure.per)
    var unit: String?
    switch figure.kind {
    case .date, .time, .dateRange, .set, .score: return nil
    case .count, .number: quantity.kind = FigureKind.count.rawValue
    case .money: unit = figure.currency
    case .percent, .fraction:
      quantity.kind = "share"
      unit = "%"
    case .percentagePoint: unit = "%"
    case .measure:
      quantity.kind = figure.unitKind ?? figure.kind.rawValue
      unit = figure.unit ?? figure.unitText
    case .age, .duration: unit = figure.unit
    case .factor, .ordinal, .rank, .index: break
    }
    quantity.manner = Self.manner(of: figure)
    // A difference of degrees has no zero to shift.
    let scale =
      quantity.manner == .level || figure.unitKind != "Temperature" ? unit.flatMap(UnitScale.init) : nil
    quantity.unit = quantity.manner == .factor ? nil : scale?.base ?? unit
    self.quantity = quantity
    self.unit = unit
    let signed = quantity.manner == .change && figure.change?.direction == .down ? allowed.negated : allowed
    interval = quantity.manner == .factor ? signed : scale?.inBase(signed) ?? signed
  }

  private static func manner(of figure: Figure) -> SeriesQuantity.Manner {
    switch figure.change?.kind {
    case .by: .change
    case .factor: .factor
    case .to, .fromTo, nil: figure.kind == .factor ? .factor : .level
    }
  }
}

/// The values that the words of a figure allow, in its own unit.
///
/// Printed numbers are rounded. One that stands alone allows half a unit of its last significant digit
/// either way; of a whole number's zeros only so many are significant as were printed and make two digits.
/// What is counted by ones and is not round allows itself alone. "About" allows a whole such unit, or a
/// tenth of the number if that is more; "nearly" as much below the number and "just over" as much above it.
/// A fraction in words allows two points of a hundred either way. Bounds are taken as they are said.
private struct AllowedValues {
  let interval: ValueInterval

  /// Reads `figure`; `nil` when it has no number.
  init?(_ figure: Figure) {
    let found: ValueInterval
    if let value = figure.value {
      found = Self.interval(around: value, figure)
    } else {
      let low = figure.low.map { Self.interval(around: $0, figure).low }
      let high = figure.high.map { Self.interval(around: $0, figure).high }
      guard low != nil || high != nil else { return nil }
      found = ValueInterval(
        low ?? -.infinity, high ?? .infinity, isLowIncluded: figure.isLowIncluded,
        isHighIncluded: figure.isHighIncluded)
    }
    interval = Self.bounded(figure.kind == .fraction ? Self.percentages(found) : found, figure)
  }

  // MARK: - Private

  private static func interval(around value: DecimalValue, _ figure: Figure) -> ValueInterval {
    let number = value.double
    let unit = lastUnit(of: value, printed: figure.significantDigits)
    let wide = max(unit, abs(number) / 10)
    switch figure.modifier {
    case .exactly:
      if figure.kind == .fraction { return ValueInterval(number - 0.02, number + 0.02) }
      if isCounted(figure, unit) { return ValueInterval(number, number) }
      return ValueInterval(number - unit / 2, number + unit / 2, isHighIncluded: false)
    case .about, .plusMinus: return ValueInterval(number - wide, number + wide)
    case .lessThan: return ValueInterval(-.infinity, number, isHighIncluded: false)
    case .atMost: return ValueInterval(-.infinity, number)
    case .moreThan: return ValueInterval(number, .infinity, isLowIncluded: false)
    case .atLeast: return ValueInterval(number, .infinity)
    case .nearly: return ValueInterval(number - wide, number, isHighIncluded: false)
    case .justOver: return ValueInterval(number, number + wide, isLowIncluded: false)
    }
  }

  /// Whether the figure counts by ones and is not round, so that nothing was rounded away.
  private static func isCounted(_ figure: Figure, _ unit: Double) -> Bool {
    unit <= 1 && (figure.kind == .count || figure.kind == .ordinal || figure.kind == .rank)
  }

  /// What one is in the place of the last significant digit: 1,000 for 16,000, 100 for 2,000, 0.1 for 2.5,
  /// a million for "3 million", of which one digit was printed.
  private static func lastUnit(of value: DecimalValue, printed: Int?) -> Double {
    let digits = value.description.filter(\.isNumber)
    let fraction = value.description.split(separator: ".").dropFirst().first?.count ?? 0
    guard fraction == 0 else {
      // "1.50" is canonically 1.5: what was printed tells of the zero.
      let significant = digits.drop { $0 == "0" }.count
      return power(10, -fraction - max(0, (printed ?? 0) - significant))
    }
    guard digits.count > 2 else { return 1 }
    let zeros = digits.reversed().prefix { $0 == "0" }.count
    let significant = min(max(1, printed ?? digits.count), max(2, digits.count - zeros))
    return power(10, max(0, digits.count - significant))
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    let magnitude = (0..<abs(exponent)).reduce(1.0) { value, _ in value * base }
    return exponent < 0 ? 1 / magnitude : magnitude
  }

  private static func percentages(_ interval: ValueInterval) -> ValueInterval {
    ValueInterval(
      interval.low * 100, interval.high * 100, isLowIncluded: interval.isLowIncluded,
      isHighIncluded: interval.isHighIncluded)
  }

  /// The interval without what no such figure can be: fewer than none of what is counted.
  private static func bounded(_ interval: ValueInterval, _ figure: Figure) -> ValueInterval {
    guard interval.low < 0, interval.high > 0, figure.unitKind != "Temperature" else { return interval }
    return ValueInterval(0, interval.high, isHighIncluded: interval.isHighIncluded)
  }
}

extension ValueInterval {
  /// The interval of the opposite values.
  fileprivate var negated: ValueInterval {
    ValueInterval(-high, -low, isLowIncluded: isHighIncluded, isHighIncluded: isLowIncluded)
  }
}
