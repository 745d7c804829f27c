import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims reject`: a claim is none.
struct RejectCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Say that a claim is none, or is wrongly cut.",
    discussion: """
      It is left out of searches, lists, counts and exports; “claims show” still has it. The correction names the \
      article, the place and the words, and holds when the article is read again.

      Examples:
        claims reject c7k2 --note 'a photo caption'
        claims reject c7k2 --undo
      """)

  @Argument(help: "The id of a claim, such as c7k2.")
  var id: String

  @OptionGroup var options: CorrectionOptions

  var output: OutputOptions { options.output }
  var rows: (any ResultRow.Type)? { nil }

  func run() throws {
    let selection = ClaimSelection(archive: try options.open(), options: options)
    let claim = try selection.id(id)
    if options.undo { return try selection.takeBack(.reject, of: claim) }
    try selection.make(.reject, of: claim)
  }
}
