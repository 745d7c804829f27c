import ClaimsModel
import GRDB

/// Compares the full-text indexes with the tables that they index.
///
/// SQLite's own integrity check says "ok" of an index that does not fit its table (measured on 3.40.1); only
/// FTS5's command with rank 1 tells. That command counts as writing, though it writes nothing.
enum FullTextCheck {
  private static let tables = ["claims_fts", "figures_fts", "articles_fts"]

  /// What is wrong with the indexes of the archive at `path`.
  static func faults(path: String) throws -> [ArchiveFault] {
    do {
      let queue = try ArchiveOpening.openForChecking(path)
      return try faults(queue)
    } catch let error as DatabaseError where isUnwritable(error) {
      // A copy in memory can be written where the file can't.
      let source = try ArchiveOpening.openForReading(path)
      let copy = try DatabaseQueue()
      try source.backup(to: copy)
      return try faults(copy)
    }
  }

  private static func faults(_ queue: DatabaseQueue) throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    for table in tables {
      do {
        try queue.inTransaction(.immediate) { db in
          try db.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
          return .rollback
        }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        faults.append(ArchiveFault(place: table, problem: "the full-text index does not fit its table"))
      }
    }
    return faults
  }

  private static func isUnwritable(_ error: DatabaseError) -> Bool {
    [.SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM].contains(error.resultCode)
  }
}
