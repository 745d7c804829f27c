import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims rename`: a source is shown by another name.
struct RenameCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Show a source by another name.",
    discussion: """
      The source is found by the new name as well as by those it had. A later rename takes the place of an earlier one.

      Examples:
        claims rename 'Joanna Stell' 'Joanna Stell-Roe'
        claims rename s12 --undo
      """)

  @Argument(
    help: "A source: a name or an id.", completion: NameCompletion.sources, transform: NonBlank.read)
  var source: String

  @Argument(help: "The name to show.", transform: NonBlank.read)
  var name: String?

  @OptionGroup var options: CorrectionOptions

  func validate() throws {
    guard options.undo || name != nil else { throw ValidationError("Give the name to show.") }
  }

  var output: OutputOptions { options.output }
  var rows: (any ResultRow.Type)? { nil }

  func run() throws {
    let opened = try options.open()
    guard !options.undo, let name else {
      return try options.takeBack(.rename, of: source, object: name, in: opened)
    }
    let chosen = try SourceSelection(archive: opened, output: options.output).source(source)
    let reference = try opened.reference(to: chosen.id)
    let earlier = try opened.corrections().filter { stored in
      if case .source(let source, .rename(let old)) = stored.correction.matter {
        return source == reference && old != name
      }
      return false
    }
    if !earlier.isEmpty { try opened.undo(earlier.map(\.id)) }
    try options.make([opened.correction(of: reference, .rename(name), note: options.note)], in: opened) {
      try options.state(of: chosen.id, in: opened)
    }
  }
}
