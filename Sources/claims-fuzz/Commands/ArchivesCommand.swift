import ArgumentParser

/// `claims-fuzz archives`.
struct ArchivesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archives",
    abstract: "Spoilt and hostile archives, asked with every command of the program.",
    discussion: """
      A small sound archive is damaged (bits, pages, its end) or changed with SQL (values, types, rows, schema, triggers, \
      views). Then each command must end by itself within 20 seconds and a gigabyte, refuse the archive (exit status 4) or \
      answer as before; what answers otherwise must not be called sound by “claims check --deep”.
      """)

  @OptionGroup var options: FuzzOptions

  @Option(help: ArgumentHelp("Commands asked of each archive; all unless told.", valueName: "number"))
  var commands: Int?

  func run() throws {
    try FuzzOutput.finish([
      try ArchiveFuzzer(program: options.programPath, share: commands, settings: options.settings()).run()
    ])
  }
}
