import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims split`: a source is two.
struct SplitCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Say that a source is somebody else in an article, in a role, or under a name.",
    discussion: """
      A mention is an article's id (a12: the source of that article is somebody else), a role (whoever is called so is \
      somebody else), or one of the names (whoever bears it is somebody else, and the source does not go by it). What was \
      split off is a source of its own, which “claims merge” can give to the right one.

      Examples:
        claims split 'Joanna Stell' a12
        claims split s12 'Australian coach' 'J. Stell'
        claims split s12 a12 --undo
      """)

  @Argument(
    help: "A source: a name or an id.", completion: NameCompletion.sources, transform: NonBlank.read)
  var source: String

  @Argument(help: "Article ids, roles or names of the source.", transform: NonBlank.read)
  var mentions: [String]

  @OptionGroup var options: CorrectionOptions

  var output: OutputOptions { options.output }
  var rows: (any ResultRow.Type)? { nil }

  func run() throws {
    let opened = try options.open()
    if options.undo {
      for mention in mentions { try options.takeBack(.split, of: source, object: mention, in: opened) }
      return
    }
    let chosen = try SourceSelection(archive: opened, output: options.output).source(source)
    var corrections: [Correction] = []
    for mention in mentions {
      corrections += try Self.splits(of: chosen, mention: mention, note: options.note, in: opened)
    }
    try options.make(corrections, in: opened) {
      let names = Set([chosen.name] + corrections.compactMap(\.source?.name))
      let candidates = try names.sorted().flatMap { try opened.candidates(forSpeaker: $0) }
      var lines: [String] = []
      for line in candidates.map({ "\($0.id)  \($0.phrase)" }) where !lines.contains(line) {
        lines.append(line)
      }
      return lines
    }
  }

  /// The corrections that take out of a source what `mention` names.
  ///
  /// - Throws: `CommandFailure` where nothing of it is so called, or nothing else would be left.
  static func splits(
    of source: SourceSummary, mention: String, note: String?, in archive: Archive
  ) throws -> [Correction] {
    let found = try archive.splits(of: source.id, mention: mention, note: note)
    guard !found.isEmpty else { throw failure(mention, of: source) }
    return found
  }

  // MARK: - Private

  private static func failure(_ mention: String, of source: SourceSummary) -> CommandFailure {
    let names = ([source.name] + source.aliases).prefix(8).map { "“\($0)”" }.joined(separator: ", ")
    let roles = source.roles.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
    return CommandFailure(
      "“\(mention)” can't be split from \(source.name) (\(source.id)): it must be the id of one of several articles, a "
        + "name besides others (\(names)), or a role (\(roles.isEmpty ? "none known" : roles)).",
      status: .usage)
  }
}
