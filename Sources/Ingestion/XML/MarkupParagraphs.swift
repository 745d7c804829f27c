/// Makes paragraphs of a piece of HTML that stands in a field: what feeds and messages carry.
enum MarkupParagraphs {
  /// The paragraphs of `markup`, in order, normalised, each one line.
  static func paragraphs(of markup: String) -> [String] {
    let bytes = Array(markup.utf8)
    let (text, hadMarkup) = CleanMarkup.text(markup)
    guard hadMarkup, startsBlocks(bytes) else {
      return ParagraphSplitter.paragraphs(of: TextNormalizer.normalized(text))
    }
    // Between blocks a line end is a blank like any other.
    let unbroken = bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    let clean = CleanMarkup.text(String(decoding: unbroken, as: UTF8.self)).text
    return TextNormalizer.normalized(clean).split(separator: "\n").map(String.init)
  }

  private static func startsBlocks(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return ["<p>", "<p ", "<br", "<div", "<li", "<h2", "<h3", "<blockquote", "&lt;p", "&lt;br", "&lt;div"]
      .contains { text.holds($0) }
  }
}
