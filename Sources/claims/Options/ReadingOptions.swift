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

  @Option(
    help: ArgumentHelp("The outlet of articles that don't name theirs.", valueName: "name"),
    completion: NameCompletion.outlets, transform: NonBlank.read)
  var outlet: String?

  @Option(
    help: ArgumentHelp(
      "The language of articles that don't say it, or whose text says another, as a BCP 47 tag: en.",
      valueName: "tag"),
    transform: NonBlank.read)
  var language: String?

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "The key under which JSON and tables have a field, if it is an unusual one: text=corpo, published=meta.date. Repeat it for other fields.",
      valueName: "field=key"), transform: MappedKey.read)
  var keys: [NamedKey] = []

  @Option(
    help: ArgumentHelp(
      "What the names of files tell: '{outlet}/{date}-{slug}.txt', matched from the end of the path. Fields: outlet, date, year, month, day, title, author, id, section, slug, any; * is any text.",
      valueName: "pattern"), transform: Self.checkedPattern)
  var namePattern: String?

  @Option(
    help: ArgumentHelp(
      "What 03/04/2022 means in articles that leave it open: dmy or mdy.", valueName: "order"))
  var dateOrder: DateOrder?

  @Option(
    help: ArgumentHelp(
      "A list of news outlets beside the built-in ones: on each line a name, then other names and domains, with semicolons between.",
      valueName: "file"), completion: .file())
  var outlets: String?

  @Option(
    help: ArgumentHelp(
      "Articles analysed at a time; as many as there are cores unless told.", valueName: "number"),
    transform: WholeNumber.reader(of: 1...100_000))
  var jobs: Int?

  /// The program itself, wherever its file lies by now, as what reads and analyses.
  static var worker: WorkerProgram {
    WorkerProgram(path: "/proc/self/exe", arguments: [WorkerCommand.configuration.commandName ?? ""])
  }

  func validate() throws {
    guard !allPaths.contains(where: \.isEmpty) else { throw ValidationError("A path is empty.") }
  }

  /// The paths, those of a long list among them.
  var allPaths: [String] { LongArgumentList.unpacked(paths) }

  /// The options of the use case.
  ///
  /// - Throws: `CommandFailure` when the list of outlets can't be used.
  func options() throws -> IngestOptions {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    // Files may be slower than the cores of a small machine; beyond that more at a time only take memory.
    let most = max(cores, 4)
    if let jobs, jobs > most {
      Diagnostics.message(
        "--jobs \(jobs) is more than \(Wording.count(cores, "core")) can use; \(most) articles are analysed at a time."
      )
    }
    var options = IngestOptions(
      published: date, outlet: outlet, language: language,
      outlets: try outlets.map(OutletList.lines) ?? [],
      jobs: min(jobs ?? cores, most),
      worker: Self.worker)
    options.dateOrder = dateOrder
    options.namePattern = namePattern
    options.keys = keys
    return options
  }

  @Sendable
  private static func checkedPattern(_ pattern: String) throws -> String {
    if let problem = IngestOptions.problem(inNamePattern: pattern) { throw ValidationError(problem + ".") }
    return pattern
  }
}
