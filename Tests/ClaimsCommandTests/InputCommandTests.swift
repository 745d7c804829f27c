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

  @Test func whatAFolderHoldsOfOtherKindsIsTold() throws {
    let runner = try CommandRunner()
    try runner.directory.write("It rained on the town all day.", to: "news/good.txt")
    for name in ["a.png", "b.PNG", "c.css", "README", ".hidden.css"] {
      try runner.directory.write("x", to: "news/\(name)")
    }
    let result = try runner.run(["ingest", "news", "--archive", "a.sqlite"])
    #expect(result.status == 0)
    #expect(
      result.errors == """
        Not read: 4 files of other kinds: 2 .png, 1 without an ending, 1 .css; --verbose names them.
        1 article without an outlet, 1 without a date; --outlet and --date, or --name-pattern, give them.

        """)
    let verbose = try runner.run(["ingest", "news", "--archive", "b.sqlite", "--verbose"])
    #expect(verbose.errors.contains("  news/b.PNG    of a kind that is not read\n"))
    let json = try runner.run(["ingest", "news", "--archive", "c.sqlite", "--json", "not_read,without_date"])
    #expect(json.output == "{\"not_read\":{\"\":1,\"css\":1,\"png\":2},\"without_date\":1}\n")
    // What is given, or was read before, is not missing; a file that is named is no other kind.
    let given = ["ingest", "news/good.txt", "--date", "2031-04-02", "--outlet", "The Herald"]
    #expect(try runner.run(given + ["--archive", "d.sqlite"]).errors.isEmpty)
    #expect(try runner.run(given + ["--archive", "d.sqlite", "--quiet"]).errors.isEmpty)
  }
}
