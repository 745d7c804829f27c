import ClaimsModel
import Testing
import claims

@Suite struct TimelinePlotTests {
  private func lines(_ series: FigureSeries, width: Int = 60, color: Bool = false) -> [String] {
    TimelinePlot(series, terminal: Terminal(isTerminal: color, width: width, usesColor: color)).rendered()
      .description
      .split(separator: "\n").map(String.init)
  }

  /// The lines with the place of each mark: how far up, how far right.
  private func marks(_ series: FigureSeries) -> [(row: Int, column: Int, mark: Character)] {
    let canvas = lines(series).prefix { !$0.contains("-----") }
    return canvas.enumerated().flatMap { row, line in
      guard let axis = line.firstIndex(where: { $0 == "|" || $0 == "+" }) else {
        return [] as [(row: Int, column: Int, mark: Character)]
      }
      return line[line.index(after: axis)...].dropFirst().enumerated().filter { $0.element != " " }
        .map { (canvas.count - 1 - row, $0.offset, $0.element) }
    }
  }

  @Test func valuesStandUpwardsAndTimeGoesToTheRight() {
    let found = marks(MadeSeries.values([(1, 10), (5, 30), (9, 20)])).sorted { $0.column < $1.column }
    #expect(found.map(\.mark) == ["o", "o", "o"])
    #expect(found.map(\.row) == [0, 10, 5])
    #expect(found[1].column - found[0].column == found[2].column - found[1].column)
  }

  @Test func onePointStandsInTheMiddle() {
    let found = marks(MadeSeries.values([(1, 5)]))
    #expect(found.count == 1 && found[0].row == 5)
    #expect(lines(MadeSeries.values([(1, 5)])).contains { $0.contains("2031-04-01") })
    #expect(marks(MadeSeries.values([(1, 0)])).count == 1)
  }

  @Test func negativeNumbersAreDrawn() {
    let found = marks(MadeSeries.values([(1, -20), (2, 20)])).sorted { $0.column < $1.column }
    #expect(found.map(\.row) == [0, 10])
    #expect(lines(MadeSeries.values([(1, -20), (2, 20)])).contains { $0.hasPrefix("-20 + ") })
  }

  @Test func aHugeRangeIsLogarithmic() {
    let series = MadeSeries.values([(1, 1), (2, 1000), (3, 1_000_000)])
    #expect(marks(series).sorted { $0.column < $1.column }.map(\.row) == [0, 5, 10])
    #expect(lines(series).last?.contains("logarithmic") == true)
    #expect(lines(MadeSeries.values([(1, 1), (2, 900)])).last?.contains("logarithmic") == false)
  }

  @Test func marksTellBoundsRangesAndConflicts() throws {
    func mark(_ modifier: FigureModifier, _ low: Double, _ high: Double) -> Character? {
      marks(
        MadeSeries.series([MadeSeries.report("9", on: "2031-04-01", modifier: modifier, low: low, high: high)]
        )
      )
      .first?.mark
    }
    #expect(mark(.atLeast, 9, .infinity) == "^")
    #expect(mark(.lessThan, 0, 9) == "v")
    #expect(mark(.about, 8, 10) == "~")
    var range = MadeSeries.report("9", on: "2031-04-01", low: 5, high: 9)
    range.hit.found.figure.value = nil
    (range.hit.found.figure.low, range.hit.found.figure.high) = (DecimalValue(5), DecimalValue(9))
    let drawn = marks(MadeSeries.series([range])).map(\.mark)
    #expect(drawn.filter { $0 == "+" }.count == 2 && drawn.filter { $0 == "|" }.count == 9)
    let disputed = MadeSeries.series([
      MadeSeries.report("9", on: "2031-04-01", low: 9, high: 9, conflicts: [1]),
      MadeSeries.report("5", on: "2031-04-01", low: 5, high: 5, conflicts: [0]),
    ])
    #expect(marks(disputed).map(\.mark) == ["!", "!"])
  }

  @Test func marksOnOnePlaceAreCounted() {
    #expect(marks(MadeSeries.values([(1, 5), (1, 5), (1, 5)])).map(\.mark) == ["3"])
    let many = MadeSeries.values((0..<12).map { _ in (day: 1, value: 5.0) })
    #expect(marks(many).map(\.mark) == ["#"])
  }

  @Test(arguments: [40, 60, 80, 300]) func noLineIsWiderThanTheTerminal(_ width: Int) {
    for line in lines(MadeSeries.values([(1, 5), (9, 1_000_000)]), width: width) {
      #expect(line.count <= width, "\(line)")
    }
  }

  @Test func undatedReportsAreCountedAndNotDrawn() {
    let dated = MadeSeries.report("9", on: "2031-04-01", low: 9, high: 9)
    let undated = MadeSeries.report("5", on: nil, low: 5, high: 5)
    #expect(lines(MadeSeries.series([dated, undated])).joined().contains("1 undated left out"))
    #expect(lines(MadeSeries.series([undated])).isEmpty)
  }

  @Test func escapesAreUsedForColourOnly() {
    let disputed = MadeSeries.series([
      MadeSeries.report("9", on: "2031-04-01", low: 9, high: 9, conflicts: [1]),
      MadeSeries.report("5", on: "2031-04-01", low: 5, high: 5, conflicts: [0]),
    ])
    #expect(!lines(disputed).joined().contains("\u{1B}"))
    #expect(lines(disputed, color: true).joined().contains("\u{1B}[1;33m!"))
  }
}
