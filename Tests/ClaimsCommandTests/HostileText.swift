import TestSupport

/// Texts that would make a terminal, a table or a reader of JSON do what their writer wants.
enum HostileText {
  /// Pieces that an article, a name or a path may hold.
  static let pieces = [
    "\u{1B}]0;title\u{7}", "\u{1B}[31m", "\u{9B}31m", "\u{90}q\u{9C}", "\u{7F}", "\u{8}\u{8}", "\r",
    "\u{202E}abc\u{202C}",
    "\u{2066}x\u{2069}", "\u{200F}", "\u{61C}", "\u{2028}", "\u{85}", "\0", "\"", "\\", "\\u0000", "'", "|",
    "\n| a | b |\n",
    "`", "<b>", "</script>", "=1+1", "@sum", "\t", "-2", ",", ";", "{}", "]", "$(id)", "%s%n", "é",
    "e\u{301}", "\u{301}", "東京", "👩‍👩‍👧",
    "🏴\u{E0067}\u{E0062}\u{E007F}", "\u{10FFFF}", "\u{FFFD}", "\u{FEFF}", "Ada Okafor", "said", "15 people",
    "“yes”", ".",
  ]

  /// A text of random pieces.
  static func random(_ generator: inout SeededGenerator, pieces count: Int) -> String {
    (0..<count).map { _ in
      (Bool.random(using: &generator) ? " " : "") + (pieces.randomElement(using: &generator) ?? "")
    }.joined()
  }

  /// The characters of `text` that no terminal may be sent: control characters but the line feed and the program's own
  /// styles, and those that reorder a line.
  static func forbidden(in text: String, besides allowed: Set<Unicode.Scalar> = ["\n"]) -> [Unicode.Scalar] {
    // By scalars, since a style may stand before an accent of the text.
    let style = /\u{1B}\[(0|[124](;[124])*(;33)?)m/.matchingSemantics(.unicodeScalar)
    // A link of the program's, in which nothing but visible ASCII can stand.
    let link = /\u{1B}\]8;;[!-~]*\u{1B}\\/.matchingSemantics(.unicodeScalar)
    let plain = text.replacing(link, with: "").replacing(style, with: "")
    return plain.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069:
        !allowed.contains(scalar)
      default: false
      }
    }
  }
}
