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
        claims articles --reprints
        claims articles --reprints a12
        claims articles --versions https://herald.example/2031/tunnel
      """)

  @Argument(
    help: """
      Words that must all stand in the article; with --versions ids or addresses, with --reprints ids; without any, \
      all that there are.
      """)
  var query: [String] = []

  @Flag(help: "The texts that an article's address has had, the oldest first.")
  var versions = false

  @Flag(help: "The stories that several articles print; with an id, the articles of its story.")
  var reprints = false

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

  var rows: (any ResultRow.Type)? {
    if versions { return ArticleVersionRow.self }
    guard reprints else { return ArticleRow.self }
    return query.isEmpty ? StoryRow.self : StoryMemberRow.self
  }
  static let isPaged = true

  func validate() throws {
    guard versions || reprints else { return }
    guard !(versions && reprints) else { throw ValidationError("Say either --versions or --reprints.") }
    guard outlet == nil, period.since == nil, period.until == nil, sort == .relevance else {
      throw ValidationError("--versions and --reprints go with ids or addresses, --limit and --offset alone.")
    }
  }

  func run() throws {
    let opened = try archive.open()
    if versions || reprints {
      let list = StoryList(archive: opened, output: output, page: page)
      return try versions ? list.printVersions(of: query) : list.printReprints(of: query)
    }
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
