import Foundation
import TestSupport
import Testing

/// `-o FILE` on the built program: whole or not at all.
@Suite struct ResultFileTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try runner.directory.write("Gate\n\nAda Okafor said that 15 people were hurt.\n", to: "gate.txt")
    #expect(try runner.run(["ingest", "gate.txt", "--quiet", "--date", "2031-04-02"]).status == 0)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: runner.directory.url.appending(path: name), encoding: .utf8)
  }

  private func names() throws -> [String] {
    // SQLite's own files come and go beside the archive.
    try FileManager.default.contentsOfDirectory(atPath: runner.directory.url.path).sorted()
      .filter { !$0.hasPrefix("claims.sqlite") }
  }

  @Test(arguments: [
    ("out.csv", "csv"), ("out.json", "json"), ("out.jsonl", "jsonl"), ("out.MD", "markdown"),
    ("out.txt", "table"), ("out", "table"),
  ])
  func theNameTellsTheFormat(_ name: String, _ format: String) throws {
    for command in [["search", "hurt"], ["figures"], ["articles"], ["speakers"], ["stats"]] {
      let result = try runner.run(command + ["-o", name])
      #expect(result.status == 0 && result.output.isEmpty, "\(command): \(result.errors)")
      #expect(try text(name) == runner.run(command + ["--format", format]).output, "\(command)")
    }
  }

  @Test func aFormatThatIsGivenIsStrongerThanTheName() throws {
    #expect(try runner.run(["search", "hurt", "-o", "out.csv", "--format", "jsonl"]).status == 0)
    #expect(try text("out.csv").hasPrefix("{\"id\""))
  }

  @Test func everythingThatPrintsResultsTakesAFile() throws {
    for command in [
      ["export"], ["extract", "gate.txt"], ["check"], ["corrections", "export"], ["version"],
      ["article", "a1"], ["sources"], ["alias", "Ada Okafor", "the Pilot"],
    ] {
      let result = try runner.run(command + ["--output", "out.any"])
      #expect([0, 1].contains(result.status) && result.output.isEmpty, "\(command): \(result.errors)")
      #expect(FileManager.default.fileExists(atPath: runner.directory.path("out.any")), "\(command)")
    }
  }

  @Test func afterAFailureTheFileIsAsItWas() throws {
    try runner.directory.write("before", to: "out.csv")
    let before = try names()
    for (command, status) in [
      (["search", "kind:foo"], 2), (["by", "nobody at all"], 1), (["show", "c9zzzz"], 1),
      (["search", "x", "--archive", "none"], 4), (["search", "hurt", "--columns", "nope"], 2),
    ] {
      #expect(try runner.run(command + ["-o", "out.csv"]).status == status, "\(command)")
      #expect(try text("out.csv") == "before", "\(command)")
    }
    #expect(try names() == before)
  }

  @Test func nothingFoundIsAResult() throws {
    try runner.directory.write("before", to: "out.csv")
    #expect(try runner.run(["search", "zebra", "-o", "out.csv"]).status == 1)
    #expect(try text("out.csv").hasPrefix("id,kind,"))
    #expect(try text("out.csv").split(separator: "\n").count == 1)
  }

  @Test func whatIsNoRegularFileIsRefusedAndLeftAlone() throws {
    _ = try runner.shell(
      "mkfifo pipe; mkdir folder; ln -s pipe link; ln -s /dev/null null; ln -s gone dangling")
    let before = try names()
    for name in ["pipe", "folder", "link", "null", "dangling", "/dev/null", "none/out.csv", "claims.sqlite"] {
      let result = try runner.run(["search", "hurt", "-o", name])
      #expect(result.status == 4 && result.output.isEmpty, "\(name)")
      #expect(result.errors.hasPrefix("claims: \(name) can't be written: "), "\(result.errors)")
    }
    #expect(try names() == before)
    #expect(try runner.run(["check"]).status == 0)
  }

  @Test func aLinkToAFileStaysOne() throws {
    _ = try runner.shell("echo before > real.csv; chmod 640 real.csv; ln -s real.csv link.csv")
    #expect(try runner.run(["search", "hurt", "-o", "link.csv"]).status == 0)
    #expect(try text("real.csv").hasPrefix("id,kind,"))
    #expect(try runner.shell("test -L link.csv; stat -c %a real.csv").output == "640\n")
  }

  @Test func aDashIsStandardOutput() throws {
    #expect(try runner.run(["search", "hurt", "-o", "-"]).output == runner.run(["search", "hurt"]).output)
  }
}
