import ArgumentParser
import ClaimsArchive
import Foundation

/// The program: parses the command line, runs a command, and turns what went wrong into text and a status.
@main
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Finds who said what in news articles, and keeps it searchable.",
    discussion: """
      Reads folders of articles, finds the claims in them with their sources and figures, and stores them in one \
      SQLite file. Every result leads back to the exact words of the article it came from.

      A first session:
        claims ingest articles/
        claims search 'harbour tunnel'
        claims by okafor
        claims show c7k2
      """,
    version: ProgramVersion.text,
    subcommands: [
      IngestCommand.self, LoadCommand.self, SearchCommand.self, ByCommand.self, SpeakersCommand.self,
      SourcesCommand.self,
      MergeCommand.self, SplitCommand.self, RenameCommand.self, AliasCommand.self, RoleCommand.self,
      RejectCommand.self, AttributeCommand.self, StanceCommand.self, CorrectionsCommand.self,
      FiguresCommand.self, RelatedCommand.self, ServeCommand.self, MCPCommand.self, WatchCommand.self,
      ShowCommand.self, ArticleCommand.self,
      ArticlesCommand.self, StatsCommand.self, ExtractCommand.self, ExportCommand.self, DatasetteCommand.self,
      RemoveCommand.self, CheckCommand.self, CompletionsCommand.self, VersionCommand.self, ManualCommand.self,
      WorkerCommand.self,
    ])

  static var _errorLabel: String { "claims" }

  static func main() {
    StandardStreams.holdClosedOnes()
    StandardStreams.ignoreSignalsOfWriting()
    var arguments = Array(CommandLine.arguments.dropFirst())
    var status = CommandStatus.success
    do {
      arguments = try LeadingOptions.moved(arguments)
      if let mistake = UnknownCommand(in: arguments) { throw mistake.failure }
      var command = try parseAsRoot(try LongArgumentList.packed(arguments))
      try (command as? any ResultCommand)?.prepare()
      try command.run()
      try ResultDestination.finish()
    } catch {
      status = report(error, arguments)
    }
    status = LeftOutRows.status(after: status)
    if status != .success { Foundation.exit(status.rawValue) }
  }

  /// Tells the user of `error` and gives the status to end with.
  private static func report(_ error: any Error, _ arguments: [String]) -> CommandStatus {
    switch error {
    // The command has said everything: its results are whole.
    case let status as CommandStatus: return finished(status, arguments)
    case is ClosedPipe: return .success
    case let failure as CommandFailure:
      ResultDestination.abandon()
      Diagnostics.message(failure.message)
      return failure.status
    case let error as ArchiveError:
      ResultDestination.abandon()
      Diagnostics.message(error.message)
      return error.exitStatus
    default:
      ResultDestination.abandon()
      return reportParsing(error, arguments)
    }
  }

  /// The status to end with where a command ended with `status`, once its results have arrived.
  private static func finished(_ status: CommandStatus, _ arguments: [String]) -> CommandStatus {
    do { try ResultDestination.finish() } catch { return report(error, arguments) }
    return status
  }

  /// Help and versions are results; everything else that the argument parser says is wrong use.
  private static func reportParsing(_ error: any Error, _ arguments: [String]) -> CommandStatus {
    guard exitCode(for: error) == .success else {
      Diagnostics.message(
        ParserMessage(error: message(for: error), full: fullMessage(for: error), arguments: arguments).text)
      if let query = negatedQuery(in: arguments) {
        let quoted = "'" + query.replacing("'", with: "'\\''") + "'"
        Diagnostics.line("  A query that starts with - comes after --:  claims search -- \(quoted)")
      }
      return .usage
    }
    var stream = ResultStream()
    do {
      try stream.write(ParserMessage(result: fullMessage(for: error), arguments: arguments).text + "\n")
      try stream.flush()
    } catch { return report(error, arguments) }
    return .success
  }

  /// The first argument that looks like the `-word` of a query instead of an option.
  private static func negatedQuery(in arguments: [String]) -> String? {
    guard arguments.first == "search" else { return nil }
    return arguments.first { $0.count > 2 && $0.hasPrefix("-") && !$0.hasPrefix("--") }
  }
}
