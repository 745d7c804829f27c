/// A table for the terminal: columns side by side, the flexible ones cut, or wrapped, to the width there is.
package struct TextTable {
  /// A column's heading and behaviour.
  package struct Column {
    var title: String
    var isRight: Bool
    var minimumWidth: Int?
    var wraps: Bool

    /// Makes a column; numbers stand right, and a column with a minimum gives way when the table is too wide.
    ///
    /// The last column may wrap: what it holds goes on below itself rather than being cut.
    package init(_ title: String, isRight: Bool = false, minimumWidth: Int? = nil, wraps: Bool = false) {
      self.title = title
      self.isRight = isRight
      self.minimumWidth = minimumWidth
      self.wraps = wraps
    }
  }

  private static let gap = "  "

  private let columns: [Column]
  private var rows: [[String]] = []

  /// Makes a table without rows.
  package init(_ columns: [Column]) { self.columns = columns }

  /// Appends a row of as many cells as there are columns.
  package mutating func append(_ cells: [String]) { rows.append(cells.map(TerminalText.singleLine)) }

  /// The table with its heading, each line ending in a line feed.
  package func rendered(for terminal: Terminal) -> PrintableText { lines(for: terminal).joined() }

  /// The heading and the rows, each ending in a line feed.
  func lines(for terminal: Terminal) -> [PrintableText] {
    let widths = widths(within: terminal.width)
    return [line(columns.map(\.title), widths, TextStyle.bold, terminal)]
      + rows.map { line($0, widths, [], terminal) }
  }

  // MARK: - Private

  private func widths(within total: Int) -> [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(TerminalText.width(of: columns[index].title)) { max($0, TerminalText.width(of: $1[index])) }
    }
    var excess = widths.reduce(0, +) + Self.gap.count * (columns.count - 1) - total
    while excess > 0 {
      let flexible = columns.indices.filter { widths[$0] > columns[$0].minimumWidth ?? .max }
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int], _ style: TextStyle, _ terminal: Terminal)
    -> PrintableText
  {
    var line = StyledText()
    for (index, cell) in cells.enumerated() {
      if columns[index].wraps { return wrapped(cell, behind: line, to: widths[index], style, terminal) }
      let shown = columns[index].minimumWidth != nil ? TerminalText.truncated(cell, to: widths[index]) : cell
      let padding = String(repeating: " ", count: max(0, widths[index] - TerminalText.width(of: shown)))
      let isLast = index == cells.count - 1
      line.append(columns[index].isRight ? padding : "")
      line.append(shown, style)
      line.append(columns[index].isRight || isLast ? "" : padding)
      line.append(isLast ? "" : Self.gap)
    }
    return line.rendered(color: terminal.usesColor) + "\n"
  }

  /// The cell of the last column behind the others of its row, and below itself.
  private func wrapped(
    _ cell: String, behind start: StyledText, to width: Int, _ style: TextStyle, _ terminal: Terminal
  ) -> PrintableText {
    let lines = StyledText(cell, style).wrapped(to: width)
    guard !lines.isEmpty else { return start.rendered(color: terminal.usesColor) + "\n" }
    return lines.enumerated().map { index, line in
      let margin = index == 0 ? start.rendered(color: terminal.usesColor) : PrintableText.blanks(start.width)
      return margin + line.rendered(color: terminal.usesColor) + "\n"
    }.joined()
  }
}
