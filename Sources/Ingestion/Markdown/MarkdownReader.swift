import ClaimsModel

/// Makes a draft of a Markdown file.
enum MarkdownReader {
  /// The draft of the text `decoded`.
  static func draft(of decoded: DecodedText) -> ArticleDraft {
    let raw = String(decoding: withLineFeeds(decoded.bytes), as: UTF8.self)
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
    let above = blocks.prefix { !$0.isHeading }
    guard above.count <= 4, let heading = blocks[at: above.count] else { return nil }
    let isAtTop = above.allSatisfy { MetadataLine($0.text) != nil || OpeningLines.isHeadlineLike($0.text) }
    return isAtTop ? heading.text : nil
  }

  /// The bytes with every line end, CR or CR LF, as LF.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        output.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        output.append(byte)
      }
      previous = byte
    }
    return output
  }
}
