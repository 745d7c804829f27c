import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims check`: whether the archive is sound.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that the archive is sound.",
    discussion: """
      Checks SQLite's own structure and the full-text index; with --deep also that every article's text is what was \
      read and every span equals its words. Faults are printed and the exit status is 1.

      Examples:
        claims check
        claims check --deep
      """)

  @Flag(help: "Also compare every text with its digest and every span with its text.")
  var deep = false

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let start = ContinuousClock.now
    let faults = try archive.open().check(deep: deep)
    let elapsed = Wording.time(ContinuousClock.now - start)
    if output.format != .table {
      try RowPrinter.print(faults.map(FaultRow.init), format: output.format)
    } else {
      var stream = ResultStream()
      for fault in faults {
        try stream.write(TerminalText.singleLine("\(fault.place): \(fault.problem)") + "\n")
      }
      if faults.isEmpty { try stream.write("\(archive.path) is sound; checked in \(elapsed).\n") }
      try stream.flush()
    }
    guard !faults.isEmpty else { return }
    Diagnostics.message("\(archive.path) has \(Wording.count(faults.count, "fault")).")
    throw CommandStatus.nothing
  }
}
