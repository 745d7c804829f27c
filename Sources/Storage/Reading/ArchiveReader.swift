import GRDB

/// Reads one consistent state of an archive.
public struct ArchiveReader {
  let db: Database
  /// The archive's file.
  let path: String

  /// The rows of a statement that is prepared once a connection.
  func rows(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> RowCursor {
    try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
  }

  /// The first row of a statement that is prepared once a connection.
  func row(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> Row? {
    try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
  }

  /// The first column of every row.
  func ids(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> [Int64] {
    try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
  }

  /// The first column of the first row, a count; 0 without a row.
  func count(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
  }

  /// The value that a column's text stands for.
  ///
  /// - Throws: `damaged` when it stands for none.
  func value<Value: RawRepresentable>(_ text: String) throws -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: text) else {
      throw StorageError.damaged(reason: "“\(text.prefix(40))” is no \(Value.self)")
    }
    return value
  }
}
