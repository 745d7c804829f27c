import ArgumentParser
import Foundation

/// Measures how fast the program is: reading and analysing, storing, searching.
@main
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims-bench", abstract: "Measures analysis, storing and searching.",
    discussion:
      "Build it in release mode. Each number is the median of several runs; CPU time is the process's own.")

  @Option(help: "Runs of each measurement.")
  var runs = 5

  @Option(help: "Synthetic claims to store and to search.")
  var claims = 100_000

  @Option(help: ArgumentHelp("A folder of articles to read and analyse.", valueName: "folder"))
  var articles = "seeds/articles"

  @Flag(help: "Leave out reading and analysing.")
  var storageOnly = false

  @Option(
    help: ArgumentHelp("Keep the last run's archive of synthetic claims as this new file.", valueName: "file")
  )
  var keep: String?

  @Option(
    help: ArgumentHelp(
      "Ask this archive, which --keep made, and write none.", valueName: "file"))
  var archive: String?

  @Option(
    help: ArgumentHelp("Ask only questions whose kind begins so, such as search_word.", valueName: "kind"))
  var only = ""

  @Flag(help: "One JSON object instead of a table.")
  var json = false

  func validate() throws {
    guard runs > 0, claims > 0 else { throw ValidationError("There must be at least one run and one claim.") }
    if let keep, FileManager.default.fileExists(atPath: keep) {
      throw ValidationError("\(keep) exists already.")
    }
  }

  func run() throws {
    var measurements: [Measurement] = []
    if !storageOnly, archive == nil {
      measurements += try ExtractionBenchmark(folder: articles, runs: runs).measurements()
    }
    let scratch = try Scratch()
    let path = archive ?? keep ?? scratch.path("bench.sqlite")
    if archive == nil {
      measurements += try WriterBenchmark(claims: claims, runs: runs, path: path).measurements()
    }
    let timings = try QuestionBenchmark(path: path, count: Self.questions, seed: 1, only: only).timings()
    if json {
      print(Measurement.json(measurements + QuestionTiming.measurements(timings)))
    } else {
      if !measurements.isEmpty { print(Measurement.table(measurements) + "\n") }
      print(QuestionTiming.table(timings))
    }
  }

  /// Questions of each kind.
  private static let questions = 40
}
