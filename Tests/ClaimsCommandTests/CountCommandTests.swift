import TestSupport
import Testing

/// `--count-by` and copies as a user sees them.
@Suite struct CountCommandTests {
  private let runner: CommandRunner
  private static let quotation =
    "“The wharf stays shut until the winter ends, whatever the ministry decides,” said Bo Lindqvist."

  init() throws {
    runner = try CommandRunner()
    for (index, outlet) in ["nyt", "The New York Times", "Harbour Gazette"].enumerated() {
      try runner.directory.write("News \(index)\n\nSELMOUTH — \(Self.quotation)\n", to: "\(index).txt")
      #expect(
        try claims("ingest", "\(index).txt", "-q", "--outlet", outlet, "--date", "2031-0\(index + 3)-02")
          .status == 0)
    }
    try runner.directory.write("Gate\n\nAda Okafor denied that the gate was open.\n", to: "undated.txt")
    #expect(try claims("ingest", "undated.txt", "-q").status == 0)
  }

  private func claims(_ arguments: String...) throws -> CommandResult { try runner.run(arguments) }

  @Test func aQuotationInSeveralOutletsIsOneHit() throws {
    let found = try claims("search", "wharf")
    #expect(found.output.replacing(/\s+/, with: " ").contains("also in The New York Times, nyt"))
    #expect(found.errors.hasPrefix("1 claim in "))
    #expect(try claims("search", "wharf", "--all").errors.hasPrefix("3 claims in "))
    #expect(try claims("search", "wharf", "--format", "csv").lines.count == 4)
    #expect(try claims("by", "lindqvist").errors.contains("1 claim"))
  }

  @Test func aNumberAloneIsPrinted() throws {
    #expect(try claims("search", "wharf", "--count").output == "3\n")
    #expect(try claims("by", "lindqvist", "--count").output == "3\n")
    #expect(try claims("by", "lindqvist", "--about", "--count").status == 1)
    #expect(try claims("figures", "lighthouse", "--count").output == "0\n")
    let none = try claims("search", "lighthouse", "--count")
    #expect(none.output == "0\n" && none.status == 1)
    #expect(try claims("search", "wharf", "--count", "--count-by", "kind").status == 2)
    #expect(try claims("figures", "wharf", "--count", "--timeline").status == 2)
  }

  @Test(arguments: [
    ("speaker", ["Bo Lindqvist,s1,person,1,3,3,3", "Ada Okafor,s2,person,1,1,1,1"]),
    ("month", [",,,1,1,1,1", "2031-03,,,1,1,1,1", "2031-04,,,1,1,1,1", "2031-05,,,1,1,1,1"]),
    ("kind", ["direct,,,1,3,3,3", "indirect,,,1,1,1,1"]),
    ("stance", ["asserts,,,1,3,3,3", "denies,,,1,1,1,1"]),
  ])
  func claimsAreCountedByWhatTheyShare(grouping: String, rows: [String]) throws {
    let result = try claims("search", "--count-by", grouping, "--format", "csv")
    #expect(result.lines.first == "name,source,kind,claims,with_copies,articles,stories")
    #expect(Set(result.lines.dropFirst()) == Set(rows))
    let total = try claims("search", "--count-by", grouping)
    #expect(total.output.contains("▇") && total.lines.allSatisfy { $0.count <= 80 })
  }

  @Test func theNamesOfAnOutletAreCountedAsOne() throws {
    let rows = try claims("search", "wharf", "--count-by", "outlet", "--format", "csv").lines
    #expect(rows.contains("New York Times,,,1,2,2,2"), "\(rows)")
    #expect(rows.contains("Harbour Gazette,,,1,1,1,1"))
    for name in ["nyt", "nytimes.com", "New York Times", "new-york-times"] {
      #expect(
        try claims("search", "wharf", "--outlet", name, "--all").errors.hasPrefix("2 claims"), "\(name)")
    }
  }

  @Test func wideNamesFitEightyColumns() throws {
    let name = String(repeating: "Ministry of Harbours and ", count: 6) + "Quays"
    try runner.directory.write("Long\n\nAda Okafor said the bollards are new.\n", to: "long.txt")
    #expect(try claims("ingest", "long.txt", "-q", "--outlet", name).status == 0)
    let chart = try claims("search", "bollards", "--count-by", "outlet")
    #expect(chart.status == 0 && chart.lines.allSatisfy { $0.count <= 80 })
    #expect(try claims("search", "bollards", "--count-by", "outlet", "--format", "csv").output.contains(name))
  }

  @Test func nothingCountedIsNothingFound() throws {
    #expect(try claims("search", "zeppelin", "--count-by", "speaker").status == 1)
    #expect(try claims("search", "--count-by", "colour").status == 2)
  }

  @Test func whatIsNotFoundLeadsOn() throws {
    let relaxed = try claims("search", "who said that the wharf zeppelin")
    #expect(relaxed.errors.contains("Claims that each condition finds alone: "))
    let most = try claims("search", "who said the wharf stays shut")
    #expect(most.errors.contains("Without “") && most.output.contains("The wharf stays shut"))
    let outlet = try claims("search", "wharf", "--outlet", "Harbor Gazete")
    #expect(outlet.status == 1)
    #expect(outlet.errors.contains("did you mean “Harbour Gazette”?"))
  }
}
