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
    let correction = try Self.removal(of: remove, from: found, note: options.note, in: opened)
    try options.make([correction], in: opened) { try options.state(of: found.id, in: opened) }
  }

  /// The correction that takes a role from a source.
  ///
  /// - Throws: `CommandFailure` where the source is not shown with it.
  static func removal(
    of role: String, from source: SourceSummary, note: String?, in archive: Archive
  ) throws -> Correction {
    let listed = try archive.sources(named: source.id.description, kinds: [], limit: 1, offset: 0).items.first
    let known = listed?.roles ?? source.roles
    guard known.contains(where: { $0.lowercased() == role.lowercased() }) else {
      let roles = known.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
      throw CommandFailure(
        "\(source.name) (\(source.id)) is not shown as “\(role)”; roles: \(roles.isEmpty ? "none known" : roles).",
        status: .usage)
    }
    return archive.correction(of: try archive.reference(to: source.id), .removeRole(role), note: note)
  }
}
