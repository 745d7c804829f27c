import ClaimsModel

/// Reads NewsML-G2 of IPTC: a news item, or a message with several.
enum NewsMLG2Reader {
  /// The articles of a document, in order.
  ///
  /// Items that are pictures, or lists of other items, have no text.
  static func drafts(of root: XMLElement) -> DraftList {
    guard root.name != "newsItem" else {
      return DraftList([result(of: root)], isCollection: false)
    }
    return DraftList(root.descendants("newsItem").map(result))
  }

  // MARK: - Private

  private static func result(of item: XMLElement) -> Result<ArticleDraft, IngestionError>? {
    if item.isCut { return nil }
    let draft = draft(of: item)
    return draft.paragraphs.isEmpty ? .failure(.emptyText(field: "contentSet")) : .success(draft)
  }

  private static func draft(of item: XMLElement) -> ArticleDraft {
    var draft = ArticleDraft()
    let about = item.first("itemMeta")
    let content = item.first("contentMeta")
    draft.externalID = item.attributes["guid"]
    draft.take(
      .title,
      from: [
        "NewsML-G2 headline": content?.first("headline")?.line,
        "NewsML-G2 title": about?.first("title")?.line,
      ])
    draft.takeAuthors(content?.all("by").compactMap(\.line) ?? [], from: "NewsML-G2 by")
    draft.takeAuthors(content?.all("creator").compactMap { name(of: $0) } ?? [], from: "NewsML-G2 creator")
    draft.take(
      .published,
      from: [
        "NewsML-G2 contentCreated": content?.first("contentCreated")?.line,
        "NewsML-G2 firstCreated": about?.first("firstCreated")?.line,
        "NewsML-G2 versionCreated": about?.first("versionCreated")?.line,
      ])
    draft.take(
      .modified,
      from: [
        "NewsML-G2 contentModified": content?.first("contentModified")?.line,
        "NewsML-G2 versionCreated": about?.first("versionCreated")?.line,
      ])
    draft.take(
      .outlet,
      from: [
        "NewsML-G2 provider": about?.first("provider").flatMap(name),
        "NewsML-G2 infoSource": content?.first("infoSource").flatMap(name),
        "NewsML-G2 creditline": content?.first("creditline")?.line,
        "NewsML-G2 copyrightHolder": item.at("rightsInfo", "copyrightHolder").flatMap(name),
      ])
    draft.take(
      .language,
      from: [
        "NewsML-G2 language": content?.first("language")?.attributes["tag"],
        "NewsML-G2 xml:lang": item.attributes["lang"],
      ])
    if let status = about?.first("pubStatus")?.attributes["qcode"], !status.lowercased().hasSuffix(":usable")
    {
      draft.warnings.append("The agency marks it as \(TextNormalizer.shortened(status)).")
    }
    takeText(of: item.first("contentSet"), into: &draft)
    return draft
  }

  /// The first content that has a text; the others are the same in other forms.
  private static func takeText(of contents: XMLElement?, into draft: inout ArticleDraft) {
    for content in contents?.elements ?? [] {
      if let nitf = content.first("nitf") {
        draft.takeNITF(nitf)
      } else if let html = content.first("html") {
        draft.takeXHTML(html)
      } else if content.name == "inlineData", content.elements.isEmpty {
        draft.paragraphs = MarkupParagraphs.paragraphs(of: content.text)
      } else {
        draft.paragraphs = XMLParagraphs.paragraphs(of: content)
      }
      if !draft.paragraphs.isEmpty { return }
    }
  }

  /// The name of a party: in words, else the code that stands for it, without its prefix.
  private static func name(of party: XMLElement) -> String? {
    if let name = party.first("name")?.line ?? party.line { return name }
    let code = party.attributes["literal"] ?? party.attributes["qcode"]
    return code.map { code in code.cut(at: ":").map { String($0.after) } ?? code }
  }
}

extension ArticleDraft {
  /// Takes the text of a page without furniture, as agencies send it; a headline that it repeats is left out.
  mutating func takeXHTML(_ html: XMLElement) {
    take(
      .title,
      from: ["XHTML title": html.at("head", "title")?.line, "XHTML h1": html.descendants("h1").first?.line])
    let body = html.first("body") ?? html
    paragraphs = XMLParagraphs.paragraphs(of: body, skipping: XMLParagraphs.skipped.union(["head"]))
  }
}
