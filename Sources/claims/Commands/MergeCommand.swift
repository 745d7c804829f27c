import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims merge`: two sources are one.
struct MergeCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Say that two sources are one.",
    discussion: """
      The correction is kept apart from what was extracted and holds for articles that come later and for those that \
      are read again. Nothing of an article changes. “claims sources --similar” proposes whom to merge.

      Examples:
        claims merge 'Joanna Stell' 'J. Stell'
        claims merge s12 s40 --note 'changed her name in 2030'
        claims merge s12 s40 --undo
        claims merge --outlet 'Lake Post Online' 'The Lake Post'
      """)

  @Argument(
    help: "A source: a name or an id.", completion: NameCompletion.sources, transform: NonBlank.read)
  var source: String

  @Argument(help: "The other one.", completion: NameCompletion.sources, transform: NonBlank.read)
  var other: String

  @Flag(
    help:
      "The names are those of publishing outlets: articles of the first are found and counted as the second's."
  )
  var outlet = false

  @OptionGroup var options: CorrectionOptions

  var output: OutputOptions { options.output }
  var rows: (any ResultRow.Type)? { nil }

  func run() throws {
    let opened = try options.open()
    if outlet { return try mergeOutlets(in: opened) }
    if options.undo { return try options.takeBack(.merge, of: source, object: other, in: opened) }
    let selection = SourceSelection(archive: opened, output: options.output)
    let (left, right) = (try selection.source(source), try selection.source(other))
    guard left.id != right.id else {
      throw CommandFailure(
        "“\(source)” and “\(other)” are one source already: \(left.phrase)", status: .usage)
    }
    let correction = opened.correction(
      of: try opened.reference(to: left.id), .merge(try opened.reference(to: right.id)), note: options.note)
    try options.make([correction], in: opened) { try options.state(of: left.id, in: opened) }
  }

  private func mergeOutlets(in opened: Archive) throws {
    if options.undo {
      guard try opened.splitOutlet(source) else {
        throw CommandFailure("nobody said that the outlet “\(source)” is another.", status: .nothing)
      }
      return try options.say(["Taken back: the outlet “\(source)” is \(other)."])
    }
    guard options.note == nil else {
      throw CommandFailure("--note goes with sources; what is said of outlets has none.", status: .usage)
    }
    guard let name = try opened.mergeOutlets(source, into: other) else {
      throw CommandFailure(
        "no article is of an outlet “\(source)”, or it is “\(other)” already. “claims stats” has the outlets. Nothing was "
          + "changed.", status: .nothing)
    }
    try options.say(["The outlet “\(source)” is \(name), in filters and counts; no article was changed."])
  }
}
