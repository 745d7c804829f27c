import TestSupport
import Testing

/// `claims merge --outlet`, and what `ingest` remembers option by option.
@Suite struct MergedOutletTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    for (index, outlet) in ["nyt", "Politico", "Harbour Gazette"].enumerated() {
      try runner.directory.write(
        "News \(index)\n\nAda Okafor said that the wharf number \(index) was shut.\n", to: "\(index).txt")
      #expect(try claims("ingest", "\(index).txt", "-q", "--outlet", outlet).status == 0)
    }
  }

  private func claims(_ arguments: String...) throws -> CommandResult { try runner.run(arguments) }

  private func count(outlet: String) throws -> Int {
    try claims("search", "wharf", "--outlet", outlet, "--format", "jsonl").lines.count
  }

  @Test func allNamesOfAnOutletAreTheOther() throws {
    #expect(try claims("merge", "--outlet", "New York Times", "politico").status == 0)
    for name in ["nyt", "nytimes.com", "New York Times", "Politico", "politico.com"] {
      #expect(try count(outlet: name) == 2, "\(name)")
    }
    #expect(try count(outlet: "Harbour Gazette") == 1)
    let counted = try claims("search", "wharf", "--count-by", "outlet", "--format", "csv").lines
    #expect(counted.contains("Politico,,,2,2,2,2"), "\(counted)")
    #expect(try claims("stats").output.contains("Politico 2"))
    #expect(try claims("check", "--deep").status == 0)
    #expect(try claims("merge", "--outlet", "nyt", "politico", "--undo").status == 0)
    #expect(try count(outlet: "nyt") == 1)
    #expect(try claims("merge", "--outlet", "nyt", "politico", "--undo").status == 1)
  }

  @Test(arguments: [
    ["Lake Post", "Politico"], ["Politico", "politico.com"], ["nyt", "New York Times"],
  ])
  func whatIsNoOutletOrTheSameIsRefused(names: [String]) throws {
    let result = try runner.run(["merge", "--outlet"] + names)
    #expect(result.status == 1)
    #expect(result.errors.contains("Nothing was changed"))
  }

  @Test func outletsThatAreEachOtherEndInOne() throws {
    #expect(try claims("merge", "--outlet", "nyt", "politico").status == 0)
    #expect(try claims("merge", "--outlet", "politico", "nyt").status == 1)
    #expect(try count(outlet: "nyt") == 2)
  }

  @Test func eachOptionIsRememberedForItself() throws {
    func article() throws -> String {
      try claims("articles", "--format", "csv").lines.first { $0.contains(",News 0,") } ?? ""
    }
    #expect(try claims("ingest", "0.txt", "-q", "--date", "2031-05-05").status == 0)
    #expect(try article().contains("2031-05-05,nyt,"))
    #expect(try claims("ingest", "0.txt", "-q", "--language", "en").status == 0)
    #expect(try article().contains("2031-05-05,nyt,"))
    #expect(try claims("ingest", "0.txt", "-q", "--date", "2031-06-06").status == 0)
    #expect(try article().contains("2031-06-06,nyt,"))
    #expect(try claims("ingest", "0.txt", "-q", "--forget", "--date", "2031-07-07").status == 0)
    #expect(try article().contains("2031-07-07,,"))
  }
}
