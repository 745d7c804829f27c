import Foundation
import TestSupport
import Testing

/// What the program makes of inputs that are odd.
@Suite struct InputCommandTests {
  private let feed = "printf '{\"text\": \"It rained.\"}\\n{\"text\": \"It poured.\"}\\n' | gzip -c"

  @Test func compressedLinesComeThroughAPipe() throws {
    let result = try CommandRunner().shell("\(feed) | claims extract -")
    #expect(result.status == 0)
    #expect(result.lines.count == 2)
  }

  @Test func ofDamagedLinesFromAPipeNothingIsTaken() throws {
    // The check sum stands in the eight bytes at the end.
    let result = try CommandRunner().shell("(\(feed) | head -c -8; printf 12345678) | claims extract -")
    #expect(result.status == 3)
    #expect(result.lines.isEmpty)
    #expect(result.errors.contains("damaged gzip"))
  }

  @Test func whereAPipeCannotBeKeptThatIsSaid() throws {
    let result = try CommandRunner().shell("\(feed) | claims extract -", environment: ["TMPDIR": "/nowhere"])
    #expect(result.status == 3)
    #expect(result.errors.contains("temporary file"))
  }

  @Test func aRedirectedFileIsReadFromWhereItStands() throws {
    let result = try CommandRunner().shell("\(feed) > feed.gz; claims extract - < feed.gz")
    #expect(result.status == 0)
    #expect(result.lines.count == 2)
  }

  @Test func ofAMissingAndAGoodPathTheGoodOneIsStored() throws {
    let runner = try CommandRunner()
    try runner.directory.write("It rained on the town all day.", to: "good.txt")
    let result = try runner.run(["ingest", "missing", "good.txt", "--archive", "a.sqlite"])
    #expect(result.status == 3)
    #expect(result.output.contains("1 new"))
    #expect((result.output + result.errors).contains("missing"))
    #expect(try runner.run(["ingest", "missing", "--archive", "a.sqlite"]).status == 2)
  }
}
