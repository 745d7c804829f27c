import Foundation
import TestSupport
import Testing

/// Files of many articles through the whole program, which unpacks archives in a process of its own.
@Suite struct ContainerCommandTests {
  private let runner: CommandRunner

  init() throws { runner = try CommandRunner() }

  private func write(_ name: String, _ text: String) throws { _ = try runner.directory.write(text, to: name) }

  private func writeFolder() throws {
    try write("in/a.txt", "The mayor of Larkham, Ada Roe, said that 20 ferries sank.\n")
    try write("in/f.jsonl", "{\"text\": \"It rained.\"}\n{\"text\": \"It poured.\"}\n")
    try write("in/é.csv", "title,text\nStorm,The storm came in the night.\n")
    try write("in/photo.jpg", "x")
    try write("in/none", "x")
  }

  @Test(arguments: ["cf a.tar", "czf a.tgz"]) func anArchiveIsUnpackedByAProcessOfItsOwn(options: String)
    throws
  {
    try writeFolder()
    let name = String(options.split(separator: " ").last ?? "")
    let result = try runner.shell("tar \(options) in && claims ingest \(name) --archive x.sqlite")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("Read 1 file with 4 articles: 4 new."))
    #expect(
      result.errors.contains(
        "Not read: 2 parts of files: 1 .jpg, 1 without an ending; --verbose names them.\n"))
    let list = try runner.run(["articles", "--archive", "x.sqlite", "--format", "jsonl"])
    for place in ["in/a.txt", "in/f.jsonl:2", "in/é.csv:2"] {
      #expect(list.output.contains("\(name)!\(place)"))
    }
    let again = try runner.run(["ingest", name, "--archive", "x.sqlite"])
    #expect(again.output.hasPrefix("Read 1 file with 4 articles: 0 new, 4 unchanged."))
    let piped = try runner.shell("claims extract - < \(name) && cat \(name) | claims extract -")
    #expect(piped.lines.count == 8)
    #expect(piped.errors.contains("Not read: 2 parts of files: 1 .jpg, 1 without an ending.\n"))
  }

  @Test func aDamagedArchiveCostsWhatIsBehindTheDamage() throws {
    try writeFolder()
    let result = try runner.shell("tar cf - in/a.txt in/f.jsonl | head -c 1800 > a.tar; claims extract a.tar")
    #expect(result.status == 3)
    #expect(result.lines.count == 1)
    #expect(result.errors.contains("a.tar"))
  }

  @Test func anUnusualKeyIsNamedWithMap() throws {
    try write(
      "f.jsonl",
      "{\"doc\": {\"corpo\": \"It rained on the town.\"}, \"quando\": {\"$date\": \"2021-03-04T01:02:03Z\"}}\n"
    )
    let options = ["--map", "text=doc.corpo", "--map", "published=quando"]
    let result = try runner.run(["extract", "f.jsonl"] + options)
    #expect(result.status == 0)
    #expect(result.output.contains("It rained on the town."))
    #expect(result.output.contains("2021-03-04"))
    #expect(try runner.run(["extract", "f.jsonl"]).status == 3)
    // What was said of a place is remembered.
    #expect(try runner.run(["ingest", "f.jsonl", "--archive", "x.sqlite"] + options).status == 0)
    let again = try runner.run(["ingest", "f.jsonl", "--archive", "x.sqlite"])
    #expect(again.output.contains("1 unchanged"), "\(again.output)\(again.errors)")
  }

  @Test func aFieldThatThereIsNotIsAMistake() throws {
    let typo = try runner.run(["extract", "x", "--map", "txt=corpo"])
    #expect(typo.status == 2)
    #expect(typo.errors.contains("There is no field “txt”. Did you mean “text”?"), "\(typo.errors)")
    #expect(try runner.run(["extract", "x", "--map", "text"]).errors.contains("text=corpo"))
    #expect(try runner.run(["extract", "x", "--map", "text="]).status == 2)
  }
}
