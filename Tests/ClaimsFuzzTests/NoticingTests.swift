import TestSupport
import Testing

/// That the fuzzers would notice: programs that die, hang and lie on purpose.
@Suite struct NoticingTests {
  private let runner: CommandRunner

  init() throws { runner = try CommandRunner() }

  /// Puts a program into the runner's folder that does `deed` when an input holds the word "ferry".
  private func program(doing deed: String) throws {
    try runner.directory.write(
      "#!/bin/sh\nfor last; do :; done\nif grep -rqaw ferry \"$last\"; then \(deed); fi\n", to: "program")
    #expect(try runner.shell("chmod +x program").status == 0)
  }

  @Test func anInputThatEndsTheWorkerIsFoundAndCutDown() throws {
    try program(doing: "kill -ILL $$")
    let result = try runner.shell("claims-fuzz texts --seed 5 --count 120 --jobs 1 --worker ./program")
    #expect(result.status == 1)
    #expect(result.output.contains("died: signal 4"))
    #expect(result.output.contains("(5 bytes): \"ferry\""))
    #expect(try runner.shell("cat .fuzz/texts-*").output == "ferry")
  }

  @Test func anArticleThatEndsTheProgramIsFound() throws {
    try program(doing: "kill -SEGV $$")
    let result = try runner.shell(
      "claims-fuzz texts --whole --seed 5 --count 120 --jobs 1 --program ./program")
    #expect(result.status == 1)
    #expect(result.output.contains("died: signal 11"))
  }

  @Test func anArticleOnWhichAWorkerOfTheProgramFailedIsFound() throws {
    try program(
      doing:
        "grep -rlaw ferry \"$last\" | sed 's/$/: the program failed on this text (signal 4)/' >&2; exit 3")
    let result = try runner.shell(
      "claims-fuzz texts --whole --seed 5 --count 120 --jobs 1 --program ./program")
    #expect(result.status == 1)
    #expect(result.output.contains("the program failed on this text"))
  }

  @Test func outputThatIsNoJSONIsFound() throws {
    try program(doing: "echo '{\"article\": '")
    let result = try runner.shell(
      "claims-fuzz texts --whole --seed 5 --count 120 --jobs 1 --program ./program")
    #expect(result.status == 1)
    #expect(result.output.contains("wrong: a line is no JSON object"))
  }

  @Test func theSameSeedGivesTheSameFindings() throws {
    try program(doing: "kill -ILL $$")
    let command = "claims-fuzz texts --seed 5 --count 60 --worker ./program | grep died | sort"
    let first = try runner.shell(command + "; rm -r .fuzz")
    #expect(!first.output.isEmpty)
    #expect(try runner.shell(command).output == first.output)
  }

  @Test func aChangedValueThatTheDeepCheckWouldNotSeeIsFound() throws {
    // A program whose deep check finds every archive sound.
    try runner.directory.write(
      "#!/bin/sh\ncase \"$*\" in *--deep*) exit 0;; esac\nexec claims \"$@\"\n", to: "program")
    let result = try runner.shell("chmod +x program; claims-fuzz tamper --rows 1 --program ./program")
    #expect(result.status == 1)
    #expect(result.output.contains("not seen: claims.kind"))
  }
}
