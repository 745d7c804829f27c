import ClaimsArchive
import Foundation

/// A result that the formats for programs can print.
protocol ResultRow {
  /// The names of the cells, snake_case.
  static var columns: [String] { get }
  /// The values in the order of `columns`; empty where unknown.
  var cells: [String] { get }
  /// Writes the result as one JSON object.
  func write(to writer: inout JSONWriter)
}

/// Prints results in a format for programs, one at a time.
struct RowPrinter<Row: ResultRow>: ~Copyable {
  private let format: OutputFormat
  private var stream = ResultStream()
  private var writer = JSONWriter()
  private var isFirst = true
  /// A file's name may hold escape sequences, which a terminal must not see.
  private let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Makes a printer for `format`, which is no table.
  init(format: OutputFormat) { self.format = format }

  /// Prints one result.
  mutating func print(_ row: Row) throws {
    switch format {
    case .json: try stream.write(isFirst ? "[\n" : ",\n")
    case .csv where isFirst: try stream.write(DelimitedText.csv(Row.columns))
    case .markdown where isFirst: try stream.write(DelimitedText.markdownHeading(Row.columns))
    default: break
    }
    isFirst = false
    switch format {
    case .table, .json, .jsonl:
      writer.removeAll()
      row.write(to: &writer)
      if format != .json { writer.endLine() }
      try stream.write(writer.bytes)
    case .csv: try stream.write(DelimitedText.csv(cells(of: row)))
    case .markdown: try stream.write(DelimitedText.markdown(cells(of: row)))
    }
  }

  /// Prints what belongs after the last result.
  mutating func finish() throws {
    switch format {
    case .json: try stream.write(isFirst ? "[]\n" : "\n]\n")
    case .csv where isFirst: try stream.write(DelimitedText.csv(Row.columns))
    case .markdown where isFirst: try stream.write(DelimitedText.markdownHeading(Row.columns))
    default: break
    }
    try stream.flush()
  }

  private func cells(of row: Row) -> [String] {
    isTerminal ? row.cells.map(TerminalText.singleLine) : row.cells
  }

  /// Prints all of `rows`.
  static func print(_ rows: [Row], format: OutputFormat) throws {
    var printer = RowPrinter(format: format)
    for row in rows { try printer.print(row) }
    try printer.finish()
  }
}

/// Rows of cells as CSV and Markdown.
package enum DelimitedText {
  /// A record of RFC 4180, ended by a line feed; cells with a comma, quotation mark or line end are quoted.
  package static func csv(_ cells: [String]) -> String {
    cells.map { cell in
      let needsQuotes = cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      return needsQuotes
        ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\"" : cell
    }.joined(separator: ",") + "\n"
  }

  /// A row of a GitHub-flavoured Markdown table.
  package static func markdown(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
  }

  /// The heading of a GitHub-flavoured Markdown table.
  package static func markdownHeading(_ columns: [String]) -> String {
    markdown(columns) + "|" + String(repeating: " --- |", count: columns.count) + "\n"
  }

  private static func escaped(_ cell: String) -> String {
    var text = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\\", "|", "*", "_", "`", "<", "[": text += "\\"
      case "\n":
        text += "<br>"
        continue
      default: break
      }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
