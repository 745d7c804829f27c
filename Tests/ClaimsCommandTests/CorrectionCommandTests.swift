import Foundation
import TestSupport
import Testing

/// Corrections of who is who, as a user makes them.
@Suite struct CorrectionCommandTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try add(1, "Harbour pilot Joan Pike said the ferry was late. “We wait,” Pike said.")
    try add(2, "Joan Pike said the tunnel was closed.")
    try add(3, "Johanna Marsh said the bridge was open.")
  }

  private func add(_ number: Int, _ text: String) throws {
    _ = try runner.directory.write("Ferry news\n\nSELMOUTH — \(text)\n", to: "news/\(number).txt")
    let result = try runner.run(["ingest", "news", "--quiet", "--date", "2031-04-01"])
    #expect(result.status == 0, "\(result.errors)")
  }

  private func claims(_ arguments: String...) throws -> CommandResult { try runner.run(arguments) }

  @Test func mergingListingSharingAndTakingBack() throws {
    let merged = try claims("merge", "pike", "marsh", "--note", "married")
    #expect(merged.status == 0)
    #expect(merged.output.contains("Johanna Marsh"))
    #expect(merged.output.contains("4 claims"))
    #expect(try claims("by", "marsh").output.contains("the ferry was late"))

    let list = try claims("corrections")
    #expect(
      list.output.contains("Joan Pike is Johanna Marsh") || list.output.contains("Johanna Marsh is Joan Pike")
    )
    #expect(list.output.contains("married"))
    let row = try claims("corrections", "--format", "jsonl").lines
    #expect(row.count == 1)
    #expect(row[0].contains("\"action\":\"merge\""))

    let file = try claims("corrections", "export").output
    _ = try runner.directory.write(file, to: "shared.json")
    #expect(try claims("merge", "pike", "marsh", "--undo").output.contains("Taken back"))
    #expect(try claims("by", "marsh").output.contains("1 claim"))
    #expect(try claims("corrections").status == 1)
    #expect(try claims("corrections", "import", "shared.json").output.hasPrefix("1 correction made"))
    #expect(
      try claims("corrections", "import", "shared.json").output.hasPrefix(
        "0 corrections made, 1 known before"))
    #expect(try claims("corrections", "export").output == file)
  }

  @Test func aCorrectionHoldsWhenArticlesAreReadAgain() throws {
    #expect(try claims("rename", "pike", "Joan Pike-Roe").status == 0)
    try add(1, "Harbour pilot Joan Pike said the ferry was very late. “We wait,” Pike said.")
    try add(4, "Joan Pike said the pier was wet.")
    #expect(try claims("by", "pike", "--limit", "1").output.hasPrefix("Joan Pike-Roe (person"))
    #expect(try claims("rename", "pike-roe", "Joan Roe").status == 0)
    #expect(try claims("corrections").lines.count == 2)
    #expect(try claims("rename", "pike", "--undo").status == 0)
    #expect(try claims("by", "pike", "--limit", "1").output.hasPrefix("Joan Pike (person"))
  }

  @Test func splittingAnArticleOff() throws {
    let articles = try claims("articles", "tunnel", "--format", "csv").lines
    let article = try #require(articles.last?.split(separator: ",").first).description
    let split = try claims("split", "pike", article)
    #expect(split.status == 0, "\(split.errors)")
    #expect(split.lines.count == 2)
    #expect(try claims("by", "Joan Pike").status == 2)
    #expect(try claims("by", "Joan Pike").errors.contains("fits 2 sources"))
    #expect(try claims("split", "Joan Pike", article, "--undo").status == 0)
    #expect(try claims("by", "Joan Pike").output.contains("3 claims"))
  }

  @Test func anAliasFindsTheSource() throws {
    #expect(try claims("alias", "marsh", "the Bridge Lady").status == 0)
    #expect(try claims("by", "bridge lady").output.hasPrefix("Johanna Marsh"))
    #expect(try claims("alias", "marsh", "the Bridge Lady", "--undo").status == 0)
    #expect(try claims("by", "bridge lady").status == 1)
  }

  @Test func whatCannotBeCorrectedIsExplained() throws {
    #expect(try claims("merge", "pike", "Joan Pike").errors.contains("are one source already"))
    #expect(try claims("merge", "pike", "nobody").status == 1)
    #expect(try claims("merge", "pyke", "marsh").errors.contains("Did you mean “Joan Pike”?"))
    #expect(try claims("merge", "pike", "marsh", "--undo").errors.contains("no such merge"))
    #expect(try claims("split", "pike", "astronaut").errors.contains("can't be split from Joan Pike"))
    #expect(try claims("rename", "pike").status == 2)
    #expect(try claims("corrections", "undo", "7").status == 1)
    #expect(try claims("corrections", "import", "missing.json").status == 2)
    _ = try runner.directory.write("{}", to: "bad.json")
    let bad = try claims("corrections", "import", "bad.json")
    #expect(bad.status == 2)
    #expect(bad.errors.contains("bad.json can't be loaded: it has no “schema”"))
  }

  @Test func anImportRefusesTheOppositeOfWhatWasCorrected() throws {
    #expect(try claims("rename", "pike", "One").status == 0)
    let file = try claims("corrections", "export").output.replacing("One", with: "Two")
    _ = try runner.directory.write(file, to: "other.json")
    let result = try claims("corrections", "import", "other.json")
    #expect(result.status == 3)
    #expect(result.errors.contains("correction 1 says that Joan Pike is shown as One"))
  }
}
