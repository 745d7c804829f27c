import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims search`: full-text search over claims.
struct SearchCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find claims by their words, speakers and dates.",
    discussion: """
      Words are all required and match in any form (tunnel finds tunnels). "A phrase" is matched exactly, tunn* by \
      its beginning; OR, NOT or -word and parentheses combine. Fields: speaker: source: via: outlet: kind: stance: \
      title: confidence: figure: counted: unit: has: since: until: on:. Without a query, the newest claims. The \
      articles' own statements come after what others said. A query that starts \
      with - comes after --.

      Examples:
        claims search harbour tunnel
        claims search '"harbour tunnel" cost* -ferry speaker:okafor since:2022-03'
        claims search tunnel --kind direct --sort newest --format csv
        claims search 'figure:>=10k counted:passengers'
        claims search -- -tunnel
      """)

  @Argument(help: "What to look for.")
  var query: [String] = []

  @OptionGroup var filters: FilterOptions

  @Option(help: "The order of results.")
  var sort: SearchOrder = .relevance

  @OptionGroup var counting: CountOptions
  @OptionGroup var list: ClaimListOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  var rows: (any ResultRow.Type)? { counting.countBy == nil ? ClaimRow.self : CountRow.self }
  static let isPaged = true

  func run() throws {
    var request = try filters.query(query)
    (request.order, request.limit, request.offset) = (sort, page.limit(for: output.format), page.offset)
    request.counting = .quick
    let opened = try archive.open()
    let start = ContinuousClock.now
    if let grouping = counting.countBy {
      let counts = try opened.counts(
        request, by: grouping, list.listing(for: output.format, statementsLast: true))
      return try CountPrinter(output: output, page: page, grouping: grouping).print(counting.wanted(counts))
    }
    if counting.count {
      return try ClaimPrinter.printCount(
        of: opened, request, by: nil, list.listing(for: output.format, statementsLast: true))
    }
    let found = try opened.listing(request, list.listing(for: output.format, statementsLast: true))
    do {
      try ClaimPrinter(archive: opened, output: output, list: list)
        .print(found, elapsed: ContinuousClock.now - start)
    } catch CommandStatus.nothing where found.page.total == 0 {
      try lead(on: request, in: opened, since: start)
      throw CommandStatus.nothing
    }
  }

  /// Tells where a query that found nothing leads: what most of its words find, and what each alone does.
  private func lead(
    on request: SearchQuery, in archive: Archive, since start: ContinuousClock.Instant
  ) throws {
    LeadLines.write(try archive.leads(from: request))
    guard output.format == .table else { return }
    var request = request
    request.limit = min(request.limit ?? Self.mostRelaxed, Self.mostRelaxed)
    let options = list.listing(for: output.format, statementsLast: true)
    guard let relaxed = try archive.relaxed(request, options) else { return }
    let words: [PrintableText] = relaxed.leftOut.map { "“\($0)”" }
    Diagnostics.line("Without \(words.joined(separator: ", ")) there are claims:")
    try ClaimPrinter(archive: archive, output: output, list: list)
      .print(relaxed.listing, elapsed: ContinuousClock.now - start)
  }

  /// Claims shown at most that have not all words.
  private static let mostRelaxed = 5
}
