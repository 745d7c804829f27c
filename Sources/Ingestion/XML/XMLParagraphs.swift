/// Makes paragraphs of elements that hold a text: those of HTML, NITF, TEI and their relatives, all of which have blocks
/// with a running text in them.
struct XMLParagraphs {
  /// Elements that stand on lines of their own.
  private let blocks: Set<String>
  /// Elements that are no part of the text.
  private let skipped: Set<String>
  private var paragraphs: [String] = []
  private var line = ""

  /// The paragraphs in `element`, in order, normalised, each one line.
  static func paragraphs(
    of element: XMLElement?, blocks: Set<String> = Self.blocks, skipping skipped: Set<String> = Self.skipped
  ) -> [String] {
    guard let element else { return [] }
    var gathered = XMLParagraphs(blocks: blocks, skipped: skipped)
    gathered.take(element)
    gathered.breakLine()
    return gathered.paragraphs
  }

  /// Elements of HTML, NITF, TEI and trafilatura's XML that begin a paragraph, in lower case.
  static let blocks: Set<String> = [
    "address", "article", "aside", "block", "blockquote", "body", "body.content", "bq", "center", "dd", "div",
    "dl", "dt", "fieldset", "figure", "footer", "form", "fn", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hl1", "hl2", "hr", "html", "item", "l", "lb", "lg", "li", "list", "main", "nav", "ol", "p",
    "pre", "quote", "row", "section", "table", "tbody", "thead", "tr", "ul", "br", "ab", "sp",
  ]

  /// Elements of these vocabularies with which no text is told, in lower case.
  static let skipped: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "object", "svg", "button", "figcaption", "caption",
    "media", "media-caption", "media-producer", "media-metadata", "media-reference", "graphic", "title",
    "meta",
    "byline", "dateline", "distributor", "abstract", "hedline", "tagline", "nitf-table-metadata", "notes",
    "classification-metadata", "bibliography",
  ]

  // MARK: - Private

  private init(blocks: Set<String>, skipped: Set<String>) {
    self.blocks = blocks
    self.skipped = skipped
  }

  private mutating func take(_ element: XMLElement) {
    for child in element.children {
      switch child {
      case .text(let text): line += text
      case .element(let inner):
        let name = inner.name.lowercased()
        if skipped.contains(name) { continue }
        if isCell(name) {
          if !TextNormalizer.line(line).isEmpty { line += " | " }
          take(inner)
        } else if blocks.contains(name) {
          breakLine()
          take(inner)
          breakLine()
        } else {
          take(inner)
        }
      }
    }
  }

  private func isCell(_ name: String) -> Bool { name == "td" || name == "th" || name == "cell" }

  private mutating func breakLine() {
    let normal = TextNormalizer.line(line)
    if !normal.isEmpty { paragraphs.append(normal) }
    line = ""
  }
}
