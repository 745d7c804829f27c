/// Why a table, or a row of one, is no article.
public enum TableProblem: Hashable, Sendable {
  /// A row that has more cells than the table has columns.
  case tooManyCells(cells: Int, columns: Int)
  /// A row with fewer cells than columns, of which none is the text.
  case tooFewCells(cells: Int, columns: Int)
  /// A cell begins with a quotation mark that is not closed within `limit` bytes, or before the end of the file.
  case openQuote(limit: Int)
  /// A row that is longer than `limit` bytes.
  case rowTooLong(limit: Int)
  /// No column is the text; these are some of those that there are.
  case noTextColumn(columns: [String])
  /// A list of articles without their texts, as this service exports it.
  case onlyAddresses(service: String)
  /// So many rows, behind a thousand that are named, are no articles either.
  case furtherRows(count: Int)

  var reason: String {
    switch self {
    case .tooManyCells(let cells, let columns):
      "\(cells) cells in a table of \(columns) columns; quote cells that hold separators"
    case .tooFewCells(let cells, let columns):
      "\(cells) cells in a table of \(columns) columns, and none of them is the text"
    case .openQuote(let limit):
      "a quotation mark opens a cell and is not closed before the end or \(limit >> 20) MiB; close or double it"
    case .rowTooLong(let limit): "a row longer than \(limit >> 20) MiB; split it"
    case .noTextColumn(let columns):
      "no column with the text; the columns are \(columns.joined(separator: ", ")); --map text=COLUMN names it"
    case .onlyAddresses(let service):
      "a list of articles from \(service), which has no full texts, only addresses; fetch the pages and read those"
    case .furtherRows(let count): "\(count) further rows are no articles"
    }
  }
}
