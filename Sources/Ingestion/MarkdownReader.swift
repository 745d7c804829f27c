import ClaimsModel

/// Makes a draft of a Markdown file.
enum MarkdownReader {
  /// The draft of the text `decoded`.
  static func draft(of decoded: DecodedText) -> ArticleDraft {
    let raw = String(decoding: decoded.bytes, as: UTF8.self)
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    var draft = ArticleDraft()
    var body = raw
    if let matter = FrontMatter(raw) {
      draft = ArticleDraft(fields: FieldReader(matter.members))
      draft.title = draft.title.map(MarkdownText.inline)
      body = matter.rest
      if matter.isBroken {
        draft.warnings.append("The front matter is no valid YAML; it was read line by line.")
      }
    }
    draft.warnings = decoded.warnings + draft.warnings
    let blocks = MarkdownText.blocks(of: body)
    if draft.title == nil { draft.title = title(of: blocks) }
    draft.fill(from: OpeningLines(paragraphs: blocks.map(\.text), knownTitle: draft.title))
    return draft
  }

  /// The heading that is the article's: the first, if no paragraph stands above it.
  private static func title(of blocks: [MarkdownText.Block]) -> String? {
    guard let index = blocks.firstIndex(where: \.isHeading) else { return nil }
    let above = blocks[..<index]
    let isAtTop = above.allSatisfy { MetadataLine($0.text) != nil || OpeningLines.isHeadlineLike($0.text) }
    return isAtTop && above.count <= 4 ? blocks[index].text : nil
  }
}
