import Foundation
import TestSupport
import Testing

/// Every command that a user sees.
let commandNames = [
  "ingest", "search", "by", "speakers", "sources", "figures", "related", "watch", "remove", "show", "article",
  "articles", "stats",
  "extract", "export", "check", "merge", "split", "rename", "alias", "role", "reject",
  "attribute", "stance", "corrections", "completions", "version", "datasette",
]

@Suite struct CommandLineTests {
  private let runner: CommandRunner

  init() throws { runner = try CommandRunner() }

  @Test func withoutACommandTheCommandsAreListed() throws {
    let result = try runner.run([])
    #expect(result.status == 0)
    for name in commandNames { #expect(result.output.contains("\n  \(name) "), "\(name) is missing") }
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: commandNames)
  func everyCommandHasHelpWithExamples(_ name: String) throws {
    let result = try runner.run([name, "--help"])
    #expect(result.status == 0)
    #expect(result.output.contains("Examples:\n  claims \(name)"))
    #expect(result.output.contains("USAGE: claims \(name)"))
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: [
    ["search", "--limit", "-1"], ["search", "--kind", "foo"], ["search", "--since", "tuesday"], ["ingest"],
    ["by"],
    ["show"], ["show", "12"], ["show", "s12"], ["article", "c12"], ["nonsense"], ["search", "--nonsense"],
    ["ingest", "x", "--jobs", "0"], ["figures", "--min", "many"], ["export", "--format", "table"],
  ])
  func wrongUseEndsWithTwo(_ arguments: [String]) throws {
    let result = try runner.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test(arguments: [
    ["search", "tunnel"], ["by", "okafor"], ["speakers"], ["sources"], ["figures"], ["show", "c1"],
    ["show", "f1"], ["show", "a1"], ["related", "c1"], ["watch"], ["watch", "list"], ["remove", "a1"],
    ["article", "a1"], ["articles"], ["stats"], ["export"], ["check"],
    ["datasette"],
  ])
  func aMissingArchiveEndsWithFour(_ arguments: [String]) throws {
    let result = try runner.run(arguments + ["--archive", "none.sqlite"])
    #expect(result.status == 4)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("claims: there is no archive at none.sqlite."))
    #expect(result.errors.contains("claims ingest"))
    #expect(!FileManager.default.fileExists(atPath: runner.directory.path("none.sqlite")))
  }

  @Test func theArchiveOfTheEnvironmentIsUsed() throws {
    let result = try runner.run(["stats"], environment: ["CLAIMS_ARCHIVE": "theirs.sqlite"])
    #expect(result.errors.contains("theirs.sqlite"))
    let overruled = try runner.run(
      ["stats", "--archive", "mine.sqlite"], environment: ["CLAIMS_ARCHIVE": "theirs.sqlite"])
    #expect(overruled.errors.contains("mine.sqlite"))
  }

  @Test func aBadQueryIsPointedAt() throws {
    let result = try runner.run(["search", "tunnel kind:foo"])
    #expect(result.status == 2)
    #expect(result.errors.hasSuffix("\n  tunnel kind:foo\n              ^^^\n"))
  }

  @Test func anUnknownCommandIsNamed() throws {
    let result = try runner.run(["serch", "tunnel"])
    #expect(result.status == 2)
    #expect(result.errors == "claims: there is no command “serch”; did you mean search?\n")
  }

  @Test func aNegatedFirstWordIsExplained() throws {
    let result = try runner.run(["search", "-tunnel"])
    #expect(result.status == 2)
    #expect(result.errors.contains("claims search -- '-tunnel'"))
  }

  @Test func aClosedPipeIsSuccess() throws {
    let result = try runner.shell("(claims --help; echo $? >&2) | head -1")
    #expect(result.lines.count == 1)
    #expect(result.errors == "0\n")
    let early = try runner.shell("(sleep 0.2; claims manual; echo $? >&2) | true")
    #expect(early.errors == "0\n")
  }

  @Test func aFullDeviceIsToldOf() throws {
    let result = try runner.shell("claims manual > /dev/full")
    #expect(result.status == 4)
    #expect(result.errors.contains("standard output can't be written"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreMade(_ shell: String) throws {
    let result = try runner.run(["completions", shell])
    #expect(result.status == 0)
    #expect(result.output.contains("speakers"))
    #expect(try runner.run(["--generate-completion-script", shell]).output == result.output)
  }

  @Test func theManualPageHasEveryCommandAndOption() throws {
    let page = try runner.run(["manual"]).output.replacing("\\-", with: "-")
    for name in commandNames {
      #expect(page.contains(".SS \\fBclaims \(name)\\fR"), "\(name) is missing")
      let help = try runner.run([name, "--help"]).output
      for option in help.matches(of: /\n  (?:-\w, )?(--[a-z-]+)/) {
        #expect(page.contains("\\fB\(option.output.1)\\fR"), "\(name) \(option.output.1) is missing")
      }
    }
  }

  @Test func theVersionIsPrinted() throws {
    let result = try runner.run(["--version"])
    let form = /claims \d+\.\d+\.\d+\ncommit [0-9a-z-]+\nextractor \d+\nschema \d+\n/
    #expect(result.output.wholeMatch(of: form) != nil, "\(result.output)")
    #expect(try runner.run(["version"]).output == result.output)
    let row = try runner.run(["version", "--json", "version,schema"]).output
    #expect(row.wholeMatch(of: /\{"version":"[0-9.]+","schema":\d+\}\n/) != nil, "\(row)")
  }
}
