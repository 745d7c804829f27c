import ClaimsModel

/// Reads NewsML 1, the forerunner of NewsML-G2: news items of components within components.
enum NewsML1Reader {
  /// The articles of a document, in order.
  static func drafts(of root: XMLElement) -> DraftList {
    DraftList(
      root.all("NewsItem").map { item in
        if item.isCut { return nil }
        let draft = draft(of: item)
        return draft.paragraphs.isEmpty ? .failure(.emptyText(field: "DataContent")) : .success(draft)
      })
  }

  // MARK: - Private

  private static func draft(of item: XMLElement) -> ArticleDraft {
    var draft = ArticleDraft()
    let identifier = item.at("Identification", "NewsIdentifier")
    let management = item.first("NewsManagement")
    draft.externalID =
      identifier?.first("PublicIdentifier")?.line ?? identifier?.first("NewsItemId")?.line
    // The component with the longest text is the article; the others are its pictures and their captions.
    let components = components(of: item)
    let texts = components.map(paragraphs)
    let main = zip(components, texts).max { size($0.1) < size($1.1) }
    let order = (main.map { [$0.0] } ?? []) + components
    let lines = order.compactMap { $0.first("NewsLines") }
    func line(_ name: String) -> String? { lines.lazy.compactMap { $0.first(name)?.line }.first }
    draft.take(
      .title,
      from: [
        "NewsML HeadLine": line("HeadLine"), "NewsML Headline": line("Headline"),
        "NewsML Title": line("Title"),
      ])
    draft.takeAuthors([line("ByLine")].compactMap { $0 }, from: "NewsML ByLine")
    draft.take(
      .published,
      from: [
        "NewsML FirstCreated": management?.first("FirstCreated")?.line,
        "NewsML DateId": identifier?.first("DateId")?.line,
        "NewsML ThisRevisionCreated": management?.first("ThisRevisionCreated")?.line,
      ])
    draft.take(
      .modified, from: ["NewsML ThisRevisionCreated": management?.first("ThisRevisionCreated")?.line])
    func party(_ name: String) -> String? {
      order.lazy.compactMap { $0.at("AdministrativeMetadata", name, "Party")?.attributes["FormalName"] }.first
    }
    draft.take(
      .outlet,
      from: [
        "NewsML Provider": party("Provider"), "NewsML Source": party("Source"),
        "NewsML CreditLine": line("CreditLine"), "NewsML ProviderId": identifier?.first("ProviderId")?.line,
      ])
    draft.take(
      .language,
      from: [
        "NewsML Language": order.lazy.compactMap {
          $0.at("DescriptiveMetadata", "Language")?.attributes["FormalName"]
        }.first,
        "NewsML xml:lang": item.attributes["lang"] ?? components.first?.attributes["lang"],
      ])
    draft.paragraphs = main?.1 ?? []
    if let nitf = main?.0.all("ContentItem").compactMap({ $0.at("DataContent", "nitf") }).first {
      draft.takeNITF(nitf)
    }
    return draft
  }

  /// The components of an item at all levels, in order.
  private static func components(of element: XMLElement) -> [XMLElement] {
    element.all("NewsComponent").flatMap { [$0] + components(of: $0) }
  }

  /// The text of a component itself, not of those in it.
  private static func paragraphs(of component: XMLElement) -> [String] {
    for content in component.all("ContentItem").compactMap({ $0.first("DataContent") }) {
      let paragraphs =
        content.elements.isEmpty
        ? MarkupParagraphs.paragraphs(of: content.text)
        : content.first("nitf").map(NITFReader.paragraphs) ?? XMLParagraphs.paragraphs(of: content)
      if !paragraphs.isEmpty { return paragraphs }
    }
    return []
  }

  private static func size(_ paragraphs: [String]) -> Int { paragraphs.reduce(0) { $0 + $1.utf8.count } }
}
