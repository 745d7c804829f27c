import ArgumentParser
import ClaimsArchive
import Foundation

/// `claims load`: stores articles that were analysed elsewhere.
struct LoadCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Store articles that “claims extract” analysed, without analysing them again.",
    discussion: """
      Reads what “claims extract” prints (JSON Lines or JSON, the schema claims/1; compressed or not), on this machine or on \
      many. The archive is the one that “claims ingest” makes of the same articles in the same order, and every analysis \
      keeps the version of the program that made it. An article that was changed after it was analysed, or whose places are \
      not in its text, is rejected and named.

      Examples:
        claims load part-*.jsonl.gz
        claims extract articles/ | claims load -
      """)

  @Argument(
    help: ArgumentHelp(
      "Files and folders, which are read recursively; - for standard input.", valueName: "path"),
    completion: .file())
  var paths: [String]

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Also print the files that are not read, and warnings.")
  var verbose = false

  @Flag(help: "Let articles back that “claims remove” took out.")
  var readmit = false

  var rows: (any ResultRow.Type)? { IngestRow.self }

  func validate() throws {
    guard !paths.contains(where: \.isEmpty) else { throw ValidationError("A path is empty.") }
  }

  func run() throws {
    var options = IngestOptions(
      jobs: ProcessInfo.processInfo.activeProcessorCount, worker: ReadingOptions.worker)
    options.readmits = readmit
    let (paths, asked) = (LongArgumentList.unpacked(paths), options)
    try IngestRun(archive: archive, output: output, isQuiet: quiet, isVerbose: verbose).run {
      archive, shouldStop, progress in
      try archive.load(paths, options: asked, shouldStop: shouldStop, progress: progress)
    }
  }
}
