/// How a piece of text stands out on a terminal.
package struct TextStyle: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  /// Makes a style of its bits.
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Bold.
  package static let bold = TextStyle(rawValue: 1)
  /// Underlined.
  package static let underlined = TextStyle(rawValue: 2)
  /// Faint.
  package static let dim = TextStyle(rawValue: 4)
  /// A search's match.
  package static let match = TextStyle(rawValue: 8)

  /// The escape sequence that switches the style on (ECMA-48 SGR).
  var escape: String {
    var codes: [String] = []
    if contains(.bold) || contains(.match) { codes.append("1") }
    if contains(.dim) { codes.append("2") }
    if contains(.underlined) { codes.append("4") }
    if contains(.match) { codes.append("33") }
    return codes.isEmpty ? "" : "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}

/// One line of text in several styles, safe to print.
package struct StyledText: Hashable, Sendable {
  /// A piece in one style, fit for a terminal.
  struct Run: Hashable, Sendable {
    fileprivate(set) var text: String
    let style: TextStyle
    var link: Hyperlink?
  }

  /// The pieces; `PrintableText` renders them.
  private(set) var runs: [Run] = []

  /// Makes the text of one piece.
  package init(_ text: String = "", _ style: TextStyle = [], link: Hyperlink? = nil) {
    append(text, style, link: link)
  }

  /// Appends a piece, made fit for a terminal.
  package mutating func append(_ text: String, _ style: TextStyle = [], link: Hyperlink? = nil) {
    let safe = TerminalText.singleLine(text)
    if !safe.isEmpty { append(Run(text: safe, style: style, link: link)) }
  }

  /// Appends the pieces of `other`.
  package mutating func append(_ other: StyledText) {
    for run in other.runs { append(run) }
  }

  /// The words in no style.
  var plain: String { runs.map(\.text).joined() }

  /// The number of terminal columns.
  package var width: Int { runs.reduce(0) { $0 + TerminalText.width(of: $1.text) } }

  /// Whether there is nothing to print.
  package var isEmpty: Bool { runs.isEmpty }

  /// The text broken into lines of at most `width` columns at blanks; a longer word is broken within.
  package func wrapped(to width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var line = StyledText()
    var used = 0
    for word in words() {
      let blank = line.isEmpty ? 0 : 1
      if used + blank + word.text.width > width, !line.isEmpty {
        lines.append(line)
        (line, used) = (StyledText(), 0)
      } else if blank == 1 {
        line.append(" ", word.blankStyle, link: word.blankLink)
        used += 1
      }
      for piece in word.text.pieces(of: width) {
        if used + piece.width > width, !line.isEmpty {
          lines.append(line)
          (line, used) = (StyledText(), 0)
        }
        line.append(piece)
        used += piece.width
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  // MARK: - Private

  /// Appends a run, joined with the last one where both look alike.
  private mutating func append(_ run: Run) {
    if let last = runs.last, last.style == run.style, last.link == run.link {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }

  /// A word with the style and the link of the blank before it.
  private struct Word {
    var text = StyledText()
    var blankStyle: TextStyle = []
    var blankLink: Hyperlink?
  }

  /// The words between blanks; a word may change its style within.
  private func words() -> [Word] {
    var words: [Word] = []
    var word = Word()
    for run in runs {
      for (index, part) in run.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 {
          if !word.text.isEmpty { words.append(word) }
          word = Word(blankStyle: run.style, blankLink: run.link)
        }
        word.text.append(String(part), run.style, link: run.link)
      }
    }
    if !word.text.isEmpty { words.append(word) }
    return words
  }

  /// The text cut into pieces of at most `width` columns.
  private func pieces(of width: Int) -> [StyledText] {
    if self.width <= width { return [self] }
    var pieces: [StyledText] = []
    var piece = StyledText()
    for run in runs {
      for character in run.text {
        if piece.width + TerminalText.width(of: character) > max(2, width) {
          pieces.append(piece)
          piece = StyledText()
        }
        piece.append(String(character), run.style, link: run.link)
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}
