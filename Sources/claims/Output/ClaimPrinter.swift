import ClaimsArchive
import ClaimsModel

/// Prints found claims in the format asked for, and what there is to say about them.
struct ClaimPrinter {
  let archive: Archive
  let output: OutputOptions
  let list: ClaimListOptions

  /// Prints a page of claims; the lines of `heading` stand above a table.
  ///
  /// - Throws: `CommandStatus.nothing` when there are none.
  func print(_ listing: ClaimListing, heading: [String] = [], elapsed: Duration) throws {
    if let rows = output.rowFormat {
      for line in heading { Diagnostics.line("\(line)") }
      try printRows([listing], format: rows)
    } else {
      var stream = ResultStream()
      let terminal = output.terminal
      for line in heading {
        try stream.write(StyledText(line, .bold).rendered(color: terminal.usesColor) + "\n")
      }
      try stream.write(ClaimList(terminal: terminal, marks: list.marks).rendered(listing.hits))
      try stream.flush()
    }
    try Self.close(
      listing.page, "claim", elapsed: elapsed, format: output.format, apart: Self.apart(listing)
    ) { "claims show \($0.id)" }
  }

  /// Prints several pages of claims for programs, one after the other as one list.
  func printRows(_ listings: [ClaimListing], format rows: RowFormat) throws {
    var printer = RowPrinter<ClaimRow>(format: rows)
    var texts = ArticleOffsets(archive: archive)
    for listing in listings {
      // Markdown is read by people, in the order of the list; programs have the order asked for.
      let hits = output.format == .markdown ? NestedHits(listing.hits).flat : listing.page.items
      for hit in hits {
        try printer.print(ClaimRow(hit: hit, offsets: texts.offsets(of: hit.article.id)))
      }
    }
    try printer.finish()
  }

  /// Prints how many claims a listing has, all counted.
  ///
  /// - Throws: `CommandStatus.nothing` when there are none.
  static func printCount(
    of archive: Archive, _ query: SearchQuery, by speakers: ListingSpeakers?, _ options: ListingOptions
  ) throws {
    var query = query
    (query.limit, query.offset, query.counting) = (0, 0, .exact)
    let listing = try archive.listing(query, by: speakers, options)
    try printNumber(listing.page.total)
    for line in apart(listing) { Diagnostics.line(line) }
    if listing.page.total == 0 { throw CommandStatus.nothing }
  }

  /// Prints a number as a line of its own, as programs read it.
  static func printNumber(_ number: Int) throws {
    var stream = ResultStream()
    try stream.write("\(number)\n")
    try stream.flush()
  }

  /// Says how many results there are and how to go on; `apart` are sentences on what is not among them.
  ///
  /// - Throws: `CommandStatus.nothing` when there are none.
  static func close<Item>(
    _ page: Page<Item>, _ noun: String, plural: String? = nil, elapsed: Duration, format: OutputFormat,
    apart: [PrintableText] = [], next: (Item) -> String
  ) throws {
    guard let first = page.items.first else {
      Diagnostics.line(
        page.total > 0 ? "No more than \(Wording.count(page.tally, noun, plural))." : "No \(noun) found.")
      for line in apart { Diagnostics.line(line) }
      throw CommandStatus.nothing
    }
    if format == .table {
      // Where only what stands apart was found, the lines below say what it is.
      guard page.total > 0 else {
        for line in apart { Diagnostics.line(line) }
        return
      }
      let isWhole = page.items.count >= page.total && !page.tally.isLeast
      var text: PrintableText = isWhole ? "" : "\(Wording.grouped(page.items.count)) of "
      text += "\(Wording.count(page.tally, noun, plural)) in \(Wording.time(elapsed))."
      if let ranked = page.rankedNewest { text += "  The newest \(Wording.grouped(ranked)) were ranked." }
      text += isWhole ? "" : "  More with --limit and --offset."
      let hint = next(first)
      Diagnostics.line(hint.isEmpty ? text : text + "  \(hint)")
    }
    if format == .table || format == .markdown { for line in apart { Diagnostics.line(line) } }
  }

  // MARK: - Private

  /// What a listing leaves out or has at its end.
  private static func apart(_ listing: ClaimListing) -> [PrintableText] {
    var lines: [PrintableText] = []
    if listing.isUnsure { lines.append("None is as sure as is usually listed.") }
    if listing.lessSure.count > 0 {
      let number = Wording.grouped(listing.lessSure)
      let (are, show) = listing.lessSure == 1 ? ("one is", "it") : ("ones are", "them")
      lines.append(
        "\(number.prefix(1).uppercased() + number.dropFirst()) less sure \(are) left out; --min-confidence 0 shows \(show)."
      )
    }
    if listing.statements.count > 0 {
      let noun =
        listing.statements == 1 ? "statement of an article itself" : "statements of the articles themselves"
      lines.append("And \(Wording.grouped(listing.statements)) \(noun): --kind statement")
    }
    return lines
  }
}
