import ArgumentParser
import ClaimsArchive

/// `claims read-pieces`: the process that `ingest` and `extract` start to read articles in.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-pieces",
    abstract: "Read and analyse articles for another claims process.",
    discussion: """
      Started by ingest and extract, never by hand.
      """,
    shouldDisplay: false)

  @Flag(name: .customLong("unpack"), help: "Unpack an archive for the other process.")
  var unpacks = false

  func run() throws {
    guard unpacks ? ReadingWorker.unpack() : ReadingWorker.serve() else {
      throw CommandFailure(
        "read-pieces is started by “claims ingest” and “claims extract” and does nothing by itself.",
        status: .usage)
    }
  }
}
