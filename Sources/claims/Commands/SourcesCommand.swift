import ArgumentParser

/// `claims sources`: everybody who is named in a chain.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "List everybody who made or relayed a claim.",
    discussion: """
      Like “claims speakers”, but with those who only passed claims on, such as newspapers and agencies.

      Examples:
        claims sources
        claims sources --kind outlet
        claims sources herald --format json
      """)

  @OptionGroup var list: SourceListOptions

  func run() throws { try list.list(onlySpeakers: false) }
}
