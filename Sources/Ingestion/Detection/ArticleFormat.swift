/// A format that articles come in.
public enum ArticleFormat: String, Hashable, Sendable, CaseIterable {
  case text
  case markdown
  case json
  case jsonLines = "jsonl"
  /// A web page.
  case page = "html"
  /// Feeds, agencies' formats, trafilatura's XML and TEI.
  case xml
  /// Downloads from LexisNexis as text.
  case nexis
  /// Downloads from Factiva as text or HTML.
  case factiva
  /// Downloads from ProQuest as text.
  case proquest
  /// An e-mail message.
  case eml
  /// A web page that a browser saved as a message.
  case mhtml
  /// Documents that other programs read; see ``InputReader/prepared(_:)``.
  case pdf, docx, odt, rtf, epub
  /// A table, one article a row.
  case csv
  /// A record of a web archive.
  case warc

  /// Tells the format of a file by its name and its first bytes, which count more than the name.
  ///
  /// - Parameters:
  ///   - name: the file's name or path; a final `.gz` is overlooked.
  ///   - head: the first bytes, decompressed; 64 KiB are plenty.
  /// - Returns: the format to read the file in.
  /// - Throws: `unsupported` for a format that is recognised and not read, `binary` or
  ///   `controlCharacters` for what is no text.
  public static func detect(name: String, head: [UInt8]) throws(IngestionError) -> ArticleFormat {
    if let format = DocumentDetection.format(ofBinary: head, suffix: fileExtension(of: name)) {
      return format
    }
    if WebRecordHead.begins(head[...]) { return .warc }
    if let kind = ForeignFormats.binaryKind(of: head) { throw .unsupported(kind: kind) }
    let suffix = fileExtension(of: name)
    let text = try decodedHead(head)
    let content = text.drop(while: isBlank)
    if let format = try DocumentDetection.format(of: content, suffix: suffix) { return format }
    if ForeignFormats.isPage(content, suffix: suffix) { return .page }
    if let kind = ForeignFormats.markupKind(of: content) { throw .unsupported(kind: kind) }
    switch content.first {
    case UInt8(ascii: "{"):
      if let format = JSONShape.formatOfObjects(content, suffix: suffix) { return format }
    case UInt8(ascii: "["):
      if suffix == "json" || JSONShape.startsArrayOfObjects(content) { return .json }
    default: break
    }
    if let kind = ForeignFormats.tableOrDownloadKind(of: content, suffix: suffix) {
      throw .unsupported(kind: kind)
    }
    if ["csv", "tsv", "tab"].contains(suffix) || TableShape.isTable(content) { return .csv }
    switch suffix {
    case "json": return .json
    case "jsonl", "ndjson": return .jsonLines
    case "md", "markdown": return .markdown
    default: return FrontMatter.isAtStart(of: content) ? .markdown : .text
    }
  }

  /// The extensions of files that a walk through folders reads, without `.gz`.
  static let extensions: Set<String> = DocumentDetection.extensions.union([
    "txt", "text", "md", "markdown", "json", "jsonl", "ndjson", "html", "htm", "xhtml", "shtml", "php", "asp",
    "aspx", "jsp", "csv", "tsv", "tab", "warc", "mbox", "zip", "tar", "tgz", "tbz2", "txz", "7z", "wacz",
  ])

  /// The extension in lower case without its dot, a final `.gz` or the like overlooked; "" when there is none.
  static func fileExtension(of name: String) -> String {
    var parts = lastComponent(of: name).lowercased().split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1, let last = parts.last, compressions.contains(String(last)) {
      parts = parts.dropLast()
    }
    return parts.count > 1 ? String(parts.last ?? "") : ""
  }

  /// The endings of compressed files, behind which the name of what is in them stands.
  private static let compressions: Set<String> = ["gz", "bz2", "xz", "zst"]

  /// What stands after the last slash of `path`.
  static func lastComponent(of path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last.map {
      String(Substring($0))
    } ?? path
  }

  private static func decodedHead(_ head: [UInt8]) throws(IngestionError) -> [UInt8] {
    switch try CharsetDecoder.encoding(of: head) {
    case .utf8(let start): Array(head.dropFirst(start))
    default: try CharsetDecoder.decode(head).bytes
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// Tells JSON documents from JSON Lines by their first bytes.
enum JSONShape {
  /// The format of `content`, which starts with `{`; `nil` when it is no JSON.
  static func formatOfObjects(_ content: ArraySlice<UInt8>, suffix: String) -> ArticleFormat? {
    let byName: ArticleFormat? =
      switch suffix {
      case "json": .json
      case "jsonl", "ndjson": .jsonLines
      default: nil
      }
    guard opensObject(content) else { return byName }
    let line = content.prefix { $0 != 0x0A }
    // Lines that each start an object are JSON Lines even if the first is broken.
    if let next = content.dropFirst(line.count).first(where: { $0 > 0x20 }) {
      let firstIsWhole = line.last(where: { $0 > 0x20 }) == UInt8(ascii: "}")
      if next == UInt8(ascii: "{"), firstIsWhole || byName == .jsonLines { return .jsonLines }
      let firstIsAlone = line.dropFirst().allSatisfy { $0 <= 0x20 }
      return firstIsAlone || byName != .jsonLines ? .json : .jsonLines
    }
    return byName ?? .jsonLines
  }

  /// Whether `content`, which starts with `[`, goes on with an object.
  static func startsArrayOfObjects(_ content: ArraySlice<UInt8>) -> Bool {
    content.dropFirst().first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  private static func opensObject(_ content: ArraySlice<UInt8>) -> Bool {
    let next = content.dropFirst().first { $0 > 0x20 }
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
  }
}
