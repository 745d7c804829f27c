/// How the rows and cells of a table are parted.
struct TableDialect: Hashable, Sendable {
  /// What stands between cells: `,`, a tab, `;` or `|`, or what a `sep=` line says.
  var separator: UInt8
  /// Whether a quotation mark within a quoted cell is written `\"` rather than doubled.
  var escapesWithBackslash = false
  /// The last byte of a row: a line feed, or a return where there are no line feeds.
  var lineEnd: UInt8 = 0x0A

  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")

  /// The line at the top of a piece that says which dialect it is in; Excel reads the same line.
  var line: [UInt8] {
    Array("sep=".utf8) + [separator] + (escapesWithBackslash ? [Self.backslash] : []) + [lineEnd]
  }

  /// The dialect that such a line at the start of `bytes` tells, and the length of the line with its end.
  static func stated(in bytes: ArraySlice<UInt8>) -> (dialect: TableDialect, length: Int)? {
    guard bytes.prefix(4).elementsEqual("sep=".utf8), let separator = bytes[at: bytes.startIndex + 4],
      separator >= 0x20 || separator == 0x09, separator < 0x7F, separator != quote
    else { return nil }
    var dialect = TableDialect(separator: separator)
    var index = bytes.startIndex + 5
    if bytes[at: index] == backslash {
      dialect.escapesWithBackslash = true
      index += 1
    }
    if bytes[at: index] == 0x0D {
      index += 1
      dialect.lineEnd = 0x0D
    }
    if bytes[at: index] == 0x0A {
      index += 1
      dialect.lineEnd = 0x0A
    }
    // A table may have a column "sep=x".
    let isLine = bytes[at: index - 1] == dialect.lineEnd
    return isLine ? (dialect, index - bytes.startIndex) : nil
  }
}
