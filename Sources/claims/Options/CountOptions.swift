import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// Whether claims are counted instead of listed.
struct CountOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Print how many claims there are instead of them, copies included: exactly, where a list stops at 10,000."
    ))
  var count = false

  @Option(
    help: "Print how many claims there are for each speaker, outlet, month, kind or stance instead of them.")
  var countBy: ClaimGrouping?

  @Option(
    help: ArgumentHelp(
      "With --count-by speaker: only speakers of this kind, such as unnamed.", valueName: "kind"))
  var ofKind: [SourceKind] = []

  func validate() throws {
    guard !count || countBy == nil else {
      throw ValidationError("--count and --count-by can't be given together.")
    }
    guard ofKind.isEmpty || countBy == .speaker else {
      throw ValidationError("--of-kind goes with --count-by speaker.")
    }
  }

  /// Those of `counts` that are asked for.
  func wanted(_ counts: ClaimCounts) -> ClaimCounts {
    guard !ofKind.isEmpty else { return counts }
    var wanted = counts
    wanted.groups.removeAll { !($0.kind.map(ofKind.contains) ?? false) }
    return wanted
  }
}
