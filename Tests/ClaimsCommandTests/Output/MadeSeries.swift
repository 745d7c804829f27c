import ClaimsModel

/// Makes series of a timeline for tests of what is printed.
enum MadeSeries {
  /// A report of a count of ferries.
  static func report(
    _ value: String, on date: String?, modifier: FigureModifier = .exactly, low: Double, high: Double,
    speaker: String? = nil, outlets: [String] = ["The Courier"], number: Int64 = 1, conflicts: [Int] = []
  ) -> FigureReport {
    let span = TextSpan(0, value.utf8.count)
    var figure = Figure(
      text: "\(value) ferries", spans: [span], numeralSpans: [span], kind: .count, value: DecimalValue(value),
      modifier: modifier)
    figure.counted = "ferries"
    let places = outlets.enumerated().map { index, outlet in
      FigureReport.Appearance(
        figure: Figure.ID(rawValue: number * 10 + Int64(index)), claim: Claim.ID(rawValue: number * 10),
        article: ArticleSummary(
          id: Article.ID(rawValue: number * 10 + Int64(index)), title: "Storm", outlet: outlet,
          published: date.flatMap { PartialDate(edtf: $0) }, path: "news/\(number).txt", url: nil,
          claimCount: 1,
          statementCount: 0, figureCount: 1))
    }
    let chain = speaker.map {
      [
        ChainLink(
          relation: .speaker, source: Source.ID(rawValue: 5), name: $0, kind: .person, roles: [],
          mention: nil,
          cue: nil)
      ]
    }
    let hit = FigureHit(
      found: FoundFigure(id: Figure.ID(rawValue: number * 10), figure: figure),
      claimID: Claim.ID(rawValue: number * 10), context: "\(value) ferries sank in the storm",
      chain: chain ?? [],
      article: places[0].article)
    let days = date.flatMap { PartialDate(edtf: $0) }.map { $0.dayNumber...$0.lastDayNumber }
    return FigureReport(
      hit: hit, date: date, dateBasis: date == nil ? nil : .published, days: days,
      interval: ValueInterval(low, high), appearances: places, conflicts: conflicts)
  }

  /// A series of ferries.
  static func series(_ reports: [FigureReport]) -> FigureSeries {
    FigureSeries(label: "ferries", quantity: SeriesQuantity(kind: "count"), reports: reports)
  }

  /// Exact values on days of April 2031.
  static func values(_ values: [(day: Int, value: Double)]) -> FigureSeries {
    series(
      values.enumerated().map { index, point in
        report(
          String(Int(point.value)), on: "2031-04-\(point.day < 10 ? "0" : "")\(point.day)", low: point.value,
          high: point.value, number: Int64(index + 1))
      })
  }
}
