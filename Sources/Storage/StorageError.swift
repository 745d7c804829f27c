public import ClaimsModel
import GRDB

/// Why the archive's file could not be read or written.
public enum StorageError: Error, Hashable, Sendable {
  /// There is no file.
  case missing
  /// The file is no archive of claims; `reason` says what it is.
  case notAnArchive(reason: String)
  /// The file is an archive but its contents cannot be relied on.
  case damaged(reason: String)
  /// A row holds what none of its kind can; the fault names table and row.
  case badRow(ArchiveFault)
  /// The archive has an older schema, which only opening for writing upgrades.
  case older(version: Int, supported: Int)
  /// The archive has a schema that this program does not know yet.
  case newer(version: Int, supported: Int)
  /// The file or its folder cannot be written; `reason` says why.
  case unwritable(reason: String)
  /// Another process writes to the archive.
  case busy(holder: Int32?)
  /// No row has this id.
  case notFound(id: String)
  /// The query's parentheses nest deeper than the full-text index can follow.
  case queryTooDeep(limit: Int)
  /// More claims or figures were published on one day than its numbers can count.
  case dayIsFull(day: Int)

  /// Sorts an error of SQLite into the cases above.
  init(_ error: any Error) {
    if let error = error as? StorageError {
      self = error
      return
    }
    if error is RowDecodingError {
      self = .damaged(reason: "a row holds a value of another type than its column")
      return
    }
    guard let error = error as? DatabaseError else {
      self = .damaged(reason: String(describing: error))
      return
    }
    let message = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notAnArchive(reason: "it is no SQLite database")
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(holder: nil)
    case .SQLITE_TOOBIG: self = .unwritable(reason: "an article is too long to be stored")
    case .SQLITE_FULL: self = .unwritable(reason: "no space is left on the device")
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .unwritable(reason: message)
    case .SQLITE_IOERR: self = .unwritable(reason: "the device reported an error (\(message))")
    default: self = .damaged(reason: message)
    }
  }
}
