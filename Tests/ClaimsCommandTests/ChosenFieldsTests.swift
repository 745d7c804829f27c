import Foundation
import TestSupport
import Testing

/// `--json` and `--columns` on the built program.
@Suite struct ChosenFieldsTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try runner.directory.write(
      "Gate\n\nHarbour master Ada Okafor said that 15 people were hurt on 3 May 2031.\n", to: "gate.txt")
    #expect(try runner.run(["ingest", "gate.txt", "--quiet", "--date", "2031-04-02"]).status == 0)
  }

  @Test func onlyTheMembersAskedForArePrintedInThatOrder() throws {
    let result = try runner.run(["search", "hurt", "--json", "text,id,corrected,figures"])
    let line = try #require(result.lines.first)
    #expect(line.hasPrefix("{\"text\":\"that 15 people were hurt on 3 May 2031\",\"id\":\"c"))
    #expect(line.contains(",\"corrected\":null,\"figures\":[{\"id\":\"f"))
    #expect(result.status == 0 && result.lines.count == 1)
    let array = try runner.run(["speakers", "--json", "name", "--format", "json"]).output
    #expect(array == "[\n{\"name\":\"Ada Okafor\"}\n]\n")
  }

  @Test func onlyTheColumnsAskedForArePrinted() throws {
    #expect(
      try runner.run(["speakers", "--columns", "kind,name", "--format", "csv"]).output
        == "kind,name\nperson,Ada Okafor\n")
    #expect(
      try runner.run(["speakers", "--columns", "kind,name"]).output == "kind    name\nperson  Ada Okafor\n")
    #expect(
      try runner.run(["search", "hurt", "--columns", "speaker,text", "--format", "markdown"]).output
        == "| speaker | text |\n| --- | --- |\n| Ada Okafor | that 15 people were hurt on 3 May 2031 |\n")
  }

  @Test(arguments: [
    ["search"], ["by", "okafor"], ["figures"], ["figures", "--timeline"], ["speakers"], ["sources"],
    ["articles"],
    ["article", "a1"], ["show", "f1"], ["stats"], ["check"], ["corrections"], ["version"],
    ["ingest", "gate.txt"],
    ["sources", "--similar"],
  ])
  func anUnknownNameGetsTheNamesThatThereAre(_ command: [String]) throws {
    var command = command
    if command == ["show", "f1"] {
      command[1] = try #require(
        runner.run(["figures", "--json", "id"]).output.firstMatch(of: /"(f\w+)"/)
      ).output.1.description
    }
    if command == ["article", "a1"] {
      command[1] = try #require(
        runner.run(["articles", "--json", "id"]).output.firstMatch(of: /"(a\w+)"/)
      ).output.1.description
    }
    let json = try runner.run(command + ["--json", "nope"])
    #expect(json.status == 2 && json.output.isEmpty, "\(command)")
    #expect(json.errors.hasPrefix("claims: there is no field “nope”. There are: "), "\(json.errors)")
    let columns = try runner.run(command + ["--columns", "nope", "--format", "csv"])
    #expect(columns.status == 2 && columns.output.isEmpty, "\(command)")
    // What is listed is what is printed.
    let known = Set(
      json.errors.split(separator: ": ").last?.dropLast(2).components(separatedBy: ", ") ?? [])
    for line in try runner.run(command + ["--format", "jsonl"]).lines {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(command)")
      #expect(
        Set(object.keys).subtracting(known).isEmpty, "\(command): \(Set(object.keys).subtracting(known))")
    }
  }

  @Test func anOptionThatHasNoSenseIsRefused() throws {
    for command in [
      ["search", "--json", "id", "--format", "csv"], ["search", "--columns", "id", "--format", "json"],
      ["search", "--json", ""], ["search", "--json", "id,,text"], ["merge", "x", "y", "--json", "id"],
    ] {
      let result = try runner.run(command)
      #expect(result.status == 2 && result.errors.hasPrefix("claims: "), "\(command): \(result.errors)")
    }
  }
}
