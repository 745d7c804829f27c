import CSQLiteExtras

/// A database file opened with every protection off, to do to it what no program of ours would.
final class SQLiteFile {
  /// What SQLite says of a statement that failed.
  struct Failure: Error, CustomStringConvertible {
    /// SQLite's message.
    let description: String
  }

  private var connection: OpaquePointer?

  /// Opens the file at `path`, making it where there is none.
  init(_ path: String) throws {
    guard sqlite3_open(path, &connection) == SQLITE_OK else { throw Failure(description: message) }
    try execute("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF")
  }

  deinit { sqlite3_close(connection) }

  /// Runs the statements of `sql`; the rows that they give are passed over.
  func execute(_ sql: String) throws {
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else {
      throw Failure(description: message)
    }
  }

  /// The rows of one statement, each column as text; "" for NULL.
  func rows(_ sql: String) throws -> [[String]] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else {
      throw Failure(description: message)
    }
    defer { sqlite3_finalize(statement) }
    var rows: [[String]] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        rows.append(
          (0..<sqlite3_column_count(statement)).map { column in
            sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
          })
      case SQLITE_DONE: return rows
      default: throw Failure(description: message)
      }
    }
  }

  /// Reads the schema anew, as after a change of `sqlite_schema`.
  func reloadSchema() throws {
    let version = try rows("PRAGMA schema_version").first?.first.flatMap { Int($0) } ?? 0
    try execute("PRAGMA schema_version = \(version + 1)")
  }

  private var message: String { connection.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory" }
}
