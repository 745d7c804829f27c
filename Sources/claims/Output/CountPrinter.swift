import ClaimsArchive
import ClaimsModel

/// Prints how many claims share a speaker, an outlet and so on.
struct CountPrinter {
  let output: OutputOptions
  let page: PageOptions
  let grouping: ClaimGrouping

  /// Prints the numbers; the lines of `heading` stand above a chart.
  ///
  /// - Throws: `CommandStatus.nothing` when there are none.
  func print(_ found: ClaimCounts, heading: [String] = []) throws {
    let counts = found.groups
    let limit = page.limit(for: output.format) ?? .max
    let shown = Array(counts.dropFirst(page.offset).prefix(limit))
    if let rows = output.rowFormat {
      for line in heading { Diagnostics.line("\(line)") }
      try RowPrinter.print(shown.map(CountRow.init), format: rows)
    } else {
      var stream = ResultStream()
      for line in heading {
        try stream.write(StyledText(line, .bold).rendered(color: output.terminal.usesColor) + "\n")
      }
      try stream.write(CountChart(terminal: output.terminal, grouping: grouping).rendered(shown))
      try stream.flush()
    }
    guard !shown.isEmpty else {
      Diagnostics.line(counts.isEmpty ? "No claim found." : "No more than \(counts.count).")
      throw CommandStatus.nothing
    }
    guard output.format == .table else { return }
    if found.areUnsure { Diagnostics.line("None is as sure as is usually listed.") }
    let total = Wording.count(counts.reduce(0) { $0 + $1.count }, "claim")
    let more: PrintableText =
      shown.count < counts.count
      ? "\(Wording.grouped(shown.count)) of \(Wording.grouped(counts.count)) shown; more with --limit.  " : ""
    Diagnostics.line("\(more)\(total)\(copies(counts)).")
    if let extent = found.extent {
      let articles = Wording.count(extent.articles, "article")
      let stories = Wording.count(extent.stories, "story", "stories")
      let outlets = grouping == .outlet ? ": a reprint counts for each outlet that printed it" : ""
      Diagnostics.line("They stand in \(articles), which print \(stories)\(outlets).")
    }
    let hints: [PrintableText] = [
      found.leastConfidence == nil ? nil : "claims that are less sure (--min-confidence 0 counts them)",
      found.leavesOutStatements ? "the articles' own statements (--kind statement)" : nil,
    ].compactMap { $0 }
    if !hints.isEmpty { Diagnostics.line("Left out: \(hints.joined(separator: ", ")).") }
  }

  private func copies(_ counts: [ClaimCount]) -> PrintableText {
    let copies = counts.reduce(0) { $0 + $1.withCopies - $1.count }
    let verb = copies == 1 ? "repeats" : "repeat"
    return copies > 0 ? ", and \(Wording.grouped(copies)) that \(verb) one of them word for word" : ""
  }
}
