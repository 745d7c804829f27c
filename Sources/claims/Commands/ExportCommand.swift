import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims export`: the archive, or the claims that match a query, for other programs.
struct ExportCommand: ResultCommand {
  /// The forms of the output.
  enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    /// Articles of the schema `claims/1`, one a line; with a query, claims, one a line.
    case jsonl
    /// Claims, one a row.
    case csv
    /// schema.org's NewsArticle and Claim.
    case jsonLD = "json-ld"
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the archive, or the claims that match a query, for other programs.",
    discussion: """
      jsonl: the articles in the schema claims/1 (what “claims extract” prints, and the archive_source of each \
      source); with a query or filters, the matching claims. csv: one row a claim. json-ld: NewsArticle and Claim of \
      schema.org. The same archive always gives the same bytes.

      Examples:
        claims export > archive.jsonl
        claims export --format csv --outlet herald > claims.csv
        claims export 'speaker:okafor tunnel' --format json-ld > okafor.json
      """)

  @Argument(help: "What to look for; all articles without it.")
  var query: [String] = []

  @OptionGroup var filters: FilterOptions

  @Option(
    name: .customLong("format"),
    help: """
      The form of the output; without it, a file's name tells (.csv .json .jsonl), else it is jsonl. csv is verbatim; for a \
      spreadsheet add --spreadsheet.
      """)
  var chosenFormat: Format?

  @Flag(help: SpreadsheetOption.help)
  var spreadsheet = false

  @Flag(help: "Also claims that were rejected, which are marked as corrected.")
  var rejected = false

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var file: ResultFileOptions

  func validate() throws {
    try SpreadsheetOption.validate(spreadsheet, isCSV: format == .csv)
    guard !rejected || isWhole && format == .jsonl else {
      throw ValidationError("--rejected goes with the whole archive as jsonl.")
    }
  }

  func prepare() throws(CommandFailure) { try file.open() }

  func run() throws {
    var request = try filters.query(query)
    (request.order, request.limit) = (.oldest, nil)
    let opened = try archive.open()
    if isWhole {
      try exportArticles(of: opened)
    } else {
      try export(try opened.search(request).items, of: opened)
    }
  }

  private var format: Format {
    if let chosenFormat { return chosenFormat }
    return switch file.suffix {
    case "csv": .csv
    case "json", "jsonld": .jsonLD
    default: .jsonl
    }
  }

  private var isWhole: Bool { query.allSatisfy { $0.allSatisfy(\.isWhitespace) } && filters.isEmpty }

  private func exportArticles(of archive: Archive) throws {
    switch format {
    case .jsonl:
      var printer = RowPrinter<StoredArticleRow>(format: .jsonl)
      try archive.forEachArticle { article in
        try printer.print(StoredArticleRow(article: rejected ? article : article.withoutRejected))
        return true
      }
      try printer.finish()
    case .csv:
      var printer = RowPrinter<ClaimRow>(format: .csv(forSpreadsheets: spreadsheet))
      try archive.forEachArticle { article in
        let offsets = UTF8Offsets(article.analysis.article.text)
        for hit in article.withoutRejected.hits { try printer.print(ClaimRow(hit: hit, offsets: offsets)) }
        return true
      }
      try printer.finish()
    case .jsonLD:
      var graph = LinkedDataGraph()
      try archive.forEachArticle { stored in
        let article = stored.withoutRejected
        try graph.print(article.summary, article: article.analysis.article)
        for hit in article.hits { try graph.print(hit) }
        return true
      }
      try graph.finish()
    }
  }

  private func export(_ hits: [SearchHit], of archive: Archive) throws {
    if format == .jsonLD {
      var graph = LinkedDataGraph()
      for hit in hits { try graph.print(hit) }
      try graph.finish()
    } else {
      var printer = RowPrinter<ClaimRow>(
        format: format == .csv ? .csv(forSpreadsheets: spreadsheet) : .jsonl)
      var texts = ArticleOffsets(archive: archive)
      for hit in hits { try printer.print(ClaimRow(hit: hit, offsets: texts.offsets(of: hit.article.id))) }
      try printer.finish()
    }
    if hits.isEmpty {
      Diagnostics.line("No claim found.")
      throw CommandStatus.nothing
    }
  }
}
