import ClaimsModel

/// Takes apart the page that pandoc makes of a document of Word, OpenDocument, RTF or EPUB.
///
/// The page has nothing beside the text: it is not searched for the article, as a page of the web is.
enum OfficeDocumentReader {
  /// What is on the page.
  ///
  /// - Throws: what ``XMLTreeReader`` throws.
  static func contents(of page: [UInt8]) throws(IngestionError) -> ConvertedDocument {
    let document = try XMLTreeReader.document(of: try CharsetDecoder.decode(page).bytes)
    let head = document.root.first("head")
    func meta(_ names: String...) -> String? {
      head?.all("meta").first { names.contains($0.attributes["name"] ?? "") }?.attributes["content"]
    }
    var draft = ArticleDraft()
    draft.take(.title, from: ["document title": head?.first("title")?.line.flatMap(PlausibleTitle.title)])
    draft.takeAuthors([meta("author")].compactMap { $0 }, from: "document author")
    return ConvertedDocument(
      draft: draft,
      paragraphs: XMLParagraphs.paragraphs(of: document.root.first("body").map(withoutFurniture)),
      made: ["document date": meta("date", "dcterms.date")])
  }

  /// The text without the copy of the title above it, and without the signs of its notes.
  private static func withoutFurniture(_ element: XMLElement) -> XMLElement {
    var element = element
    element.children = element.children.compactMap { child in
      guard case .element(let inner) = child else { return child }
      if ids.contains(inner.attributes["id"] ?? "") || classes.contains(inner.attributes["class"] ?? "") {
        return nil
      }
      return .element(withoutFurniture(inner))
    }
    return element
  }

  private static let ids: Set<String> = ["title-block-header", "header", "TOC"]
  private static let classes: Set<String> = ["footnote-ref", "footnoteRef", "footnote-back"]
}
