/// The cells of a row.
enum TableCells {
  /// The cells of `row`, which has no line end behind it; without their quotation marks.
  static func cells(of row: ArraySlice<UInt8>, dialect: TableDialect) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var rest = row
    // A return before the line feed is part of the line end.
    if dialect.lineEnd == 0x0A, rest.last == 0x0D { rest = rest.dropLast() }
    while true {
      let (cell, end) =
        rest.first == TableDialect.quote
        ? quotedCell(in: rest, dialect: dialect) : plainCell(in: rest, dialect: dialect)
      cells.append(cell)
      guard rest[at: end] != nil else { return cells }
      rest = rest[from: end + 1]
    }
  }

  // MARK: - Private

  private static func plainCell(
    in row: ArraySlice<UInt8>, dialect: TableDialect
  ) -> (cell: [UInt8], end: Int) {
    let cell = row.prefix { $0 != dialect.separator }
    return (Array(cell), cell.endIndex)
  }

  /// The cell that begins with the quotation mark at the start of `row`, and the index of what parts it from the next.
  private static func quotedCell(
    in row: ArraySlice<UInt8>, dialect: TableDialect
  ) -> (cell: [UInt8], end: Int) {
    var cell: [UInt8] = []
    var runStart = row.startIndex + 1
    var index = runStart
    while let byte = row[at: index] {
      let next = row[at: index + 1]
      if byte == TableDialect.backslash, dialect.escapesWithBackslash, let next {
        if next == TableDialect.quote || next == TableDialect.backslash {
          cell += row[from: runStart, to: index]
          runStart = index + 1
        }
        index += 2
      } else if byte == TableDialect.quote {
        guard let next, next != dialect.separator else {
          return (cell + row[from: runStart, to: index], index + 1)
        }
        if next == TableDialect.quote {
          cell += row[from: runStart, to: index]
          runStart = index + 1
          index += 1
        }
        index += 1
      } else {
        index += 1
      }
    }
    return (cell + row[from: runStart], row.endIndex)
  }
}
