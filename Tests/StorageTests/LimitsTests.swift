import ClaimsModel
import GRDB
import TestSupport
import Testing

@testable import Storage

@Suite struct LimitsTests {
  @Test func aFullDiskLosesTheBatchAtHandAndNothingElse() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("full.sqlite")
    let pool = try ArchiveOpening.openForWriting(path, readers: 1)
    var maker = SyntheticAnalyses(seed: 3, vocabulary: 300)
    var analyses = (0..<30).map { _ in maker.next(claims: 8) }
    func store(_ count: Int) throws {
      let batch = analyses.prefix(count)
      try pool.write { db in
        let writer = try ArchiveWriter(db: db)
        for analysis in batch { _ = try writer.insert(analysis) }
        try writer.finishBatch()
      }
      analyses.removeFirst(count)
    }
    func setLargestSize(_ pages: Int) throws {
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
    try store(5)
    // To SQLite, a file that may not grow is a full disk.
    for pages in [1, 5, 20] {
      try setLargestSize(pages + (try pool.read { try Int.fetchOne($0, sql: "PRAGMA page_count") } ?? 0))
      do {
        try store(20)
        Issue.record("twenty articles fitted into \(pages) pages")
      } catch {
        #expect(StorageError(error) == .unwritable(reason: "no space is left on the device"))
      }
    }
    try setLargestSize(1 << 24)
    try store(25)
    try pool.close()
    let database = try ArchiveDatabase(path: path, access: .reading)
    #expect(try database.check(deep: true) == [])
    #expect(try database.read { try $0.articleIDs(after: nil, limit: 100) }.map(\.rawValue) == Array(1...30))
  }

  @Test(arguments: [
    "SELECT 1" + String(repeating: " + 1", count: 250),
    "SELECT length(zeroblob(300000000))",
    "ATTACH ':memory:' AS a; ATTACH ':memory:' AS b",
  ])
  func whatOnlyAHostileFileNeedsIsRefused(sql: String) throws {
    try DatabaseQueue().inDatabase { try $0.execute(sql: sql) }
    let limited = try DatabaseQueue(configuration: ArchiveOpening.configuration(isReadOnly: false))
    #expect(throws: DatabaseError.self) { try limited.inDatabase { try $0.execute(sql: sql) } }
  }
}
