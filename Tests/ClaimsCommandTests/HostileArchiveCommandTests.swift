import Foundation
import TestSupport
import Testing

/// The built program with archives that are damaged or made to harm: no crash, no hang, exit status 4 or the answer.
@Suite struct HostileArchiveCommandTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    let articles = [
      "At least 12 ferries sank in the storm, harbour master Ada Okafor said.",
      "Bo Lind, a spokesman for the board, said that repairs will cost €2.5 million.",
    ]
    for (number, text) in articles.enumerated() {
      try runner.directory.write("Story \(number)\n\n\(text) It rained.", to: "\(number).txt")
    }
    let ingest = ["ingest", "--date", "2031-04-02", "--outlet", "The Courier", "0.txt", "1.txt"]
    #expect(try runner.run(ingest).status == 0)
  }

  private func spoil(_ sql: String) throws {
    try TestSupport.spoil(archive: runner.directory.path("claims.sqlite"), sql)
  }

  private static let commands = [
    ["search"], ["search", "ferries", "--format", "json"], ["by", "okafor"], ["speakers"],
    ["sources", "--similar"],
    ["figures"], ["figures", "--timeline"], ["articles"], ["article", "ARTICLE"], ["stats"], ["export"],
    ["export", "--format", "csv"], ["export", "--format", "json-ld"], ["corrections"], ["check", "--deep"],
  ]

  @Test(arguments: [
    "UPDATE claim_spans SET span_start = span_end + 5", "UPDATE claims SET confidence = 1e300",
    "UPDATE identities SET first_day = 9223372036854775807, last_day = 9223372036854775807",
    "UPDATE articles SET day = 9223372036854775807, published = NULL, published_from = NULL",
    "UPDATE identities SET id = -id; UPDATE sources SET identity_id = -identity_id",
    "UPDATE claims SET id = -id", "UPDATE attributions SET article_source = 99999",
    "UPDATE claims SET figures = '[2147483646]'", "UPDATE claims SET parent_id = id",
    "UPDATE figures SET significant_digits = 4611686018427387904", "UPDATE articles SET body_start = -3",
    "UPDATE articles SET text = ''", "DELETE FROM sources", "DELETE FROM articles",
    "DELETE FROM claims_fts_data",
    "UPDATE claims SET article_id = 77 WHERE id = (SELECT min(id) FROM claims)",
  ])
  func noRowEndsTheProgram(sql: String) throws {
    let article = try id(ofTitle: "Story 0")
    try spoil(sql)
    for command in Self.commands {
      let result = try runner.run(command.map { $0 == "ARTICLE" ? article : $0 })
      #expect([0, 1, 4].contains(result.status), "\(command): \(result.status) \(result.errors)")
    }
  }

  /// The id of the article with this headline.
  private func id(ofTitle title: String) throws -> String {
    let row = try runner.run(["articles", "--format", "csv"]).lines.first { $0.contains(",\(title),") }
    return String(try #require(row?.split(separator: ",").first))
  }

  @Test func aListGoesOnWithoutABadRowAndSaysSo() throws {
    try spoil(
      "UPDATE claims SET confidence = 7 WHERE id = (SELECT min(id) FROM claims WHERE kind <> 'statement')")
    let result = try runner.run(["search", "--format", "jsonl"])
    #expect(result.status == 4)
    #expect(!result.lines.isEmpty)
    #expect(result.errors.contains("left out: claims "))
    #expect(result.errors.contains("“confidence” is 7.0"))
    #expect(result.errors.contains("claims check --repair"))
  }

  @Test func whoAsksForABadArticleHearsWhatIsWrongAndWhatToDo() throws {
    let ids = try [id(ofTitle: "Story 0"), id(ofTitle: "Story 1")]
    try spoil("UPDATE figures SET spans = '[[9,2]]' WHERE article_id = 1")
    let result = try runner.run(["article", ids[0]])
    #expect(result.status == 4)
    #expect(result.output == "")
    #expect(result.errors.contains("figures "))
    #expect(result.errors.contains("claims check --repair"))
    #expect(try runner.run(["article", ids[1]]).status == 0)
  }

  @Test func aForeignTriggerIsNamedAndNeverRun() throws {
    try spoil("CREATE TRIGGER sly AFTER INSERT ON claims BEGIN UPDATE claims SET text = 'He confessed.'; END")
    for command in [["ingest", "0.txt"], ["search", "ferries"], ["check"]] {
      let result = try runner.run(command)
      #expect(result.status == 4)
      #expect(result.errors.contains("“sly”"), "\(result.errors)")
    }
  }

  @Test func aRepairTakesTheBadArticleOutAndTheNextIngestReadsItAgain() throws {
    let before = try runner.run(["export"]).output
    let id = try id(ofTitle: "Story 1")
    try spoil("UPDATE figures SET value = '999' WHERE article_id = 2")
    #expect(try runner.run(["check", "--deep"]).status == 1)
    let repair = try runner.run(["check", "--repair"])
    #expect(repair.status == 0, "\(repair.errors)")
    #expect(repair.output.contains("taken out: article \(id) (Story 1)"))
    #expect(repair.output.contains("claims.sqlite.before-repair"))
    let again = ["ingest", "--date", "2031-04-02", "--outlet", "The Courier", "0.txt", "1.txt"]
    #expect(try runner.run(again).output.contains("1 new, 1 unchanged"))
    #expect(try runner.run(["check", "--deep"]).status == 0)
    let counts = try [before, runner.run(["export"]).output].map { $0.split(separator: "\n").count }
    #expect(counts[0] == counts[1])
  }

  @Test(arguments: ["9223372036854775807", "4000000"])
  func noTimeIsTooLongToBeRefused(days: String) throws {
    let result = try runner.run(["figures", "--timeline", "--within", days])
    #expect(result.status == 2)
    #expect(result.errors.contains("can't be used for --within: it must be a whole number"))
  }
}
