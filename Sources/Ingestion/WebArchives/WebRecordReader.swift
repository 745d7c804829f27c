import ClaimsModel

/// Makes a draft of the page in a record of a web archive.
enum WebRecordReader {
  /// What the record tells.
  ///
  /// - Throws: `webRecord`, and what the page's reader throws.
  static func draft(of record: [UInt8]) throws(IngestionError) -> ArticleDraft {
    guard let head = WebRecordHead(record[...]) else { throw .webRecord(.noAnswer) }
    let block = record[from: head.headers.end, to: head.headers.end + head.length]
    var type = head.headers["content-type"].map(MediaType.init)
    let body: [UInt8]
    if head.holdsBody {
      body = Array(block)
    } else {
      guard let answer = HTTPAnswer(block) else { throw .webRecord(.noAnswer) }
      type = answer.type
      body = try answer.body()
    }
    var draft = try draft(of: body, type: type, head: head)
    draft.isWholeFile = false
    if draft.url == nil, let address = head.address, OutletNames.host(ofURL: address) != nil {
      draft.url = address
      draft.carriers[.url] = "WARC-Target-URI"
    }
    if let reason = head.headers["warc-truncated"] {
      draft.warnings.append("The crawler cut the page off (\(TextNormalizer.shortened(reason))).")
    }
    return draft
  }

  private static func draft(
    of body: [UInt8], type: MediaType?, head: WebRecordHead
  ) throws(IngestionError) -> ArticleDraft {
    guard body.contains(where: { $0 > 0x20 }) else { throw .empty }
    let looksLikePage = body.prefix(1024).first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<")
    let isPage = type.map { $0.isPage || !$0.isRead && looksLikePage } ?? looksLikePage
    if isPage || looksLikePage && type?.name == "text/plain" {
      return try PageReader.draft(
        of: PageInput(bytes: body, charset: type?.charset, address: head.address, fetched: head.date))
    }
    if let type, !type.isRead { throw .webRecord(.otherType(type.shownName)) }
    return PlainTextReader.draft(
      of: try CharsetDecoder.decode(body, declared: type?.charset, isMarkup: false).mended())
  }
}
