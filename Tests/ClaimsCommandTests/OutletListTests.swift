import Foundation
import TestSupport
import Testing

/// `--outlets FILE`, on the built program.
@Suite struct OutletListTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try runner.directory.write(
      "Dam\n\nThe old dam leaks at its foot, Mayor Orla Coe said on Monday, Whispering Larkham reported.\n",
      to: "dam.txt")
    try runner.directory.write(
      "# ours\n\nWhispering Larkham; the Whisperer; whisper.example\n", to: "outlets.txt")
  }

  private func relays(_ arguments: [String]) throws -> [String] {
    let result = try runner.run(["extract", "dam.txt"] + arguments)
    #expect(result.status == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let sources = try #require(object["sources"] as? [[String: Any]])
    return sources.filter { $0["kind"] as? String == "outlet" }.compactMap { $0["name"] as? String }
  }

  @Test func aUsersOutletIsKnown() throws {
    #expect(try relays([]) == [])
    #expect(try relays(["--outlets", "outlets.txt"]) == ["Whispering Larkham"])
  }

  @Test func anotherListReadsAnArticleAgain() throws {
    #expect(try runner.run(["ingest", "dam.txt"]).output.contains("1 new"))
    #expect(try runner.run(["ingest", "dam.txt"]).output.contains("1 unchanged"))
    #expect(try runner.run(["ingest", "dam.txt", "--outlets", "outlets.txt"]).output.contains("1 changed"))
    #expect(try runner.run(["ingest", "dam.txt", "--outlets", "outlets.txt"]).output.contains("1 unchanged"))
    #expect(try runner.run(["ingest", "dam.txt"]).output.contains("1 changed"))
  }

  @Test func anExplanationReadsWithTheSameList() throws {
    _ = try runner.run(["ingest", "dam.txt", "--outlets", "outlets.txt"])
    let found = try runner.run(["search", "kind:indirect", "--format", "csv", "--limit", "1"])
    let id = String(try #require(found.lines.dropFirst().first?.split(separator: ",").first))
    #expect(try runner.run(["show", id, "--why", "--outlets", "outlets.txt"]).status == 0)
    let alone = try runner.run(["show", id, "--outlets", "outlets.txt"])
    #expect(alone.status == 2)
    #expect(alone.errors.contains("--outlets goes with --why"))
  }

  @Test func aBadListIsRefusedWithItsLine() throws {
    try runner.directory.write("Good\n;x\n", to: "bad.txt")
    let result = try runner.run(["ingest", "dam.txt", "--outlets", "bad.txt"])
    #expect(result.status == 2)
    #expect(result.errors.contains("bad.txt:2: no name"))
    let missing = try runner.run(["extract", "dam.txt", "--outlets", "nowhere.txt"])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("no file or folder “nowhere.txt”"))
  }
}
