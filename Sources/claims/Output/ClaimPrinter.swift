import ClaimsArchive
import ClaimsModel

/// Prints found claims in the format asked for, and what there is to say about them.
struct ClaimPrinter {
  let archive: Archive
  let output: OutputOptions

  /// Prints a page of claims; the lines of `heading` stand above a table, which with `showsConfidence` says how sure each claim is.
  ///
  /// - Throws: `CommandStatus.nothing` when there are none.
  func print(
    _ page: Page<SearchHit>, heading: [String] = [], showsConfidence: Bool = false, elapsed: Duration
  ) throws {
    if let rows = output.rowFormat {
      for line in heading { Diagnostics.line("\(line)") }
      var printer = RowPrinter<ClaimRow>(format: rows)
      var texts = ArticleOffsets(archive: archive)
      for hit in page.items {
        try printer.print(ClaimRow(hit: hit, offsets: texts.offsets(of: hit.article.id)))
      }
      try printer.finish()
    } else {
      var stream = ResultStream()
      let terminal = output.terminal
      for line in heading {
        try stream.write(StyledText(line, .bold).rendered(color: terminal.usesColor) + "\n")
      }
      try stream.write(ClaimList(terminal: terminal, showsConfidence: showsConfidence).rendered(page.items))
      try stream.flush()
    }
    try Self.close(page, "claim", elapsed: elapsed, format: output.format) { "claims show \($0.id)" }
  }

  /// Says how many results there are and how to go on.
  ///
  /// - Throws: `CommandStatus.nothing` when there are none.
  static func close<Item>(
    _ page: Page<Item>, _ noun: String, plural: String? = nil, elapsed: Duration, format: OutputFormat,
    next: (Item) -> String
  ) throws {
    guard let first = page.items.first else {
      Diagnostics.line(
        page.total > 0 ? "No more than \(Wording.count(page.total, noun, plural))." : "No \(noun) found.")
      throw CommandStatus.nothing
    }
    guard format == .table else { return }
    let isWhole = page.items.count == page.total && !page.isTotalMinimum
    var text: PrintableText = isWhole ? "" : "\(Wording.grouped(page.items.count)) of "
    if page.isTotalMinimum { text += "at least " }
    text += "\(Wording.count(page.total, noun, plural)) in \(Wording.time(elapsed))."
    if let ranked = page.rankedNewest { text += "  The newest \(Wording.grouped(ranked)) were ranked." }
    text += isWhole ? "" : "  More with --limit and --offset."
    let hint = next(first)
    Diagnostics.line(hint.isEmpty ? text : text + "  \(hint)")
  }
}
