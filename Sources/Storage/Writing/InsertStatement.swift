import CSQLiteExtras
import GRDB

/// An INSERT of the hot path, whose values go straight to SQLite.
///
/// GRDB boxes every value, which measured a sixth of the time of writing. Values are bound in the order of
/// the columns, then ``run()`` writes the row.
final class InsertStatement {
  private let statement: Statement
  private let handle: OpaquePointer
  private var position: Int32 = 0
  /// Tells SQLite to copy a text at once; C has a macro for it, which Swift can't see.
  private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  /// The digest to which the rows belong, and the table's number in it.
  private let digest: (digest: ArticleDigest, table: ArticleDigest.Table)?
  /// Whether the digest covers each of the columns.
  private let areCovered: [Bool]

  /// Prepares the insertion of whole rows of a table that `digest` covers.
  convenience init(_ db: Database, _ name: String, _ table: ArticleDigest.Table, _ digest: ArticleDigest)
    throws
  {
    try self.init(db, name, table.columns, digest: (digest, table))
  }

  /// Prepares the insertion of `columns`, separated by commas, into `table`.
  init(
    _ db: Database, _ table: String, _ columns: String,
    digest: (digest: ArticleDigest, table: ArticleDigest.Table)? = nil
  ) throws {
    self.digest = digest
    areCovered = digest?.table.areCovered ?? []
    let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
    statement = try db.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
    handle = statement.sqliteStatement
  }

  /// Binds the next column.
  func bind(_ value: Int64) {
    position += 1
    sqlite3_bind_int64(handle, position, value)
    cover { $0.append(value) }
  }

  /// Binds the next column.
  func bind(_ value: Int) { bind(Int64(value)) }

  /// Binds the next column to 1 or 0.
  func bind(_ value: Bool) { bind(value ? 1 : 0 as Int64) }

  /// Binds the next column.
  func bind(_ value: Int64?) {
    if let value { bind(value) } else { bindNull() }
  }

  /// Binds the next column.
  func bind(_ value: Int?) {
    if let value { bind(Int64(value)) } else { bindNull() }
  }

  /// Binds the next column.
  func bind(_ value: Double?) {
    guard let value else { return bindNull() }
    position += 1
    sqlite3_bind_double(handle, position, value)
    cover { $0.append(value) }
  }

  /// Binds the next column.
  func bind(_ value: String) {
    position += 1
    var value = value
    value.withUTF8 { bytes in
      cover { $0.append(text: UnsafeRawBufferPointer(bytes)) }
      // An empty buffer may have no address, which SQLite would take for NULL.
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        _ = sqlite3_bind_text(handle, position, "", 0, transient)
        return
      }
      start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
        _ = sqlite3_bind_text64(
          handle, position, characters, UInt64(bytes.count), transient, UInt8(SQLITE_UTF8))
      }
    }
  }

  /// Binds the next column.
  func bind(_ value: String?) {
    if let value { bind(value) } else { bindNull() }
  }

  /// Writes the row.
  ///
  /// - Throws: SQLite's error, as GRDB gives it.
  func run() throws {
    assert(position == sqlite3_bind_parameter_count(handle), "a column was left out")
    position = 0
    let result = sqlite3_step(handle)
    guard result == SQLITE_DONE else {
      let message = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) }
      sqlite3_reset(handle)
      throw DatabaseError(resultCode: ResultCode(rawValue: result), message: message, sql: statement.sql)
    }
    sqlite3_reset(handle)
  }

  private func bindNull() {
    position += 1
    sqlite3_bind_null(handle, position)
    cover { $0.appendNull() }
  }

  /// Adds the column just bound to the digest, if that covers it.
  private func cover(_ change: (inout CanonicalBytes) -> Void) {
    guard let digest else { return }
    if position == 1 { digest.digest.add { $0.beginRow(digest.table.rawValue) } }
    if areCovered[Int(position) - 1] { digest.digest.add(change) }
  }
}
