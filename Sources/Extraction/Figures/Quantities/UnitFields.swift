import ClaimsModel

/// Writes a unit into a figure's fields.
enum UnitFields {
  /// Sets kind, unit, quantity kind and currency; a duration also its TIMEX3 value when `value` is given.
  static func fill(_ figure: inout Figure, unit: QuantityUnit, value: DecimalValue?) {
    switch unit {
    case .percent:
      figure.kind = .percent
      figure.unit = "%"
      figure.unitKind = "Dimensionless"
    case .percentagePoint:
      figure.kind = .percentagePoint
      figure.unit = "%"
      figure.unitKind = "Dimensionless"
    case .money(let currency):
      figure.kind = .money
      figure.currency = currency.code
      figure.isCurrencyAssumed = currency.isAssumed
      figure.unitKind = "Currency"
    case .measure(let unit):
      figure.kind = .measure
      figure.unit = unit.code
      figure.unitKind = unit.kind
    case .time(let unit):
      figure.kind = .duration
      figure.unit = unit.code
      figure.unitKind = "Time"
      // TIMEX3 has nothing below a second.
      if let value, unit.factor > 0 { figure.timex = timex(value, unit) }
    }
  }

  /// The length of time `quantity` as TIMEX3; `nil` for anything else, and below a second.
  static func timex(of quantity: Quantity) -> String? {
    guard case .time(let unit) = quantity.unit, unit.factor > 0 else { return nil }
    return timex(quantity.value, unit)
  }

  /// A length of time as TIMEX3: `P18M`, `PT4H`, `P0.5Y`.
  ///
  /// `value` is in the unit's letter.
  static func timex(_ value: DecimalValue, _ unit: UnitLexicon.TimeUnit) -> String {
    "P" + (unit.isClock ? "T" : "") + value.description + unit.letter
  }
}
