import ClaimsModel

/// Reads RSS: 2.0 and its forerunners, whose items stand in the channel, and 1.0, whose items stand beside it.
enum RSSReader {
  /// The articles of a feed, in order.
  static func drafts(of root: XMLElement) -> DraftList {
    let channel = root.first("channel")
    let inside = channel?.all("item") ?? []
    // What the channel says is looked for once an item: not among the items.
    let head = channel?.without("item")
    return DraftList(of: inside.isEmpty ? root.all("item") : inside) { draft(of: $0, in: head) }
  }

  // MARK: - Private

  private static func draft(of item: XMLElement, in channel: XMLElement?) -> ArticleDraft {
    var draft = ArticleDraft()
    let guid = item.own("guid")?.line
    draft.externalID = guid
    draft.take(
      .title, from: ["RSS title": item.own("title")?.text, "RSS dc:title": item.first("title")?.text])
    draft.take(
      .url,
      from: [
        "RSS feedburner:origLink": item.first("origLink")?.line, "RSS link": item.own("link")?.line,
        "RSS guid": guid, "RSS atom:link": FeedItem.alternateLink(of: item),
        "RSS about": item.attributes["about"],
      ])
    draft.take(
      .published,
      from: [
        "RSS pubDate": item.own("pubDate")?.line, "RSS dc:date": item.first("date")?.line,
        "RSS dcterms:issued": item.first("issued")?.line, "RSS atom:published": item.first("published")?.line,
      ])
    draft.take(
      .modified,
      from: [
        "RSS atom:updated": item.first("updated")?.line, "RSS dcterms:modified": item.first("modified")?.line,
      ])
    draft.takeAuthors(item.all("creator").compactMap(\.line), from: "RSS dc:creator")
    draft.takeAuthors(
      item.all("author").compactMap(\.line).map(FeedItem.name(inAddress:)), from: "RSS author")
    draft.take(
      .language,
      from: [
        "RSS dc:language": item.first("language")?.line, "RSS xml:lang": item.attributes["lang"],
        "RSS channel language": channel?.first("language")?.line,
      ])
    draft.takeFeedOutlet([
      ("RSS source", item.own("source")?.line), ("RSS channel title", channel?.own("title")?.line),
    ])
    let content = item.all("encoded").map(\.text).first { !FieldReader.isMissing($0) }
    if let content {
      draft.takeFeedBody(MarkupParagraphs.paragraphs(of: content), isTeaser: false)
    } else if let body = item.first("body") {
      draft.takeFeedBody(XMLParagraphs.paragraphs(of: body), isTeaser: false)
    } else {
      let teaser = item.own("description")?.text ?? item.first("summary")?.text ?? ""
      draft.takeFeedBody(MarkupParagraphs.paragraphs(of: teaser), isTeaser: true)
    }
    return draft
  }
}
