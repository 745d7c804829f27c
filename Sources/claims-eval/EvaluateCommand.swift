import ArgumentParser

@main
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "claims-eval", abstract: "An archive of news claims.")
}
