import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims stats`: what the archive holds.
struct StatsCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Say how much the archive holds.",
    discussion: """
      Examples:
        claims stats
        claims stats --format json
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  var rows: (any ResultRow.Type)? { StatisticsRow.self }

  func run() throws {
    let statistics = try archive.open().statistics()
    if let rows = output.rowFormat {
      return try RowPrinter.print(StatisticsRow.rows(of: statistics), format: rows)
    }
    var stream = ResultStream()
    try stream.write(StatisticsView.rendered(statistics, path: archive.path))
    try stream.flush()
  }
}
