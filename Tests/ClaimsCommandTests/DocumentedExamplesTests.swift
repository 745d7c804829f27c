import Foundation
import TestSupport
import Testing

/// Runs what the documents show.
@Suite struct DocumentedExamplesTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func document() throws -> String {
    try String(contentsOf: package.appending(path: "docs/COMMANDS.md"), encoding: .utf8)
  }

  /// The command lines of the document's examples, in order.
  private static func examples() throws -> [String] {
    try document().split(separator: "\n").filter { $0.hasPrefix("$ claims ") }.map { String($0.dropFirst(2)) }
  }

  @Test(arguments: commandNames)
  func everyCommandIsDocumented(_ name: String) throws {
    #expect(try Self.examples().contains { $0.hasPrefix("claims \(name)") })
  }

  @Test func everyDocumentedExampleRuns() throws {
    let runner = try CommandRunner()
    try FileManager.default.createSymbolicLink(
      at: runner.directory.url.appending(path: "seeds"),
      withDestinationURL: Self.package.appending(path: "seeds"))
    _ = try runner.directory.write(
      "name,qid,aliases,kind\nJoanna Stell,Q42,J. Stell,person\n", to: "people.csv")
    _ = try runner.directory.write(
      "<html><body><article><h1>Gate</h1><p>The gate is open, Ada Roe said on Monday.</p></article></body></html>",
      to: "page.html")
    for example in try Self.examples() {
      let command = try withIDs(example, runner)
      let result = try runner.shell(command)
      // The demonstration corpus holds inputs that are to be rejected.
      let mayReject = ["claims ingest", "claims extract"].contains { example.hasPrefix($0) }
      // What stands in for the sample id may have nothing to do with anything else.
      let mayBeAlone = example.hasPrefix("claims related") || example.hasPrefix("claims articles --")
      let isRight =
        result.status == 0 || mayReject && result.status == 3 || mayBeAlone && result.status == 1
      #expect(isRight, "\(command)\n\(result.errors)")
    }
  }

  /// The example with ids that the archive has.
  private func withIDs(_ example: String, _ runner: CommandRunner) throws -> String {
    var command = example
    for (sample, source) in [
      ("c7k2", "search"), ("f9q1", "figures"), ("a12", "articles"), ("s12", "speakers"),
    ]
    where command.contains(" \(sample)") {
      let output = try runner.run([source, "--limit", "1", "--format", "csv"]).lines
      let id = try #require(output.last?.split(separator: ",").first)
      command = command.replacing(" \(sample)", with: " \(id)")
    }
    return command
  }
}
