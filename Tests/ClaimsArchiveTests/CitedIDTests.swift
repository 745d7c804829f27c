import ClaimsArchive
import ClaimsModel
import Testing

/// The ids that people cite: what they follow from, and what becomes of them.
@Suite struct CitedIDTests {
  private static let corpus: [(String, [String])] = (0..<30).map { number in
    (
      "folder/\(number).txt",
      [
        "Ferry \(number) | Ada Roe: ferry \(number) left. Tom Okoye: it was late. Ferry \(number) sank. #2021-05-0\(1 + number % 9)"
      ]
    )
  }

  /// What is printed of each article and its claims, by the article's text.
  private func ids(_ bench: ArchiveBench) throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    for article in try bench.stored() {
      found[article.analysis.article.text] = [article.id.description] + article.claimIDs.map(\.description)
    }
    return found
  }

  private func reason(_ bench: ArchiveBench, _ id: String) -> GoneRow? {
    do {
      if id.hasPrefix("a") { _ = try bench.archive.articleID(id) } else { _ = try bench.archive.claimID(id) }
    } catch ArchiveError.gone(let row) {
      return row
    } catch {}
    return nil
  }

  @Test func theSameTextHasTheSameIDsWhateverTheOrderTheVersionAndTheOptions() throws {
    let one = try ArchiveBench()
    try one.ingest(Self.corpus)
    let expected = try ids(one)
    #expect(Set(expected.values.joined()).count == 30 * 4)
    let other = try ArchiveBench()
    var options = IngestOptions(published: PartialDate(year: 1999), outlet: "Lake Post")
    options.outlets = ["Lake Post; lake.example"]
    try other.ingest(Self.corpus.reversed(), version: 9, jobs: 1, options: options)
    #expect(try ids(other) == expected)
    try one.ingest(Self.corpus, version: 2)
    #expect(try ids(one) == expected)
    #expect(try one.archive.check(deep: true) == [])
  }

  @Test func anotherTextOrAnotherPlaceGivesAnotherID() throws {
    let bench = try ArchiveBench()
    try bench.ingest([("a", ["Ada Roe: it left."]), ("b", ["Ada Roe: it left. Tom Okoye: it left."])])
    let all = try ids(bench).values.joined()
    #expect(Set(all).count == all.count && all.count == 5)
  }

  @Test func aBeginningIsEnoughWhereItIsOnly() throws {
    let bench = try ArchiveBench()
    try bench.ingest(Self.corpus)
    let all = try ids(bench).values.joined()
    for id in all {
      let shortest = (2...12).first { length in all.count { $0.hasPrefix(id.prefix(length)) } == 1 } ?? 12
      let beginning = String(id.prefix(shortest)).uppercased()
      if id.hasPrefix("c") {
        #expect(try bench.archive.claimID(beginning).description == id)
      } else {
        #expect(try bench.archive.articleID(beginning).description == id)
      }
    }
    // Of 90 claims, several begin alike: there are 32 digits, and of the first only half.
    let first = try #require(
      Dictionary(grouping: all) { $0.prefix(2) }.filter { $0.key.first == "c" }
        .max { $0.value.count < $1.value.count })
    #expect(
      throws: ArchiveError.ambiguousID(
        String(first.key), meant: Array(first.value.sorted().prefix(5)), hasMore: first.value.count > 5)
    ) {
      _ = try bench.archive.claimID(String(first.key))
    }
    #expect(throws: ArchiveError.badID("a12", kind: "a claim")) { _ = try bench.archive.claimID("a12") }
    #expect(throws: ArchiveError.badID("c12", kind: "an article")) { _ = try bench.archive.articleID("c12") }
  }

  @Test func whatWasChangedIsToldAndComesBackWithItsText() throws {
    let bench = try ArchiveBench()
    try bench.ingest([("a", ["Ada Roe: one. Two."])])
    let before = try #require(try ids(bench).first?.value)
    try bench.ingest([("a", ["Ada Roe: uno. Two."])])
    let now = try #require(try bench.stored().first).id.description
    for id in before {
      let row = try #require(reason(bench, id), "\(id)")
      #expect(row.id == id && row.reason == .changed && row.article == now)
      #expect(row.time.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
      #expect(reason(bench, String(id.dropLast(3))) == row)
    }
    try bench.ingest([("a", ["Ada Roe: one. Two."])])
    for id in before { #expect(reason(bench, id) == nil) }
    #expect(try ids(bench).first?.value == before)
    #expect(reason(bench, now)?.reason == .changed)
  }

  @Test func whatIsNotFoundAgainIsToldToBeSoughtInItsArticle() throws {
    let bench = try ArchiveBench()
    try bench.ingest([("a", ["Ada Roe: one. Two."])])
    let before = try #require(try ids(bench).first?.value)
    let reading = PieceReading(source: MemorySource([("a", ["Ada Roe: one. Two."])])) { article in
      var found = analyzeSentences(article, version: 2)
      found.claims.removeLast()
      return found
    }
    _ = try bench.archive.ingest(
      ["all"], reading: reading, version: 2, options: IngestOptions(), shouldStop: { false },
      progress: { _ in })
    #expect(reason(bench, before[0]) == nil && reason(bench, before[1]) == nil)
    #expect(reason(bench, before[2])?.reason == .reread)
    #expect(reason(bench, before[2])?.article == before[0])
    try bench.ingest([("a", ["Ada Roe: one. Two."])], version: 3)
    #expect(try bench.archive.claimID(before[2]).description == before[2])
  }

  @Test func whatWasRemovedIsTold() throws {
    let bench = try ArchiveBench()
    try bench.ingest([("a", ["Ada Roe: one. Two."]), ("b", ["Three."])])
    let article = try #require(try bench.stored().first)
    #expect(try bench.archive.remove([article.id]))
    for id in [article.id.description] + article.claimIDs.map(\.description) {
      #expect(reason(bench, id)?.reason == .removed && reason(bench, id)?.article == nil)
    }
    #expect(throws: ArchiveError.notFound(id: "c7777777777")) { _ = try bench.archive.claimID("c7777777777") }
    #expect(try bench.ingest([("a", ["Ada Roe: one. Two."])]).takenOut == 1)
    #expect(try bench.texts() == ["Three."])
    var options = IngestOptions()
    options.readmits = true
    #expect(try bench.ingest([("a", ["Ada Roe: one. Two."])], options: options).new == 1)
    #expect(reason(bench, article.id.description) == nil)
    #expect(try bench.archive.check(deep: true) == [])
  }
}
