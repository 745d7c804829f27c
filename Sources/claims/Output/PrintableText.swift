/// Words that may be written to a terminal: whatever a terminal would obey in them is the program's own.
///
/// A literal is the program's. What is interpolated, or given to `init(_:)`, may come from an article, a file's name, an
/// archive, SQLite or the command line: it stays on one line and has what a terminal would obey shown instead, ESC as
/// `\u{1b}`. Escape sequences come from `StyledText` alone. The streams take nothing else for people, so a new command
/// cannot forget it.
package struct PrintableText: ExpressibleByStringInterpolation, Hashable, Sendable, CustomStringConvertible {
  /// The words with the program's own line ends and escape sequences.
  package private(set) var description: String

  /// Makes the words of a literal.
  package init(stringLiteral value: String) { description = value }

  /// Makes the words of a literal with values in it.
  package init(stringInterpolation: StringInterpolation) { description = stringInterpolation.text }

  /// Makes `text` harmless, on one line.
  package init(_ text: String) { description = TerminalText.visible(text) }

  /// Makes a text of several lines harmless; its line feeds and tabs stay, so nothing foreign may hold one.
  package init(lines text: String) { description = TerminalText.visible(text, keepsLines: true) }

  /// So many blanks; none for a negative number.
  package static func blanks(_ count: Int) -> PrintableText {
    PrintableText(stringLiteral: String(repeating: " ", count: max(0, count)))
  }

  /// Both, one behind the other.
  package static func + (left: PrintableText, right: PrintableText) -> PrintableText {
    PrintableText(stringLiteral: left.description + right.description)
  }

  /// Appends `right`.
  package static func += (left: inout PrintableText, right: PrintableText) {
    left.description += right.description
  }

  /// Gathers a literal's pieces.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// Makes room for the pieces.
    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    /// Appends what the program itself says.
    package mutating func appendLiteral(_ literal: String) { text += literal }

    /// Appends what is harmless already.
    package mutating func appendInterpolation(_ value: PrintableText) { text += value.description }

    /// Appends foreign words, made harmless.
    package mutating func appendInterpolation(_ value: String) { text += TerminalText.visible(value) }

    /// Appends a value's words, made harmless.
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += TerminalText.visible(value.description)
    }
  }
}

extension Sequence<PrintableText> {
  /// All of them, with `separator` between.
  package func joined(separator: PrintableText = "") -> PrintableText {
    PrintableText(stringLiteral: map(\.description).joined(separator: separator.description))
  }
}

extension StyledText {
  /// The text as `terminal` shows it: with colours and links, or without.
  package func rendered(for terminal: Terminal) -> PrintableText {
    guard terminal.hasLinks else { return rendered(color: terminal.usesColor) }
    return runs.map { run in
      var plain = StyledText()
      plain.append(run.text, run.style)
      let text = plain.rendered(color: terminal.usesColor)
      guard let link = run.link else { return text }
      return PrintableText(
        stringLiteral: "\u{1B}]8;;\(link.target)\u{1B}\\" + text.description + "\u{1B}]8;;\u{1B}\\")
    }.joined()
  }

  /// The text with its escape sequences, or without them.
  package func rendered(color: Bool) -> PrintableText {
    PrintableText(
      stringLiteral: runs.map { run in
        let escape = color ? run.style.escape : ""
        return escape.isEmpty ? run.text : escape + run.text + "\u{1B}[0m"
      }.joined())
  }
}
