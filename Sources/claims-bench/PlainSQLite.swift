import CSQLiteExtras

/// An archive as a plain program in C asks it: the floor that no program on SQLite goes below.
final class PlainSQLite {
  private var connection: OpaquePointer?
  private var statements: [String: OpaquePointer] = [:]

  /// Opens a file with a cache of 64 MB, as the program does.
  init(path: String) throws {
    guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY, nil) == SQLITE_OK,
      sqlite3_exec(connection, "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY", nil, nil, nil)
        == SQLITE_OK
    else { throw Failure(message: message) }
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close(connection)
  }

  /// Reads all rows of a statement.
  func run(_ floor: Question.Floor) throws {
    let statement = try prepared(floor.sql)
    defer { sqlite3_reset(statement) }
    for (index, value) in floor.values.enumerated() {
      switch value {
      case .text(let text):
        // SQLITE_TRANSIENT: SQLite makes a copy.
        sqlite3_bind_text(
          statement, Int32(index + 1), text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
      case .number(let number): sqlite3_bind_double(statement, Int32(index + 1), number)
      }
    }
    var result = sqlite3_step(statement)
    while result == SQLITE_ROW { result = sqlite3_step(statement) }
    guard result == SQLITE_DONE else { throw Failure(message: message) }
  }

  // MARK: - Private

  private struct Failure: Error, CustomStringConvertible {
    let message: String
    var description: String { "plain SQLite: \(message)" }
  }

  private var message: String { String(cString: sqlite3_errmsg(connection)) }

  private func prepared(_ sql: String) throws -> OpaquePointer {
    if let statement = statements[sql] { return statement }
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw Failure(message: message)
    }
    statements[sql] = statement
    return statement
  }
}
