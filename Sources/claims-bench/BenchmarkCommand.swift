import ArgumentParser

@main
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "claims-bench", abstract: "An archive of news claims.")
}
