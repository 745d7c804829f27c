import Foundation
import TestSupport
import Testing

/// Corrections of claims, as a user makes them.
@Suite struct ClaimCorrectionCommandTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try add(1, "Harbour pilot Joan Pike said the ferry was late. Pike denied that 12 boats sank.")
    try add(2, "Johanna Marsh, the federal judge, said the bridge was open.")
  }

  private func add(_ number: Int, _ text: String) throws {
    _ = try runner.directory.write("Ferry news\n\nSELMOUTH — \(text)\n", to: "news/\(number).txt")
    let result = try runner.run(["ingest", "news", "--quiet", "--date", "2031-04-01"])
    #expect(result.status == 0, "\(result.errors)")
  }

  private func claims(_ arguments: String...) throws -> CommandResult { try runner.run(arguments) }

  /// The id of the claim with a word.
  private func id(_ word: String) throws -> String {
    let rows = try claims("search", word, "--format", "csv").lines
    return try #require(rows.last?.split(separator: ",").first).description
  }

  @Test func aRejectedClaimIsGoneFromListsAndShownWithTheReason() throws {
    let before = try claims("export").output
    let boats = try id("boats")
    let rejected = try claims("reject", boats, "--note", "a caption")
    #expect(rejected.status == 0, "\(rejected.errors)")
    #expect(rejected.output == "\(boats)  (rejected): that 12 boats sank\n")
    #expect(try claims("search", "boats").status == 1)
    #expect(try claims("by", "pike").output.contains("1 claim"))
    #expect(!(try claims("article", "a1").output.contains(boats)))
    #expect(!(try claims("export").output.contains("that 12 boats sank\"")))
    #expect(!(try claims("export", "--format", "csv").output.contains(boats)))
    #expect(try claims("export", "--rejected").output.contains("\"corrected\":[\"reject\"]"))
    #expect(try claims("export", "--rejected", "ferry").status == 2)
    let figures = try claims("figures", "boats").output
    #expect(figures.contains("12 boats"))
    #expect(!figures.contains("Joan Pike ·"))
    #expect(try claims("show", boats).output.contains("rejected by correction 1 (a caption)"))
    #expect(try claims("show", boats, "--format", "json").output.contains("\"corrected\""))
    #expect(try claims("check", "--deep").status == 0)
    let undone = try claims("reject", boats, "--undo")
    #expect(undone.output.hasPrefix("Taken back: “that 12 boats sank” in news/1.txt is no claim.\n"))
    #expect(try claims("export").output == before)
    #expect(try claims("reject", boats, "--undo").errors.contains("no rejection of this claim"))
  }

  @Test func aClaimIsGivenToSomebodyElse() throws {
    let ferry = try id("ferry")
    let given = try claims("attribute", ferry, "marsh").output
    #expect(given.hasPrefix("\(ferry)  Johanna Marsh, asserts: the ferry was late"))
    #expect(try claims("by", "marsh").output.contains("the ferry was late"))
    #expect(!(try claims("by", "pike").output.contains("the ferry was late")))
    #expect(try claims("show", ferry).output.contains("speaker by correction 1"))
    #expect(
      try claims("search", "ferry", "--format", "jsonl").output.contains("\"corrected\":[\"attribute\"]"))
    let refused = try claims("attribute", ferry, "--nobody")
    #expect(refused.status == 2)
    #expect(
      refused.errors.contains(
        "correction 1 says that Johanna Marsh said “the ferry was late” in news/1.txt. Take it back first"))
    #expect(try claims("attribute", ferry, "--undo").status == 0)
    let board = try claims("attribute", ferry, "Harbour Board", "--kind", "organisation")
    #expect(board.output.contains("  Harbour Board, asserts"))
    #expect(try claims("by", "harbour board").output.hasPrefix("Harbour Board (organisation)   1 claim"))
    #expect(try claims("attribute", ferry, "--undo").status == 0)
    #expect(try claims("by", "harbour board").status == 1)
    let trust = try claims("attribute", try id("boats"), "Ida Pike Trust", "--kind", "organisation")
    #expect(trust.output.contains("  Ida Pike Trust, denies"))
    #expect(try claims("attribute", ferry, "Ida Pike").output.contains("  Ida Pike, asserts"))
    #expect(try claims("attribute", try id("bridge"), "ida pike trust").output.contains("  Ida Pike Trust"))
    #expect(try claims("corrections", "undo", "1", "2", "3").status == 0)
    #expect(try claims("attribute", ferry, "--nobody").output.contains("(nobody named)"))
    #expect(try claims("by", "pike").output.contains("1 claim"))
    #expect(try claims("check", "--deep").status == 0)
  }

  @Test func aStanceAndARoleAreCorrected() throws {
    let ferry = try id("ferry")
    let warned = try claims("stance", ferry, "warns").output
    #expect(warned.contains("Joan Pike, Harbour pilot, warns: the ferry"))
    #expect(try claims("search", "stance:warns").output.contains("the ferry was late"))
    let taken = try claims("role", "marsh", "--remove", "Federal judge").output
    #expect(taken.contains("Johanna Marsh (person)"))
    // The article's own words stay.
    #expect(!(try claims("search", "bridge").output.contains("Marsh, federal judge")))
    let unknown = try claims("role", "marsh", "--remove", "mayor").errors
    #expect(unknown.contains("is not shown as “mayor”; roles: none known"))
    let undone = try claims("role", "marsh", "--remove", "federal judge", "--undo").output
    #expect(undone.contains("Taken back"))
    #expect(try claims("search", "bridge").output.contains("Marsh, federal judge"))
    #expect(try claims("stance", ferry, "--undo").status == 0)
    #expect(try claims("corrections").status == 1)
  }

  @Test func correctionsAreListedSharedAndLast() throws {
    let ferry = try id("ferry")
    #expect(try claims("attribute", ferry, "Johanna Marsh", "--note", "misheard").status == 0)
    #expect(try claims("stance", try id("boats"), "asserts").status == 0)
    #expect(try claims("reject", try id("bridge")).status == 0)
    let list = try claims("corrections", "--format", "csv").output
    #expect(list.contains("the ferry was late,Johanna Marsh,"))
    #expect(list.contains("that 12 boats sank,,asserts"))
    let rows = try claims("corrections", "--format", "jsonl").lines
    #expect(rows[0].contains("\"action\":\"attribute\""))
    #expect(rows[0].contains("\"speaker\":\"Johanna Marsh\""))
    let exported = try claims("export").output
    let file = try claims("corrections", "export").output
    _ = try runner.directory.write(file, to: "shared.json")
    for _ in 1...2 {
      let other = try claims("ingest", "--quiet", "--date", "2031-04-01", "--archive", "b.sqlite", "news")
      #expect(other.status == 0)
      #expect(try claims("corrections", "import", "shared.json", "--archive", "b.sqlite").status == 0)
    }
    #expect(try claims("export", "--archive", "b.sqlite").output == exported)
    try add(1, "Nothing was said of it.")
    #expect(try claims("corrections").output.contains("lost"))
    #expect(try claims("corrections", "--format", "csv").output.contains(",false,"))
    try add(1, "It rained. Harbour pilot Joan Pike said the ferry was late.")
    #expect(try claims("by", "marsh").output.contains("the ferry was late"))
    #expect(try claims("check", "--deep").status == 0)
  }

  @Test func whatCannotBeCorrectedIsExplained() throws {
    let article = try claims("reject", "a1").errors
    #expect(article.contains("“a1” is no id of a claim; one looks like c7k2. For an article"))
    #expect(try claims("reject", "c7k2").errors.contains("nothing in the archive has the id c7k2"))
    let ferry = try id("ferry")
    let stance = try claims("stance", ferry, "shouts")
    #expect(stance.status == 2)
    #expect(stance.errors.contains("supports"))
    #expect(try claims("stance", ferry).errors.contains("give the stance: asserts, denies"))
    #expect(try claims("attribute", ferry).status == 2)
    #expect(try claims("attribute", ferry, "marsh", "--nobody").status == 2)
    #expect(try claims("attribute", ferry, "s99").errors.contains("there is no source s99"))
    #expect(try claims("attribute", ferry, "…").errors.contains("is no name"))
    #expect(try claims("attribute", ferry, "--nobody", "--kind", "person").status == 2)
    #expect(try claims("attribute", ferry, "--undo").errors.contains("no attribution of this claim"))
    #expect(try claims("role", "nobody", "--remove", "x").status == 1)
    #expect(try claims("corrections").status == 1)
  }
}
