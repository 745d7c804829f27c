import ClaimsArchive
import ClaimsModel
import TestSupport
import Testing

@Suite struct ExtractorTests {
  private static let contents: [(String, [String])] = (0..<60).map { ("f/\($0)", ["Ada Roe: words \($0)."]) }

  private func extractor(jobs: Int, _ contents: [(String, [String])]) -> Extractor {
    Extractor(
      options: IngestOptions(jobs: jobs),
      reading: PieceReading(source: MemorySource(contents)) { analyzeSentences($0) })
  }

  @Test(arguments: [1, 4])
  func analysesComeInInputOrder(jobs: Int) throws {
    var paths: [String] = []
    let rejected = try extractor(jobs: jobs, Self.contents).extract(["all"]) {
      paths.append($0.article.path)
      return true
    }
    #expect(paths == Self.contents.map(\.0))
    #expect(rejected == [])
  }

  @Test func itEndsWhenNothingMoreIsWanted() throws {
    var count = 0
    _ = try extractor(jobs: 3, Self.contents).extract(["all"]) { _ in
      count += 1
      return count < 5
    }
    #expect(count == 5)
  }

  @Test func rejectedInputsAreToldAndErrorsPassedOn() throws {
    struct Stop: Error {}
    let some: [(String, [String])] = [("a", ["one."]), ("b", ["?"]), ("c", ["two.", "!"])]
    #expect(try extractor(jobs: 2, some).extract(["all"]) { _ in true }.map(\.path) == ["b", "c:2"])
    #expect(throws: Stop.self) { _ = try extractor(jobs: 2, some).extract(["all"]) { _ in throw Stop() } }
    #expect(throws: ArchiveError.noSuchInput(path: "x")) {
      _ = try extractor(jobs: 2, some).extract(["x"]) { _ in true }
    }
  }
}
