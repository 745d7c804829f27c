import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims figures`: numbers and dates, with who gave them.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Find numbers and dates: what they count, who gave them, and when.",
    discussion: """
      The query's words must stand in what is counted, in the figure itself or in its claim. Numbers are written as \
      10000, 10,000, 10k, 1.2m, 3bn or 50%.

      Examples:
        claims figures passengers
        claims figures 'tunnel' --kind money --min 10m
        claims figures --kind percent --min 20% --max 40% --speaker okafor
      """)

  @Argument(help: "Words to look for.")
  var query: [String] = []

  @Option(help: ArgumentHelp("Only figures of at least this value.", valueName: "number"))
  var min: NumberArgument?

  @Option(help: ArgumentHelp("Only figures of at most this value.", valueName: "number"))
  var max: NumberArgument?

  @Option(
    help: ArgumentHelp(
      "Only figures in this unit (UCUM: km, Cel, %) or currency (ISO 4217: USD).", valueName: "code"))
  var unit: String?

  @Option(help: "Only figures of this kind.")
  var kind: [FigureKind] = []

  @Option(help: ArgumentHelp("Only figures in claims by this speaker.", valueName: "name"))
  var speaker: String?

  @Option(help: ArgumentHelp("Only figures in articles of this outlet.", valueName: "name"))
  var outlet: String?

  @OptionGroup var period: PeriodOptions

  @Option(help: "The order of results.")
  var sort: SearchOrder = .newest

  @OptionGroup var page: PageOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let words = query.joined(separator: " ")
    let opened = try archive.open()
    let start = ContinuousClock.now
    let found = try opened.figures(
      FigureQuery(
        words: words.allSatisfy(\.isWhitespace) ? nil : words, minimum: min?.value, maximum: max?.value,
        unit: unit,
        kinds: kind, speaker: speaker, outlet: outlet, since: period.since, until: period.until, order: sort,
        limit: page.limit(for: output.format), offset: page.offset))
    let elapsed = ContinuousClock.now - start
    if output.format == .table {
      var stream = ResultStream()
      try stream.write(ClaimList(terminal: output.terminal).rendered(found.items))
      try stream.flush()
    } else {
      var printer = RowPrinter<FigureRow>(format: output.format)
      var texts = ArticleOffsets(archive: opened)
      for hit in found.items {
        try printer.print(FigureRow(hit: hit, offsets: texts.offsets(of: hit.article.id)))
      }
      try printer.finish()
    }
    try ClaimPrinter.close(found, "figure", elapsed: elapsed, format: output.format) { hit in
      hit.claimID.map { "claims show \($0)" } ?? "claims article \(hit.article.id)"
    }
  }
}
