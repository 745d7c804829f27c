import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims stance`: a claim's cue does something else.
struct StanceCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "stance",
    abstract: "Say what the speaker of a claim does with it: denies, urges, supports.",
    discussion: """
      The correction names the article, the place and the words, and holds when the article is read again.

      Examples:
        claims stance c7k2 denies
        claims stance c7k2 --undo
      """)

  @Argument(help: "The id of a claim, such as c7k2.")
  var id: String

  @Argument(help: "What the speaker does with it.")
  var stance: Stance?

  @OptionGroup var options: CorrectionOptions

  func validate() throws {
    guard options.undo || stance != nil else {
      let stances = Stance.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("Give the stance: \(stances).")
    }
  }

  var output: OutputOptions { options.output }
  var rows: (any ResultRow.Type)? { nil }

  func run() throws {
    let selection = ClaimSelection(archive: try options.open(), options: options)
    let claim = try selection.id(id)
    guard !options.undo, let stance else { return try selection.takeBack(.stance, of: claim) }
    try selection.make(.stance(stance), of: claim)
  }
}
