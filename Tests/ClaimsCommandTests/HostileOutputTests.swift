import Foundation
import TestSupport
import Testing

/// What every command prints of articles, names and files that are out to deceive whoever reads it.
///
/// One archive serves all tests, which write nothing to it that was not there; one after the other, since one at a time
/// may write.
@Suite(.serialized) struct HostileOutputTests {
  private static let seed: UInt64 = 29
  /// An archive of hostile articles, corrections and names.
  private static let shared = Result { try made() }

  private let runner: CommandRunner

  init() throws { runner = try Self.shared.get() }

  private static func made() throws -> CommandRunner {
    let runner = try CommandRunner()
    var generator = SeededGenerator(seed: seed)
    var lines = (0..<8).map { number in article(number, &generator) }
    lines.append(
      #"{"id":"raw","title":"Lone \ud800 and \u0000 \u001b[31m","text":"Ada Okafor\udfff said that 7\u0007 people were hurt."}"#
    )
    try runner.directory.write(lines.joined(separator: "\n") + "\n", to: "feed.jsonl")
    let long = String(repeating: "The gate \u{202E}is open. ", count: 200)
    try runner.directory.write(
      "Ada Okafor said that 9 people were hurt.\n\n\(long)\n", to: "c1\u{9B}31m\n.txt")
    try runner.directory.write("\u{0}\u{0}\u{0}", to: "bad\u{1B}[31m.txt")
    try runner.directory.write(
      "name,qid\n\"Ada Okafor\u{9B}31m\",Q42\n\"Ada Okafor\u{9B}31m\",Q43\nAda Okafor,Q44\n", to: "people.csv"
    )
    try runner.directory.write(
      #"""
      {"schema": "claims-corrections/1.1", "corrections": [
        {"action": "attribute", "claim": {"article": {"path": "c\u009b31m"}, "content": [{"start": 3, "text": "=a\u001b\u202e|"}]},
          "speaker": {"kind": "person", "name": "Bo \u001b[31m|"}, "note": "=\u009b"},
        {"action": "role", "source": {"kind": "person", "name": "Ada Okafor"}, "role": "=harbour\u001b master"},
        {"action": "rename", "source": {"kind": "person", "name": "Ada Okafor"}, "name": "Ada \u001b]0;t\u0007\u009b31m|\n\"x"},
        {"action": "alias", "source": {"kind": "person", "name": "Ada Okafor"}, "name": "=the \u202eLady", "note": "\u007f\n"}]}
      """#, to: "corrections.json")
    for arguments in [
      [
        "ingest", "feed.jsonl", "c1\u{9B}31m\n.txt", "bad\u{1B}[31m.txt", "--date", "2031-04-02", "--format",
        "json",
      ],
      ["corrections", "import", "corrections.json"], ["sources", "import", "people.csv"],
      ["watch", "add", "all\u{1B}[31m|", "people\u{202E} OR gate \u{9B}", "--from-the-beginning"],
    ] {
      let result = try runner.run(arguments)
      #expect([0, 3].contains(result.status), "\(result.errors)")
      expectHarmless(result, "\(arguments)")
    }
    return runner
  }

  private static func article(_ number: Int, _ generator: inout SeededGenerator) -> String {
    func hostile(_ count: Int) -> String { HostileText.random(&generator, pieces: count) }
    let fields = [
      "id": "\(number)\(hostile(2))", "title": "Gate \(number) \(hostile(5))",
      "outlet": "=1+\(number)\(hostile(2))",
      "author": "Bo \(hostile(2))", "url": "https://e.example/\(number)\(hostile(1))", "kicker": hostile(3),
      "text": """
      \(hostile(4)) Ada Okafor, the \(hostile(1)) harbour master, said that \(number + 3) people\(hostile(2)) were hurt.

      “The gate \(hostile(3)) is open,” said Bo\(hostile(1)) Lind. \(hostile(8)) It cost -\(number) million dollars.
      """,
    ]
    let data = (try? JSONSerialization.data(withJSONObject: fields)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  /// Commands that say in a sentence what they did.
  private static let sayings: Set<String> = [
    "merge", "rename", "alias", "split", "role", "reject", "attribute", "stance",
  ]

  /// Every command that prints rows, on what there is.
  private func commands() throws -> [[String]] {
    func first(_ command: String) throws -> String {
      let row = try runner.run([command, "--format", "csv"]).lines.dropFirst().first
      return String(try #require(row?.split(separator: ",").first))
    }
    let (claim, article, source) = (try first("search"), try first("articles"), try first("speakers"))
    return [
      ["ingest", "feed.jsonl"], ["search"], ["search", "people OR gate"], ["by", source],
      ["by", "okafor", "--about"],
      ["speakers"], ["sources"], ["sources", "okafor"], ["sources", "--similar"], ["figures"],
      ["figures", "--timeline"],
      ["show", claim], ["related", claim], ["watch", "new", "--keep"], ["watch", "list"],
      ["remove", article, "--dry-run"], ["search", "--count-by", "outlet"],
      ["search", "--count-by", "speaker"],
      ["article", article], ["articles"], ["articles", "gate"], ["corrections"], ["stats"],
      ["check"],
      ["merge", source, source, "--undo"], ["rename", source, "--undo"], ["alias", source, "x", "--undo"],
      ["split", source, "x", "--undo"], ["role", source, "--remove", "x", "--undo"],
      ["reject", claim, "--undo"], ["attribute", claim, "--undo"], ["stance", claim, "--undo"],
    ]
  }

  /// Standard error never holds what a terminal obeys, nor does standard output but for verbatim CSV.
  private static func expectHarmless(_ result: CommandResult, isCSV: Bool = false, _ what: String) {
    #expect(HostileText.forbidden(in: result.errors).isEmpty, "seed \(seed), \(what): \(result.errors)")
    if !isCSV { #expect(HostileText.forbidden(in: result.output).isEmpty, "seed \(seed), \(what)") }
  }

  @Test func everyCommandIsTried() throws {
    // extract and export have formats of their own and tests below; the others say nothing foreign.
    let others = ["extract", "export", "completions", "version", "datasette"]
    #expect(Set(try commands().map { $0[0] }).union(others) == Set(commandNames))
  }

  @Test func aTableNeverSendsWhatATerminalObeys() throws {
    for command in try commands() {
      Self.expectHarmless(try runner.run(command + ["--color", "always"]), "\(command)")
    }
  }

  @Test func everyLineOfJSONParses() throws {
    for command in try commands() {
      let lines = try runner.run(command + ["--format", "jsonl"])
      Self.expectHarmless(lines, "\(command)")
      let whole = try runner.run(command + ["--format", "json"])
      Self.expectHarmless(whole, "\(command)")
      // Corrections say in a sentence what they did.
      if lines.status != 0 || Self.sayings.contains(command[0]) { continue }
      let rows = try lines.lines.map {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary
      }
      let list = try JSONSerialization.jsonObject(with: Data(whole.output.utf8)) as? [NSDictionary]
      #expect(rows.count == list?.count, "\(command)")
      if !["ingest", "check"].contains(command[0]) { #expect(rows == list, "\(command)") }
    }
    let why = try runner.run(
      try commands().first { $0[0] == "show" }.map { $0 + ["--why", "--format", "json"] } ?? [])
    Self.expectHarmless(why, "show --why")
    #expect(try JSONSerialization.jsonObject(with: Data(why.output.utf8)) is [NSDictionary])
  }

  @Test func extractAndExportAreJSONThatParses() throws {
    for command in [["extract", "feed.jsonl"], ["export"], ["export", "okafor"]] {
      let result = try runner.run(command)
      Self.expectHarmless(result, "\(command)")
      #expect(result.lines.count >= 1)
      for line in result.lines {
        #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is NSDictionary)
      }
    }
    for command in [
      ["extract", "feed.jsonl", "--format", "json"], ["export", "--format", "json-ld"],
      ["corrections", "export"],
    ] {
      let result = try runner.run(command)
      Self.expectHarmless(result, "\(command)")
      #expect(throws: Never.self, "\(command)") {
        try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      }
    }
  }

  @Test func everyRowOfCSVHasItsColumns() throws {
    for command in try commands() + [["export"], ["export", "okafor"]] {
      if Self.sayings.contains(command[0]) { continue }
      let plain = try runner.run(command + ["--format", "csv"])
      Self.expectHarmless(plain, isCSV: true, "\(command)")
      let rows = try #require(DelimitedRecord.all(in: plain.output), "\(command)")
      #expect(Set(rows.map(\.count)).count == 1, "\(command)")
      let sheet = try runner.run(command + ["--format", "csv", "--spreadsheet"])
      let safe = try #require(DelimitedRecord.all(in: sheet.output), "\(command)")
      #expect(safe.count == rows.count)
      for cell in safe.joined() where cell.wholeMatch(of: /-[0-9.]+/) == nil {
        let isFormula = cell.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
        #expect(!isFormula, "\(command): \(cell)")
      }
    }
  }

  @Test func noCellLeavesItsRowOfMarkdown() throws {
    for command in try commands() {
      if Self.sayings.contains(command[0]) { continue }
      let result = try runner.run(command + ["--format", "markdown"])
      Self.expectHarmless(result, "\(command)")
      let listsClaims =
        ["search", "by", "related"].contains(command[0]) || command.starts(with: ["watch", "new"])
      if listsClaims, !command.contains("--count-by") {
        // Claims are blocks of quotation: no line leaves them.
        #expect(result.lines.allSatisfy { $0.isEmpty || $0.hasPrefix(">") }, "\(command)")
        continue
      }
      let counts = result.lines.map { MarkdownRow.cellCount($0 + "\n") }
      #expect(Set(counts).count == 1 && counts.count >= 2, "\(command): \(counts)")
    }
  }

  @Test func aTerminalGetsNoControlCharacterInAnyFormat() throws {
    guard try runner.shell("command -v script").status == 0 else { return }
    for format in ["table", "json", "jsonl", "csv", "markdown"] {
      let result = try runner.shell(
        "script -qec 'claims --no-pager articles --limit 0 --format \(format)' /dev/null")
      #expect(result.output.contains("Gate"))
      #expect(HostileText.forbidden(in: result.output, besides: ["\n", "\r"]).isEmpty, "\(format)")
    }
  }

  @Test func whatSQLiteSaysOfASchemaIsMadeHarmless() throws {
    let file = runner.directory.url.appending(path: "claims.sqlite")
    #expect(
      try runner.shell("claims ingest feed.jsonl --quiet --archive one.sqlite; rm -f *-wal").status == 0)
    var bytes = try Data(contentsOf: file)
    // A table's name within the schema, and a statement that is none.
    for (old, new) in [
      ("tableclaim_spans", "table\u{1B}[31mevil\u{9B}"),
      ("CREATE TABLE claim_spans", "CREATE TABL\u{7} claim_spans"),
    ] {
      let place = try #require(bytes.firstRange(of: Data(old.utf8)))
      #expect(old.utf8.count == new.utf8.count)
      bytes.replaceSubrange(place, with: Data(new.utf8))
    }
    try bytes.write(to: file)
    for command in [["search", "x"], ["check"], ["ingest", "a.txt"]] {
      let result = try runner.run(command)
      #expect([1, 4].contains(result.status), "\(command)")
      #expect(!(result.errors + result.output).isEmpty)
      Self.expectHarmless(result, "\(command)")
    }
  }
}
