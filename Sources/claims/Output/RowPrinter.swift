import ClaimsArchive

/// Prints results in a format for programs, one at a time.
struct RowPrinter<Row: ResultRow>: ~Copyable {
  private let format: RowFormat
  /// The places of the columns that are printed; `nil` for all.
  private let places: [Int]?
  private var stream = ResultStream()
  private var writer = JSONWriter()
  private var table: TextTable
  private var isFirst = true

  /// Makes a printer for `format`.
  init(format: RowFormat) {
    self.format = format
    places = format.isJSON ? nil : format.chosen?.compactMap { Row.columns.firstIndex(of: $0) }
    let shown = format.chosen ?? Row.columns
    table = TextTable(shown.map { TextTable.Column($0, minimumWidth: max(12, $0.count)) })
  }

  /// Prints one result.
  mutating func print(_ row: Row) throws {
    switch format.form {
    case .json, .jsonl:
      if format.form == .json { try stream.write(isFirst ? "[\n" : ",\n") }
      writer.removeAll()
      row.write(to: &writer)
      let object = format.chosen.map { JSONMembers(of: writer.bytes).object(of: $0) } ?? writer.bytes
      try stream.write(json: object)
      if format.form == .jsonl { try stream.write("\n") }
    case .csv(let forSpreadsheets):
      try printHeading()
      let cells = cells(of: row)
      try stream.write(
        delimited: DelimitedText.csv(forSpreadsheets ? cells.map(DelimitedText.withoutFormulas) : cells))
    case .markdown:
      if format.chosen == nil, let block = row.markdownBlock {
        try stream.write(delimited: (isFirst ? "" : "\n") + block)
      } else {
        try printHeading()
        try stream.write(delimited: DelimitedText.markdown(cells(of: row)))
      }
    case .table: table.append(cells(of: row))
    }
    isFirst = false
  }

  /// Prints what belongs after the last result.
  mutating func finish() throws {
    switch format.form {
    case .json: try stream.write(isFirst ? "[]\n" : "\n]\n")
    case .jsonl: break
    case .csv: try printHeading()
    case .markdown: if !Row.hasMarkdownBlocks || format.chosen != nil { try printHeading() }
    case .table(let terminal): if !isFirst { try stream.write(table.rendered(for: terminal)) }
    }
    try stream.flush()
  }

  /// Prints all of `rows`.
  static func print(_ rows: [Row], format: RowFormat) throws {
    var printer = RowPrinter(format: format)
    for row in rows { try printer.print(row) }
    try printer.finish()
  }

  // MARK: - Private

  private func cells(of row: Row) -> [String] {
    guard let places else { return row.cells }
    let all = row.cells
    return places.map { all[$0] }
  }

  /// Prints the names of the columns unless they have been.
  private mutating func printHeading() throws {
    guard isFirst else { return }
    isFirst = false
    let names = format.chosen ?? Row.columns
    try stream.write(
      delimited: format.form == .markdown ? DelimitedText.markdownHeading(names) : DelimitedText.csv(names))
  }
}
