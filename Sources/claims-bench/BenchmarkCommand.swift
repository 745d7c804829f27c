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

  @Flag(help: "One JSON object instead of a table.")
  var json = false

  func validate() throws {
    guard runs > 0, claims > 0 else { throw ValidationError("There must be at least one run and one claim.") }
    if let keep, FileManager.default.fileExists(atPath: keep) {
      throw ValidationError("\(keep) exists already.")
    }
  }

  func run() throws {
    var measurements = storageOnly ? [] : try ExtractionBenchmark(folder: articles, runs: runs).measurements()
    measurements += try StorageBenchmark(claims: claims, runs: runs, keptPath: keep).measurements()
    print(json ? Measurement.json(measurements) : Measurement.table(measurements))
  }
}
