import ArgumentParser

@main
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "claims", abstract: "An archive of news claims.")
}
