import ClaimsModel
import Testing

@testable import ClaimsArchive

/// A figure and the values that it allows.
struct AllowedExample: Sendable, CustomTestStringConvertible {
  let name: String
  let figure: Figure
  let low: Double
  let high: Double

  init(_ name: String, _ low: Double, _ high: Double, _ change: (inout MadeHit) -> Void) {
    var made = MadeHit()
    change(&made)
    self.name = name
    figure = made.figure
    self.low = low
    self.high = high
  }

  var testDescription: String { name }
}

@Suite struct FigureMeasureTests {
  @Test(arguments: [
    AllowedExample("a count that is not round allows itself", 84, 84) { $0.value = "84" },
    AllowedExample("1,237 allows itself", 1237, 1237) {
      ($0.value, $0.printedDigits) = ("1237", 4)
    },
    AllowedExample("20 is a count by ones", 20, 20) { $0.value = "20" },
    AllowedExample("16,000 is rounded to thousands", 15_500, 16_500) {
      ($0.value, $0.printedDigits) = ("16000", 5)
    },
    AllowedExample("2,000 has two significant digits", 1950, 2050) {
      ($0.value, $0.printedDigits) = ("2000", 4)
    },
    AllowedExample("3 million has one", 2_500_000, 3_500_000) {
      ($0.value, $0.printedDigits) = ("3000000", 1)
    },
    AllowedExample("1.2 million has two", 1_150_000, 1_250_000) {
      ($0.value, $0.printedDigits) = ("1200000", 2)
    },
    AllowedExample("200 million was printed with three", 195_000_000, 205_000_000) {
      ($0.value, $0.printedDigits) = ("200000000", 3)
    },
    AllowedExample("about 200", 180, 220) { ($0.value, $0.modifier) = ("200", .about) },
    AllowedExample("about 3", 2, 4) { ($0.value, $0.modifier) = ("3", .about) },
    AllowedExample("about 10,000", 9000, 11_000) { ($0.value, $0.modifier) = ("10000", .about) },
    AllowedExample("nearly 900", 810, 900) { ($0.value, $0.modifier) = ("900", .nearly) },
    AllowedExample("just over 900", 900, 990) { ($0.value, $0.modifier) = ("900", .justOver) },
    AllowedExample("more than 1,000", 1000, .infinity) { ($0.value, $0.modifier) = ("1000", .moreThan) },
    AllowedExample("at least 80", 80, .infinity) { ($0.value, $0.modifier) = ("80", .atLeast) },
    AllowedExample("fewer than 5 are not fewer than none", 0, 5) {
      ($0.value, $0.modifier) = ("5", .lessThan)
    },
    AllowedExample("10 to 15 per cent", 9.5, 15.5) {
      ($0.kind, $0.value, $0.low, $0.high) = (.percent, nil, "10", "15")
    },
    AllowedExample("45 per cent is rounded", 44.5, 45.5) { ($0.kind, $0.value) = (.percent, "45") },
    AllowedExample("4.2 per cent", 4.15, 4.25) {
      ($0.kind, $0.value, $0.printedDigits) = (.percent, "4.2", 2)
    },
    AllowedExample("4.50 per cent", 4.495, 4.505) {
      ($0.kind, $0.value, $0.printedDigits) = (.percent, "4.5", 3)
    },
    AllowedExample("half is about half, as a percentage", 48, 52) {
      ($0.kind, $0.value) = (.fraction, "0.5")
    },
    AllowedExample("a mile in metres", 804.672, 2414.016) {
      ($0.kind, $0.value, $0.unit, $0.unitKind) = (.measure, "1", "[mi_i]", "Length")
    },
    AllowedExample("a fall by three", -3, -3) {
      ($0.value, $0.change) = ("3", FigureChange(direction: .down, kind: .by))
    },
    AllowedExample("a fall by more than three", -.infinity, -3) {
      ($0.value, $0.modifier, $0.change) = ("3", .moreThan, FigureChange(direction: .down, kind: .by))
    },
    AllowedExample("minus five degrees", -5.5, -4.5) {
      ($0.kind, $0.value, $0.unit, $0.unitKind) = (.measure, "-5", "Cel", "Temperature")
    },
    AllowedExample("an open range", 12, .infinity) { ($0.value, $0.low) = (nil, "12") },
  ])
  func aFigureAllowsTheValuesThatItsWordsDo(_ example: AllowedExample) throws {
    let interval = try #require(FigureMeasure(example.figure)).interval
    #expect(abs(interval.low - example.low) < 1e-6 || interval.low == example.low, "\(interval)")
    #expect(abs(interval.high - example.high) < 1e-6 || interval.high == example.high, "\(interval)")
  }

  @Test(arguments: [FigureKind.date, .dateRange, .time, .set, .score])
  func whatHasNoNumberIsNotMeasured(_ kind: FigureKind) {
    var made = MadeHit()
    made.kind = kind
    #expect(FigureMeasure(made.figure) == nil)
  }

  @Test func quantitiesOfDifferentSortsAreApart() throws {
    func quantity(_ change: (inout MadeHit) -> Void) throws -> SeriesQuantity {
      var made = MadeHit()
      change(&made)
      return try #require(FigureMeasure(made.figure)).quantity
    }
    let count = try quantity { _ in }
    #expect(try quantity { $0.kind = .number } == count)
    #expect(try quantity { $0.kind = .percent } == quantity { $0.kind = .fraction })
    let euros = try quantity { ($0.kind, $0.currency) = (.money, "EUR") }
    let different = [
      count, euros, try quantity { ($0.kind, $0.currency) = (.money, "USD") },
      try quantity { $0.kind = .percent },
      try quantity { $0.kind = .percentagePoint }, try quantity { $0.per = "/d" },
      try quantity { $0.change = FigureChange(direction: .up, kind: .by) },
      try quantity { $0.change = FigureChange(direction: .up, kind: .factor) },
      try quantity { ($0.kind, $0.unit, $0.unitKind) = (.measure, "km", "Length") },
      try quantity { ($0.kind, $0.unit, $0.unitKind) = (.measure, "kg", "Mass") },
    ]
    #expect(Set(different).count == different.count)
    #expect(try quantity { $0.change = FigureChange(direction: .up, kind: .to) } == count)
    let miles = try quantity { ($0.kind, $0.unit, $0.unitKind) = (.measure, "[mi_i]", "Length") }
    #expect(different.contains(miles))
  }

  @Test func aDifferenceOfDegreesIsNotShifted() throws {
    var made = MadeHit()
    (made.kind, made.value, made.unit, made.unitKind) = (.measure, "9", "[degF]", "Temperature")
    made.change = FigureChange(direction: .up, kind: .by)
    let measure = try #require(FigureMeasure(made.figure))
    #expect(measure.quantity.unit == "[degF]")
    #expect(measure.interval.low == 8.5)
  }

  @Test(arguments: [
    ("km", 1, 1000), ("[mi_i]", 1, 1609.344), ("[degF]", 212, 100), ("K", 273.15, 0), ("wk", 2, 14),
    ("t", 1, 1000),
    ("har", 1, 10_000),
  ])
  func unitsAreTurnedIntoTheirBase(_ unit: String, _ value: Double, _ expected: Double) throws {
    let scale = try #require(UnitScale(unit))
    let based = scale.inBase(ValueInterval(value, value))
    #expect(abs(based.low - expected) < 1e-9 * max(1, abs(expected)))
    #expect(abs(scale.fromBase(based).low - value) < 1e-9 * value)
  }
}
