import CSQLiteExtras
import Foundation
import GRDB
import Hashing

/// The bytes over which digests are made: values one after another, each with its type and length, so that no two
/// lists of values have the same bytes.
///
/// The form is fixed: archives hold digests of it.
struct CanonicalBytes {
  /// What a value is; the numbers are those of SQLite's types.
  private enum Kind: UInt8 {
    case integer = 1
    case real = 2
    case text = 3
    case blob = 4
    case null = 5
    /// The beginning of a row.
    case row = 6
  }

  private var bytes: [UInt8] = []

  /// SHA-256 of what was added.
  var sha256: Data { Data(SHA256.hash(bytes).bytes) }

  /// Forgets what was added, but not the room for it.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Begins a row of the table number `table`.
  mutating func beginRow(_ table: UInt8) { bytes += [Kind.row.rawValue, table] }

  /// Adds NULL.
  mutating func appendNull() { bytes.append(Kind.null.rawValue) }

  /// Adds a whole number.
  mutating func append(_ value: Int64) {
    bytes.append(Kind.integer.rawValue)
    append(fixed: UInt64(bitPattern: value))
  }

  /// Adds a number; NaN is NULL, as SQLite stores it.
  mutating func append(_ value: Double) {
    guard !value.isNaN else { return appendNull() }
    bytes.append(Kind.real.rawValue)
    // SQLite stores minus zero as zero.
    append(fixed: value == 0 ? 0 : value.bitPattern)
  }

  /// Adds a text's UTF-8.
  mutating func append(text: UnsafeRawBufferPointer) { append(.text, text) }

  /// Adds bytes.
  mutating func append(blob: UnsafeRawBufferPointer) { append(.blob, blob) }

  /// Adds a value as GRDB has it.
  mutating func append(_ value: DatabaseValue) {
    switch value.storage {
    case .null: appendNull()
    case .int64(let number): append(number)
    case .double(let number): append(number)
    case .string(var text): text.withUTF8 { append(text: UnsafeRawBufferPointer($0)) }
    case .blob(let data): data.withUnsafeBytes { append(blob: $0) }
    }
  }

  // MARK: - Private

  private mutating func append(_ kind: Kind, _ value: UnsafeRawBufferPointer) {
    bytes.append(kind.rawValue)
    append(fixed: UInt64(value.count))
    bytes.append(contentsOf: value)
  }

  private mutating func append(fixed value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

extension CanonicalBytes {
  /// Adds column number `column` of the row at which `statement` stands, whatever it holds.
  mutating func append(column: Int32, of statement: OpaquePointer) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: append(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: append(sqlite3_column_double(statement, column))
    case SQLITE_NULL: appendNull()
    case SQLITE_TEXT:
      let start = sqlite3_column_text(statement, column)
      append(text: UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    default:
      let start = sqlite3_column_blob(statement, column)
      append(blob: UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }
  }
}
