import Foundation
import TestSupport
import Testing

/// `claims remove`: what is taken out is out of every byte of the archive, and what is not meant stays.
@Suite struct RemoveCommandTests {
  private let runner: CommandRunner

  private static let first = """
    Quokka inquiry

    SELMOUTH — Harbour master Zelda Quistgaard said the xylophant barges would be moored at the wharf for 15 million crowns.

    “The krummhorn sounded twice before the wharf gave way,” said Ambrose Vantongeren, an obstreperous pilot.

    Nobody else was heard of the flibbertigibbets.
    """
  private static let second = """
    Ferry vote

    SELMOUTH — Ada Okafor said the barges would be moored at the harbour for a year. Ada Okafor said the wharf is safe.
    """
  /// What only the first article has: words of claims and of none, names, a title, a place.
  private static let traces = [
    "quistgaard", "xylophant", "krummhorn", "vantongeren", "obstreperous", "flibbertigibbet", "quokka",
    "wharf gave way", "moored at the wharf", "hiddenfolder", "memorandum", "larkham",
  ]

  init() throws {
    runner = try CommandRunner()
    try runner.directory.write(Self.first, to: "hiddenfolder/memorandum.txt")
    try runner.directory.write(Self.second, to: "open/ferry.txt")
    #expect(
      try claims("ingest", "hiddenfolder", "--date", "2031-04-02", "--outlet", "Larkham Lantern", "-q").status
        == 0)
    #expect(
      try claims("ingest", "open", "--date", "2031-04-03", "--outlet", "Harbour Post", "-q").status == 0)
  }

  private func claims(_ arguments: String...) throws -> CommandResult { try runner.run(arguments) }

  private func ids(_ command: String...) throws -> [String] {
    try runner.run(command + ["--format", "csv", "--columns", "id"]).lines.dropFirst().map { String($0) }
  }

  /// Which of `traces` stand anywhere in the archive's files.
  private func found(_ traces: [String]) throws -> [String] {
    var bytes = ""
    for name in try FileManager.default.contentsOfDirectory(atPath: runner.directory.url.path)
    where name.hasPrefix("claims.sqlite") {
      let data = try Data(contentsOf: runner.directory.url.appending(path: name))
      bytes += String(decoding: data.map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self).lowercased()
    }
    return traces.filter { bytes.contains($0) }
  }

  private func expectSound() throws {
    let check = try claims("check", "--deep")
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }

  @Test func nothingOfARemovedArticleIsLeftInAnyByte() throws {
    #expect(try found(Self.traces) == Self.traces)
    let claim = try #require(ids("search", "krummhorn").first)
    #expect(try claims("attribute", claim, "Ada Okafor").status == 0)
    #expect(try claims("reject", try #require(ids("search", "xylophant").first)).status == 0)
    let article = try #require(ids("articles", "krummhorn").first)
    let result = try claims("remove", article)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("\(article)  Quokka inquiry  hiddenfolder/memorandum.txt"))
    #expect(result.errors.hasPrefix("1 article taken out for good."))
    #expect(try found(Self.traces) == [])
    #expect(try ids("search", "barges").count == 1 && ids("search", "barge").count == 1)
    #expect(try ids("search", "wharf").count == 1)
    #expect(try ids("search", "krummhorn") == [])
    let corrections = try claims("corrections", "--format", "jsonl").lines
    #expect(
      corrections.count == 2 && corrections.allSatisfy { $0.contains("\"in_force\":false") }, "\(corrections)"
    )
    #expect(try claims("show", claim).errors.contains("\(claim) was taken out of the archive on "))
    #expect(try claims("article", article).status == 1)
    try expectSound()
    #expect(try claims("corrections", "export").status == 0)
  }

  @Test func theTextIsPassedOverUntilItIsReadmitted() throws {
    let id = try #require(ids("articles", "krummhorn").first)
    #expect(try claims("remove", "hiddenfolder").status == 0)
    let again = try claims("ingest", "hiddenfolder", "open")
    #expect(again.status == 0)
    #expect(try ids("articles").count == 1)
    // From another place, too, and with other marks and line ends.
    let copy = Self.first.replacing("“", with: "\"").replacing("”", with: "\"").replacing("\n", with: "\r\n")
    try runner.directory.write(copy, to: "copy.txt")
    #expect(try claims("ingest", "copy.txt").status == 0)
    #expect(try ids("articles").count == 1)
    #expect(try claims("ingest", "hiddenfolder", "--readmit", "-q").status == 0)
    #expect(try ids("articles", "krummhorn") == [id])
    #expect(try claims("show", id).status == 0)
    try expectSound()
  }

  @Test func aCorrectionOfWhoIsWhoKeepsNoPlaceOfIt() throws {
    try runner.directory.write("Gate\n\nSELMOUTH — Ada Okafor said the gate is open.\n", to: "gate.txt")
    #expect(try claims("ingest", "gate.txt", "-q").status == 0)
    let article = try #require(ids("articles", "ferry").first)
    #expect(try claims("split", "Ada Okafor", article).status == 0)
    #expect(try found(["open/ferry"]) == ["open/ferry"])
    #expect(try claims("remove", article).status == 0)
    #expect(try found(["open/ferry"]) == [])
    #expect(try claims("corrections").status == 0)
    try expectSound()
  }

  @Test func anEarlierVersionIsTakenOutWithItsArticle() throws {
    try runner.directory.write(
      Self.first.replacing("krummhorn", with: "sackbut"), to: "hiddenfolder/memorandum.txt")
    #expect(try claims("ingest", "hiddenfolder", "--outlet", "Larkham Lantern", "-q").status == 0)
    #expect(try claims("remove", "hiddenfolder").status == 0)
    #expect(try found(Self.traces + ["sackbut"]) == [])
    try expectSound()
  }

  @Test func aFormThatOnlyItHadGoesWhileItsStemStays() throws {
    try runner.directory.write("Kiln\n\nSELMOUTH — Ada Okafor said the glassblowers left.\n", to: "one.txt")
    try runner.directory.write(
      "Kiln two\n\nSELMOUTH — Ada Okafor said the glassblower left.\n", to: "two.txt")
    #expect(try claims("ingest", "one.txt", "two.txt", "-q").status == 0)
    #expect(try ids("search", "glassblower").count == 2)
    #expect(try claims("remove", "one.txt").status == 0)
    #expect(try found(["glassblowers"]) == [] && found(["glassblower"]) == ["glassblower"])
    #expect(try ids("search", "glassblowers").count == 1)
    try expectSound()
  }

  @Test func itIsTakenOutByFolderLineOutletAndWhereItsFileIsGone() throws {
    let lines = (1...12).map {
      #"{"title": "Line \#($0)", "text": "Ada Okafor said that barge \#($0) left."}"#
    }
    try runner.directory.write(lines.joined(separator: "\n") + "\n", to: "feeds/feed.jsonl")
    #expect(try claims("ingest", "feeds", "-q", "--outlet", "The Larkham Courier").status == 0)
    #expect(try claims("remove", "feeds/feed.jsonl:1", "--dry-run").lines.count == 1)
    #expect(try ids("articles").count == 14)
    #expect(try claims("remove", "feeds/feed.jsonl:1").output.contains("Line 1 "))
    #expect(try ids("articles").count == 13)
    let path = runner.directory.path("feeds/feed.jsonl")
    #expect(try claims("remove", "\(path):12", "./feeds/feed.jsonl:11").lines.count == 2)
    #expect(try claims("remove", "feeds/fee").status == 1)
    #expect(try claims("remove", "--missing").status == 1)
    #expect(try claims("remove", "open/").lines.count == 1)
    try FileManager.default.removeItem(atPath: runner.directory.path("hiddenfolder"))
    #expect(try claims("remove", "--missing", "--dry-run").output.contains("Quokka inquiry"))
    #expect(try claims("remove", "--missing").lines.count == 1)
    #expect(try ids("articles").count == 9)
    #expect(try claims("remove", "--outlet", "Nobody's Herald").status == 1)
    // A word of its name is no outlet.
    #expect(try claims("remove", "--outlet", "larkham").status == 1)
    #expect(try claims("remove", "--outlet", "Larkham Courier").lines.count == 9)
    #expect(try ids("articles") == [])
    try expectSound()
  }

  @Test func elementsOfAnArrayGoWithTheirFileAndStayWhileItIsThere() throws {
    let array =
      #"[{"title": "One", "text": "Ada Okafor said one left."}, {"title": "Two", "text": "Two left."}]"#
    try runner.directory.write(array, to: "array.json")
    #expect(try claims("ingest", "array.json", "-q").status == 0)
    #expect(try claims("remove", "--missing").status == 1)
    #expect(try claims("remove", "array.json").lines.count == 2)
  }

  @Test func whatCameByStandardInputIsNeverMissing() throws {
    #expect(
      try runner.run(["ingest", "-", "-q"], input: "Gate\n\nAda Okafor said the gate is open.\n").status == 0)
    #expect(try claims("remove", "--missing").status == 1)
  }

  @Test func whatIsNotThereIsTold() throws {
    #expect(try claims("remove").status == 2)
    let none = try claims("remove", "nowhere.txt")
    #expect(none.status == 1 && none.output.isEmpty)
    #expect(none.errors.contains("no article of “nowhere.txt”"))
    #expect(try claims("remove", "zzzz", "open/ferry.txt").status == 3)
    #expect(try ids("articles").count == 1)
    let id = try claims("remove", "azzzzzzz", "hiddenfolder")
    #expect(id.status == 1 && id.errors.contains("azzzzzzz"))
    #expect(try ids("articles").count == 1)
    #expect(try claims("remove", "a1", "--archive", "none.sqlite").status == 4)
  }

  @Test func aFolderThatIsNamedLikeAnIDIsAFolder() throws {
    try runner.directory.write("Gate\n\nAda Okafor said the gate is open.\n", to: "aberdeen/gate.txt")
    #expect(try claims("ingest", "aberdeen", "-q").status == 0)
    #expect(try claims("remove", "aberdeen").lines.count == 1)
  }

  @Test func rowsAreWrittenInEveryFormat() throws {
    let id = try #require(ids("articles").first)
    for format in ["csv", "json", "jsonl", "markdown"] {
      let result = try claims("remove", id, "--dry-run", "--format", format)
      #expect(result.status == 0 && result.output.contains(id), "\(format)")
    }
    #expect(try ids("articles").count == 2)
  }

  @Test func aReaderThatKeepsTheLogIsTold() throws {
    // A program that has begun to read keeps old pages in the log.
    guard try runner.shell("command -v python3").status == 0 else { return }
    let result = try runner.shell(
      """
      python3 - <<'END'
      import sqlite3, subprocess
      db = sqlite3.connect('claims.sqlite', isolation_level=None)
      db.execute('BEGIN'); db.execute('SELECT count(*) FROM claims').fetchone()
      done = subprocess.run(['claims', 'remove', 'hiddenfolder'], capture_output=True, text=True)
      print(done.returncode, done.stderr)
      END
      """)
    #expect(result.output.hasPrefix("75 "), "\(result.output) \(result.errors)")
    #expect(result.output.contains("claims.sqlite-wal still holds words"))
    #expect(try claims("check", "--deep").status == 0)
    #expect(try found(Self.traces) == [])
  }
}
