import Foundation
import TestSupport
import Testing

/// `claims related`: what else was said of a claim's matter.
@Suite struct RelatedCommandTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    let texts = [
      "Ada Okafor said the harbour tunnel would cost 90 million crowns.",
      "Ada Okafor said the harbour tunnel was too narrow.",
      "Bo Lind said the harbour tunnel had leaked for years.",
      "Bo Lind said the gate was open.",
    ]
    for (index, text) in texts.enumerated() {
      try runner.directory.write("News \(index)\n\nSELMOUTH — \(text)\n", to: "\(index).txt")
      #expect(try claims("ingest", "\(index).txt", "-q", "--date", "2031-04-0\(index + 1)").status == 0)
    }
  }

  private func claims(_ arguments: String...) throws -> CommandResult { try runner.run(arguments) }

  private func id(_ words: String) throws -> String {
    String(try #require(claims("search", words, "--format", "csv", "--columns", "id").lines.last))
  }

  @Test func theSameSpeakerAndOthersAreShownApart() throws {
    let result = try claims("related", try id("cost"))
    #expect(result.status == 0)
    let parts = result.output.components(separatedBy: "\nOthers\n")
    #expect(parts.count == 2)
    #expect(parts.first?.contains("\nThe same speaker, in order of date\n") == true)
    #expect(parts.first?.contains("too narrow") == true && parts.last?.contains("leaked for years") == true)
    #expect(!result.output.contains("gate"))
    let rows = try claims("related", try id("cost"), "--format", "csv").lines
    #expect(rows.count == 3)
    #expect(try claims("related", try id("cost"), "--format", "csv", "--limit", "0").lines.count == 3)
  }

  @Test func whatStandsAloneHasNoneAndWrongUseIsTold() throws {
    #expect(try claims("related", try id("gate")).status == 1)
    #expect(try claims("related", "a12").status == 2)
    #expect(try claims("related", "c7777777").status == 1)
    #expect(try claims("related").status == 2)
  }
}
