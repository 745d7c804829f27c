import ArgumentParser

/// `claims-fuzz all`: every fuzzer, one after the other.
struct AllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Run every fuzzer, one after the other, each for its share of the time.",
    discussion: "With --count each fuzzer tries so many inputs, and archives a hundredth of them.")

  /// The part of the time that each fuzzer gets: most for texts, where most was found.
  private static let shares: [(AttackKind, Double)] = [
    (.texts, 0.45), (.queries, 0.12), (.files, 0.1), (.images, 0.08),
  ]
  private static let archiveShare = 0.25
  /// Commands asked of each archive, so that a short run sees many.
  private static let archiveCommands = 6

  @OptionGroup var options: FuzzOptions

  func run() throws {
    let settings = options.settings()
    var summaries: [FuzzSummary] = []
    for (kind, share) in Self.shares {
      var part = options
      part.seed = settings.seed
      part.seconds = settings.seconds.map { $0 * share }
      summaries.append(try AttackRun(options: part).run(kind))
      FuzzOutput.line(summaries.last?.line ?? "")
    }
    var last = settings
    last.seconds = settings.seconds.map { $0 * Self.archiveShare }
    last.count = settings.count.map { max(1, $0 / 100) }
    let archives = ArchiveFuzzer(program: options.programPath, share: Self.archiveCommands, settings: last)
    summaries.append(try archives.run())
    FuzzOutput.line(summaries.last?.line ?? "")
    if summaries.contains(where: { !$0.findings.isEmpty }) { throw ExitCode.failure }
  }
}
