import ClaimsArchive
import Foundation

/// What all commands have in common that store articles: interruption, progress, a summary.
struct IngestRun {
  let archive: ArchiveOptions
  let output: OutputOptions
  /// Whether nothing but errors is printed.
  let isQuiet: Bool
  /// Whether what was not read, and warnings, are printed too.
  let isVerbose: Bool

  /// Does the work: `store` stores something in the archive, asks whether it should stop, and tells of its progress.
  ///
  /// - Throws: `CommandStatus` when it was interrupted, and where inputs were rejected; what `store` throws.
  func run(
    _ store: (Archive, _ shouldStop: @escaping @Sendable () -> Bool, _ progress: (IngestReport) -> Void)
      throws
      -> IngestReport
  ) throws {
    let interruption = Interruption()
    let opened = try open(until: interruption.flag)
    var bar = ProgressBar(terminal: .standardError(color: output.appearance.color), isQuiet: isQuiet)
    let start = ContinuousClock.now
    let report: IngestReport
    do {
      report = try store(opened, { [flag = interruption.flag] in flag.isRaised }, { bar.show($0) })
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

  // MARK: - Private

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
    } else if !isQuiet {
      var stream = ResultStream()
      try stream.write(IngestSummary.sentence(report, elapsed: elapsed) + "\n")
      try stream.flush()
    }
    Diagnostics.write(IngestSummary.list(report.rejected))
    if report.passedOver > 0, !isQuiet {
      Diagnostics.line(
        "\(Wording.count(report.passedOver, "input")) made the program fail before and \(report.passedOver == 1 ? "was" : "were") "
          + "not tried again; --retry does.")
    }
    if !isQuiet { for line in IngestSummary.gaps(report) { Diagnostics.line(line) } }
    if isVerbose {
      let others = (report.otherKinds.paths + report.otherParts.paths).map {
        RejectedInput(path: $0, reason: "of a kind that is not read")
      }
      Diagnostics.write(IngestSummary.list(others + report.warnings))
    } else if !isQuiet, !report.warnings.isEmpty {
      Diagnostics.line("\(Wording.count(report.warnings.count, "warning")); --verbose prints them.")
    }
  }
}
