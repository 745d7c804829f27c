import ArgumentParser

/// `claims speakers`: who has made claims.
struct SpeakersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers",
    abstract: "List who has made claims, with roles, other names and dates.",
    discussion: """
      Examples:
        claims speakers
        claims speakers okafor
        claims speakers --kind government --sort name --format csv
      """)

  @OptionGroup var list: SourceListOptions

  func run() throws { try list.list(onlySpeakers: true) }
}
