import ClaimsArchive

/// Results in the forms that the command line prints them in, as bytes.
enum RowDocument {
  /// A JSON array, one object a line, as `--format json` has it.
  static func json(_ rows: [some ResultRow]) -> [UInt8] {
    var writer = JSONWriter()
    var bytes = Array("[".utf8)
    for (index, row) in rows.enumerated() {
      writer.removeAll()
      row.write(to: &writer)
      bytes += (index == 0 ? "\n" : ",\n").utf8
      bytes += writer.bytes
    }
    return bytes + (rows.isEmpty ? "]\n" : "\n]\n").utf8
  }

  /// CSV with a heading, as `--format csv --spreadsheet` has it: no cell is a formula.
  static func csv<Row: ResultRow>(_ rows: [Row]) -> String {
    rows.reduce(into: DelimitedText.csv(Row.columns)) { text, row in
      text += DelimitedText.csv(row.cells.map(DelimitedText.withoutFormulas))
    }
  }
}
