/// What the first rows of a table tell: how it is written and what its columns are.
struct TableShape: Hashable, Sendable {
  let dialect: TableDialect
  /// The columns' names, decoded.
  let columns: [String]
  /// Bytes of the file before the first row that is data: mark, `sep=` line and head.
  let dataStart: Int
  /// The head as the pieces have it.
  let header: [UInt8]
  /// Line of the file on which the first row of data begins, from 1.
  let firstLine: Int

  /// Whether the columns hold texts of articles under these names.
  func holdsText(_ keys: FieldKeys) -> Bool {
    let names = Set(columns.map(FieldNames.canonical))
    return FieldNames.text.contains(where: names.contains)
      || keys.path(of: .text).map { names.contains(FieldNames.canonical($0)) } == true
  }

  /// Reads the shape of a table that begins with `head`, UTF-8 or another encoding that has ASCII as it is.
  ///
  /// Of a piece, which says its dialect and has its numbers' column named, only the head is looked at.
  init(head: [UInt8], isPiece: Bool = false) {
    let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let stated = TableDialect.stated(in: head[from: mark])
    let start = mark + (stated?.length ?? 0)
    let rows = head[from: start]
    let guess = stated.map { [$0.dialect] } ?? Self.candidates(for: rows)
    let mostRows = isPiece && stated != nil ? 0 : HeadRows.usualRows
    let best = guess.map { HeadRows(of: rows, dialect: $0, mostRows: mostRows) }.max { $0.score < $1.score }
    let found = best ?? HeadRows(of: rows, dialect: TableDialect(separator: UInt8(ascii: ",")), mostRows: 0)
    dialect = found.dialect
    let linesBefore = stated == nil ? 1 : 2
    if found.isTrafilatura {
      (columns, dataStart, firstLine) = (KnownTables.trafilatura, start, linesBefore)
      header = Array(columns.joined(separator: "\t").utf8)
      return
    }
    // Programs that number the rows may leave the numbers' column without a name.
    let numbered = found.hasUnnamedFirst
    columns = (numbered ? [""] : []) + found.columns
    dataStart = start + found.headLength
    header = (numbered ? [dialect.separator] : []) + found.head
    firstLine = linesBefore + found.headLines
  }

  /// Whether a text that begins with `content` is a table of articles, whatever its name: its first line names columns.
  static func isTable(_ content: ArraySlice<UInt8>) -> Bool {
    let line = content.prefix(4096).prefix { $0 != 0x0A && $0 != 0x0D }
    let separators = line.count { $0 == 0x2C || $0 == 0x09 || $0 == 0x3B || $0 == 0x7C }
    guard separators > 0 else { return false }
    let shape = TableShape(head: Array(content))
    if shape.columns == KnownTables.trafilatura { return true }
    let names = shape.columns.map(FieldNames.canonical)
    let known = names.count(where: FieldNames.all.contains)
    return shape.holdsText(FieldKeys()) && known >= 2 && known * 2 >= names.count
  }

  // MARK: - Private

  private static func candidates(for rows: ArraySlice<UInt8>) -> [TableDialect] {
    let lineEnd: UInt8 = rows.contains(0x0A) || !rows.contains(0x0D) ? 0x0A : 0x0D
    let escapes = usesBackslash(rows)
    return [0x2C, 0x09, 0x3B, 0x7C].map {
      TableDialect(separator: $0, escapesWithBackslash: escapes, lineEnd: lineEnd)
    }
  }

  /// Whether quotation marks are written `\"` and none is doubled within a cell.
  private static func usesBackslash(_ rows: ArraySlice<UInt8>) -> Bool {
    var escaped = 0
    var doubled = 0
    for (before, (byte, after)) in zip(rows, zip(rows.dropFirst(), rows.dropFirst(2)))
    where byte == TableDialect.quote {
      let isWithin = after >= 0x80 || (0x61...0x7A).contains(after | 0x20)
      if before == TableDialect.backslash, isWithin { escaped += 1 }
      if before == TableDialect.quote, isWithin { doubled += 1 }
    }
    return escaped > doubled
  }
}

/// The first rows of a table, read in one dialect.
private struct HeadRows {
  let dialect: TableDialect
  let columns: [String]
  let head: [UInt8]
  /// Bytes of the head with its line end.
  let headLength: Int
  /// Lines that the head takes.
  let headLines: Int
  let isTrafilatura: Bool
  /// Whether the rows have a cell more than the head has names.
  let hasUnnamedFirst: Bool
  /// How well the dialect fits: known names first, then rows that have as many cells as the head.
  let score: Int

  /// Rows below the head that are looked at.
  static let usualRows = 20

  init(of bytes: ArraySlice<UInt8>, dialect: TableDialect, mostRows: Int) {
    self.dialect = dialect
    let text = Array(bytes)
    var scan = RecordScan(dialect)
    let end = scan.end(in: text, from: 0) ?? text.count
    head = Array(text[from: 0, to: end])
    headLength = min(end + 1, text.count)
    headLines = scan.innerLines + 1
    let cells = TableCells.cells(of: head[...], dialect: dialect)
    columns = cells.map { TextNormalizer.line(String(decoding: $0, as: UTF8.self)) }
    isTrafilatura = KnownTables.isTrafilaturaRow(cells, separator: dialect.separator)
    var (same, oneMore, all) = (0, 0, 0)
    var index = headLength
    while all < mostRows {
      var scan = RecordScan(dialect)
      guard let end = scan.end(in: text, from: index) else { break }
      all += 1
      if scan.cells == columns.count { same += 1 }
      if scan.cells == columns.count + 1 { oneMore += 1 }
      index = end + 1
    }
    hasUnnamedFirst = oneMore > 0 && oneMore == all && columns.first?.isEmpty == false
    let known = columns.count { FieldNames.all.contains(FieldNames.canonical($0)) }
    score = (isTrafilatura ? 10_000 : 0) + known * 100 + (columns.count > 1 ? same + oneMore : 0)
  }
}
