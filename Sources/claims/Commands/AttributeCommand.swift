import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims attribute`: a claim is somebody else's.
struct AttributeCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribute",
    abstract: "Say who made a claim.",
    discussion: """
      The speaker is a source of the archive, or where nobody goes by the name a new one. Relays stay. The correction \
      names the article, the place and the words, and holds when the article is read again.

      Examples:
        claims attribute c7k2 'Joanna Stell'
        claims attribute c7k2 'Harbour Board' --kind organisation
        claims attribute c7k2 --nobody
        claims attribute c7k2 --undo
      """)

  @Argument(help: "The id of a claim, such as c7k2.")
  var id: String

  @Argument(
    help: "Who made it: a name or the id of a source.", completion: NameCompletion.sources,
    transform: NonBlank.read)
  var speaker: String?

  @Flag(help: "Nobody in particular made it.")
  var nobody = false

  @Option(help: "What a new source is: person, unless told.")
  var kind: SourceKind?

  @OptionGroup var options: CorrectionOptions

  func validate() throws {
    guard options.undo || (speaker != nil) != nobody else {
      throw ValidationError("Give either who made the claim, or --nobody.")
    }
    guard kind == nil || speaker != nil else {
      throw ValidationError("--kind goes with the name of a new source.")
    }
  }

  var output: OutputOptions { options.output }
  var rows: (any ResultRow.Type)? { nil }

  func run() throws {
    let selection = ClaimSelection(archive: try options.open(), options: options)
    let claim = try selection.id(id)
    if options.undo { return try selection.takeBack(.attribute, of: claim) }
    guard try selection.archive.claim(claim).claim.kind != .statement else {
      throw CommandFailure(
        "\(id) is a statement of the article itself, which no words give to anybody. If it is none: claims reject \(id)",
        status: .usage)
    }
    try selection.make(.attribute(try speaker.map { try reference($0, in: selection.archive) }), of: claim)
  }

  // MARK: - Private

  /// The source of the archive that goes by a name, else a new one.
  private func reference(_ name: String, in archive: Archive) throws -> SourceReference {
    switch try SpeakerChoice.ofAttribution(to: name, kind: kind, in: archive) {
    case .chosen(let source, _, _): return try archive.reference(to: source.id)
    case .several:
      return try archive.reference(
        to: try SourceSelection(archive: archive, output: options.output).source(name).id)
    case .nobody: break
    }
    guard Source.ID(name) == nil else {
      throw CommandFailure(
        "there is no source \(name)\(kind.map { " of the kind \($0.rawValue)" } ?? ""). "
          + "“claims sources” lists them.", status: .nothing)
    }
    return SourceReference(kind: kind ?? .person, name: name)
  }
}
