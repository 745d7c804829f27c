import TestSupport
import Testing

/// Standard streams that are closed, full or gone, on the built program.
@Suite struct StandardStreamsTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try runner.directory.write("“The gate is open,” said Ada Okafor, the harbour master.\n", to: "gate.txt")
    #expect(try runner.run(["ingest", "gate.txt", "--quiet"]).status == 0)
  }

  /// Commands that print a result.
  private static let printing = [
    "search gate", "search gate --format json", "by okafor --format csv", "speakers", "stats", "check",
    "export",
    "export --format json-ld", "extract gate.txt",
    "article $(claims articles --format csv | tail -n 1 | cut -d, -f1)", "corrections export", "--help",
    "--version",
    "search --help", "--generate-completion-script bash",
  ]

  @Test func resultsThatCanNotBeWrittenAreNoSuccess() throws {
    for command in Self.printing {
      for output in ["> /dev/full", ">&-"] {
        let result = try runner.shell("claims \(command) \(output)")
        #expect(result.status == 4, "\(command) \(output)")
        #expect(result.errors.contains("standard output can't be written"), "\(command) \(output)")
      }
      #expect(
        try runner.shell("(claims \(command); echo $? >&2) | true").errors.hasSuffix("0\n"), "\(command)")
    }
  }

  @Test func messagesThatNobodyReadsChangeNothing() throws {
    for command in [
      "search gate", "search nothing", "show c1", "nonsense", "ingest none.txt", "extract gate.txt",
    ] {
      let expected = try runner.shell("claims \(command)")
      for errors in ["2>&-", "2> /dev/full"] {
        let result = try runner.shell("claims \(command) \(errors)")
        #expect(result.status == expected.status && result.output == expected.output, "\(command) \(errors)")
      }
    }
  }

  @Test func aClosedInputIsNamedAndNothingElseReadInItsPlace() throws {
    let result = try runner.shell("claims ingest - --archive new.sqlite <&-")
    #expect(result.status == 3)
    #expect(result.errors.contains("cannot be read"))
    #expect(try runner.run(["export", "--archive", "new.sqlite"]).output.isEmpty)
    #expect(try runner.shell("claims extract - <&-").status == 3)
    for command in ["corrections import -", "sources import -"] {
      let result = try runner.shell("claims \(command) <&-")
      #expect(result.status == 2 && result.errors.contains("it can't be read"), "\(command)")
      #expect(try runner.shell("claims \(command) < /").status == 2, "\(command)")
    }
  }

  @Test func withAllStreamsClosedTheArchiveIsUnharmed() throws {
    #expect(try runner.shell("claims ingest gate.txt --archive new.sqlite <&- >&- 2>&-").status == 4)
    #expect(try runner.run(["check", "--deep", "--archive", "new.sqlite"]).status == 0)
    #expect(try runner.run(["search", "gate", "--archive", "new.sqlite"]).status == 0)
  }

  @Test func aFileThatMayNotGrowIsAnErrorAndNoSignal() throws {
    let result = try runner.shell("ulimit -f 1; claims manual > page")
    #expect(result.status == 4)
    #expect(result.errors.contains("standard output can't be written"))
    #expect(try runner.shell("ulimit -f 100; claims ingest gate.txt --archive new.sqlite").status == 4)
  }
}
