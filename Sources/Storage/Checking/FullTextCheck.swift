import ClaimsModel
import GRDB

/// Compares the full-text indexes with the tables that they index.
///
/// SQLite's own integrity check says "ok" of an index that does not fit its table (measured on 3.40.1); only
/// FTS5's command with rank 1 tells. That command counts as writing, though it writes nothing, so that it would
/// wait for whoever writes to the archive, and keep others from it. It is run on a private copy instead.
enum FullTextCheck {
  /// The full-text tables.
  static let tables = ["claims_fts", "figures_fts", "articles_fts"]

  /// What is wrong with the indexes of the archive that `source` reads; never throws.
  static func faults(_ source: any DatabaseReader) -> [ArchiveFault] {
    var list = FaultList()
    list.add("full-text indexes") { found in
      // A database without a name is a temporary file, kept in memory as long as it is small.
      let copy = try DatabaseQueue(path: "", configuration: ArchiveOpening.configuration(isReadOnly: false))
      try source.backup(to: copy)
      for table in tables {
        try check(table, copy, &found)
        try checkSegments(table, copy, &found)
      }
    }
    return list.faults
  }

  private static func check(_ table: String, _ copy: DatabaseQueue, _ found: inout FaultList.Found) throws {
    do {
      try copy.inTransaction(.immediate) { db in
        try ReadingLimit.keeping(db) {
          try db.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
        }
        return .rollback
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      found.add(table, "the full-text index does not fit its table")
    }
  }

  /// FTS5's own check passes by a segment to whose pages no term leads (3.40.1), in which searches find nothing.
  private static func checkSegments(
    _ table: String, _ copy: DatabaseQueue, _ found: inout FaultList.Found
  ) throws {
    let isLost = try copy.read { db in
      // A page's number begins with its segment's (fts5_index.c); those up to 10 belong to none.
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT id >> 37 AS segment FROM \(table)_data WHERE id > 10)
            WHERE segment NOT IN (SELECT segid FROM \(table)_idx))
          """)
    }
    if isLost == true { found.add(table, "a part of the full-text index can't be reached") }
  }
}
