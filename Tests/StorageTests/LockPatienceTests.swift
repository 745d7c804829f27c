import ClaimsModel
import Foundation
import GRDB
import Storage
import Synchronization
import TestSupport
import Testing

/// Locks of programs that know nothing of claims.
@Suite struct LockPatienceTests {
  /// Another program with SQLite's lock for writing.
  private final class ForeignLock: Sendable {
    private let queue: DatabaseQueue

    init(_ path: String) throws {
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    }

    func release() { queue.inDatabase { try? $0.execute(sql: "ROLLBACK") } }
  }

  private func archive() throws -> (folder: TemporaryDirectory, path: String) {
    let folder = try TemporaryDirectory()
    let path = folder.path("archive.sqlite")
    do { _ = try ArchiveDatabase(path: path, access: .creating) }
    return (folder, path)
  }

  private func insert(into database: ArchiveDatabase) throws {
    _ = try database.write { try $0.insert(analysis([(nil, .person, "the ferry sank")])) }
  }

  @Test func aWriterWaitsTellsOnceAndGoesOn() throws {
    let (folder, path) = try archive()
    let notices = Mutex<[TimeInterval]>([])
    let lock = Mutex<ForeignLock?>(nil)
    let patience = LockPatience(
      limit: 600, quiet: 0,
      notify: { limit in
        notices.withLock { $0.append(limit) }
        lock.withLock { $0?.release() }
      })
    let database = try ArchiveDatabase(path: path, access: .writing, patience: patience)
    let foreign = try ForeignLock(path)
    lock.withLock { $0 = foreign }
    try insert(into: database)
    #expect(notices.withLock { $0 } == [600])
    #expect(try database.read { try $0.statistics() }.articles == 1)
    withExtendedLifetime(folder) {}
  }

  @Test func whenItsPatienceEndsWhatWasStoredIsKept() throws {
    let (folder, path) = try archive()
    let database = try ArchiveDatabase(path: path, access: .writing, patience: LockPatience(limit: 0.05))
    try insert(into: database)
    let foreign = try ForeignLock(path)
    #expect(throws: StorageError.busy(holder: nil)) { try insert(into: database) }
    foreign.release()
    #expect(try database.read { try $0.statistics() }.articles == 1)
    try insert(into: database)
    withExtendedLifetime(folder) {}
  }

  @Test func whoAsksItToStopNeedNotWait() throws {
    let (folder, path) = try archive()
    let patience = LockPatience(limit: 600, shouldStop: { true })
    let database = try ArchiveDatabase(path: path, access: .writing, patience: patience)
    let foreign = try ForeignLock(path)
    #expect(throws: StorageError.busy(holder: nil)) { try insert(into: database) }
    foreign.release()
    withExtendedLifetime(folder) {}
  }

  @Test func nothingThatReadsNeedsTheLockForWriting() throws {
    let (folder, path) = try archive()
    do {
      let database = try ArchiveDatabase(path: path, access: .writing)
      try insert(into: database)
      try database.finishWriting()
    }
    let foreign = try ForeignLock(path)
    let reader = try ArchiveDatabase(path: path, access: .reading)
    #expect(try reader.check(deep: true) == [])
    #expect(try reader.read { try $0.statistics() }.articles == 1)
    #expect(try reader.read { try $0.search(SearchQuery()) }.total == 1)
    foreign.release()
    withExtendedLifetime(folder) {}
  }
}
