import ClaimsArchive
import ClaimsModel

/// Finds the one source that a user means, for commands that change something and must not guess.
struct SourceSelection {
  let archive: Archive
  let output: OutputOptions

  /// The source that goes by `name`, or has it as its id.
  ///
  /// - Throws: `CommandFailure` when there is none; when there are several they are listed first.
  func source(_ name: String) throws -> SourceSummary {
    switch SpeakerChoice(name: name, candidates: try archive.candidates(forSpeaker: name)) {
    case .nobody: throw try Self.nobody(name, in: archive)
    case .chosen(let source, _, _): return source
    case .several(let candidates):
      throw Self.several(
        candidates, for: name, output: output, next: "Name the one you mean by its id, such as ")
    }
  }

  /// Lists those that a name fits beside the message: a file that takes the results must never hold them.
  static func several(
    _ candidates: [SourceSummary], for name: String, output: OutputOptions, next: PrintableText
  ) -> CommandFailure {
    let (table, rest) = SourcePrinter(output: output).candidates(candidates, for: name)
    Diagnostics.write(table)
    return CommandFailure(
      "“\(name)” fits \(Wording.count(candidates.count, "source")). \(rest)\(next)\(candidates[0].id).",
      status: .usage)
  }

  /// Why nobody was found, with those whom the archive knows by a similar name.
  static func nobody(_ name: String, in archive: Archive) throws -> CommandFailure {
    let similar = try archive.similarNames(to: name).prefix(5).map { "“\($0)”" }
    let hint =
      similar.isEmpty
      ? "“claims speakers” lists everybody." : "Did you mean \(similar.joined(separator: ", "))?"
    return CommandFailure("nobody in the archive goes by “\(name)”. \(hint)", status: .nothing)
  }
}
