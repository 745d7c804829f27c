import Testing
import claims

@Suite struct LongArgumentListTests {
  private static let paths = (0..<1_000).map { "articles/\($0).txt" }

  @Test func aShortListIsLeftAlone() throws {
    let arguments = ["ingest", "a", "b", "--date", "2031", "c", "d", "e"]
    #expect(try LongArgumentList.packed(arguments) == arguments)
  }

  @Test func aLongListBecomesAFewArgumentsAndComesBack() throws {
    let packed = try LongArgumentList.packed(
      ["ingest", "--date", "2031"] + Self.paths + ["-q", "-", "--", "-x", "y", "z"])
    #expect(packed.count == 9)
    #expect(Array(packed.prefix(3)) == ["ingest", "--date", "2031"])
    #expect(LongArgumentList.unpacked([packed[3]]) == Self.paths)
    #expect(packed[4...6] == ["-q", "-", "--"])
    #expect(LongArgumentList.unpacked(Array(packed[7...])) == ["-x", "y", "z"])
  }

  @Test func aPathBehindAnOptionsValueStaysAPath() throws {
    let packed = try LongArgumentList.packed(["extract"] + Self.paths + ["--outlet", "Herald", "last.txt"])
    #expect(packed.suffix(3) == ["--outlet", "Herald", "last.txt"])
  }

  @Test func noOtherCommandTakesThousands() throws {
    let words = Array(repeating: "gate", count: LongArgumentList.maximum)
    #expect(throws: CommandFailure.self) { try LongArgumentList.packed(["search"] + words) }
    #expect(
      try LongArgumentList.packed(Array((["search"] + words).dropLast())).count == LongArgumentList.maximum)
  }
}
