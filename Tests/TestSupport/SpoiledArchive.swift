import CSQLiteExtras

/// Why a file could not be changed.
public struct SpoilingError: Error {
  /// What SQLite says.
  public let message: String
}

/// Runs statements on an archive behind the program's back, without the checks of its schema: for tests of what
/// becomes of files that are damaged or made to harm.
public func spoil(archive path: String, _ sql: String) throws {
  var connection: OpaquePointer?
  defer { sqlite3_close(connection) }
  guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
    throw SpoilingError(message: "\(path) can't be opened")
  }
  let unchecked = "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; "
  guard sqlite3_exec(connection, unchecked + sql, nil, nil, nil) == SQLITE_OK else {
    throw SpoilingError(message: sqlite3_errmsg(connection).map { String(cString: $0) } ?? "")
  }
}
