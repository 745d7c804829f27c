/// Rows of cells as CSV and Markdown.
package enum DelimitedText {
  /// A record of RFC 4180, ended by a line feed; cells with a comma, quotation mark or line end are quoted.
  package static func csv(_ cells: [String]) -> String {
    cells.map { cell in
      let needsQuotes = cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      guard needsQuotes else { return cell }
      // By scalars: a mark with an accent on it is another character, but a reader of CSV sees the mark.
      var quoted = String.UnicodeScalarView("\"".unicodeScalars)
      for scalar in cell.unicodeScalars {
        if scalar == "\"" { quoted.append(scalar) }
        quoted.append(scalar)
      }
      return String(quoted) + "\""
    }.joined(separator: ",") + "\n"
  }

  /// A row of a GitHub-flavoured Markdown table.
  ///
  /// What Markdown, HTML or a terminal would obey is escaped; a line end of any kind becomes `<br>`, since a row is one
  /// line.
  package static func markdown(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
  }

  /// The heading of a GitHub-flavoured Markdown table.
  package static func markdownHeading(_ columns: [String]) -> String {
    markdown(columns) + "|" + String(repeating: " --- |", count: columns.count) + "\n"
  }

  /// `text` as words of a line of Markdown, with nothing that Markdown, HTML or a terminal would obey.
  package static func markdownText(_ text: String) -> String { escaped(text) }

  /// `cell` with an apostrophe before what a spreadsheet would run as a formula; a plain number stays one.
  ///
  /// A formula begins with `=`, `+`, `-`, `@`, the full-width forms of these, a tab or a carriage return (OWASP, CSV
  /// Injection). Blanks and invisible characters before it are looked through. Where a spreadsheet separates cells by
  /// semicolons or tabs, it may begin behind one of these, too.
  package static func withoutFormulas(_ cell: String) -> String {
    if cell.hasPrefix("-"), isNumber(cell) { return cell }
    var text = ""
    // Where the apostrophe goes: before the blanks that begin a cell.
    var isAtStart = true
    var blanks = ""
    for scalar in cell.unicodeScalars {
      let isDangerousBlank = scalar == "\t" || scalar == "\r" || scalar == "\n"
      if isAtStart, starters.contains(scalar) || (isDangerousBlank && text.isEmpty) { text += "'" }
      if isAtStart, !isDangerousBlank, scalar.properties.isWhitespace || isIgnored(scalar) {
        blanks.unicodeScalars.append(scalar)
        continue
      }
      text += blanks
      blanks = ""
      text.unicodeScalars.append(scalar)
      isAtStart = isDangerousBlank || scalar == ";"
    }
    return text + blanks
  }

  // MARK: - Private

  private static let starters: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    [.control, .format].contains(scalar.properties.generalCategory)
  }

  /// Whether the cell is a number as this program writes them: digits, a minus, a point.
  private static func isNumber(_ cell: String) -> Bool {
    cell.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?(e-?[0-9]+)?/) != nil
  }

  private static func escaped(_ cell: String) -> String {
    var text = ""
    var previous: Unicode.Scalar = " "
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": text += "<br>"
      case "\\", "|", "*", "_", "`", "<", "[", "~": text += "\\\(scalar)"
      // Only before these would an ampersand begin a character reference.
      case "#" where previous == "&", "a"..."z" where previous == "&", "A"..."Z" where previous == "&":
        text.unicodeScalars.removeLast()
        text += "\\&\(scalar)"
      default: text.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return TerminalText.visible(text)
  }
}
