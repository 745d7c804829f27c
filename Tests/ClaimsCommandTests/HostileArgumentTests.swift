import TestSupport
import Testing

/// What the program says of arguments that would make a terminal do what their writer wants.
@Suite struct HostileArgumentTests {
  /// No NUL, which no argument can hold; the second line would pass for the program's.
  private static let argument = "\u{1B}]0;t\u{7}\u{9B}31m\u{202E}\"|\u{7F}\nclaims: all is well"

  private static let commands: [[String]] = [
    ["ingest", argument], ["extract", argument], ["search", "kind:\"\(argument)\""],
    ["search", "(" + argument],
    ["search", "x", "--kind", argument], ["search", "x", "--limit=\(argument)"], ["by", argument],
    ["speakers", argument],
    ["sources", argument], ["sources", "--similar", argument], ["sources", "import", argument],
    ["figures", "--min", argument],
    ["figures", "--counted", argument], ["show", argument], ["article", argument], ["articles", argument],
    ["merge", argument, "x"], ["merge", "okafor", argument], ["split", "okafor", argument],
    ["rename", argument, "x"],
    ["alias", argument, "x"], ["corrections", argument], ["corrections", "import", argument],
    ["corrections", "undo", argument], ["role", "okafor", "--remove", argument], ["reject", argument],
    ["attribute", argument, argument], ["stance", argument, "denies"], ["stance", "c7k2", argument],
    ["stats", "--archive", argument], ["check", "--archive", argument], ["export", argument],
    ["export", "--format", argument],
    ["ingest", "x", "--outlets", argument], ["ingest", "x", "--date", argument], [argument],
    ["help", argument],
    ["help", "search", argument], ["--" + argument], ["search", "--" + argument],
    ["--generate-completion-script", argument],
    ["search", "-" + argument], ["ingest", "x", "--archive", argument + "/y"],
  ]

  @Test func anArgumentIsNeverRepeatedAsItIs() throws {
    let runner = try CommandRunner()
    try runner.directory.write("Ada Okafor said that 9 people were hurt.\n", to: "a.txt")
    #expect(try runner.run(["ingest", "a.txt", "--quiet"]).status == 0)
    for command in Self.commands {
      let result = try runner.run(command)
      #expect([0, 1, 2, 3, 4].contains(result.status), "\(command): \(result.status)")
      #expect(
        HostileText.forbidden(in: result.output + result.errors).isEmpty, "\(command): \(result.errors)")
      #expect(
        !result.errors.split(separator: "\n").contains { $0 == "claims: all is well" }, "\(result.errors)")
    }
  }
}
