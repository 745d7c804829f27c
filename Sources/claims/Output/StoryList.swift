import ClaimsArchive
import ClaimsModel

/// Prints stories, the articles of one, and the versions of articles.
struct StoryList {
  let archive: Archive
  let output: OutputOptions
  let page: PageOptions

  /// The versions of the articles that ids or addresses mean; without any, of all that have several.
  ///
  /// - Throws: `CommandStatus.nothing` when there are none.
  func printVersions(of words: [String]) throws {
    let start = ContinuousClock.now
    let articles: Page<Article.ID>
    if words.isEmpty {
      let found = try archive.articlesWithVersions(limit: page.limit(for: output.format), offset: page.offset)
      articles = Page(items: found.items.map(\.id), total: found.total)
    } else {
      articles = try selected(try words.flatMap { try archive.articles(called: $0) })
    }
    let versions = try articles.items.flatMap { try archive.versions(of: $0) }
    try print(versions.map(ArticleVersionRow.init), table: StoryTables.table(versions))
    guard versions.isEmpty else {
      return try ClaimPrinter.close(
        articles, "article with several versions", plural: "articles with several versions",
        elapsed: ContinuousClock.now - start, format: output.format
      ) { "claims articles --versions \($0)" }
    }
    Diagnostics.line(
      words.isEmpty ? "No article has several versions." : "No other version of it is in the archive.")
    throw CommandStatus.nothing
  }

  /// The stories; with ids, the articles of those that they print.
  ///
  /// - Throws: `CommandStatus.nothing` when there are none.
  func printReprints(of ids: [String]) throws {
    guard ids.isEmpty else { return try printMembers(of: ids) }
    let start = ContinuousClock.now
    let found = try archive.stories(limit: page.limit(for: output.format), offset: page.offset)
    try print(found.items.map(StoryRow.init), table: StoryTables.table(found.items))
    try ClaimPrinter.close(
      found, "story", plural: "stories", elapsed: ContinuousClock.now - start, format: output.format
    ) { "claims articles --reprints \($0.story.root)" }
  }

  // MARK: - Private

  private func printMembers(of ids: [String]) throws {
    let start = ContinuousClock.now
    var rows: [StoryMemberRow] = []
    for id in try ids.flatMap({ try archive.articles(called: $0) }) {
      let members = try archive.storyMembers(of: id)
      // Two ids may be of one story.
      guard let root = members.first?.article, !rows.contains(where: { $0.root == root }) else { continue }
      rows += members.map { StoryMemberRow(root: root, member: $0) }
    }
    let shown = try selected(rows)
    try print(shown.items, table: StoryTables.table(shown.items.map(\.member)))
    guard rows.isEmpty else {
      return try ClaimPrinter.close(
        shown, "article", elapsed: ContinuousClock.now - start, format: output.format
      ) { "claims article \($0.member.article)" }
    }
    Diagnostics.line("No other article prints it.")
    throw CommandStatus.nothing
  }

  /// The page of `items` that was asked for.
  private func selected<Item>(_ items: [Item]) throws -> Page<Item> {
    let rest = items.dropFirst(page.offset)
    return Page(items: Array(rest.prefix(page.limit(for: output.format) ?? rest.count)), total: items.count)
  }

  private func print<Row: ResultRow>(_ rows: [Row], table: TextTable) throws {
    if let format = output.rowFormat { return try RowPrinter.print(rows, format: format) }
    guard !rows.isEmpty else { return }
    var stream = ResultStream()
    try stream.write(table.rendered(for: output.terminal))
    try stream.flush()
  }
}
