import ArgumentParser

@main
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims-eval", abstract: "Measures the extraction against annotated articles.",
    subcommands: [SeedsCommand.self, CasesCommand.self, ErrorsCommand.self, ReprintsCommand.self],
    defaultSubcommand: SeedsCommand.self)
}
