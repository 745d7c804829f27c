import ClaimsModel

/// Reads JSON Feed (jsonfeed.org), which says in JSON what Atom says in XML.
enum JSONFeedReader {
  /// The articles of a feed, in order; `nil` when `bytes`, a JSON document, are none.
  ///
  /// - Throws: `malformedJSON`, `tooDeep`; `empty` for a feed without items.
  static func drafts(in decoded: DecodedText) throws(IngestionError) -> DraftList? {
    // The version stands at the top of every feed; other documents need not be read twice.
    let head = String(decoding: decoded.bytes.prefix(4096), as: UTF8.self)
    guard head.holds("jsonfeed.org"),
      case .object(let members) = try JSONParser.value(in: decoded.bytes)
    else { return nil }
    let feed = FieldReader(members)
    guard feed.string(of: ["version"])?.holds("jsonfeed.org/version/") == true,
      case .array(let items)? = feed.first(of: ["items"])
    else { return nil }
    if items.isEmpty { throw .empty }
    var list = DraftList(items.map { result(of: $0, in: feed) })
    list.add(warnings: decoded.warnings, damage: nil)
    return list
  }

  private static func result(of item: JSONValue, in feed: FieldReader) -> Result<ArticleDraft, IngestionError>
  {
    guard case .object(let members) = item else { return .failure(.notAnObject(found: item.kind)) }
    let fields = FieldReader(members)
    func told(_ name: String) -> String? { fields.string(of: [name]) }
    var draft = ArticleDraft()
    draft.externalID = told("id")
    draft.take(.title, from: ["JSON Feed title": told("title")])
    draft.take(
      .url,
      from: [
        "JSON Feed url": told("url"), "JSON Feed external_url": told("externalurl"),
        "JSON Feed id": told("id"),
      ])
    draft.take(.published, from: ["JSON Feed date_published": told("datepublished")])
    draft.take(.modified, from: ["JSON Feed date_modified": told("datemodified")])
    draft.takeAuthors(fields.names(of: ["authors", "author"]), from: "JSON Feed authors")
    draft.takeAuthors(feed.names(of: ["authors", "author"]), from: "JSON Feed authors of the feed")
    draft.take(
      .language,
      from: [
        "JSON Feed language": told("language"),
        "JSON Feed language of the feed": feed.string(of: ["language"]),
      ])
    draft.takeFeedOutlet([("JSON Feed title of the feed", feed.string(of: ["title"]))])
    if let markup = told("contenthtml") {
      draft.takeFeedBody(MarkupParagraphs.paragraphs(of: markup), isTeaser: false)
    } else if let text = told("contenttext") {
      draft.takeFeedBody(ParagraphSplitter.paragraphs(of: TextNormalizer.normalized(text)), isTeaser: false)
    } else {
      draft.takeFeedBody(MarkupParagraphs.paragraphs(of: told("summary") ?? ""), isTeaser: true)
    }
    return .success(draft)
  }
}
