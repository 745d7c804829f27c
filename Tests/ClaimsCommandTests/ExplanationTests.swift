import Foundation
import TestSupport
import Testing

/// `claims show ID --why`, on the built program.
@Suite struct ExplanationTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try runner.directory.write(
      """
      Tunnel to cost more

      "The harbour tunnel will cost 90 million crowns," said Ada Okafor, the harbour master, on Monday.

      Okafor said the ferry would stop in May, as the tunnel would be open by then.

      The ferry has crossed the harbour since 1931 and carries 900 people a day.
      """, to: "tunnel.txt")
    _ = try runner.run(["ingest", "tunnel.txt"])
  }

  private func explanation(of query: String) throws -> String {
    let found = try runner.run(["search", query, "--format", "csv", "--limit", "1"])
    let id = try #require(found.lines.dropFirst().first?.split(separator: ",").first)
    let shown = try runner.run(["show", String(id), "--why"])
    #expect(shown.status == 0)
    return shown.output
  }

  @Test func aQuotationTellsItsRuleAndItsLabels() throws {
    let output = try explanation(of: "kind:direct")
    #expect(output.contains("\nWhy\n  found by     rules and network\n  rule         reported speech, 0."))
    #expect(output.contains("    cue      "))
    #expect(output.contains(" said\n"))
    #expect(output.contains("  confidence   0."))
  }

  @Test func indirectSpeechTellsItsLinks() throws {
    let output = try explanation(of: "kind:indirect")
    #expect(output.contains("  links        content to cue "))
    #expect(output.contains("    content  "))
    #expect(output.contains("  speaker      Ada Okafor: short for the name, "))
  }

  @Test func aStatementIsTheArticlesOwnVoice() throws {
    #expect(try explanation(of: "kind:statement").contains("  found by     own voice"))
  }

  @Test func programsGetItAsJSON() throws {
    let found = try runner.run(["search", "kind:direct", "--format", "csv", "--limit", "1"])
    let id = try #require(found.lines.dropFirst().first?.split(separator: ",").first)
    let result = try runner.run(["show", String(id), "--why", "--format", "jsonl"])
    #expect(result.status == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let why = try #require(object["why"] as? [String: Any])
    #expect(object["id"] as? String == String(id))
    #expect(why["found_by"] as? String == "rules and network")
    #expect(why["rule"] as? String == "reported speech")
    #expect((why["speaker_link"] as? [String: Any])?["rule"] as? String == "the same name")
    #expect((why["labels"] as? [[String: Any]])?.contains { $0["part"] as? String == "cue" } == true)
  }

  @Test func aTableOfCellsHasNoRoomForIt() throws {
    let result = try runner.run(["show", "c1", "--why", "--format", "csv"])
    #expect(result.status == 2)
    #expect(result.errors.contains("--format table, json or jsonl"))
  }

  @Test func anUnknownClaimIsNotExplained() throws {
    let result = try runner.run(["show", "czzzz", "--why"])
    #expect(result.status == 1)
  }
}
