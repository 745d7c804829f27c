public import ClaimsModel
import GRDB

/// Why the archive's file could not be read or written.
public enum StorageError: Error, Hashable, Sendable {
  /// There is no file.
  case missing
  /// The file has no content yet: a first ingest was ended before it stored anything.
  case empty
  /// The file is no archive of claims; `reason` says what it is.
  case notAnArchive(reason: String)
  /// Something stands where the archive or SQLite keeps a file of its own; `kind` says what.
  case obstructed(path: String, kind: String)
  /// The file is an archive but its contents cannot be relied on.
  case damaged(reason: String)
  /// A row holds what none of its kind can; the fault names table and row.
  case badRow(ArchiveFault)
  /// The archive has an older schema, which only opening for writing upgrades.
  case older(version: Int, supported: Int)
  /// The archive has a schema that this program does not know yet.
  case newer(version: Int, supported: Int)
  /// The file cannot be read, which says nothing of its content; `reason` says why.
  case unreadable(reason: String)
  /// The file or its folder cannot be written; `reason` says why.
  case unwritable(reason: String)
  /// The file was deleted, moved or replaced while it was written.
  case moved
  /// The system gave no memory.
  case outOfMemory
  /// Another process writes to the archive.
  case busy(holder: Int32?)
  /// No row has this id.
  case notFound(id: String)
  /// An id, or the beginning of one, that several rows have: the first few, as they are written.
  case ambiguousID(String, meant: [String], hasMore: Bool)
  /// What has the id is not in the archive any more.
  case gone(GoneRow)
  /// The query's parentheses nest deeper than the full-text index can follow.
  case queryTooDeep(limit: Int)
  /// Reading took longer than it was allowed to.
  case tookTooLong
  /// More is asked for at a time than one statement can hold; `terms` says what is counted.
  case queryTooLarge(terms: String, limit: Int)
  /// More claims or figures were published on one day than its numbers can count.
  case dayIsFull(day: Int)

  /// What was being done when SQLite reported an error.
  enum Activity {
    case reading
    case writing
  }

  /// Sorts an error of SQLite into the cases above.
  init(_ error: any Error, while activity: Activity = .reading) {
    if let error = error as? StorageError {
      self = error
    } else if let error = error as? DatabaseError {
      self.init(sqlite: error, activity)
    } else if error is RowDecodingError {
      self = .damaged(reason: "a row holds a value of another type than its column")
    } else {
      self = .damaged(reason: String(describing: error))
    }
  }

  private init(sqlite error: DatabaseError, _ activity: Activity) {
    let message = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notAnArchive(reason: "it is no SQLite database")
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(holder: nil)
    case .SQLITE_NOMEM: self = .outOfMemory
    case .SQLITE_TOOBIG where activity == .writing:
      self = .unwritable(reason: "an article is too long to be stored")
    case .SQLITE_TOOBIG: self = .damaged(reason: "a value in it is longer than any that claims stores")
    case .SQLITE_FULL: self = .unwritable(reason: "no space is left on the device")
    case .SQLITE_READONLY where error.extendedResultCode == .SQLITE_READONLY_DBMOVED: self = .moved
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = activity == .reading ? .unreadable(reason: message) : .unwritable(reason: message)
    case .SQLITE_IOERR: self.init(ioError: error.extendedResultCode, message)
    default: self = .damaged(reason: message)
    }
  }

  /// What failed when the system reported an error to SQLite.
  private init(ioError code: ResultCode, _ message: String) {
    switch code {
    case .SQLITE_IOERR_NOMEM: self = .outOfMemory
    case .SQLITE_IOERR_SHORT_READ: self = .damaged(reason: "it is shorter than it should be")
    case .SQLITE_IOERR_DATA, .SQLITE_IOERR_CORRUPTFS: self = .damaged(reason: message)
    case .SQLITE_IOERR_READ, .SQLITE_IOERR_FSTAT, .SQLITE_IOERR_SEEK, .SQLITE_IOERR_MMAP,
      .SQLITE_IOERR_ACCESS:
      self = .unreadable(reason: "the device reported an error while it was read (\(message))")
    case .SQLITE_IOERR_LOCK, .SQLITE_IOERR_RDLOCK, .SQLITE_IOERR_UNLOCK, .SQLITE_IOERR_CHECKRESERVEDLOCK,
      .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMLOCK, .SQLITE_IOERR_SHMMAP:
      self = .unreadable(reason: "its file system grants no locks, or no room for them (\(message))")
    default:
      self = .unwritable(reason: "the device reported an error while it was written (\(message))")
    }
  }
}
