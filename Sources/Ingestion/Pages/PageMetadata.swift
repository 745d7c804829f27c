import ClaimsModel

/// What a page tells of its article, and which of its parts told it.
struct PageMetadata {
  private(set) var title: String?
  private(set) var authors: [String] = []
  private(set) var outlet: String?
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var address: String?
  private(set) var language: String?
  private(set) var carriers: [Article.Field: String] = [:]
  /// What JSON-LD says, where it says anything of an article.
  let data: StructuredData?

  /// Asks, for each field, the parts of the page in the order of READING.md §3.
  init(markup: PageMarkup, sections: PageSections, address given: String?) {
    let head = PageHead(sections.tree)
    let visible = VisibleMetadata(sections)
    let ownAddress = head.canonical ?? head.meta["og:url"]
    let data = StructuredData.article(
      in: markup.structuredData, address: given ?? ownAddress,
      headline: head.meta["og:title"] ?? visible.headline)
    self.data = data
    (address, carriers[.url]) = Self.address(head: head, data: data, markup: markup, given: given)
    (outlet, carriers[.outlet]) = Self.outlet(head: head, data: data)
    (title, carriers[.title]) = Self.title(head: head, data: data, visible: visible, outlet: outlet)
    (authors, carriers[.bylines]) = Self.authors(head: head, data: data, visible: visible, outlet: outlet)
    (published, carriers[.published]) = Self.published(head: head, data: data, visible: visible)
    (modified, carriers[.modified]) = Self.modified(head: head, data: data)
    (language, carriers[.language]) = Self.language(head: head, data: data)
  }

  /// Writes what is known into `draft`.
  func fill(_ draft: inout ArticleDraft) {
    draft.title = title
    draft.authors = authors
    draft.outlet = outlet
    draft.publishedField = published
    draft.modifiedField = modified
    draft.url = address
    draft.language = language
    draft.carriers = carriers
  }

  // MARK: - Private

  private typealias Told<Value> = (Value, String?)

  private static func title(
    head: PageHead, data: StructuredData?, visible: VisibleMetadata, outlet: String?
  ) -> Told<String?> {
    let candidates: [(String?, String)] = [
      (head.meta["og:title"], "meta og:title"), (data?.headline.map(CleanMarkup.line), "JSON-LD headline"),
      (visible.headline, "h1"),
      (head.meta["twitter:title"], "meta twitter:title"), (head.title, "title"),
    ]
    for (title, carrier) in candidates {
      guard let title, !FieldReader.isMissing(title) else { continue }
      return (withoutSite(title, visible: visible, outlet: outlet), carrier)
    }
    return (nil, nil)
  }

  /// A title without the name of its site behind a bar or a dash, and without what stands behind that.
  private static func withoutSite(_ title: String, visible: VisibleMetadata, outlet: String?) -> String {
    for separator in [" | ", " - ", " – ", " — ", " « ", " : "] {
      var rest = title[...]
      var kept = ""
      while let (before, after) = rest.cut(at: separator) {
        kept += kept.isEmpty ? before : separator + before
        let next = String(after.cut(at: separator)?.before ?? after)
        if let outlet, LetterFolding.sameWords(next, outlet) { return kept }
        if let headline = visible.headline, LetterFolding.sameWords(kept, headline) { return kept }
        rest = after
      }
    }
    return title
  }

  private static func authors(
    head: PageHead, data: StructuredData?, visible: VisibleMetadata, outlet: String?
  ) -> Told<[String]> {
    let structured = AuthorNames.usable(data?.authors ?? [])
    if !structured.isEmpty { return (structured, "JSON-LD author") }
    // Programs write the site's own name into the meta elements where no author is known.
    let declared = AuthorNames.usable(head.authors).filter { name in
      outlet.map { !LetterFolding.sameWords($0, name) } ?? true
    }
    if !declared.isEmpty { return (declared, "meta author") }
    return visible.authors.isEmpty ? ([], nil) : (visible.authors, "byline")
  }

  private static func outlet(head: PageHead, data: StructuredData?) -> Told<String?> {
    if let name = data?.publisher.map(CleanMarkup.line), !FieldReader.isMissing(name) {
      return (name, "JSON-LD publisher")
    }
    guard
      let (name, value) = head.first(of: [
        "og:site_name", "application-name", "twitter:app:name:iphone", "dc.publisher", "cre",
      ])
    else { return (nil, nil) }
    return (value, "meta " + name)
  }

  private static func published(head: PageHead, data: StructuredData?, visible: VisibleMetadata) -> Told<
    String?
  > {
    if let date = data?.published, isDate(date) { return (date, "JSON-LD datePublished") }
    for name in publishedNames {
      if let value = head.meta[name], isDate(value) { return (value, "meta " + name) }
    }
    return (visible.published?.value, visible.published?.carrier)
  }

  private static func isDate(_ text: String) -> Bool {
    if case .date = PublishedDate(text) { true } else { false }
  }

  private static func modified(head: PageHead, data: StructuredData?) -> Told<String?> {
    if let date = data?.modified, isDate(date) { return (date, "JSON-LD dateModified") }
    for name in modifiedNames {
      if let value = head.meta[name], isDate(value) { return (value, "meta " + name) }
    }
    return (nil, nil)
  }

  private static func address(
    head: PageHead, data: StructuredData?, markup: PageMarkup, given: String?
  ) -> Told<String?> {
    let candidates: [(String?, String)] = [
      (head.canonical, "link canonical"), (head.meta["og:url"], "meta og:url"), (given, "fetched from"),
      (SavedPage.address(in: markup.comments), "saved page"), (data?.address, "JSON-LD url"),
    ]
    for (address, carrier) in candidates {
      if let address, OutletNames.host(ofURL: address) != nil { return (address, carrier) }
    }
    return (nil, nil)
  }

  private static func language(head: PageHead, data: StructuredData?) -> Told<String?> {
    if let language = head.language { return (language, "html lang") }
    if let language = data?.language { return (language, "JSON-LD inLanguage") }
    guard let (name, value) = head.first(of: ["og:locale", "content-language", "dc.language", "language"])
    else { return (nil, nil) }
    return (value, "meta " + name)
  }

  private static let publishedNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "parsely-pub-date",
    "sailthru.date", "datepublished",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dcterms.date", "dc.date", "dc:date",
    "citation_publication_date", "citation_date",
    "citation_online_date", "article.published", "published-date", "publish-date", "publishdate",
    "published_time", "pubdate", "ptime",
    "article_date_original", "originalpublicationdate", "date.created", "dc.date.created",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "article.created", "rnews:datepublished", "displaydate", "date_published",
    "release_date",
    "publication_date", "publicationdate", "article:published", "bt:pubdate", "date", "iso-8601-publish-date",
    "created",
  ]
  private static let modifiedNames = [
    "article:modified_time", "og:updated_time", "article:updated_time", "datemodified", "lastmod", "utime",
    "last-modified",
    "dcterms.modified", "dc.date.modified", "article.updated", "revised", "modified_time",
  ]
}
