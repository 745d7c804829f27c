import TestSupport

/// Texts made of what normalising, cutting and decoding have to do with.
enum RandomText {
  private static let parts: [String] = [
    "a", "word", "Title", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\u{A0}", "\u{85}", "\u{2028}",
    "\u{200B}",
    "\u{AD}", "\u{FEFF}", "\u{301}", "e\u{301}", "\u{1161}", "\u{1112}", "\u{11AB}", "“", "”", "é", "ß", "漢",
    "😀", "\u{200D}", "\u{202E}", "\u{0}", "\u{1F}", ".", ",", "By Jane Doe", "March 3, 2021", "Title: x", "{",
    "}", "[", "]", "\"", "\\", ":", "&amp;", "&#8217;", "&lt;", "<p>", "</p>", "<script>", "<!--", "-->",
    "---",
    "# ", "* ", "_", "**", "`", "```", "> ", "| a |", "![", "](", "http://a.b/2021/03/03/", "1e400", "null",
    "\"text\"", "\u{212A}", "\u{2126}", "\u{0958}", "\u{FB1D}", "\u{1F71}",
  ]

  /// A text of up to sixty parts.
  static func text(using generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...60, using: &generator)
    return (0..<count).compactMap { _ in parts.randomElement(using: &generator) }.joined()
  }

  /// Up to `most` bytes of any value.
  static func bytes(most: Int, using generator: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...most, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator)
    }
  }
}
