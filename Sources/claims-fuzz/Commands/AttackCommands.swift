import ArgumentParser
import Foundation

/// `claims-fuzz texts`.
struct TextsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "texts",
    abstract: "Articles of random words, half of them spoilt: read, analysed, written as JSON.",
    discussion: """
      Every span must equal its text and lie within it, the JSON must parse, a second analysis must be the same, and the \
      time must be in proportion. With --whole the built program is run on folders of the articles instead.
      """)

  @OptionGroup var options: FuzzOptions

  @Flag(help: "Run “claims extract” on the articles instead of analysing them in a worker.")
  var whole = false

  @Option(help: ArgumentHelp("Another program in place of the worker (for tests).", visibility: .hidden))
  var worker: String?

  func run() throws {
    let program = options.programPath
    let worker = worker ?? BuiltProgram.own
    let summary = try FuzzRun(
      kind: .texts, source: TextSource(seedFolder: options.seeds), settings: options.settings()
    ) { [whole] scratch -> any Trial in
      if whole { return ProgramTrial(program: program, scratch: scratch) }
      return WorkerTrial(worker: worker, kind: .texts, archive: nil, scratch: scratch)
    }.run()
    try FuzzOutput.finish([summary])
  }
}

/// `claims-fuzz queries`.
struct QueriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queries", abstract: "Random queries, parsed and searched for: no error of SQLite, no trap.")

  @OptionGroup var options: FuzzOptions

  func run() throws { try FuzzOutput.finish([try AttackRun(options: options).run(.queries)]) }
}

/// `claims-fuzz files`.
struct FilesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "files",
    abstract:
      "Random and spoilt files for the readers: text, Markdown, JSON, gzip, corrections, Wikidata ids.")

  @OptionGroup var options: FuzzOptions

  func run() throws { try FuzzOutput.finish([try AttackRun(options: options).run(.files)]) }
}

/// `claims-fuzz images`.
struct ImagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "images", abstract: "Spoilt archives, opened and read within one process.")

  @OptionGroup var options: FuzzOptions

  func run() throws { try FuzzOutput.finish([try AttackRun(options: options).run(.images)]) }
}

/// Runs an attack in workers of this program, with the archive that it may need.
struct AttackRun {
  /// Articles in the archive that queries are searched in.
  private static let articleCount = 24

  /// What the fuzzer is told.
  let options: FuzzOptions

  /// Runs `kind` to the end.
  func run(_ kind: AttackKind) throws -> FuzzSummary {
    let scratch = try ScratchFolder()
    var archive: SampleArchive?
    if kind == .queries || kind == .images {
      archive = try SampleArchive(
        count: Self.articleCount, seed: 1, program: options.programPath, scratch: scratch)
    }
    var images: [FuzzInput] = []
    if kind == .images, let archive {
      images = [FuzzInput(name: "image.sqlite", bytes: try archive.bytes())]
    }
    let path = archive?.path
    return try FuzzRun(
      kind: kind, source: kind.source(seedFolder: options.seeds, images: images), settings: options.settings()
    ) { scratch in
      WorkerTrial(worker: BuiltProgram.own, kind: kind, archive: path, scratch: scratch)
    }.run()
  }
}

extension FuzzOutput {
  /// Prints the summaries; ends with status 1 when there are findings.
  static func finish(_ summaries: [FuzzSummary]) throws {
    for summary in summaries { line(summary.line) }
    if summaries.contains(where: { !$0.findings.isEmpty }) { throw ExitCode.failure }
  }
}
