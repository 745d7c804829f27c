import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims role`: a source is shown without a role.
struct RoleCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "role",
    abstract: "Stop showing a source with a role.",
    discussion: """
      For a role that an article gives to somebody else and that was taken for the source's. No list and no chain shows \
      it any more; what the article says is not changed.

      Examples:
        claims role 'Joanna Stell' --remove 'federal judge'
        claims role s12 --remove 'federal judge' --undo
      """)

  @Argument(
    help: "A source: a name or an id.", completion: NameCompletion.sources, transform: NonBlank.read)
  var source: String

  @Option(help: ArgumentHelp("The role.", valueName: "role"), transform: NonBlank.read)
  var remove: String

  @OptionGroup var options: CorrectionOptions

  var output: OutputOptions { options.output }
  var rows: (any ResultRow.Type)? { nil }

  func run() throws {
    let opened = try options.open()
    if options.undo { return try options.takeBack(.role, of: source, object: remove, in: opened) }
    let found = try SourceSelection(archive: opened, output: options.output).source(source)
    let chosen = try opened.sources(named: found.id.description, kinds: [], limit: 1, offset: 0).items.first
    let known = chosen?.roles ?? found.roles
    guard known.contains(where: { $0.lowercased() == remove.lowercased() }) else {
      let roles = known.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
      throw CommandFailure(
        "\(found.name) (\(found.id)) is not shown as “\(remove)”; roles: \(roles.isEmpty ? "none known" : roles).",
        status: .usage)
    }
    let correction = opened.correction(
      of: try opened.reference(to: found.id), .removeRole(remove), note: options.note)
    try options.make([correction], in: opened) { try options.state(of: found.id, in: opened) }
  }
}
