import TestSupport
import Testing

/// `claims show` with the ids of claims, figures and articles.
@Suite struct ShowCommandTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try runner.directory.write("Gate\n\nAda Okafor said that 15 people were hurt.\n", to: "gate.txt")
    #expect(try runner.run(["ingest", "gate.txt", "--quiet", "--date", "2031-04-02"]).status == 0)
  }

  private func id(_ command: String) throws -> String {
    let row = try #require(runner.run([command, "--format", "csv"]).lines.last)
    return String(try #require(row.split(separator: ",").first))
  }

  @Test func aFigureIsShownWithTheClaimThatHoldsIt() throws {
    let (figure, claim) = (try id("figures"), try id("search"))
    let result = try runner.run(["show", figure])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix(" \(figure)"))
    #expect(result.output.hasSuffix(try runner.run(["show", claim]).output))
    #expect(
      try runner.run(["show", figure, "--format", "jsonl"]).output
        == runner.run(["figures", "--format", "jsonl"]).output)
    #expect(
      try runner.run(["show", figure, "--why"]).output == runner.run(["show", claim, "--why"]).output)
    #expect(try runner.run(["show", "f7zzzzz"]).status == 1)
  }

  @Test(arguments: ["table", "json", "csv"]) func anArticleIsShownAsByArticle(_ format: String) throws {
    let article = try id("articles")
    let result = try runner.run(["show", article, "--format", format])
    #expect(result.status == 0)
    #expect(result.output == (try runner.run(["article", article, "--format", format]).output))
    #expect(try runner.run(["show", article, "--why"]).status == 2)
  }
}
