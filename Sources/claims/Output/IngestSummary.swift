package import ClaimsArchive

/// The words that end an ingest.
package enum IngestSummary {
  /// What was read, what became of it, and how long it took.
  package static func sentence(_ report: IngestReport, elapsed: Duration) -> PrintableText {
    let outcomes = [
      (report.new, "new"), (report.changed, "changed"), (report.unchanged, "unchanged"),
      (report.duplicates, "the same as another"), (report.rejected.count, "rejected"),
      (report.takenOut, "taken out before"),
    ]
    let shown = outcomes.enumerated().filter { $0.offset == 0 || $0.element.0 > 0 }
      .map { "\(Wording.grouped($0.element.0)) \($0.element.1)" }
    var files = Wording.count(report.filesRead, "file")
    if report.articlesRead != report.filesRead - report.rejected.count {
      files += " with \(Wording.count(report.articlesRead, "article"))"
    }
    let found = [
      Wording.count(report.claims, "claim"), Wording.count(report.sources, "source"),
      Wording.count(report.figures, "figure"),
    ]
    let outcome = shown.joined(separator: ", ")
    return "Read \(files): \(outcome).  \(found.joined(separator: ", ")) in \(Wording.time(elapsed))."
  }

  /// One indented line for each input, the reasons in one column.
  package static func list(_ inputs: [RejectedInput]) -> PrintableText {
    let paths = inputs.map { TerminalText.visible($0.path) }
    let width = min(48, paths.reduce(0) { max($0, TerminalText.width(of: $1)) })
    return zip(paths, inputs).map { path, input in
      let padding = PrintableText.blanks(width - TerminalText.width(of: path))
      return "  \(path)\(padding)   \(input.reason)\n" as PrintableText
    }.joined()
  }
}
