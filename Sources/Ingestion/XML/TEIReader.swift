import ClaimsModel

/// Reads TEI, the form of the Text Encoding Initiative, as trafilatura and collections of newspapers write it.
enum TEIReader {
  /// The articles of a document, or of a collection of documents.
  static func drafts(of root: XMLElement) -> DraftList {
    guard root.name == "teiCorpus" else { return DraftList(only: draft(of: root), isCut: root.isCut) }
    return DraftList(of: root.descendants("TEI"), read: draft)
  }

  // MARK: - Private

  private static func draft(of root: XMLElement) -> ArticleDraft {
    var draft = ArticleDraft()
    let header = root.first("teiHeader") ?? root.first("fileDesc")
    let file = header?.first("fileDesc")
    let source = file?.at("sourceDesc", "biblFull")
    // What was printed goes before what was made of it.
    let statements = [source, file].compactMap { $0 }
    func first(_ path: (XMLElement) -> String?) -> String? { statements.lazy.compactMap(path).first }
    draft.externalID = first {
      $0.at("publicationStmt", "idno")?.line ?? $0.at("notesStmt", "note")?.attributes["id"]
    }
    draft.take(.title, from: ["TEI title": first { title(in: $0.first("titleStmt")) }])
    let authors = statements.map { $0.first("titleStmt")?.all("author").compactMap(\.line) ?? [] }
    draft.takeAuthors(authors.first { !$0.isEmpty } ?? [], from: "TEI author")
    draft.take(
      .published,
      from: [
        "TEI date": first { date(in: $0.first("publicationStmt")) },
        "TEI creation": header?.at("profileDesc", "creation").flatMap(date),
      ])
    draft.take(.outlet, from: ["TEI publisher": first { $0.at("publicationStmt", "publisher")?.line }])
    draft.take(
      .url,
      from: [
        "TEI ptr": first { $0.first("publicationStmt")?.first("ptr")?.attributes["target"] },
        "TEI link": header?.descendants("ptr").lazy.compactMap { $0.attributes["target"] }.first,
      ])
    let languages = header?.descendants("language") ?? []
    draft.take(
      .language,
      from: [
        "TEI language": languages.lazy.compactMap { $0.attributes["ident"] ?? $0.line }.first,
        "TEI xml:lang": root.at("text")?.attributes["lang"] ?? root.attributes["lang"],
      ])
    draft.paragraphs = paragraphs(of: root)
    return draft
  }

  /// The text without what readers wrote below it.
  private static func paragraphs(of root: XMLElement) -> [String] {
    guard var body = root.at("text", "body") ?? root.first("text") else { return [] }
    body.children = body.children.filter { child in
      guard case .element(let division) = child else { return true }
      return division.attributes["type"] != "comments"
    }
    return XMLParagraphs.paragraphs(of: body, skipping: ["note", "fw", "figure", "graphic"])
  }

  private static func title(in statement: XMLElement?) -> String? {
    let titles = statement?.all("title") ?? []
    return (titles.first { $0.attributes["type"] == "main" } ?? titles.first)?.line
  }

  private static func date(in statement: XMLElement?) -> String? {
    let date = statement?.name == "date" ? statement : statement?.first("date")
    return date.flatMap { $0.attributes["when"] ?? $0.line }
  }
}
