import ArgumentParser
import Foundation

/// `claims-fuzz news`: invented articles for the fault tests.
struct NewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "news", abstract: "Write invented articles into a folder, half Markdown, half JSON Lines.")

  @Argument var folder: String
  @Option(help: "How many.") var count = 100
  @Option(help: "What their words come from.") var seed: UInt64 = 1

  func run() throws {
    var news = NewsMaker(seed: seed)
    try news.write(count, to: folder)
  }
}

/// `claims-fuzz alter`: statements on an archive with every protection off.
struct AlterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alter", abstract: "Run SQL on an archive with every protection off, and print the rows.")

  @Argument var archive: String
  @Argument(help: "Statements; each is run on its own.") var statements: [String]

  func run() throws {
    let file = try SQLiteFile(archive)
    for statement in statements {
      for row in try file.rows(statement) { FuzzOutput.line(row.joined(separator: "|")) }
    }
  }
}

/// `claims-fuzz tamper`: changes that look like nothing, each of which the deep check has to see.
struct TamperCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tamper",
    abstract: "Change single values of an archive; “claims check --deep” must see each.",
    discussion: """
      For every column of every table that holds what was found in articles, a value is exchanged for another one of the \
      same sort, in one row at a time.
      """)

  @OptionGroup var options: FuzzOptions

  @Option(help: "Rows changed in each column, one at a time.") var rows = 3

  func run() throws {
    let scratch = try ScratchFolder()
    let sample = try SampleArchive(count: 12, seed: 2, program: options.programPath, scratch: scratch)
    let session = ArchiveSession(program: options.programPath, scratch: scratch)
    let seed = options.settings().seed
    var random = SeededBatch.generator(seed: seed, batch: 0)
    var (count, unseen) = (0, [String]())
    for change in try Tampering(archive: sample.path).changes(rows: rows, &random) {
      let path = scratch.path("tampered.sqlite")
      try? FileManager.default.removeItem(atPath: path)
      try FileManager.default.copyItem(atPath: sample.path, toPath: path)
      let file = try SQLiteFile(path)
      guard (try? file.execute(change.statement)) != nil, try file.rows("SELECT total_changes()") != [["0"]]
      else {
        continue
      }
      count += 1
      let run = session.run(.deepCheck, on: path)
      if run.status != 1, run.status != 4 { unseen.append("\(change.column): \(change.statement)") }
    }
    for change in unseen { FuzzOutput.line("not seen: \(change)") }
    FuzzOutput.line("tampering: \(count) changes, \(unseen.count) not seen, seed \(seed)")
    if count == 0 || !unseen.isEmpty { throw ExitCode.failure }
  }
}
