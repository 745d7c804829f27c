import CSQLiteExtras
import ClaimsModel
import GRDB

/// The row at which a statement stands, whose columns are read with a check.
///
/// A file may hold anything: NULL where the schema forbids it, text among numbers, a number of a kind that does not
/// exist. GRDB's own subscripts end the program then; these throw an error that names table and row. Nothing else in
/// this module reads a column.
struct CheckedRow {
  /// Keeps the statement from being reset while the row is in use.
  fileprivate let rows: CheckedRows

  /// The value of column number `column`, from 0.
  subscript<Value: ColumnValue>(_ column: Int) -> Value {
    get throws(StorageError) {
      guard let value = Value.value(in: statement, Int32(column)) else {
        throw fault("“\(name(of: column))” is \(found(in: column)) instead of \(Value.expectation)")
      }
      return value
    }
  }

  /// The value for which a column's word stands.
  func term<Value: RawRepresentable>(_ column: Int) throws(StorageError) -> Value
  where Value.RawValue == String {
    let word: String = try self[column]
    guard let value = Value(rawValue: word) else {
      throw fault("“\(name(of: column))” is “\(word.prefix(40))”, which is no \(Value.self)")
    }
    return value
  }

  /// The value for which a column's word stands; `nil` for NULL.
  func optionalTerm<Value: RawRepresentable>(_ column: Int) throws(StorageError) -> Value?
  where Value.RawValue == String {
    let word: String? = try self[column]
    if word == nil { return nil }
    return try term(column)
  }

  /// The number of a row, which is positive.
  func id(_ column: Int) throws(StorageError) -> Int64 {
    let id: Int64 = try self[column]
    guard id > 0 else { throw fault("“\(name(of: column))” is \(id), and no row has such a number") }
    return id
  }

  /// The number of a row, with what is printed of it.
  func id<Row: CitableRow>(_ column: Int, printed: Int) throws(StorageError) -> ArchiveID<Row> {
    let number = try id(column)
    // An older archive's are empty until they are worked out.
    if try (self[printed] as String).isEmpty { return ArchiveID(rawValue: number) }
    return try printedID(printed, number)
  }

  /// What is printed of a row that has or had the number `row`.
  func printedID<Row: CitableRow>(_ column: Int, _ row: Int64 = 0) throws(StorageError) -> ArchiveID<Row> {
    let word: String = try self[column]
    guard let id = ArchiveID<Row>(rawValue: row, printed: word) else {
      throw fault("“\(name(of: column))” is “\(word.prefix(40))”, which is no printed id")
    }
    return id
  }

  /// The number of a row, which is positive; `nil` for NULL.
  func optionalID(_ column: Int) throws(StorageError) -> Int64? {
    let id: Int64? = try self[column]
    return id == nil ? nil : try self.id(column)
  }

  /// The most of anything that a count may name: more than a file has bytes, and still few enough to be added up.
  private static let greatestCount = 1 << 40

  /// How many of something there are, which is not negative.
  func count(_ column: Int) throws(StorageError) -> Int {
    let count: Int = try self[column]
    guard (0...Self.greatestCount).contains(count) else {
      throw fault("“\(name(of: column))” is \(count), which counts nothing")
    }
    return count
  }

  /// The date of a day column; `nil` for NULL, and for what is undated.
  func date(ofDay column: Int) throws(StorageError) -> PartialDate? {
    guard let day: Int = try self[column], day != 0 else { return nil }
    guard let date = RowNumbers.date(ofDay: day) else {
      throw fault("“\(name(of: column))” is \(day), which is no day of the years 1600 to 9999")
    }
    return date
  }

  /// The date in EDTF that a column holds; `nil` for NULL.
  func date(_ column: Int) throws(StorageError) -> PartialDate? {
    guard let text: String = try self[column] else { return nil }
    guard let date = PartialDate(edtf: text) else {
      throw fault("“\(name(of: column))” is “\(text.prefix(40))”, which is no date")
    }
    return date
  }

  /// The list of words that a column holds as JSON.
  func words(_ column: Int) throws(StorageError) -> [String] {
    guard let list = ListColumn.list(try self[column]) else {
      throw fault("“\(name(of: column))” is no list of words")
    }
    return list
  }

  /// The roles that a column holds as JSON, without those of another, which corrections took.
  func roles(_ column: Int, taken: Int) throws(StorageError) -> [String] {
    let taken = Set(try words(taken))
    let roles = try words(column)
    return taken.isEmpty ? roles : roles.filter { !taken.contains($0) }
  }

  /// The spans of the article's text that a column holds as JSON.
  func spans(_ column: Int, _ offsets: UTF8Offsets) throws(StorageError) -> [TextSpan] {
    guard let spans = SpanColumn.spans(try self[column], offsets) else {
      throw fault("“\(name(of: column))” is no list of spans of the article's text")
    }
    return spans
  }

  /// The span from one column to another, which is not empty and lies within the article's text.
  func span(_ start: Int, _ end: Int, _ offsets: UTF8Offsets) throws(StorageError) -> TextSpan {
    let (first, last): (Int, Int) = (try self[start], try self[end])
    guard first < last, let span = offsets.utf8Span(ofScalars: first, last) else {
      throw fault(
        "“\(name(of: start))” and “\(name(of: end))”, \(first) and \(last), are no span of the article's text"
      )
    }
    return span
  }

  /// Adds all columns to `bytes`, whatever they hold.
  func append(to bytes: inout CanonicalBytes) {
    for column in 0..<sqlite3_column_count(statement) { bytes.append(column: column, of: statement) }
  }

  /// The error that says so of this row.
  func fault(_ problem: String) -> StorageError {
    rows.place.fault(problem, first: Int64.value(in: statement, 0))
  }

  // MARK: - Private

  private var statement: OpaquePointer { rows.statement }

  private func name(of column: Int) -> String {
    sqlite3_column_name(statement, Int32(column)).map { String(cString: $0) } ?? "column \(column + 1)"
  }

  /// What a column holds, for messages.
  private func found(in column: Int) -> String {
    switch sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_NULL: "NULL"
    case SQLITE_INTEGER: "\(sqlite3_column_int64(statement, Int32(column)))"
    case SQLITE_FLOAT: "\(sqlite3_column_double(statement, Int32(column)))"
    case SQLITE_TEXT: "a text"
    default: "bytes"
    }
  }
}

/// What a statement reads, for messages: a table, or the rows of a table that belong to one of another.
struct RowPlace {
  private let table: String
  private let row: Int64?

  /// The rows of `table`.
  ///
  /// `row` is the number of a row, or for tables without numbers that of the claim or article to which their rows
  /// belong; without it the first column tells.
  init(_ table: String, _ row: Int64? = nil) {
    self.table = table
    self.row = row
  }

  /// The error that says so of a row; `first` is its first column, if it is a whole number.
  func fault(_ problem: String, first: Int64? = nil) -> StorageError {
    .badRow(ArchiveFault(place: description(first: first), problem: problem))
  }

  /// `claims 4711`, `attributions of claim 4711`, `sources s12`; `first` is the first column, if it is a whole number.
  private func description(first: Int64?) -> String {
    guard let id = row ?? first else { return table }
    return switch table {
    case "sources", "identities": "\(table) \(Source.ID(rawValue: id))"
    case "claim_spans", "attributions", "extracted_attributions":
      "\(table) of claim \(id)"
    case "article_sources": "article_sources of article \(id)"
    case "source_names", "source_roles", "source_words": "\(table) of source \(Source.ID(rawValue: id))"
    default: "\(table) \(id)"
    }
  }
}

/// That a statement stands at a row, whatever is in it.
///
/// GRDB's own rows make a dictionary of the names of columns for each time that a statement is run.
private struct RowStep: DatabaseValueConvertible, StatementColumnConvertible {
  var databaseValue: DatabaseValue { .null }

  init() {}
  init?(sqliteStatement: SQLiteStatement, index: CInt) {}

  static func fromStatement(_ sqliteStatement: SQLiteStatement, atUncheckedIndex index: CInt) -> RowStep? {
    RowStep()
  }
  static func fromDatabaseValue(_ value: DatabaseValue) -> RowStep? { RowStep() }
}

/// The rows of a statement, one after another.
final class CheckedRows {
  fileprivate let statement: OpaquePointer
  fileprivate let place: RowPlace
  private let cursor: FastDatabaseValueCursor<RowStep>

  fileprivate init(_ statement: Statement, _ arguments: StatementArguments, _ place: RowPlace) throws {
    cursor = try RowStep.fetchCursor(statement, arguments: arguments)
    self.statement = statement.sqliteStatement
    self.place = place
  }

  /// The next row, valid until the one after it is asked for; `nil` after the last.
  func next() throws -> CheckedRow? { try cursor.next() == nil ? nil : CheckedRow(rows: self) }

  /// What `transform` makes of each row.
  func map<Value>(_ transform: (CheckedRow) throws -> Value) throws -> [Value] {
    var values: [Value] = []
    while let row = try next() { values.append(try transform(row)) }
    return values
  }
}

extension Database {
  /// The rows of a statement that is prepared once a connection; `table` and `row` are what it reads, for messages.
  func rows(
    _ table: String, of row: Int64? = nil, _ sql: String,
    _ arguments: StatementArguments = StatementArguments()
  ) throws -> CheckedRows {
    try CheckedRows(cachedStatement(sql: sql), arguments, RowPlace(table, row))
  }

  /// The first row of a statement that is prepared once a connection; `nil` without a row.
  func row(
    _ table: String, of row: Int64? = nil, _ sql: String,
    _ arguments: StatementArguments = StatementArguments()
  ) throws -> CheckedRow? {
    try rows(table, of: row, sql, arguments).next()
  }
}
