import GRDB

/// A plain connection, for looking at an archive from outside and for damaging it.
struct RawDatabase {
  private let queue: DatabaseQueue

  init(_ path: String) throws { queue = try DatabaseQueue(path: path) }

  /// Runs statements.
  func execute(_ sql: String) throws { try queue.writeWithoutTransaction { try $0.execute(sql: sql) } }

  /// The first column of every row, as text.
  func texts(_ sql: String) throws -> [String] {
    try queue.read { try String.fetchAll($0, sql: sql) }
  }

  /// The first column of the first row.
  func number(_ sql: String) throws -> Int? { try queue.read { try Int.fetchOne($0, sql: sql) } }
}
