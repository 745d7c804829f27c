import TestSupport
import Testing

/// The completion of names, as bash asks for it.
@Suite struct CompletionTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try runner.directory.write(
      "Gate\n\nHarbour master Ada Okafor said that 15 people were hurt. It rained, Bo Lind said.\n",
      to: "gate.txt")
    let arguments = ["ingest", "gate.txt", "--quiet", "--date", "2031-04-02", "--outlet", "The Herald"]
    #expect(try runner.run(arguments + ["--archive", "x.sqlite"]).status == 0)
  }

  /// What bash offers for the last of `words`.
  private func offered(_ words: [String]) throws -> CommandResult {
    let line = words.joined(separator: " ")
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let script = """
      source <(claims completions bash)
      COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1); COMP_LINE="\(line)"; COMP_POINT=${#COMP_LINE}
      COMP_TYPE=9; COMP_KEY=9; _claims claims '\(words.last ?? "")' '\(words.dropLast().last ?? "")'
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    try runner.directory.write(script, to: "complete.sh")
    return try runner.shell("bash complete.sh")
  }

  @Test func namesComeFromTheArchive() throws {
    let names = try offered(["claims", "by", "--archive", "x.sqlite", "Ad"])
    #expect(names.output == "Ada Okafor\n", "\(names.output)\(names.errors)")
    let outlets = try offered(["claims", "search", "--archive", "x.sqlite", "--outlet", "Th"])
    #expect(outlets.output == "The Herald\n", "\(outlets.output)\(outlets.errors)")
  }

  @Test func aNameNeverRuns() throws {
    try runner.directory.write("Gate\n\nAda Okafor said that 16 people were hurt.\n", to: "b.txt")
    for name in ["Th$(touch pwned)", "Th`touch pwned`", "Th'; touch pwned; '"] {
      let arguments = ["ingest", "b.txt", "--quiet", "--archive", "x.sqlite", "--outlet", name]
      #expect(try runner.run(arguments).status == 0)
      let outlets = try offered(["claims", "search", "--archive", "x.sqlite", "--outlet", "Th"])
      #expect(outlets.output == "The Herald\n", "\(outlets.output)\(outlets.errors)")
      #expect(try runner.shell("test -e pwned").status == 1)
    }
  }

  @Test func whereThereIsNoArchiveNothingIsSaid() throws {
    let names = try offered(["claims", "by", "--archive", "none.sqlite", "Ad"])
    #expect(names.errors.isEmpty)
    #expect(!names.output.contains("Ada"))
  }
}
