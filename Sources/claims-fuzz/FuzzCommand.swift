import ArgumentParser

/// Looks for inputs that end the program, or make it say what is wrong.
@main
struct FuzzCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims-fuzz",
    abstract:
      "Looks for texts, queries, files and archives that end the program, or make it say what is wrong.",
    discussion: """
      Every random choice comes from one seed, which is printed. What is found is cut down, printed with the place where \
      the program died, and saved in .fuzz; the exit status is then 1.
      """,
    subcommands: subcommands)

  private static var subcommands: [any ParsableCommand.Type] {
    var commands: [any ParsableCommand.Type] = [
      AllCommand.self, TextsCommand.self, QueriesCommand.self, FilesCommand.self, ImagesCommand.self,
      ArchivesCommand.self, TamperCommand.self, GrowthCommand.self, NewsCommand.self, AlterCommand.self,
      WorkCommand.self,
    ]
    #if FUZZ_COVERAGE
      commands.append(CoverageCommand.self)
    #endif
    return commands
  }
}
