import ClaimsArchive

/// A result that the formats for programs can print.
protocol ResultRow {
  /// The names of the cells, snake_case.
  static var columns: [String] { get }
  /// The values in the order of `columns`; empty where unknown.
  var cells: [String] { get }
  /// Whether results are blocks of Markdown rather than rows of a table.
  static var hasMarkdownBlocks: Bool { get }
  /// The result as a block of Markdown; `nil` where it is a row of a table.
  var markdownBlock: String? { get }
  /// Writes the result as one JSON object.
  func write(to writer: inout JSONWriter)
}

extension ResultRow {
  static var hasMarkdownBlocks: Bool { false }
  var markdownBlock: String? { nil }
}

/// The form in which rows are printed for programs.
enum RowFormat: Hashable, Sendable {
  /// One JSON array.
  case json
  /// One JSON object a line.
  case jsonl
  /// RFC 4180; with `forSpreadsheets`, no cell is a formula.
  case csv(forSpreadsheets: Bool)
  /// Markdown: a table, or blocks for people.
  case markdown
}

/// Prints results in a format for programs, one at a time.
struct RowPrinter<Row: ResultRow>: ~Copyable {
  private let format: RowFormat
  private var stream = ResultStream()
  private var writer = JSONWriter()
  private var isFirst = true

  /// Makes a printer for `format`.
  init(format: RowFormat) { self.format = format }

  /// Prints one result.
  mutating func print(_ row: Row) throws {
    switch format {
    case .json, .jsonl:
      if format == .json { try stream.write(isFirst ? "[\n" : ",\n") }
      writer.removeAll()
      row.write(to: &writer)
      if format == .jsonl { writer.endLine() }
      try stream.write(json: writer.bytes)
    case .csv(let forSpreadsheets):
      try printHeading()
      let cells = forSpreadsheets ? row.cells.map(DelimitedText.withoutFormulas) : row.cells
      try stream.write(delimited: DelimitedText.csv(cells))
    case .markdown:
      if let block = row.markdownBlock {
        try stream.write(delimited: (isFirst ? "" : "\n") + block)
      } else {
        try printHeading()
        try stream.write(delimited: DelimitedText.markdown(row.cells))
      }
    }
    isFirst = false
  }

  /// Prints what belongs after the last result.
  mutating func finish() throws {
    switch format {
    case .json: try stream.write(isFirst ? "[]\n" : "\n]\n")
    case .jsonl: break
    case .csv: try printHeading()
    case .markdown: if !Row.hasMarkdownBlocks { try printHeading() }
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

  /// Prints the names of the columns unless they have been.
  private mutating func printHeading() throws {
    guard isFirst else { return }
    isFirst = false
    let isMarkdown = format == .markdown
    try stream.write(
      delimited: isMarkdown ? DelimitedText.markdownHeading(Row.columns) : DelimitedText.csv(Row.columns))
  }
}
