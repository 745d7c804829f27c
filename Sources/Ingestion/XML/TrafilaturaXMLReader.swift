import ClaimsModel

/// Reads the XML that the program trafilatura writes: `<doc sitename=... title=...><main><p>...`.
enum TrafilaturaXMLReader {
  /// The article of a document whose outermost element is `doc`.
  static func draft(of root: XMLElement) -> ArticleDraft {
    var draft = ArticleDraft()
    func told(_ name: String) -> String? { root.attributes[name] }
    draft.externalID = told("id")
    draft.take(.title, from: ["trafilatura title": told("title")])
    draft.takeAuthors([told("author")].compactMap { $0 }, from: "trafilatura author")
    draft.take(.published, from: ["trafilatura date": told("date")])
    draft.take(
      .outlet, from: ["trafilatura sitename": told("sitename"), "trafilatura hostname": told("hostname")])
    draft.take(
      .url, from: ["trafilatura url": told("url"), "trafilatura source": told("source")])
    draft.take(.language, from: ["trafilatura language": told("language"), "trafilatura lang": told("lang")])
    // What readers wrote stands beside it, in `comments`.
    draft.paragraphs = XMLParagraphs.paragraphs(of: root.first("main") ?? root)
    return draft
  }
}
