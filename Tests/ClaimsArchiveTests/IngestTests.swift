import ClaimsArchive
import ClaimsModel
import Synchronization
import TestSupport
import Testing

@Suite struct IngestTests {
  private static let corpus: [(String, [String])] = (0..<40).map { number in
    let day = 1 + number % 9
    let lines = (0..<(number % 4 + 1)).map { line in
      "Title \(number) | Ada Roe: ferry \(number) left. Tom Okoye: \(line) bridges stand. Officials \(number * line). #2021-05-0\(day)"
    }
    return ("folder/\(number).txt", lines)
  }

  @Test func articlesAreStoredInInputOrderAndCounted() throws {
    let bench = try ArchiveBench()
    let report = try bench.ingest([
      ("a", ["Ada Roe: one. Two."]), ("b", ["T | three.", "?", "four."]), ("c", ["!"]),
    ])
    #expect(try bench.texts() == ["Ada Roe: one. Two.", "T\n\nthree.", "four."])
    #expect(report.filesRead == 3)
    #expect(report.filesTotal == 3)
    #expect(report.articlesRead == 3)
    #expect(report.new == 3)
    #expect(report.claims == 4)
    #expect(report.sources == 1)
    #expect(report.rejected.map(\.path) == ["b:2", "c"])
    let statistics = try bench.archive.statistics()
    #expect(statistics.inputs == ["stored": 3, "rejected": 2])
  }

  @Test func ingestingTwiceIsIngestingOnceAndReadsNothingAgain() throws {
    let bench = try ArchiveBench()
    try bench.ingest(Self.corpus)
    let before = try bench.stored()
    let reads = Mutex(0)
    var source = MemorySource(Self.corpus)
    source.onRead = { _ in reads.withLock { $0 += 1 } }
    let again = try bench.ingest(source)
    #expect(again.unchanged == again.articlesRead)
    #expect(again.new + again.changed + again.duplicates + again.claims == 0)
    #expect(reads.withLock { $0 } == 0)
    #expect(try bench.stored() == before)
  }

  @Test func theArchiveDoesNotDependOnJobsOrBatches() throws {
    let one = try ArchiveBench()
    try one.ingest(Self.corpus, jobs: 1)
    let many = try ArchiveBench()
    var batch = IngestBatch()
    batch.claims = 5
    try many.ingest(Self.corpus, jobs: 4, batch: batch)
    let left = try one.stored()
    #expect(left.count == Self.corpus.reduce(0) { $0 + $1.1.count })
    #expect(try many.stored() == left)
    #expect(try many.archive.check(deep: true) == [])
  }

  @Test func anInterruptedIngestGoesOnToTheSameArchive() throws {
    let whole = try ArchiveBench()
    try whole.ingest(Self.corpus)
    let parts = try ArchiveBench()
    var batch = IngestBatch()
    batch.claims = 20
    var rounds = 0
    while rounds < 100 {
      rounds += 1
      let limit = 23 * rounds
      let asked = Mutex(0)
      let report = try parts.ingest(
        Self.corpus, batch: batch,
        shouldStop: {
          asked.withLock {
            $0 += 1; return $0 > limit
          }
        })
      #expect(try parts.archive.check(deep: true) == [])
      if !report.wasInterrupted { break }
    }
    #expect(rounds > 2)
    #expect(try parts.stored() == whole.stored())
  }

  @Test func aChangedFileReplacesItsArticle() throws {
    let bench = try ArchiveBench()
    try bench.ingest([("a", ["Ada Roe: one."]), ("b", ["two."])])
    let report = try bench.ingest([("a", ["Ada Roe: uno."]), ("b", ["two."])])
    #expect(report.changed == 1)
    #expect(report.unchanged == 1)
    #expect(try bench.texts() == ["Ada Roe: uno.", "two."])
    let back = try bench.ingest([("a", ["Ada Roe: one."])])
    #expect(back.changed == 1)
    #expect(try bench.texts() == ["Ada Roe: one.", "two."])
  }

  @Test func whatIsNoLongerOfferedStays() throws {
    let bench = try ArchiveBench()
    try bench.ingest([("a", ["one."]), ("b", ["two."])])
    try bench.ingest([("b", ["two."])])
    #expect(try bench.texts() == ["one.", "two."])
  }

  @Test func theSameTextFromTwoPlacesIsStoredOnceAndLinked() throws {
    let bench = try ArchiveBench()
    let report = try bench.ingest([("a", ["one."]), ("b", ["one."])])
    #expect(report.new == 1)
    #expect(report.duplicates == 1)
    #expect(try bench.stored().map(\.places) == [["a", "b"]])
    #expect(try bench.ingest([("a", ["one."]), ("b", ["one."])]).unchanged == 2)
  }

  @Test func aCopyKeepsItsTextWhenTheOriginalChanges() throws {
    let bench = try ArchiveBench()
    try bench.ingest([("a", ["one."]), ("b", ["one."])])
    try bench.ingest([("a", ["uno."]), ("b", ["one."])])
    #expect(try bench.texts() == ["one.", "uno."])
    try bench.ingest([("a", ["uno."]), ("b", ["due."])])
    #expect(try bench.texts() == ["due.", "uno."])
    #expect(try bench.archive.check(deep: true) == [])
  }

  @Test func aFileThatBecomesACopyGivesUpItsEarlierVersion() throws {
    let bench = try ArchiveBench()
    try bench.ingest([("a", ["one."]), ("b", ["two."])])
    let report = try bench.ingest([("b", ["one."])])
    #expect(report.duplicates == 1)
    #expect(try bench.stored().map(\.places) == [["a", "b"]])
  }

  @Test func aFeedThatRollsOnLosesNothing() throws {
    let bench = try ArchiveBench()
    try bench.ingest([("feed", ["A | first.", "B | second."])])
    try bench.ingest([("feed", ["B | second.", "C | third."])])
    #expect(try bench.texts() == ["A\n\nfirst.", "B\n\nsecond.", "C\n\nthird."])
  }

  @Test func anArticleWithAnIdIsReplacedWhereverItStandsInTheLine() throws {
    let bench = try ArchiveBench()
    try bench.ingest([("feed", ["@1 A | first.", "@2 B | second."])])
    let report = try bench.ingest([("feed", ["@1 A, corrected | first, corrected.", "@2 B | second."])])
    #expect(report.changed == 1)
    #expect(try bench.texts() == ["A, corrected\n\nfirst, corrected.", "B\n\nsecond."])
  }

  @Test func aNewExtractorAnalysesAgain() throws {
    let bench = try ArchiveBench()
    try bench.ingest(Self.corpus, version: 1)
    let report = try bench.ingest(Self.corpus, version: 2)
    #expect(report.changed == report.articlesRead)
    let statistics = try bench.archive.statistics()
    #expect(statistics.extractorVersions == [2: report.articlesRead])
    #expect(try bench.ingest(Self.corpus, version: 2).unchanged == report.articlesRead)
    #expect(try bench.archive.check(deep: true) == [])
  }

  @Test func aCopyOfferedToANewExtractorRenewsTheOriginal() throws {
    let bench = try ArchiveBench()
    try bench.ingest([("a", ["one."]), ("b", ["one."])], version: 1)
    #expect(try bench.ingest([("b", ["one."])], version: 2).changed == 1)
    let article = try #require(try bench.stored().first)
    #expect(article.analysis.extractorVersion == 2)
    #expect(article.analysis.article.path == "a")
  }

  @Test func otherOptionsThatChangeNothingLeaveTheArticleAsItIs() throws {
    let bench = try ArchiveBench()
    try bench.ingest([("a", ["one."])])
    var options = IngestOptions()
    options.outlet = "Lake Post"
    let report = try bench.ingest([("a", ["one."])], options: options)
    #expect(report.unchanged == 1)
    #expect(report.changed == 0)
  }

  @Test func severalArticlesOfOnePieceAreToldApart() throws {
    let bench = try ArchiveBench()
    try bench.ingest([("array", ["A | one.\nB | two.\n?"])])
    #expect(try bench.stored().map(\.places) == [["array[0]"], ["array[1]"]])
    let report = try bench.ingest([("array", ["A | one.\nB | zwei.\n?"])])
    #expect(report.changed == 1)
    #expect(report.unchanged == 1)
    #expect(report.rejected.map(\.path) == ["array[2]"])
  }

  @Test func aPathThatDoesNotExistIsHandedToTheReaderAndTheOthersAreStored() throws {
    let bench = try ArchiveBench()
    let reading = PieceReading(source: MemorySource([("a", ["one."])])) { analyzeSentences($0) }
    let report = try bench.archive.ingest(
      ["nowhere", "a"], reading: reading, version: 1, options: IngestOptions(), shouldStop: { false },
      progress: { _ in })
    #expect(report.filesTotal == 2)
    #expect(report.new == 1)
  }

  @Test func whereNoPathExistsNothingIsDone() throws {
    let bench = try ArchiveBench()
    let reading = PieceReading(source: MemorySource([("a", ["one."])])) { analyzeSentences($0) }
    #expect(throws: ArchiveError.noSuchInput(path: "nowhere")) {
      _ = try bench.archive.ingest(
        ["nowhere", "gone"], reading: reading, version: 1, options: IngestOptions(), shouldStop: { false },
        progress: { _ in })
    }
    #expect(try bench.texts() == [])
  }

  @Test func progressEndsWithTheSummary() throws {
    let bench = try ArchiveBench()
    var seen: [IngestReport] = []
    let reading = PieceReading(source: MemorySource(Self.corpus)) { analyzeSentences($0) }
    let report = try bench.archive.ingest(
      ["all"], reading: reading, version: 1, options: IngestOptions(), shouldStop: { false },
      progress: { seen.append($0) })
    #expect(seen.last?.articlesRead == report.articlesRead)
    #expect(seen.map(\.articlesRead) == seen.map(\.articlesRead).sorted())
  }
}
