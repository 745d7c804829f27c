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

  @OptionGroup var list: ClaimListOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  var rows: (any ResultRow.Type)? { ClaimRow.self }
  static let isPaged = true

  func run() throws {
    var request = try filters.query(query)
    (request.order, request.limit, request.offset) = (sort, page.limit(for: output.format), page.offset)
    let opened = try archive.open()
    let start = ContinuousClock.now
    let found = try opened.listing(request, list.listing(for: output.format, statementsLast: true))
    do {
      try ClaimPrinter(archive: opened, output: output, list: list)
        .print(found, elapsed: ContinuousClock.now - start)
    } catch CommandStatus.nothing where found.page.total == 0 {
      LeadLines.write(try opened.leads(from: request))
      throw CommandStatus.nothing
    }
  }
}
