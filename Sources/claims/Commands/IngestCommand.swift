import ArgumentParser
import ClaimsArchive
import Foundation

/// `claims ingest`: reads articles into the archive.
struct IngestCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles, find their claims, and store them.",
    discussion: """
      Reads text, Markdown, web pages, JSON, JSON Lines, tables (CSV, TSV), web archives (WARC), feeds, NITF, NewsML, \
      mail and mailboxes, downloads from LexisNexis, Factiva and ProQuest, and zip, tar and 7-Zip archives of these, \
      compressed or not; PDF with pdftotext, Word, OpenDocument, RTF and EPUB with pandoc. Makes the archive if there \
      is none. What is already stored unchanged is skipped, so the same command can be run again at any time: after new files came, \
      and after it was interrupted. A file that can't be used is named with its reason and stops nothing.

      Examples:
        claims ingest articles/
        claims ingest notes.txt --date 2022-03-03 --outlet 'The Herald'
        zcat dump.jsonl.gz | claims ingest -
      """)

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  @Flag(
    name: .shortAndLong, help: "Also print the files that are not read, and warnings about how others were.")
  var verbose = false

  @Flag(help: "Also try inputs again on which the program failed before.")
  var retry = false

  @Flag(help: "Pay no heed to the --date, --outlet and --language with which a file was read before.")
  var forget = false

  @Flag(help: "Let articles back that “claims remove” took out.")
  var readmit = false

  var rows: (any ResultRow.Type)? { IngestRow.self }

  func run() throws {
    var options = try reading.options()
    options.retriesFailures = retry
    options.forgets = forget
    options.readmits = readmit
    let interruption = Interruption()
    let opened = try open(until: interruption.flag)
    var bar = ProgressBar(terminal: .standardError(color: output.appearance.color), isQuiet: quiet)
    let start = ContinuousClock.now
    let report: IngestReport
    do {
      report = try opened.ingest(
        reading.allPaths, options: options, shouldStop: { [flag = interruption.flag] in flag.isRaised },
        progress: { bar.show($0) })
    } catch {
      bar.clear()
      throw Self.failure(error, interruption.flag)
    }
    bar.clear()
    try printSummary(report, elapsed: ContinuousClock.now - start)
    if report.wasInterrupted {
      Diagnostics.message(
        "interrupted; what is counted above is stored whole. Run the same command again to go on.")
      throw interruption.flag.status
    }
    if !report.rejected.isEmpty { throw CommandStatus.rejectedInputs }
  }

  /// Opens the archive; while another program has it locked, waits and says so.
  private func open(until flag: Interruption.Flag) throws -> Archive {
    let path = archive.path
    let patience = Archive.Patience(
      seconds: Archive.Patience.ingestSeconds, shouldStop: { flag.isRaised },
      notify: { seconds in
        Diagnostics.message(
          "waiting for another program that has \(path) locked, for \(Int(seconds / 60)) minutes at most; Ctrl-C ends."
        )
      })
    do {
      return try Archive(path: path, access: .creating, patience: patience)
    } catch {
      throw Self.failure(error, flag)
    }
  }

  /// Whoever ends the waiting for a lock hears nothing of the lock.
  private static func failure(_ error: any Error, _ flag: Interruption.Flag) -> any Error {
    if flag.isRaised, case .busy = error as? ArchiveError { return CommandStatus.interrupted }
    return error
  }

  private func printSummary(_ report: IngestReport, elapsed: Duration) throws {
    if let rows = output.rowFormat {
      try RowPrinter.print([IngestRow(report: report, elapsed: elapsed)], format: rows)
    } else if !quiet {
      var stream = ResultStream()
      try stream.write(IngestSummary.sentence(report, elapsed: elapsed) + "\n")
      try stream.flush()
    }
    Diagnostics.write(IngestSummary.list(report.rejected))
    if report.passedOver > 0, !quiet {
      Diagnostics.line(
        "\(Wording.count(report.passedOver, "input")) made the program fail before and \(report.passedOver == 1 ? "was" : "were") "
          + "not tried again; --retry does.")
    }
    if !quiet { for line in IngestSummary.gaps(report) { Diagnostics.line(line) } }
    if verbose {
      let others = (report.otherKinds.paths + report.otherParts.paths).map {
        RejectedInput(path: $0, reason: "of a kind that is not read")
      }
      Diagnostics.write(IngestSummary.list(others + report.warnings))
    } else if !quiet, !report.warnings.isEmpty {
      Diagnostics.line("\(Wording.count(report.warnings.count, "warning")); --verbose prints them.")
    }
  }
}
