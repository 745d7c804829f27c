/// Makes drafts of the rows of a table: of a piece with one row, or of a whole table.
struct TableReader {
  private let reader: JSONArticleReader

  /// Makes a reader that finds the fields under `keys` too.
  init(keys: FieldKeys, warnings: [String]) {
    reader = JSONArticleReader(unit: "a row", keys: keys, warnings: warnings)
  }

  /// What became of each row of `bytes`, UTF-8, that is not blank; `tooFewCells` and what else a row may lack.
  func drafts(in bytes: [UInt8]) -> [JSONArticleReader.Result] {
    let shape = TableShape(head: bytes, isPiece: true)
    var results: [JSONArticleReader.Result] = []
    var index = shape.dataStart
    while index < bytes.count {
      var scan = RecordScan(shape.dialect)
      let end = scan.end(in: bytes, from: index) ?? bytes.count
      let row = bytes[from: index, to: end]
      index = end + 1
      if row.allSatisfy({ $0 <= 0x20 || $0 == shape.dialect.separator }) { continue }
      results.append(draft(of: TableCells.cells(of: row, dialect: shape.dialect), columns: shape.columns))
    }
    return results
  }

  // MARK: - Private

  private func draft(of cells: [[UInt8]], columns: [String]) -> JSONArticleReader.Result {
    let members = zip(columns, cells).compactMap { name, cell -> JSONMember? in
      name.isEmpty ? nil : JSONMember(key: name, value: Self.value(of: cell))
    }
    let result = reader.draft(of: .object(members), isWholeFile: false)
    guard cells.count < columns.count else { return result }
    switch result {
    case .failure(.missingText), .failure(.emptyText):
      return .failure(.table(.tooFewCells(cells: cells.count, columns: columns.count)))
    case .failure: return result
    case .success(var draft):
      draft.warnings.append("The row has \(cells.count) cells in a table of \(columns.count) columns.")
      return .success(draft)
    }
  }

  /// The value of a cell: its text, or the list that Python or JSON wrote into it: `['Ada Roe', 'Ben Kline']`.
  private static func value(of cell: [UInt8]) -> JSONValue {
    let text = String(decoding: cell, as: UTF8.self)
    guard cell.count < longestList, cell.first == UInt8(ascii: "["), cell.last == UInt8(ascii: "]"),
      let mark = cell[at: 1], mark == 0x22 || mark == 0x27
    else { return .string(text) }
    if let list = try? JSONParser.value(in: cell) { return list }
    guard mark == 0x27 else { return .string(text) }
    let items = text.dropFirst(2).dropLast(2).description.parts(between: "', '")
    return .array(items.map { .string($0) })
  }

  /// Longer cells are texts, whatever they begin with.
  private static let longestList = 4096
}
