import CSQLiteExtras

/// A value that a column is expected to hold.
protocol ColumnValue {
  /// What is expected, for messages: `a whole number`.
  static var expectation: String { get }
  /// The value of a column of the row at which `statement` stands; `nil` when the column holds anything else.
  static func value(in statement: OpaquePointer, _ column: Int32) -> Self?
}

extension Int64: ColumnValue {
  static var expectation: String { "a whole number" }

  static func value(in statement: OpaquePointer, _ column: Int32) -> Int64? {
    guard sqlite3_column_type(statement, column) == SQLITE_INTEGER else { return nil }
    return sqlite3_column_int64(statement, column)
  }
}

extension Int: ColumnValue {
  static var expectation: String { Int64.expectation }

  static func value(in statement: OpaquePointer, _ column: Int32) -> Int? {
    Int64.value(in: statement, column).flatMap { Int(exactly: $0) }
  }
}

extension Bool: ColumnValue {
  static var expectation: String { "0 or 1" }

  static func value(in statement: OpaquePointer, _ column: Int32) -> Bool? {
    switch Int64.value(in: statement, column) {
    case 0: false
    case 1: true
    default: nil
    }
  }
}

extension Double: ColumnValue {
  static var expectation: String { "a number" }

  static func value(in statement: OpaquePointer, _ column: Int32) -> Double? {
    let type = sqlite3_column_type(statement, column)
    guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { return nil }
    return sqlite3_column_double(statement, column)
  }
}

extension String: ColumnValue {
  static var expectation: String { "text in UTF-8" }

  static func value(in statement: OpaquePointer, _ column: Int32) -> String? {
    guard sqlite3_column_type(statement, column) == SQLITE_TEXT,
      // SQLite gives no address when memory runs out.
      let start = sqlite3_column_text(statement, column)
    else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(validating: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}

extension Array: ColumnValue where Element == UInt8 {
  static var expectation: String { "bytes" }

  static func value(in statement: OpaquePointer, _ column: Int32) -> [UInt8]? {
    guard sqlite3_column_type(statement, column) == SQLITE_BLOB else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    // No address is given of no bytes.
    guard let start = sqlite3_column_blob(statement, column) else { return count == 0 ? [] : nil }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  static var expectation: String { "\(Wrapped.expectation) or NULL" }

  static func value(in statement: OpaquePointer, _ column: Int32) -> Wrapped?? {
    if sqlite3_column_type(statement, column) == SQLITE_NULL { return .some(nil) }
    return Wrapped.value(in: statement, column).map { .some($0) }
  }
}
