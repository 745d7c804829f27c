import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims figures`: numbers and dates, with who gave them.
struct FiguresCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Find numbers and dates: what they count, who gave them, and when.",
    discussion: """
      The query's words must stand in what is counted, in the figure itself or in its claim, one of them in the first two \
      where there is such a figure; all fields of “claims search” narrow it. Numbers are written as \
      10000, 10,000, 10k, 1.2m, 3bn, 5 crore or 50%; a percentage finds percentages only. A filter given twice allows \
      either value.

      --timeline sets figures of the same thing side by side over time: one line a report, reprints folded together, \
      and ! before those that can't both be right. --plot also draws them.

      Examples:
        claims figures passengers
        claims figures 'refugees speaker:okafor kind:direct'
        claims figures 'tunnel' --kind money --min 10m
        claims figures --kind percent --min 20% --max 40% --speaker okafor
        claims figures passengers --counted ferry --timeline --plot
      """)

  @Argument(help: "Words to look for.")
  var query: [String] = []

  @OptionGroup var filters: FigureFilterOptions

  @Flag(help: "Set figures of the same thing side by side, by date.")
  var timeline = false

  @Flag(help: "Draw each series of the timeline.")
  var plot = false

  @Option(
    help: ArgumentHelp(
      "In a timeline, dates so many days apart count as the same when values are compared.", valueName: "days"
    ),
    transform: WholeNumber.reader(of: 0...Self.maximumDays))
  var within: Int?

  /// The days of the years 1 to 9999.
  private static let maximumDays = 3_652_059

  @Option(help: "The order of results; a timeline is in order of date.")
  var sort: SearchOrder?

  @Flag(help: "In a list for people, put [[ and ]] around what is claimed.")
  var marks = false

  @Flag(
    help: "Print how many figures there are instead of them, exactly; a list counts no further than is quick."
  )
  var count = false

  @OptionGroup var page: PageOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  /// Whether a timeline is wanted.
  private var isTimeline: Bool { timeline || plot }

  func validate() throws {
    if isTimeline, sort != nil {
      throw ValidationError("--sort has no place with --timeline, which is in order of date.")
    }
    if sort == .confidence {
      throw ValidationError("Figures are found or not; --sort takes newest or oldest.")
    }
    if count, isTimeline { throw ValidationError("--count and --timeline can't be given together.") }
    if within != nil, !isTimeline { throw ValidationError("--within goes with --timeline.") }
    if plot, output.format != .table {
      throw ValidationError("--plot is for people; leave out --format \(output.format.rawValue).")
    }
  }

  var rows: (any ResultRow.Type)? { isTimeline ? ReportRow.self : FigureRow.self }
  static let isPaged = true

  func run() throws {
    let parsed = try QueryParser.parse(query.joined(separator: " "))
    for warning in parsed.warnings { Diagnostics.message("\(warning)") }
    guard !parsed.expression.hasFigureUnderOther else {
      throw CommandFailure(
        "a condition on figures can't stand in an OR or be negated here, where figures are listed; leave it out, or ask "
          + "“claims search”.", status: .usage)
    }
    var request = filters.query("")
    request.narrow(by: parsed)
    (request.order, request.limit, request.offset) = (
      sort ?? .newest, page.limit(for: output.format), page.offset
    )
    request.counting = count ? .exact : .quick
    let opened = try archive.open()
    if count {
      request.limit = 0
      let number = try opened.figuresOfWords(request).page.total
      try ClaimPrinter.printNumber(number)
      if number == 0 { throw CommandStatus.nothing }
    } else if isTimeline {
      try printTimeline(request, of: opened)
    } else {
      try printFigures(request, of: opened)
    }
  }

  // MARK: - Private

  private func printFigures(_ request: FigureQuery, of opened: Archive) throws {
    let start = ContinuousClock.now
    let (found, areOfClaims) = try opened.figuresOfWords(request)
    let elapsed = ContinuousClock.now - start
    if let rows = output.rowFormat {
      var printer = RowPrinter<FigureRow>(format: rows)
      var texts = ArticleOffsets(archive: opened)
      for hit in found.items {
        let reading = try hit.claimID.map { try opened.claim($0).reading.text }
        try printer.print(FigureRow(hit: hit, reading: reading, offsets: texts.offsets(of: hit.article.id)))
      }
      try printer.finish()
    } else {
      var stream = ResultStream()
      let claims = try opened.claims(Set(found.items.compactMap(\.claimID)))
      try stream.write(ClaimList(terminal: output.terminal, marks: marks).rendered(found.items, in: claims))
      try stream.flush()
    }
    if areOfClaims, found.total > 0, let words = request.words {
      Diagnostics.line("No figure counts or names “\(words)”; these stand in claims that have the words.")
    }
    try ClaimPrinter.close(found, "figure", elapsed: elapsed, format: output.format) { hit in
      hit.claimID.map { "claims show \($0)" } ?? "claims article \(hit.article.id)"
    }
  }

  private func printTimeline(_ request: FigureQuery, of opened: Archive) throws {
    let start = ContinuousClock.now
    let found = try opened.timeline(request, slack: within ?? 0)
    let elapsed = ContinuousClock.now - start
    let rest = found.series.dropFirst(request.offset)
    let shown = Page(items: Array(rest.prefix(request.limit ?? rest.count)), total: found.series.count)
    if let rows = output.rowFormat {
      try RowPrinter.print(ReportRow.rows(of: shown.items, from: request.offset + 1), format: rows)
    } else if !shown.items.isEmpty {
      var stream = ResultStream()
      try stream.write(TimelineView(terminal: output.terminal, hasPlots: plot).rendered(shown.items))
      try stream.flush()
    }
    if let total = found.total {
      Diagnostics.message(
        "the newest \(Wording.grouped(found.figureCount)) of \(Wording.grouped(total)) figures were set side by side; "
          + "--since, --until, --counted and others narrow them.")
    }
    try ClaimPrinter.close(shown, "series", plural: "series", elapsed: elapsed, format: output.format) {
      series in
      series.reports.first?.hit.claimID.map { "claims show \($0)" } ?? ""
    }
  }
}
