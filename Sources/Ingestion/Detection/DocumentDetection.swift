/// Recognises documents by what is in them: XML, messages, downloads of several articles, office documents.
enum DocumentDetection {
  /// The endings of the names of such files.
  static let extensions: Set<String> = [
    "xml", "rss", "atom", "rdf", "nitf", "tei", "eml", "emlx", "mht", "mhtml", "pdf", "docx", "odt", "rtf",
    "epub",
  ]

  /// The format of a text whose first character that is no blank starts `content`; `nil` when it is none of these.
  ///
  /// - Throws: `document` for XML that is not read, whatever it holds.
  static func format(of content: ArraySlice<UInt8>, suffix: String) throws(IngestionError) -> ArticleFormat? {
    if content.first == UInt8(ascii: "<") {
      if FactivaReader.isPage(String(decoding: content, as: UTF8.self)) { return .factiva }
      guard let name = try XMLSource.rootName(of: content) else { return nil }
      return XMLArticles.Vocabulary(rootName: name) == nil ? nil : .xml
    }
    // Names that say what they are are believed: only a text may be a download.
    guard !["json", "jsonl", "ndjson", "md", "markdown", "csv", "tsv"].contains(suffix) else { return nil }
    return MessageHead.format(of: content, suffix: suffix)
      ?? downloadFormat(of: ExportLines.lines(of: DecodedText(bytes: Array(content))))
  }

  /// The press database that a text comes from which starts with `lines`; `nil` when it is none.
  static func downloadFormat(of lines: [String]) -> ArticleFormat? {
    // Nexis numbers its documents as ProQuest does, and has fewer marks.
    if ProQuestReader.isAtStart(of: lines) { return .proquest }
    if FactivaReader.isAtStart(of: lines) { return .factiva }
    return NexisReader.isAtStart(of: lines) ? .nexis : nil
  }

  /// The format of a document that is no text and starts with `head`; `nil` when it is none of these.
  static func format(ofBinary head: [UInt8], suffix: String) -> ArticleFormat? {
    if head.starts(with: "%PDF-".utf8) { return .pdf }
    if head.starts(with: "{\\rtf".utf8) { return .rtf }
    guard head.starts(with: zipEntry) else { return nil }
    // OpenDocument and EPUB begin with a file `mimetype` that is not compressed.
    let type = head[from: 30]
    if type.starts(with: "mimetypeapplication/epub+zip".utf8) { return .epub }
    if type.starts(with: "mimetypeapplication/vnd.oasis.opendocument.text".utf8) { return .odt }
    if entryNames(in: head).contains(where: { $0.starts(with: "word/".utf8) }) { return .docx }
    return suffix == "docx" && type.starts(with: "[Content_Types].xml".utf8) ? .docx : nil
  }

  private static let zipEntry: [UInt8] = Array("PK\u{3}\u{4}".utf8)

  /// The beginnings of the names of the files in a zip archive that starts with `head`.
  private static func entryNames(in head: [UInt8]) -> [ArraySlice<UInt8>] {
    head.indices.filter { head[from: $0].starts(with: zipEntry) }.map { head[from: $0 + 30, to: $0 + 40] }
  }
}
