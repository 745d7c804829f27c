import Foundation
import TestSupport
import Testing

/// Analysed articles, stored without being analysed again.
@Suite struct LoadCommandTests {
  private static let articles = [
    "Storm\n\nAda Bréton said 1,200 homes had lost power. “We were warned in 2019,” she told The Harbour Post.\n",
    "Bridge\n\nThe council denies that the bridge – built in 1987 for $3.5m – is unsafe, according to Tom Okoye.\n",
    "Ferry\n\nPrices rose 4.25% to between 10 and 12 euros, the operator says; Roe doubts that they will fall.\n",
  ]

  private let runner: CommandRunner
  private var folder: TemporaryDirectory { runner.directory }

  init() throws {
    runner = try CommandRunner()
    for (number, text) in Self.articles.enumerated() { try folder.write(text, to: "news/\(number).txt") }
    try folder.write(
      #"{"id":"given","title":"T","text":"Joan Pike promised a new quay by May.","published":"2024-03-02","outlet":"Lake Post"}"#,
      to: "news/x.json")
  }

  private func run(_ arguments: String...) throws -> String {
    let result = try runner.run(arguments)
    #expect(result.status == 0, "\(arguments): \(result.errors)")
    return result.output
  }

  @Test func theArchiveIsTheOneThatAnIngestMakes() throws {
    _ = try run("ingest", "news", "--archive", "own.sqlite")
    try folder.write(try run("extract", "news"), to: "part.jsonl")
    try folder.write(try run("extract", "news", "--format", "json"), to: "part.json")
    let exported = try run("export", "--archive", "own.sqlite")
    for part in ["part.jsonl", "part.json"] {
      _ = try run("load", part, "--archive", "\(part).sqlite")
      #expect(try run("export", "--archive", "\(part).sqlite") == exported)
      #expect(try runner.run(["check", "--deep", "--archive", "\(part).sqlite"]).status == 0)
    }
    let again = try run("load", "part.jsonl", "--archive", "part.jsonl.sqlite", "--format", "json")
    #expect(again.contains("\"new\":0") && again.contains("\"unchanged\":4"))
  }

  @Test(arguments: [
    (#""body_start":7"#, #""body_start":6"#, "was changed after it was analysed"),
    ("lost power. “We", "lost power! “We", "was changed after it was analysed"),
    (#""schema":"claims/1""#, #""schema":"claims/2""#, "schema is “claims/2”"),
    (#""extractor":"#, #""former":"#, "extractor is missing"),
    (#""kind":"direct""#, #""kind":"spoken""#, "which this version does not know"),
    (#""text":"1,200 homes had"#, #""text":"1,200 homes hadn't"#, "is not what the article has at its spans"),
    (#""source":0"#, #""source":99"#, "names a source, claim or figure that it does not have"),
  ])
  func whatWasChangedIsRejected(old: String, new: String, reason: String) throws {
    let whole = try run("extract", "news/0.txt")
    let changed = whole.replacing(old, with: new)
    #expect(changed != whole, "nothing to change: \(whole)")
    try folder.write(changed + (try run("extract", "news/1.txt")), to: "changed.jsonl")
    let result = try runner.run(["load", "changed.jsonl", "--archive", "a.sqlite"])
    #expect(result.status == 3)
    #expect(result.errors.contains("changed.jsonl:1") && result.errors.contains(reason), "\(result.errors)")
    #expect(result.output.contains("1 new"))
  }

  @Test(arguments: ["[]", "{", "7", #"{"text":"An article."}"#, #"{"schema":"claims/1"}"#, "An article."])
  func whatIsNoAnalysisIsRejected(text: String) throws {
    try folder.write(text, to: "bad.json")
    let result = try runner.run(["load", "bad.json", "--archive", "a.sqlite"])
    #expect(result.status == (text == "[]" ? 0 : 3))
    #expect(text == "[]" || result.errors.contains("bad.json"), "\(result.errors)")
  }

  @Test func correctionsAreNotTakenForWhatWasExtracted() throws {
    _ = try run("ingest", "news", "--archive", "a.sqlite")
    let claim = try #require(
      try run("search", "homes", "--archive", "a.sqlite", "--format", "json")
        .firstMatch(of: /"id":"(c[0-9a-z]+)"/)?.output.1)
    _ = try run("stance", String(claim), "denies", "--archive", "a.sqlite")
    try folder.write(try run("export", "--archive", "a.sqlite"), to: "export.jsonl")
    let result = try runner.run(["load", "export.jsonl", "--archive", "b.sqlite"])
    #expect(result.status == 3 && result.errors.contains("corrected"), "\(result.errors)")
  }
}
