import Foundation
import TestSupport
import Testing

/// What came when, and what an archive remembers of its inputs.
@Suite struct ArrivalCommandTests {
  private let runner: CommandRunner

  init() throws { runner = try CommandRunner() }

  private func claims(_ arguments: String...) throws -> CommandResult { try runner.run(arguments) }

  private func columns(_ names: String) throws -> [String] {
    try claims("articles", "--format", "csv", "--columns", names).lines.dropFirst().map { String($0) }
  }

  @Test func whatCameSinceIsFound() throws {
    try runner.directory.write("Gate\n\nAda Okafor said the gate is open.\n", to: "gate.txt")
    #expect(try claims("ingest", "gate.txt", "-q").status == 0)
    for time in ["today", "yesterday", "7d", "2w", "2020-01-01", "2020"] {
      #expect(try claims("search", "--added-since", time).status == 0, "\(time)")
      #expect(try claims("search", "gate added:\(time)").status == 0, "\(time)")
      #expect(try claims("by", "okafor", "--added-since", time).status == 0, "\(time)")
    }
    #expect(try claims("search", "--added-since", "2999").status == 1)
    #expect(try claims("search", "added:2999-01-01 gate").status == 1)
    for time in ["soon", "-3d", "d", "99999999d", "2031-13"] {
      #expect(try claims("search", "added:\(time)").status == 2, "\(time)")
      #expect(try claims("search", "--added-since=\(time)").status == 2, "\(time)")
    }
    #expect(try claims("search", "gate OR added:today").status == 2)
  }

  @Test func whatWasSaidOfAFileIsRemembered() throws {
    try runner.directory.write("Gate\n\nAda Okafor said the gate is open.\n", to: "gate.txt")
    let outlet = "Post; date=1999; language=xx"
    #expect(try claims("ingest", "gate.txt", "-q", "--outlet", outlet, "--date", "2031-04-02").status == 0)
    #expect(try claims("ingest", "gate.txt", "-q").status == 0)
    #expect(try columns("outlet,published") == ["\(outlet),2031-04-02"])
    // Another text in its place is still of that outlet.
    try runner.directory.write("Gate\n\nAda Okafor said the gate is shut.\n", to: "gate.txt")
    #expect(try claims("ingest", "gate.txt", "-q").status == 0)
    #expect(try columns("outlet,published") == ["\(outlet),2031-04-02"])
    #expect(try claims("ingest", "gate.txt", "-q", "--outlet", "Other").status == 0)
    #expect(try columns("outlet").first == "Other")
    #expect(try claims("ingest", "gate.txt", "-q", "--forget").status == 0)
    #expect(try columns("outlet,published") == [","])
  }

  @Test func newLinesOfAFeedAreOfItsOutlet() throws {
    func feed(_ count: Int) throws {
      let lines = (0..<count).map {
        #"{"title": "Gate \#($0)", "text": "Ada Okafor said gate \#($0) is open."}"#
      }
      try runner.directory.write(lines.joined(separator: "\n") + "\n", to: "feed.jsonl")
    }
    try feed(2)
    #expect(
      try claims("ingest", "feed.jsonl", "-q", "--outlet", "Lake Post", "--date", "2031-04-02").status == 0)
    try feed(4)
    #expect(try claims("ingest", "feed.jsonl", "-q").status == 0)
    #expect(try columns("outlet,published") == Array(repeating: "Lake Post,2031-04-02", count: 4))
  }

  @Test func aFileIsFoundWhereverOneStands() throws {
    try runner.directory.write("Gate\n\nAda Okafor said the gate is open.\n", to: "news/gate.txt")
    #expect(try runner.shell("cd news && claims ingest gate.txt -q --archive ../claims.sqlite").status == 0)
    guard try runner.shell("command -v python3").status == 0 else { return }
    let result = try runner.shell(
      """
      python3 -c "
      import sqlite3
      db = sqlite3.connect('claims.sqlite')
      print(*db.execute('SELECT location FROM inputs').fetchone())
      print(*db.execute('SELECT articles_new, articles_changed, extractor_version > 0, finished_at >= started_at FROM ingests').fetchone())"
      """)
    #expect(
      result.lines.first?.hasSuffix("/news/gate.txt") == true && result.lines.first?.hasPrefix("/") == true)
    #expect(result.lines.last == "1 0 1 1")
  }
}
