import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// The order of articles.
enum ArticleOrder: String, ExpressibleByArgument, CaseIterable, Sendable {
  case relevance, newest, oldest
}

/// `claims articles`: the list of articles, or a search over whole articles.
struct ArticlesCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "List the articles, or find them by words anywhere in their text.",
    discussion: """
      Examples:
        claims articles
        claims articles harbour tunnel --outlet herald
        claims articles --since 2022-03 --until 2022-03 --format csv
      """)

  @Argument(help: "Words that must all stand in the article.")
  var query: [String] = []

  @Option(
    help: ArgumentHelp("Only articles of this outlet.", valueName: "name"),
    completion: NameCompletion.outlets,
    transform: NonBlank.read)
  var outlet: String?

  @OptionGroup var period: PeriodOptions

  @Option(help: "The order: best first unless there are no words, newest or oldest first.")
  var sort: ArticleOrder = .relevance

  @OptionGroup var page: PageOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  var rows: (any ResultRow.Type)? { ArticleRow.self }
  static let isPaged = true

  func run() throws {
    let opened = try archive.open()
    let start = ContinuousClock.now
    let found = try find(in: opened)
    let elapsed = ContinuousClock.now - start
    if let rows = output.rowFormat {
      try RowPrinter.print(found.items.map(ArticleRow.init), format: rows)
    } else if !found.items.isEmpty {
      var stream = ResultStream()
      try stream.write(Self.table(found.items, on: output.terminal).rendered(for: output.terminal))
      try stream.flush()
    }
    try ClaimPrinter.close(found, "article", elapsed: elapsed, format: output.format) {
      "claims article \($0.id)"
    }
  }

  private func find(in archive: Archive) throws -> Page<ArticleSummary> {
    let words = query.joined(separator: " ")
    let matching = words.allSatisfy(\.isWhitespace) ? nil : words
    let limit = page.limit(for: output.format)
    if sort == .relevance || (sort == .newest && matching == nil) {
      return try archive.articles(
        matching: matching, outlet: outlet, since: period.since, until: period.until, limit: limit,
        offset: page.offset)
    }
    let all = try archive.articles(
      matching: matching, outlet: outlet, since: period.since, until: period.until, limit: nil, offset: 0
    ).items
    let sorted = all.sorted { left, right in
      let (first, second) = sort == .oldest ? (left, right) : (right, left)
      return (first.published?.dayNumber ?? .min, first.id) < (second.published?.dayNumber ?? .min, second.id)
    }
    let rest = sorted.dropFirst(page.offset)
    return Page(items: Array(rest.prefix(limit ?? rest.count)), total: all.count)
  }

  private static func table(_ articles: [ArticleSummary], on terminal: Terminal) -> TextTable {
    var table = TextTable([
      .init("id"), .init("published"), .init("outlet", minimumWidth: 12), .init("claims", isRight: true),
      .init("figures", isRight: true), .init("title", minimumWidth: 20),
    ])
    for article in articles {
      let facts = [
        article.id.description, article.published?.description ?? "", article.outlet ?? "",
        Wording.grouped(article.claimCount), Wording.grouped(article.figureCount),
      ]
      let title = StyledText(article.title ?? article.path, link: article.hyperlink(on: terminal))
      table.append(facts.map { StyledText($0) } + [title])
    }
    return table
  }
}
