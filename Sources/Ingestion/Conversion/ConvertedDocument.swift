import ClaimsModel

/// What another program found in a document: its paragraphs, and what the file tells of them.
struct ConvertedDocument {
  /// The fields that the file tells; no text yet.
  var draft: ArticleDraft
  /// All paragraphs, in order.
  var paragraphs: [String]
  /// When the file was made and what tells it; counts where the text tells no date.
  var made: KeyValuePairs<String, String?> = [:]

  /// The articles: several where the document is a download from a press database, else one.
  func list() -> DraftList {
    if let download { return download }
    var draft = draft
    // Title, name and date mostly stand in the text, as in a plain one.
    draft.fill(from: OpeningLines(paragraphs: paragraphs, knownTitle: draft.title))
    if draft.publishedLine == nil { draft.take(.published, from: made) }
    return DraftList(only: draft)
  }

  /// The articles of a download that is kept as a document; `nil` when it is none.
  private var download: DraftList? {
    let text = DecodedText(
      bytes: Array(paragraphs.joined(separator: "\n\n").utf8), warnings: draft.warnings)
    switch DocumentDetection.downloadFormat(of: paragraphs) {
    case .nexis: return NexisReader.drafts(of: text)
    case .factiva: return FactivaReader.drafts(of: text)
    case .proquest: return ProQuestReader.drafts(of: text)
    default: return nil
    }
  }
}
