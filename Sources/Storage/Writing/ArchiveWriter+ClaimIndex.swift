import ClaimsModel
import GRDB

extension ArchiveWriter {
  /// Has the full-text index forget a stored claim; it forgets only what it is told exactly, so that the claim's rows
  /// must still be as they were.
  func unindex(_ claim: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO claims_fts (claims_fts, rowid, text, meta, title, around)
          SELECT 'delete', id, text, meta, title, around FROM claims_index WHERE id = ?
        """
    ).execute(arguments: [claim])
  }

  /// Has the full-text index file a claim under `meta` and the words `around` it, which stay where they are `nil`.
  func index(_ claim: Int64, meta: String, around: String? = nil) throws {
    try db.cachedStatement(sql: "UPDATE claims SET meta = ?, around = ifnull(?, around) WHERE id = ?")
      .execute(arguments: [meta, around, claim])
    try db.cachedStatement(
      sql: """
        INSERT INTO claims_fts (rowid, text, meta, title, around)
          SELECT id, text, meta, title, around FROM claims_index WHERE id = ?
        """
    ).execute(arguments: [claim])
  }

  /// The number of the outlet of a stored article; `nil` for none.
  func outlet(of article: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT outlets.id FROM articles JOIN outlets ON outlets.name = articles.outlet WHERE articles.id = ?
          """), arguments: [article])
  }
}
