import ClaimsModel
import GRDB

extension ArchiveWriter {
  /// Notes that a run of ingestion begins; gives its number.
  public func beginIngest(program: String, extractor: Int) throws -> Int64 {
    try db.cachedStatement(
      sql: "INSERT INTO ingests (started_at, program, extractor_version) VALUES (?, ?, ?)"
    ).execute(arguments: [Timestamp.now, program, extractor])
    return db.lastInsertedRowID
  }

  /// Notes what a run of ingestion did; one that `isWhole` went to its end.
  public func finishIngest(
    _ ingest: Int64, isWhole: Bool, new: Int, changed: Int, unchanged: Int, rejected: Int
  ) throws {
    try db.cachedStatement(
      sql: """
        UPDATE ingests SET finished_at = ?, articles_new = ?, articles_changed = ?, articles_unchanged = ?,
          inputs_rejected = ? WHERE id = ?
        """
    ).execute(arguments: [isWhole ? Timestamp.now : nil, new, changed, unchanged, rejected, ingest])
  }
}
