/// The tables and columns of an archive.
struct SchemaCatalog: Sendable {
  /// A table with its columns, in order.
  struct Table: Sendable {
    /// Its name.
    var name: String
    /// Names of its columns.
    var columns: [String]
    /// Whether it has a row number.
    var hasRowID: Bool
  }

  /// All tables, those of the full-text indexes included.
  let tables: [Table]
  /// Names of the indexes that were made by a statement.
  let indexes: [String]

  /// Reads the catalog of the archive at `path`.
  init(path: String) throws {
    let file = try SQLiteFile(path)
    tables = try file.rows(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    )
    .map { row in
      let columns = try file.rows("SELECT name FROM pragma_table_info('\(row[0])')").map { $0[0] }
      return Table(name: row[0], columns: columns, hasRowID: !row[1].contains("WITHOUT ROWID"))
    }.filter { !$0.columns.isEmpty }
    indexes = try file.rows("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").map {
      $0[0]
    }
  }

  /// The tables that rows are stored in, without those of the full-text indexes.
  var contentTables: [Table] { tables.filter { !$0.name.contains("_fts") } }
}
