import Foundation
import TestSupport
import Testing

/// Numbers, words and lists that no option has a use for, on the built program.
@Suite struct OptionLimitsTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try runner.directory.write("Gate\n\nAda Okafor said that 15 people were hurt.\n", to: "gate.txt")
    #expect(try runner.run(["ingest", "gate.txt", "--quiet", "--date", "2031-04-02"]).status == 0)
  }

  @Test func aNumberOutOfRangeIsWrongUse() throws {
    for number in [
      "-1", "-9223372036854775808", "9223372036854775807", "99999999999999999999", "1.5", "", "1e3", "٣",
    ] {
      for command in [
        ["search", "--limit=\(number)"], ["articles", "--offset=\(number)"],
        ["speakers", "--limit=\(number)"],
        ["figures", "--timeline", "--within=\(number)"], ["ingest", "gate.txt", "--jobs=\(number)"],
        ["extract", "gate.txt", "--jobs=\(number)"],
      ] {
        let result = try runner.run(command)
        #expect(result.status == 2, "\(command)")
        #expect(result.errors.hasPrefix("claims: "), "\(command): \(result.errors)")
      }
    }
  }

  @Test func anExtremeNumberWithinRangeIsFine() throws {
    for command in [
      ["search", "--limit", "1000000000000"], ["articles", "--offset", "0", "--limit", "0"],
      ["figures", "--timeline", "--within", "3652059"], ["figures", "--timeline", "--within", "0"],
      ["figures", "--min", "0", "--max", "99999999999999999999999999999999999999"],
      ["search", "--since", "0001", "--until", "9999"],
    ] {
      let result = try runner.run(command)
      #expect(result.status == 0, "\(command): \(result.errors)")
    }
  }

  @Test func anOffsetBeyondTheEndFindsNothing() throws {
    for command in ["search", "articles", "speakers", "sources", "figures"] {
      #expect(
        try runner.run([command, "--offset", "1000000000000", "--limit", "1000000000000"]).status == 1,
        "\(command)")
    }
    #expect(try runner.run(["figures", "--timeline", "--offset", "1000000000000"]).status == 1)
  }

  @Test func moreJobsThanCoresAreCutDownAndToldOf() throws {
    let few = try runner.run(["extract", "gate.txt", "--jobs", "1"])
    let many = try runner.run(["extract", "gate.txt", "--jobs", "100000"])
    #expect(many.status == 0 && many.output == few.output)
    #expect(few.errors.isEmpty)
    #expect(many.errors.hasPrefix("claims: --jobs 100000 is more than "))
  }

  @Test func aBlankWordIsWrongUse() throws {
    let before = try runner.run(["export"]).output
    for command in [
      ["by", ""], ["by", " "], ["speakers", ""], ["search", "--speaker", ""], ["search", "--outlet", " "],
      ["search", "--source="],
      ["figures", "--counted", ""], ["figures", "--unit", ""], ["figures", "--via", ""],
      ["articles", "--outlet", ""],
      ["stats", "--archive", ""], ["ingest", ""], ["ingest", "gate.txt", "--outlet", ""],
      ["ingest", "gate.txt", "--date", ""],
      ["show", ""], ["article", ""], ["alias", "okafor", ""], ["alias", "okafor", "!!"],
      ["rename", "okafor", "…"],
      ["merge", "", "okafor"], ["split", "okafor", ""], ["corrections", "import", ""],
      ["sources", "import", ""], ["role", "okafor", "--remove", ""], ["attribute", "c7k2", " "],
      ["reject", ""],
      ["ingest", "gate.txt", "--outlets", ""], ["export", "--speaker", ""],
    ] {
      let result = try runner.run(command)
      #expect(result.status == 2, "\(command): \(result.errors)")
      #expect(result.errors.hasPrefix("claims: "))
    }
    #expect(try runner.run(["export"]).output == before)
  }

  @Test(arguments: [
    ["help", "nope"], ["help", "search", "nope"], ["help", "corrections", "nope"], ["nope"],
    ["nope", "--help"],
  ])
  func anUnknownCommandIsWrongUse(_ command: [String]) throws {
    let result = try runner.run(command)
    #expect(result.status == 2 && result.output.isEmpty, "\(command)")
    #expect(result.errors.hasPrefix("claims: there is no command “"), "\(result.errors)")
  }

  @Test(arguments: [
    ["help"], ["help", "search"], ["help", "corrections", "undo"], ["help", "--help"], ["help", "help"],
  ])
  func helpForACommandIsShown(_ command: [String]) throws {
    let result = try runner.run(command)
    #expect(result.status == 0 && result.output.contains("USAGE: claims"), "\(command)")
  }

  @Test func aLongArgumentIsNotRepeatedWhole() throws {
    let long = String(repeating: "x", count: 100_000)
    for command in [
      [long], ["search", "--kind", long], ["search", "--limit=\(long)"], ["--\(long)"], ["search", long],
    ] {
      let result = try runner.run(command)
      #expect(result.status == 2, "\(result.errors.prefix(200))")
      #expect(result.errors.utf8.count < 4_000)
    }
    #expect(try runner.run(["show", long]).status == 2)
    #expect(try runner.run(["by", long]).status == 1)
  }

  @Test func manyPathsTakeNoLongerThanTheirNumber() throws {
    // As many took the argument parser two minutes.
    let result = try runner.shell("claims extract $(yes none.txt | head -60000) --date 2031-01-01 --jobs 1")
    #expect(result.status == 2 || result.status == 3)
    #expect(result.errors.contains("none.txt"))
  }

  @Test func manyWordsAreWrongUse() throws {
    let result = try runner.shell("claims search $(yes gate | head -5000)")
    #expect(result.status == 2)
    #expect(result.errors.contains("more than the 4096"))
  }

  @Test func anArgumentThatIsNoTextIsAnErrorAndNoTrap() throws {
    let named = try runner.shell("claims ingest \"$(printf 'a\\377.txt')\"")
    #expect(named.status == 2 || named.status == 3)
    #expect(try runner.shell("claims search \"$(printf 'a\\377')\"").status == 1)
    #expect(try runner.shell("claims stats --archive \"$(printf 'a\\377')\"").status == 4)
    #expect(try runner.shell("claims \"$(printf '\\377')\"").status == 2)
  }
}
