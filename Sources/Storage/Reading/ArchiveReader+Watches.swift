public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// The queries that somebody wants to be told of, by name.
  public func watches() throws -> [Watch] {
    try rows("watches", "SELECT name, query, seen_at, seen_ingest FROM watches ORDER BY name").map { row in
      Watch(name: try row[0], query: try row[1], seenAt: try row[2], seenIngest: try row.count(3))
    }
  }

  /// The number of the last run of ingestion; 0 for none.
  public func lastIngest() throws -> Int { try count("SELECT ifnull(max(id), 0) FROM ingests") }
}

extension ArchiveWriter {
  /// Adds a watch, or puts another query in the place of one of the same name; what is in the archive now is new to it.
  public func setWatch(_ watch: Watch) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO watches (name, query, made_at, seen_ingest) VALUES (?1, ?2, ?3, ?4)
          ON CONFLICT (name) DO UPDATE SET query = ?2, made_at = ?3, seen_at = NULL, seen_ingest = ?4
        """
    ).execute(arguments: [watch.name, watch.query, Timestamp.now, watch.seenIngest])
  }

  /// Notes that what a watch finds up to this run of ingestion was looked at.
  public func markWatch(_ name: String, seenIngest: Int) throws {
    try db.cachedStatement(sql: "UPDATE watches SET seen_at = ?, seen_ingest = ? WHERE name = ?")
      .execute(arguments: [Timestamp.now, seenIngest, name])
  }

  /// Removes a watch; `false` when there is none of this name.
  public func removeWatch(_ name: String) throws -> Bool {
    try db.cachedStatement(sql: "DELETE FROM watches WHERE name = ?").execute(arguments: [name])
    return db.changesCount > 0
  }
}
