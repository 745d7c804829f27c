import ClaimsModel
import Testing
import claims

@Suite struct TimelineViewTests {
  private func rendered(_ series: [FigureSeries], width: Int = 110) -> String {
    TimelineView(terminal: Terminal(isTerminal: true, width: width)).rendered(series).description
  }

  @Test func whereNoTerminalIsNothingIsCut() {
    let long = MadeSeries.report(
      "12000", on: "2031-04-02", low: 11_500, high: 12_500, speaker: "Ada Okafor",
      outlets: ["The Gazette of the Harbour and the Coast"])
    let view = TimelineView(terminal: Terminal(isTerminal: false, width: 60))
    let text = view.rendered([MadeSeries.series([long])]).description
    #expect(text.contains("The Gazette of the Harbour and the Coast") && !text.contains("…"))
  }

  @Test func aReportIsALineAndAConflictIsSpelledOut() {
    let series = MadeSeries.series([
      MadeSeries.report(
        "12000", on: "2031-04-02", low: 11_500, high: 12_500, speaker: "Ada Okafor",
        outlets: ["The Courier", "The Herald", "The Post"], conflicts: [1]),
      MadeSeries.report(
        "16000", on: "2031-04-02", modifier: .moreThan, low: 16_000, high: .infinity, number: 2,
        conflicts: [0]),
      MadeSeries.report("4", on: nil, low: 4, high: 4, number: 3),
    ])
    let expected = """
         date           value  by                                 claim  words

      ferries · count · 3 reports, 2031-04-02
      !  2031-04-02    12,000  Ada Okafor · The Courier, The He…  ca     12000 ferries sank in the storm
      !  2031-04-02  > 16,000  The Courier                        cm     16000 ferries sank in the storm
         undated            4  The Courier                        cy     4 ferries sank in the storm
      ! 12,000 (Ada Okafor, 2031-04-02) and > 16,000 (The Courier, 2031-04-02) can't both be right

      """
    #expect(rendered([series]) == expected)
  }

  @Test func theColumnsOfAllSeriesStandUnderOneAnother() {
    let text = rendered([MadeSeries.values([(1, 5), (2, 1_000_000)]), MadeSeries.values([(3, 7)])])
    let lines = text.split(separator: "\n").filter { $0.contains("sank") }
    let places = lines.compactMap { line in
      line.firstRange(of: "The Courier").map { line.distance(from: line.startIndex, to: $0.lowerBound) }
    }
    #expect(lines.count == 3 && Set(places).count == 1)
  }

  @Test func relaysStandBetweenTheSpeakerAndTheOutlets() {
    var report = MadeSeries.report("5", on: "2031-04-02", low: 5, high: 5, speaker: "Ada Okafor")
    report.hit.chain.append(
      ChainLink(
        relation: .relay, source: Source.ID(rawValue: 9), name: "The Herald", kind: .outlet, roles: [],
        mention: nil, cue: nil))
    let text = rendered([MadeSeries.series([report])], width: 200)
    #expect(text.contains("Ada Okafor via The Herald · The Courier"))
  }

  @Test(arguments: [40, 60, 80, 200]) func noLineIsWiderThanTheTerminalWhereThatCanBe(_ width: Int) {
    let text = rendered([MadeSeries.values([(1, 5), (2, 1_000_000)])], width: width)
    for line in text.split(separator: "\n") { #expect(line.count <= max(width, 66), "\(line)") }
  }
}

@Suite struct AmountPhraseTests {
  private func phrase(_ kind: FigureKind, _ value: String?, _ change: (inout Figure) -> Void = { _ in })
    -> String
  {
    var figure = Figure(
      text: "as printed", spans: [], numeralSpans: [], kind: kind, value: value.flatMap { DecimalValue($0) })
    change(&figure)
    return figure.amountPhrase
  }

  @Test func amountsAreWrittenForPeople() {
    #expect(phrase(.count, "16000") == "16,000")
    #expect(phrase(.count, "900") { $0.modifier = .nearly } == "~< 900")
    #expect(phrase(.money, "1234567.5") { $0.currency = "USD" } == "1,234,567.5 USD")
    #expect(phrase(.percent, "4.25") { $0.unit = "%" } == "4.25%")
    #expect(phrase(.fraction, "0.6666666666666666") == "66.7%")
    #expect(phrase(.percentagePoint, "3") == "3 points")
    #expect(phrase(.age, "43") { $0.unit = "a" } == "43 years")
    #expect(
      phrase(.measure, "5") {
        ($0.unit, $0.unitText, $0.per) = ("[mi_i]", "miles", "/h")
      } == "5 miles /h")
    #expect(phrase(.measure, "4.5") { $0.unitText = "square foot" } == "4.5 square feet")
    #expect(phrase(.measure, "30") { $0.unitText = "mile per hour" } == "30 miles per hour")
    #expect(phrase(.measure, "1") { $0.unitText = "inch" } == "1 inch")
    #expect(phrase(.measure, "200") { $0.unitText = "horsepower" } == "200 horsepower")
    #expect(phrase(.count, nil) { ($0.low, $0.high) = (DecimalValue(10), DecimalValue(15)) } == "10 to 15")
    #expect(phrase(.count, nil) { $0.low = DecimalValue(10) } == ">= 10")
    #expect(phrase(.score, nil) == "as printed")
  }

  @Test func changesHaveASign() {
    #expect(phrase(.count, "6") { $0.change = FigureChange(direction: .up, kind: .by) } == "+6")
    #expect(
      phrase(.count, "6") {
        ($0.modifier, $0.change) = (.about, FigureChange(direction: .down, kind: .by))
      } == "~ -6")
    #expect(
      phrase(.count, "31") { $0.change = FigureChange(direction: .up, kind: .fromTo, from: DecimalValue(25)) }
        == "31 (from 25)")
    #expect(phrase(.factor, "2") == "x2")
  }

  @Test(arguments: [
    ("0", "0"), ("-1234", "-1,234"), ("0.05", "0.05"),
    ("123456789012345678901", "123,456,789,012,345,678,901"),
  ])
  func decimalsAreGroupedExactly(_ digits: String, _ expected: String) throws {
    #expect(Wording.grouped(try #require(DecimalValue(digits))) == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (12.5, "12.5"), (950, "950"), (16_000, "16,000"), (999_999, "999,999"), (1_250_000, "1.25m"),
    (3e9, "3bn"), (-4.2e12, "-4.2tn"), (0.04, "0.04"), (1e30, "1e+30"),
  ])
  func numbersOfAnAxisAreShort(_ value: Double, _ expected: String) {
    #expect(Wording.short(value) == expected)
  }
}
