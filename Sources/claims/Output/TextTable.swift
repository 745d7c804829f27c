/// A table for the terminal: columns side by side, the flexible ones wrapped to the width there is.
package struct TextTable {
  /// A column's heading and behaviour.
  package struct Column {
    var title: String
    var isRight: Bool
    var minimumWidth: Int?
    var isCut: Bool

    /// Makes a column; numbers stand right, and a column with a minimum gives way when the table is too wide.
    ///
    /// What such a column holds goes on below itself. One that `isCut` has a line for each row on a terminal, with an
    /// ellipsis where that is not all; where no terminal is, nothing is ever cut.
    package init(_ title: String, isRight: Bool = false, minimumWidth: Int? = nil, isCut: Bool = false) {
      self.title = title
      self.isRight = isRight
      self.minimumWidth = minimumWidth
      self.isCut = isCut
    }
  }

  private static let gap = "  "

  private let columns: [Column]
  private var rows: [[StyledText]] = []

  /// Makes a table without rows.
  package init(_ columns: [Column]) { self.columns = columns }

  /// Appends a row of as many cells as there are columns.
  package mutating func append(_ cells: [String]) { append(cells.map { StyledText($0) }) }

  /// Appends a row of as many cells as there are columns.
  package mutating func append(_ cells: [StyledText]) { rows.append(cells) }

  /// The table with its heading, each line ending in a line feed.
  package func rendered(for terminal: Terminal) -> PrintableText { lines(for: terminal).joined() }

  /// The heading and the rows, each of one line or more and ending in a line feed.
  func lines(for terminal: Terminal) -> [PrintableText] {
    let heading = columns.map { StyledText($0.title, .bold) }
    let widths = widths(of: [heading] + rows, for: terminal)
    return ([heading] + rows).map { line($0, widths, terminal) }
  }

  // MARK: - Private

  private func widths(of rows: [[StyledText]], for terminal: Terminal) -> [Int] {
    var widths = columns.indices.map { index in rows.reduce(0) { max($0, $1[index].width) } }
    var excess = widths.reduce(0, +) + Self.gap.count * (columns.count - 1) - terminal.width
    while excess > 0 {
      let flexible = columns.indices.filter { index in
        let column = columns[index]
        return widths[index] > column.minimumWidth ?? .max && (terminal.isTerminal || !column.isCut)
      }
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// A row, whose cells may have several lines.
  private func line(_ cells: [StyledText], _ widths: [Int], _ terminal: Terminal) -> PrintableText {
    let parts = columns.indices.map { lines(of: cells[$0], in: columns[$0], width: widths[$0]) }
    let height = max(1, parts.map(\.count).max() ?? 1)
    return (0..<height).map { row in
      var line = StyledText()
      // Where the last cell of this line ends, so does the line.
      let last = parts.lastIndex { $0.count > row } ?? 0
      for (index, part) in parts.enumerated().prefix(last + 1) {
        let shown = part.count > row ? part[row] : StyledText()
        let padding = String(repeating: " ", count: max(0, widths[index] - shown.width))
        if columns[index].isRight { line.append(padding) }
        line.append(shown)
        if index < last { line.append((columns[index].isRight ? "" : padding) + Self.gap) }
      }
      return line.rendered(for: terminal) + "\n"
    }.joined()
  }

  private func lines(of cell: StyledText, in column: Column, width: Int) -> [StyledText] {
    guard cell.width > width else { return cell.isEmpty ? [] : [cell] }
    return column.isCut
      ? [StyledText(TerminalText.truncated(cell.plain, to: width))] : cell.wrapped(to: width)
  }
}
