import TestSupport
import Testing

/// Long results on a terminal, which `script` gives.
@Suite struct PagerTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try runner.directory.write("Gate\n\nAda Okafor said that 15 people were hurt.\n", to: "gate.txt")
    #expect(try runner.run(["ingest", "gate.txt", "--quiet", "--date", "2031-04-02"]).status == 0)
  }

  /// What a terminal shows of a command; `nil` where there is no `script`.
  private func shown(
    _ command: String, _ environment: [String: String]
  ) throws -> (status: Int32, output: String)? {
    guard try runner.shell("command -v script").status == 0 else { return nil }
    let result = try runner.shell("script -qec '\(command)' /dev/null", environment: environment)
    return (result.status, result.output.replacing("\r\n", with: "\n"))
  }

  @Test(arguments: ["search hurt", "by okafor", "figures", "speakers", "sources", "articles"])
  func aPagerGetsTheResultsAndWhatIsSaidComesAfterIt(_ command: String) throws {
    guard let result = try shown("claims \(command)", ["CLAIMS_PAGER": "sed s/^/:/", "PAGER": "false"]) else {
      return
    }
    let lines = result.output.split(separator: "\n")
    #expect(result.status == 0 && lines.first?.hasPrefix(":") == true, "\(result.output)")
    // The last line, from standard error, says how many there were.
    #expect(lines.last?.hasPrefix(":") == false && lines.last?.contains(" in ") == true, "\(result.output)")
  }

  @Test(arguments: ["no-such-pager", "/no/such/pager -x", "false", "sh -c \"kill -9 \\$\\$\"", "", "cat"])
  func aPagerThatIsMissingOrDiesLosesNothing(_ pager: String) throws {
    let environment = ["PAGER": pager, "NO_COLOR": "1"]
    guard let result = try shown("claims search hurt", environment),
      let plain = try shown("claims search hurt --no-pager", environment)
    else { return }
    let times = { (text: String) in text.replacing(/\d+ ms/, with: "N ms") }
    #expect(result.status == 0)
    // The shell says of one that was killed that it was.
    #expect(times(result.output).hasSuffix(times(plain.output)))
  }

  @Test func aPagerThatIsLeftEarlyIsSuccess() throws {
    guard let result = try shown("claims search hurt", ["PAGER": "head -c 1"]) else { return }
    #expect(result.status == 0)
    #expect(!result.output.contains("Okafor"))
  }

  @Test func whereThereIsNoTerminalThereIsNoPager() throws {
    let result = try runner.shell("claims search hurt", environment: ["PAGER": "sed s/^/:/"])
    #expect(result.output.hasPrefix(" c"))
    guard let stats = try shown("claims stats", ["PAGER": "sed s/^/:/"]) else { return }
    #expect(!stats.output.contains(":archive"))
  }

  @Test func aFileIsALinkOnATerminalWithColour() throws {
    guard let linked = try shown("claims search hurt --no-pager", [:]),
      let plain = try shown("claims search hurt --no-pager", ["NO_COLOR": "1"])
    else { return }
    #expect(linked.output.contains("\u{1B}]8;;file://"))
    #expect(linked.output.contains("/gate.txt\u{1B}\\"))
    #expect(!plain.output.contains("\u{1B}]8"))
    #expect(try !runner.run(["search", "hurt", "--color", "always"]).output.contains("\u{1B}]8"))
    #expect(
      try runner.run(["search", "hurt", "--hyperlinks", "always"]).output.contains("\u{1B}]8;;file://"))
  }
}
