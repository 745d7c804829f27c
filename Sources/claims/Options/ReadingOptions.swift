import ArgumentParser
import ClaimsArchive
import ClaimsModel
import Foundation

/// What is told of articles that do not say it themselves, and how many are read at a time.
struct ReadingOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders, which are read recursively; - for standard input.", valueName: "path"),
    completion: .file())
  var paths: [String]

  @Option(help: ArgumentHelp("The publication date of articles that don't give theirs.", valueName: "date"))
  var date: PartialDate?

  @Option(help: ArgumentHelp("The outlet of articles that don't name theirs.", valueName: "name"))
  var outlet: String?

  @Option(
    help: ArgumentHelp("The language of articles that don't say it, as a BCP 47 tag: en.", valueName: "tag"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "A list of news outlets beside the built-in ones: on each line a name, then other names and domains, with semicolons between.",
      valueName: "file"), completion: .file())
  var outlets: String?

  @Option(help: ArgumentHelp("Articles analysed at a time; all cores unless told.", valueName: "number"))
  var jobs: Int?

  /// The program itself, wherever its file lies by now.
  private static let ownExecutable = "/proc/self/exe"

  func validate() throws {
    guard (jobs ?? 1) >= 1 else { throw ValidationError("--jobs must be at least 1.") }
  }

  /// The options of the use case.
  ///
  /// - Throws: `CommandFailure` when the list of outlets can't be used.
  func options() throws -> IngestOptions {
    IngestOptions(
      published: date, outlet: outlet, language: language,
      outlets: try outlets.map(OutletList.lines) ?? [],
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      worker: WorkerProgram(
        path: Self.ownExecutable, arguments: [WorkerCommand.configuration.commandName ?? ""]))
  }
}
