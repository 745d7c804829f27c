import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims related`: what else was said of the matter of a claim.
struct RelatedCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "related",
    abstract:
      "Show what else was said of a claim's matter: by its speaker over time, by others, and figures that differ.",
    discussion: """
      The matter is told by words, not understood: related claims share at least two of the claim's rarest words. Figures \
      are compared as “claims figures --timeline” does.

      Examples:
        claims related c7k2
        claims related c7k2 --format csv
      """)

  @Argument(help: "The id of a claim, such as c7k2.")
  var id: String

  @OptionGroup var page: PageOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  /// Claims shown of the same speaker, and of others, unless told.
  private static let usualLimit = 10

  var rows: (any ResultRow.Type)? { ClaimRow.self }
  static let isPaged = true

  func validate() throws {
    guard page.offset == 0 else { throw ValidationError("--offset has no place here.") }
  }

  func run() throws {
    try ClaimSelection.require(id)
    let opened = try archive.open()
    let claim = try opened.claimID(id)
    let limit = page.limit ?? Self.usualLimit
    let related = try opened.related(to: claim, limit: limit == 0 ? .max : limit)
    if let rows = output.rowFormat {
      var texts = ArticleOffsets(archive: opened)
      var printer = RowPrinter<ClaimRow>(format: rows)
      for hit in related.bySpeaker + related.byOthers {
        try printer.print(ClaimRow(hit: hit, offsets: texts.offsets(of: hit.article.id)))
      }
      try printer.finish()
    } else {
      var stream = ResultStream()
      try stream.write(RelatedView(terminal: output.terminal).rendered(related, of: try opened.claim(claim)))
      try stream.flush()
    }
    guard related.bySpeaker.isEmpty, related.byOthers.isEmpty, related.conflicts.isEmpty else { return }
    Diagnostics.line("Nothing else in the archive shares two of its rarer words.")
    throw CommandStatus.nothing
  }
}
