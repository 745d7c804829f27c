import Foundation
import TestSupport
import Testing

/// What the program says of an archive that it can't use.
@Suite struct UnusableArchiveTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try runner.directory.write("“The gate is open,” said Ada Okafor.\n", to: "gate.txt")
  }

  @Test(arguments: [["stats"], ["search", "gate"], ["ingest", "gate.txt"]])
  func aFileOfAnotherKindIsRefusedAndLeftAlone(_ arguments: [String]) throws {
    let path = try runner.directory.write("just text", to: "claims.sqlite")
    let result = try runner.run(arguments)
    #expect(result.status == 4)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("claims.sqlite can't be used as an archive: "))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "just text")
  }

  @Test(arguments: [["stats"], ["ingest", "gate.txt"]])
  func anArchiveOfANewerVersionIsRefusedAndLeftAlone(_ arguments: [String]) throws {
    try #require(try runner.run(["ingest", "gate.txt"]).status == 0)
    // SQLite keeps user_version in the four bytes at 60 of the first page, the highest first.
    let file = runner.directory.url.appending(path: "claims.sqlite")
    var bytes = try Data(contentsOf: file)
    bytes[62] = 0x7F
    try bytes.write(to: file)
    let result = try runner.run(arguments)
    #expect(result.status == 4)
    #expect(result.errors.contains("newer version of claims"))
    #expect(try Data(contentsOf: file) == bytes)
  }

  @Test func aDamagedArchiveIsFoundByCheck() throws {
    try #require(try runner.run(["ingest", "gate.txt"]).status == 0)
    let file = runner.directory.url.appending(path: "claims.sqlite")
    var bytes = try Data(contentsOf: file)
    for offset in 4_200..<min(bytes.count, 60_000) where offset % 7 == 0 { bytes[offset] ^= 0x5A }
    try bytes.write(to: file)
    let result = try runner.run(["check"])
    #expect(result.status == 1 || result.status == 4)
    #expect(!(result.output + result.errors).isEmpty)
  }

  @Test func aSecondWriterIsTurnedAway() throws {
    try #require(try runner.run(["ingest", "gate.txt"]).status == 0)
    let padding = String(repeating: "x", count: 300_000)
    try runner.directory.write(
      "{\"maintext\": \"It rained.\", \"padding\": \"\(padding)\"}\n", to: "feed.jsonl")
    let result = try runner.shell(
      """
      mkfifo feed; claims ingest - --quiet < feed & exec 3> feed; cat feed.jsonl >&3
      claims ingest gate.txt; echo $?; claims search gate --format csv > /dev/null; echo $?
      exec 3>&-; wait $!
      """)
    #expect(result.output == "75\n0\n")
    #expect(result.errors.contains("another program is writing to claims.sqlite"))
  }

  @Test func aFolderThatCanNotBeWrittenIsToldOf() throws {
    let result = try runner.run(["ingest", "gate.txt", "--archive", "/proc/claims.sqlite"])
    #expect(result.status == 4)
    #expect(result.errors.hasPrefix("claims: /proc/claims.sqlite can't be "))
  }
}
