import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims check`: whether the archive is sound.
struct CheckCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that the archive is sound.",
    discussion: """
      Checks SQLite's own structure and the full-text index; with --deep also that every row is as it was written, \
      and that all that follows from the articles is what they call for. Faults are printed and the exit status is 1.

      --repair puts a copy beside the archive, rebuilds what can be rebuilt, and takes out articles that are not as \
      they were written: what can be read of them goes to a file beside the archive, and the next ingest reads them \
      again. The exit status is 0 when the archive is sound then, else 4.

      Examples:
        claims check
        claims check --deep
        claims check --repair
      """)

  @Flag(help: "Also compare every row with its digest, and counts and names with the articles.")
  var deep = false

  @Flag(help: "Rebuild what can be rebuilt and take out articles that can't be relied on.")
  var repair = false

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  var rows: (any ResultRow.Type)? { FaultRow.self }

  func run() throws {
    if repair { return try mend() }
    let start = ContinuousClock.now
    let faults = try archive.open().check(deep: deep)
    let elapsed = Wording.time(ContinuousClock.now - start)
    if let rows = output.rowFormat {
      try RowPrinter.print(faults.map(FaultRow.init), format: rows)
    } else {
      var stream = ResultStream()
      for fault in faults {
        try stream.write("\(fault.place): \(fault.problem)\n")
      }
      if faults.isEmpty { try stream.write("\(archive.path) is sound; checked in \(elapsed).\n") }
      try stream.flush()
    }
    guard !faults.isEmpty else { return }
    Diagnostics.message("\(archive.path) has \(Wording.count(faults.count, "fault")).")
    throw CommandStatus.nothing
  }

  // MARK: - Private

  private func mend() throws {
    let report = try Archive(path: archive.path, access: .repairing).repair()
    if let rows = output.rowFormat {
      try RowPrinter.print(RepairSummary.rows(of: report).map(FaultRow.init), format: rows)
    } else {
      var stream = ResultStream()
      for line in RepairSummary.lines(of: report, path: archive.path) { try stream.write("\(line)\n") }
      try stream.flush()
    }
    guard !report.remaining.isEmpty else { return }
    Diagnostics.message(
      "\(archive.path) still has \(Wording.count(report.remaining.count, "fault")). Ingest the articles into a new "
        + "archive with --archive, or go back to a copy.")
    throw CommandStatus.archive
  }
}
