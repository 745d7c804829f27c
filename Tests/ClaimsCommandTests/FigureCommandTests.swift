import Foundation
import TestSupport
import Testing

/// The built program's figures: asked for in searches, set side by side, handed on.
@Suite struct FigureCommandTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    let articles = [
      ("The Courier", "2031-04-02", "At least 12 ferries sank in the storm, harbour master Ada Okafor said."),
      ("The Herald", "2031-04-02", "At least 12 ferries sank in the storm, harbour master Ada Okafor said."),
      ("The Post", "2031-04-02", "Nine ferries sank in the storm, said Bo Lind, a spokesman for the board."),
      ("The Courier", "2031-04-04", "Fifteen ferries sank in the storm, harbour master Ada Okafor said."),
      (
        "The Post", "2031-04-05",
        "The repairs will cost €2.5 million, Okafor said. Turnout was 45 percent, the board said."
      ),
      ("The Herald", "2031-04-06", "The new tunnel is 12 km long and cost $80 million, the ministry said."),
    ]
    let lines = articles.enumerated().map { number, article in
      """
      {"title": "Story \(number)", "outlet": "\(article.0)", "published": "\(article.1)", "text": "\(article.2)\\n\\nIt rained."}
      """
    }
    try runner.directory.write(lines.joined(separator: "\n"), to: "news.jsonl")
    #expect(try runner.run(["ingest", "news.jsonl"]).status == 0)
  }

  private func rows(_ arguments: [String]) throws -> [[String: Any]] {
    try runner.run(arguments + ["--format", "jsonl"]).lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func texts(_ query: String) throws -> [String] {
    try rows(["search", "--sort", "oldest", query]).compactMap { $0["text"] as? String }
  }

  // MARK: - In searches

  @Test func aSearchAsksForFigures() throws {
    #expect(try texts("figure:>=10 counted:ferries").count == 3)
    #expect(try texts("ferry figure:9").count == 1)
    #expect(try texts("figure:>2m unit:EUR").count == 1)
    #expect(try texts("figure:>2m").count == 2)
    #expect(try texts("figure:<20 unit:km").count == 1)
    #expect(try texts("figure:>40%").count == 1)
    #expect(try texts("has:percent").count == 1)
    #expect(try texts("storm -figure:12").count == 2)
  }

  @Test func theConditionsHoldForTheSameFigure() throws {
    #expect(try texts("figure:12 unit:km").count == 1)
    #expect(try texts("figure:12 unit:USD").isEmpty)
    #expect(try texts("figure:>1m unit:km").isEmpty)
  }

  @Test func aBadNumberIsPointedAt() throws {
    let result = try runner.run(["search", "storm figure:>=many"])
    #expect(result.status == 2)
    #expect(result.errors.hasSuffix("\n  storm figure:>=many\n                 ^^^^\n"))
    #expect(result.errors.hasPrefix("claims: “many” is no number; write "))
  }

  // MARK: - The command

  @Test func filtersNarrowFigures() throws {
    #expect(try rows(["figures", "--counted", "ferry"]).count == 4)
    #expect(try rows(["figures", "--counted", "ferry", "--speaker", "okafor"]).count == 3)
    #expect(
      try rows(["figures", "--counted", "ferry", "--speaker", "okafor", "--speaker", "lind"]).count == 4)
    #expect(try rows(["figures", "--unit", "km", "--unit", "EUR", "--min", "1"]).count == 2)
    #expect(try rows(["figures", "--min", "40%"]).count == 1)
    #expect(try rows(["figures", "--counted", "ferry", "--min", "13", "--max", "1 000"]).count == 1)
  }

  @Test(arguments: [
    (["figures", "--min", "1,5"], "“1,5” is no number"),
    (["figures", "--max", "lots"], "“lots” is no number"),
    (["figures", "--min", "10", "--max", "2"], "--min 10 is more than --max 2"),
    (["figures", "--timeline", "--sort", "oldest"], "--sort has no place"),
    (["figures", "--within", "3"], "--within goes with --timeline"),
    (["figures", "--plot", "--format", "csv"], "--plot is for people"),
    (["figures", "--timeline", "--within=-1"], "a whole number from 0"),
  ])
  func wrongUseIsExplained(_ arguments: [String], _ message: String) throws {
    let result = try runner.run(arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  // MARK: - The timeline

  @Test func aTimelineHasALineForEachReport() throws {
    let result = try runner.run(["figures", "ferries", "--timeline"])
    #expect(result.status == 0)
    let lines = result.lines
    #expect(lines.contains { $0.hasPrefix("ferries · count · 3 reports, 2031-04-02 to 2031-04-04") })
    #expect(lines.contains { $0.hasPrefix("!  2031-04-02  >= 12  Ada Okafor · The Courier, The") })
    #expect(lines.contains { $0.hasPrefix("!  2031-04-02      9  Bo Lind") })
    #expect(lines.contains { $0.hasPrefix("   2031-04-04     15  Ada Okafor") })
    #expect(lines.contains { $0.hasPrefix("! ") && $0.hasSuffix("can't both be right") })
    #expect(result.errors.hasPrefix("1 series in "))
  }

  @Test func datesCanBeTakenTogether() throws {
    let apart = try rows(["figures", "ferries", "--timeline"])
    let together = try rows(["figures", "ferries", "--timeline", "--within", "2"])
    func disputed(_ rows: [[String: Any]]) -> Int {
      rows.filter { ($0["conflicts"] as? [String])?.isEmpty == false }.count
    }
    #expect(disputed(apart) == 2)
    #expect(disputed(together) == 3)
  }

  @Test func aTimelineIsTheSameInEveryFormat() throws {
    let json = try rows(["figures", "--timeline"])
    let csv = try runner.run(["figures", "--timeline", "--format", "csv"]).lines
    let markdown = try runner.run(["figures", "--timeline", "--format", "markdown"]).lines
    let array = try runner.run(["figures", "--timeline", "--format", "json"]).output
    #expect(csv.count == json.count + 1)
    #expect(markdown.count == json.count + 2)
    let objects = try JSONSerialization.jsonObject(with: Data(array.utf8)) as? [[String: Any]]
    #expect(objects?.count == json.count)
    let heading = csv[0].split(separator: ",", omittingEmptySubsequences: false)
    #expect(
      heading.prefix(10) == [
        "series", "label", "quantity", "manner", "date", "date_basis", "modifier", "value", "low", "high",
      ])
    #expect(csv.contains { $0.contains(",money,level,2031-04-05,") && $0.contains(",2500000,") })
    #expect(csv.contains { $0.contains(",\"At least 12 ferries") || $0.contains(",At least 12 ferries") })
  }

  @Test func reprintsAreFoldedWithTheirOutlets() throws {
    let reports = try rows(["figures", "ferries", "--timeline"])
    let first = try #require(reports.first { $0["value"] as? Int == 12 })
    let places = try #require(first["appearances"] as? [[String: Any]])
    let outlets = places.compactMap { ($0["article"] as? [String: Any])?["outlet"] as? String }
    #expect(outlets == ["The Courier", "The Herald"])
  }

  @Test func aPlotIsDrawnWithoutColourInAPipe() throws {
    let result = try runner.run(["figures", "ferries", "--plot"])
    #expect(result.output.contains("o value"))
    #expect(result.lines.contains { $0.contains("2031-04-02") && $0.hasSuffix("2031-04-04") })
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func nothingFoundEndsWithOne() throws {
    let result = try runner.run(["figures", "zeppelins", "--timeline"])
    #expect(result.status == 1)
    #expect(result.output.isEmpty && result.errors == "No series found.\n")
    let csv = try runner.run(["figures", "zeppelins", "--timeline", "--format", "csv"])
    #expect(csv.lines.count == 1)
  }

  @Test func seriesComeInPages() throws {
    let all = try rows(["figures", "--timeline"])
    let count = all.compactMap { $0["series"] as? Int }.max() ?? 0
    #expect(count >= 4)
    let second = try rows(["figures", "--timeline", "--limit", "1", "--offset", "1"])
    #expect(Set(second.compactMap { $0["series"] as? Int }) == [2])
  }

  // MARK: - Linked data

  @Test func figuresAreAmountsOfSchemaOrg() throws {
    let output = try runner.run(["export", "--format", "json-ld"]).output
    let root = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let graph = try #require(root["@graph"] as? [[String: Any]])
    let claims = graph.filter { $0["@type"] as? String == "Claim" }
    let nodes = claims.flatMap { $0["mentions"] as? [[String: Any]] ?? [] }
    let ids = nodes.compactMap { $0["@id"] as? String }
    #expect(Set(ids).count == nodes.count && ids.allSatisfy { $0.hasPrefix("#f") })
    func node(_ name: String) throws -> [String: Any] {
      try #require(nodes.first { ($0["name"] as? String)?.contains(name) == true }, "\(name)")
    }
    let euros = try node("2.5 million")
    #expect(euros["@type"] as? String == "MonetaryAmount")
    #expect(euros["currency"] as? String == "EUR" && euros["value"] as? Int == 2_500_000)
    let length = try node("12 km")
    #expect(length["@type"] as? String == "QuantitativeValue")
    #expect(length["unitCode"] as? String == "KMT" && length["unitText"] as? String == "kilometer")
    let ferries = try node("12 ferries")
    #expect(ferries["minValue"] as? Int == 12 && ferries["value"] == nil)
    #expect(ferries["unitText"] as? String == "ferries" && ferries["unitCode"] == nil)
    #expect(try node("45 percent")["unitCode"] as? String == "P1")
    let holder = claims.first { claim in
      (claim["mentions"] as? [[String: Any]] ?? []).contains { $0["name"] as? String == "12 km" }
    }
    #expect((holder?["text"] as? String)?.contains("12 km long") == true)
  }
}
