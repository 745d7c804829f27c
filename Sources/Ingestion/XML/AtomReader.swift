import ClaimsModel

/// Reads Atom (RFC 4287) and its forerunner 0.3: a feed of entries, or an entry alone.
enum AtomReader {
  /// The articles of a feed, in order.
  static func drafts(of root: XMLElement) -> DraftList {
    if root.name == "entry" { return DraftList(only: draft(of: root, in: root), isCut: root.isCut) }
    // What the feed says is looked for once an entry: not among the entries.
    let head = root.without("entry")
    return DraftList(of: root.all("entry")) { draft(of: $0, in: head) }
  }

  // MARK: - Private

  private static func draft(of entry: XMLElement, in feed: XMLElement) -> ArticleDraft {
    var draft = ArticleDraft()
    draft.externalID = entry.own("id")?.line
    draft.take(.title, from: ["Atom title": entry.own("title")?.text])
    draft.take(
      .url,
      from: [
        "Atom origLink": entry.first("origLink")?.line, "Atom link": FeedItem.alternateLink(of: entry),
        "Atom id": entry.own("id")?.line,
      ])
    draft.take(
      .published,
      from: [
        "Atom published": entry.own("published")?.line, "Atom issued": entry.own("issued")?.line,
        "Atom created": entry.own("created")?.line, "Atom updated": entry.own("updated")?.line,
      ])
    draft.take(
      .modified,
      from: ["Atom updated": entry.own("updated")?.line, "Atom modified": entry.own("modified")?.line])
    let source = entry.own("source")
    for (holder, carrier) in [
      (entry, "Atom author"), (source, "Atom source author"), (feed, "Atom feed author"),
    ] {
      draft.takeAuthors(
        holder?.all("author").compactMap { $0.own("name")?.line ?? $0.line } ?? [], from: carrier)
    }
    draft.take(
      .language,
      from: [
        "Atom xml:lang": entry.attributes["lang"],
        "Atom content xml:lang": entry.own("content")?.attributes["lang"],
        "Atom feed xml:lang": feed.attributes["lang"],
      ])
    draft.takeFeedOutlet([
      ("Atom source title", source?.own("title")?.line),
      ("Atom feed title", feed.name == "feed" ? feed.own("title")?.line : nil),
    ])
    let content = entry.own("content").map(paragraphs) ?? []
    if content.isEmpty {
      draft.takeFeedBody(entry.own("summary").map(paragraphs) ?? [], isTeaser: true)
    } else {
      draft.takeFeedBody(content, isTeaser: false)
    }
    return draft
  }

  /// The text of a construct: plain, escaped HTML, or elements of XHTML.
  private static func paragraphs(of construct: XMLElement) -> [String] {
    if construct.elements.isEmpty { return MarkupParagraphs.paragraphs(of: construct.text) }
    return XMLParagraphs.paragraphs(of: construct)
  }
}
