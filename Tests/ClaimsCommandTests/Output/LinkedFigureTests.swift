import ClaimsArchive
import ClaimsModel
import Testing
import claims

/// A figure and what it becomes, without its `@id` and name.
struct LinkedExample: Sendable, CustomTestStringConvertible {
  let name: String
  let figure: Figure
  let expected: String

  init(
    _ name: String, _ kind: FigureKind, _ value: String?, _ expected: String, _ change: (inout Figure) -> Void
  ) {
    self.name = name
    var figure = Figure(
      text: "x", spans: [], numeralSpans: [], kind: kind, value: value.flatMap { DecimalValue($0) })
    change(&figure)
    self.figure = figure
    self.expected = expected
  }

  var testDescription: String { name }
}

@Suite struct LinkedFigureTests {
  private func written(_ figure: Figure) -> String? {
    guard let linked = LinkedFigure(FoundFigure(id: Figure.ID(rawValue: 70), figure: figure)) else {
      return nil
    }
    var writer = JSONWriter()
    linked.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    LinkedExample("a length", .measure, "0.10", #""value":0.1,"unitCode":"KMT","unitText":"kilometres""#) {
      ($0.unit, $0.unitText) = ("km", "kilometres")
    },
    LinkedExample("a speed", .measure, "50", #""value":50,"unitCode":"KMH","unitText":"km/h""#) {
      ($0.unit, $0.unitText, $0.per) = ("km", "km", "/h")
    },
    LinkedExample("a unit without a code", .measure, "5", #""value":5,"unitText":"horsepower""#) {
      ($0.unit, $0.unitText) = ("[HP]", "horsepower")
    },
    LinkedExample("a count", .count, "16000", #""value":16000,"unitText":"foreign volunteers""#) {
      $0.counted = "foreign volunteers"
    },
    LinkedExample("a lower bound", .count, "80", #""minValue":80,"additional"#) { $0.modifier = .atLeast },
    LinkedExample("nearly", .count, "900", #""maxValue":900,"additional"#) { $0.modifier = .nearly },
    LinkedExample("a range", .percent, nil, #""minValue":10,"maxValue":15,"unitCode":"P1","unitText":"%""#) {
      ($0.low, $0.high, $0.unit) = (DecimalValue(10), DecimalValue(15), "%")
    },
    LinkedExample(
      "percentage points are no per cent", .percentagePoint, "2", #""value":2,"unitText":"points""#
    ) {
      ($0.unit, $0.unitText) = ("%", "points")
    },
    LinkedExample("money", .money, "1234567.89", #""value":1234567.89,"currency":"EUR","additional"#) {
      $0.currency = "EUR"
    },
    LinkedExample("a price", .money, "1.4", #""value":1.4,"currency":"GBP","unitText":"£/L""#) {
      ($0.currency, $0.unitText, $0.per) = ("GBP", "£", "/L")
    },
    LinkedExample(
      "a change", .count, "6",
      #"{"@type":"PropertyValue","name":"change","value":"from_to up"},{"@type":"PropertyValue","name":"from","value":"4"}"#
    ) { $0.change = FigureChange(direction: .up, kind: .fromTo, from: DecimalValue(4)) },
  ])
  func anAmountKeepsItsValueAndUnit(_ example: LinkedExample) throws {
    let text = try #require(written(example.figure))
    #expect(text.contains(example.expected), "\(text)")
    #expect(text.contains(example.figure.kind == .money ? "MonetaryAmount" : "QuantitativeValue"))
    #expect(text.contains(##""@id":"#f26""##))
  }

  @Test func anInexactValueSaysSo() throws {
    var figure = Figure(text: "x", spans: [], numeralSpans: [], kind: .count, value: DecimalValue(200))
    figure.modifier = .about
    #expect(try #require(written(figure)).contains(#""name":"modifier","value":"~""#))
  }

  @Test(arguments: [FigureKind.date, .time, .dateRange, .set, .score]) func whatIsNoAmountIsLeftOut(
    _ kind: FigureKind
  ) {
    #expect(written(Figure(text: "x", spans: [], numeralSpans: [], kind: kind)) == nil)
  }
}
