import CSQLiteExtras
public import ClaimsModel
import GRDB

/// The connections to one archive's file.
public final class ArchiveDatabase: Sendable {
  /// What may be done with an opened archive.
  public enum Access: Sendable {
    /// Reads only; works in a folder that cannot be written.
    case reading
    /// Reads and writes an archive that exists, upgrading it first.
    case writing
    /// As `writing`, and makes the archive when there is none.
    case creating
    /// As `writing`, and first makes the indexes anew that the file lacks.
    case repairing
  }

  /// The file.
  public let path: String
  /// The rows without which reads have gone on since the archive was opened.
  public let faults = FaultLog()
  /// The words that are in the archive.
  private let words = KnownWords()
  private let reader: any DatabaseReader
  private let writer: (any DatabaseWriter)?
  /// Released after the connections are closed: the last declared is the last to go.
  private let lock: WriteLock?
  /// How long one read may take; `nil` for as long as it takes.
  private let longestRead: Duration?

  /// Opens the archive at `path`.
  ///
  /// - Parameters:
  ///   - path: the SQLite file.
  ///   - access: what may be done with it.
  ///   - readers: connections that may read at the same time while writing.
  ///   - patience: how long SQLite's locks are waited for.
  ///   - longestRead: how long one read may take, `nil` for as long as it takes.
  /// - Throws: any case but `notFound` and those of queries.
  public init(
    path: String, access: Access, readers: Int = 4, patience: LockPatience = .brief,
    longestRead: Duration? = nil
  ) throws(StorageError) {
    self.path = path
    self.longestRead = longestRead
    do {
      try ArchiveFiles.requireRegular(path)
      if access == .reading {
        lock = nil
        writer = nil
        reader = try ArchiveOpening.openForReading(path)
      } else {
        try ArchiveOpening.requireWritable(path, mayCreate: access == .creating)
        lock = try WriteLock(archivePath: path)
        if access == .repairing { try ArchiveOpening.restoreIndexes(path, patience: patience) }
        let pool = try ArchiveOpening.openForWriting(path, readers: readers, patience: patience)
        writer = pool
        reader = pool
      }
    } catch {
      throw StorageError(error, while: access == .reading ? .reading : .writing)
    }
  }

  /// Lets `body` read a consistent state of the archive; not to be nested.
  public func read<Value>(_ body: (ArchiveReader) throws -> Value) throws(StorageError) -> Value {
    do {
      return try reader.read { db in
        try ReadingLimit.keeping(db, longest: longestRead) {
          try body(ArchiveReader(db: db, path: path, faults: faults))
        }
      }
    } catch {
      throw sorted(error, while: .reading)
    }
  }

  /// Lets `body` write; everything it did is kept, or nothing when it throws.
  ///
  /// Not to be nested.
  /// - Throws: `moved` when the path no longer leads to the file that was opened: what is written then is lost.
  public func write<Value>(_ body: (ArchiveWriter) throws -> Value) throws(StorageError) -> Value {
    do {
      return try requireWriter().write { db in
        try ReadingLimit.keeping(db, times: Self.writingTimes) {
          // Taken, and put back only when all is well: what a failed batch added is not in the table.
          let writer = try ArchiveWriter(db: db, knownWords: words.take())
          let value = try body(writer)
          try writer.finishBatch()
          try db.requireUnmoved()
          words.put(writer.vocabulary.known)
          return value
        }
      }
    } catch {
      throw sorted(error, while: .writing)
    }
  }

  /// Lets the next writer find out for itself which words the archive has.
  func forgetKnownWords() { _ = words.take() }

  /// A batch may work out anew who is who in the whole archive.
  private static let writingTimes = 10

  /// What is wrong with the archive; empty when it is sound.
  public func check(deep: Bool) throws(StorageError) -> [ArchiveFault] {
    try read { $0.check(deep: deep) } + FullTextCheck.faults(reader)
  }

  /// Leaves the file tidy after writing: planner statistics, merged index segments, an empty log.
  public func finishWriting() throws(StorageError) {
    // What an earlier program took out and did not live to overwrite.
    if try read({ try $0.hasUnsweptRemovals() }) { _ = try eraseTraces() }
    do {
      try requireWriter().writeWithoutTransaction { db in
        try db.requireUnmoved()
        try db.execute(sql: "PRAGMA optimize")
        for table in ["claims_fts", "figures_fts", "articles_fts"] {
          try db.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('merge', 500)")
        }
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch {
      throw sorted(error, while: .writing)
    }
  }

  /// Sorts an error; where the file that was written is gone, that is what is wrong.
  private func sorted(_ error: any Error, while activity: StorageError.Activity) -> StorageError {
    let sorted = StorageError(error, while: activity)
    switch sorted {
    case .unreadable, .unwritable:
      return writer != nil && ArchiveFiles.Kind(behind: path) == nil ? .moved : sorted
    default: return sorted
    }
  }

  func requireWriter() throws(StorageError) -> any DatabaseWriter {
    guard let writer else { throw .unwritable(reason: "the archive was opened for reading") }
    return writer
  }
}

extension Database {
  /// Makes sure that the archive's path still leads to the file that is open.
  ///
  /// - Throws: `moved`.
  fileprivate func requireUnmoved() throws(StorageError) {
    var hasMoved: Int32 = 0
    // SQLite compares the inode, which no other file can have while this one is open.
    let result = sqlite3_file_control(sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
    if result == SQLITE_OK, hasMoved != 0 { throw .moved }
  }
}
