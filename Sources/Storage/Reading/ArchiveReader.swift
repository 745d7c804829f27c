import ClaimsModel
import GRDB

/// Reads one consistent state of an archive.
public struct ArchiveReader {
  let db: Database
  /// The archive's file.
  let path: String
  /// The rows without which lists went on.
  let faults: FaultLog
  /// What is known of this state already.
  let facts = SnapshotFacts()
  /// How far questions are followed.
  var bounds = QueryBounds.usual

  init(db: Database, path: String, faults: FaultLog = FaultLog()) {
    self.db = db
    self.path = path
    self.faults = faults
  }

  /// The rows of a statement that is prepared once a connection; `table` and `row` are what it reads, for messages.
  func rows(
    _ table: String, of row: Int64? = nil, _ sql: String,
    _ arguments: StatementArguments = StatementArguments()
  ) throws -> CheckedRows {
    try db.rows(table, of: row, sql, arguments)
  }

  /// The first row of a statement that is prepared once a connection.
  func row(
    _ table: String, of row: Int64? = nil, _ sql: String,
    _ arguments: StatementArguments = StatementArguments()
  ) throws -> CheckedRow? {
    try db.row(table, of: row, sql, arguments)
  }

  /// The first column of every row.
  func ids(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> [Int64] {
    try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
  }

  /// The first column of the first row, a count; 0 without a row.
  func count(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
  }

  /// What `body` makes of a row of a list; `nil` when the row is bad, which is noted, and the list goes on without it.
  func listed<Value>(_ body: () throws -> Value?) throws -> Value? {
    do {
      return try body()
    } catch StorageError.badRow(let fault) {
      faults.add(fault)
      return nil
    }
  }
}
