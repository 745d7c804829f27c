import ArgumentParser
import ClaimsArchive
import ClaimsModel
import Foundation

/// `claims remove`: takes articles out for good.
struct RemoveCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take articles out of the archive for good.",
    discussion: """
      Their rows, their words in the full-text indexes and the free pages of the file are overwritten, and corrections of \
      their claims stay in the list without the words. A later ingest passes the same text over, unless it is told to \
      --readmit. Copies of the archive that were made before are not touched.

      Examples:
        claims remove a12 --dry-run
        claims remove articles/2022/march/ feed.jsonl:17
        claims remove --missing
        claims remove --outlet 'The Herald'
      """)

  @Argument(
    help: "Ids of articles, files, folders, or lines of files (feed.jsonl:17).", transform: NonBlank.read)
  var articles: [String] = []

  @Flag(help: "Also all articles whose files are gone.")
  var missing = false

  @Option(
    help: ArgumentHelp("Also all articles of this outlet.", valueName: "name"), transform: NonBlank.read)
  var outlet: [String] = []

  @Flag(help: "Only say which articles would go.")
  var dryRun = false

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  var rows: (any ResultRow.Type)? { ArticleRow.self }

  func validate() throws {
    guard !articles.isEmpty || missing || !outlet.isEmpty else {
      throw ValidationError("Say which articles: ids or paths, --missing, or --outlet NAME.")
    }
  }

  func run() throws {
    let opened = try dryRun ? archive.open() : Archive(path: archive.path, access: .writing)
    let choice = try opened.articles(toRemove: targets)
    let found = choice.articles
    for word in choice.unmatched { Diagnostics.message("the archive has no article of “\(word)”.") }
    guard !found.isEmpty else {
      throw CommandFailure("no article of the archive is meant. Nothing was changed.", status: .nothing)
    }
    let isErased = try dryRun || opened.remove(found.map(\.id))
    try list(found)
    let (count, it) = (Wording.count(found.count, "article"), found.count == 1 ? "it" : "them")
    Diagnostics.line(
      dryRun
        ? "\(count) would be taken out; without --dry-run \(found.count == 1 ? "it is" : "they are")."
        : "\(count) taken out for good.")
    let copies = dryRun ? [] : opened.earlierCopies
    if !copies.isEmpty {
      let names: [PrintableText] = copies.map { "\($0)" }
      Diagnostics.line(
        "Beside the archive, these were made before and may still have \(it): \(names.joined(separator: ", "))."
      )
    }
    guard isErased else {
      Diagnostics.message(
        "another program has the archive open, so that \(archive.path)-wal still holds words of \(it) until that "
          + "program ends.")
      throw CommandStatus.busy
    }
    if !choice.unmatched.isEmpty { throw CommandStatus.rejectedInputs }
  }

  private func list(_ articles: [ArticleSummary]) throws {
    if let rows = output.rowFormat {
      return try RowPrinter.print(articles.map { ArticleRow(article: $0) }, format: rows)
    }
    var stream = ResultStream()
    for article in articles {
      try stream.write("\(article.id)  \(article.title ?? "(untitled)")  \(article.path)\n")
    }
    try stream.flush()
  }

  /// What is meant: an id, where one is so written and no file has this name.
  private var targets: [RemovalTarget] {
    articles.map { word in
      WrittenID<Article>(word) != nil && !FileManager.default.fileExists(atPath: word)
        ? .article(word) : .path(word)
    } + (missing ? [.missing] : []) + outlet.map(RemovalTarget.outlet)
  }
}
