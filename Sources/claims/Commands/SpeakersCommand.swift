import ArgumentParser

/// `claims speakers`: who has made claims.
struct SpeakersCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers",
    abstract: "List who has made claims, with roles, other names and dates.",
    discussion: """
      A list for people leaves out what is no name: pronouns, “officials” and the like, and groups and unnamed sources \
      that only one article has. With --all, a name or --kind, it has them; the other formats always do.

      Examples:
        claims speakers
        claims speakers --all
        claims speakers okafor
        claims speakers --kind government --sort name --format csv
      """)

  @OptionGroup var list: SourceListOptions

  @Flag(help: "Also list speakers without a name of their own.")
  var all = false

  var output: OutputOptions { list.output }
  var rows: (any ResultRow.Type)? { SourceRow.self }
  static let isPaged = true

  func run() throws { try list.list(onlySpeakers: true, hidesNameless: !all) }
}
