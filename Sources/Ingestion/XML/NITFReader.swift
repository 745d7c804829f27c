import ClaimsModel

/// Reads NITF, the News Industry Text Format of IPTC, in which agencies and archives keep articles.
enum NITFReader {
  /// The article of a document whose outermost element is `nitf`.
  static func draft(of root: XMLElement) -> ArticleDraft {
    var draft = ArticleDraft()
    draft.takeNITF(root)
    return draft
  }

  /// The text of the body; the copies of its beginning that archives keep beside it are left out.
  static func paragraphs(of root: XMLElement) -> [String] {
    let content = root.at("body", "body.content")
    let full = content?.all("block").first { $0.attributes["class"] == "full_text" }
    return XMLParagraphs.paragraphs(of: full ?? content ?? root.first("body"))
  }
}

extension ArticleDraft {
  /// Takes what a document of NITF tells, beside what is known already.
  mutating func takeNITF(_ root: XMLElement) {
    let head = root.first("head")
    let data = head?.first("docdata")
    let top = root.at("body", "body.head")
    let publication = head?.first("pubdata")
    externalID = externalID ?? data?.first("doc-id")?.attributes["id-string"]
    take(
      .title,
      from: [
        "NITF hl1": top?.at("hedline", "hl1")?.line, "NITF hedline": top?.first("hedline")?.line,
        "NITF title": head?.first("title")?.line,
      ])
    takeAuthors(top?.all("byline").prefix(1).compactMap(Self.name(inByline:)) ?? [], from: "NITF byline")
    take(
      .published,
      from: [
        "NITF date.issue": data?.first("date.issue")?.attributes["norm"],
        "NITF date.release": data?.first("date.release")?.attributes["norm"],
        "NITF pubdata": publication?.attributes["date.publication"],
        "NITF story.date": top?.at("dateline", "story.date")?.attributes["norm"],
      ])
    take(
      .outlet,
      from: [
        "NITF pubdata": publication?.attributes["name"],
        "NITF distributor": top?.at("distributor", "org")?.line ?? top?.first("distributor")?.line,
        "NITF doc.copyright": data?.first("doc.copyright")?.attributes["holder"],
        "NITF rights.owner": top?.at("rights", "rights.owner")?.line,
      ])
    take(.url, from: ["NITF pubdata": publication?.attributes["ex-ref"]])
    take(
      .language, from: ["NITF xml:lang": root.attributes["lang"] ?? root.first("body")?.attributes["lang"]])
    if paragraphs.isEmpty { paragraphs = NITFReader.paragraphs(of: root) }
  }

  /// "By Jane Doe, Staff Writer" without the role that is marked as one.
  private static func name(inByline byline: XMLElement) -> String? {
    let persons = byline.descendants("person").compactMap(\.line)
    guard persons.isEmpty else { return persons.joined(separator: "; ") }
    var name = byline
    name.children.removeAll { if case .element(let role) = $0 { role.name == "byttl" } else { false } }
    return name.line
  }
}
