import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims alias`: a source has one more name.
struct AliasCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Say that a source also goes by a name.",
    discussion: """
      The source is found by the name, and what articles attribute to that name alone is the source's from now on, before \
      and after: a surname should be given only where no other bearer of it is expected.

      Examples:
        claims alias 'Joanna Stell' 'the Dam Lady'
        claims alias s12 'the Dam Lady' --undo
      """)

  @Argument(
    help: "A source: a name or an id.", completion: NameCompletion.sources, transform: NonBlank.read)
  var source: String

  @Argument(help: "The name.", transform: NonBlank.read)
  var name: String

  @OptionGroup var options: CorrectionOptions

  var output: OutputOptions { options.output }
  var rows: (any ResultRow.Type)? { nil }

  func run() throws {
    let opened = try options.open()
    if options.undo { return try options.takeBack(.alias, of: source, object: name, in: opened) }
    let chosen = try SourceSelection(archive: opened, output: options.output).source(source)
    let correction = opened.correction(
      of: try opened.reference(to: chosen.id), .alias(name), note: options.note)
    try options.make([correction], in: opened) { try options.state(of: chosen.id, in: opened) }
  }
}
