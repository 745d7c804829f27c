/// What the head of a page says of it: meta elements, links, the title, the language.
struct PageHead {
  /// The contents of meta elements by name, property or itemprop in lower case; the first of each.
  private(set) var meta: [String: String] = [:]
  /// All contents of the meta elements that name authors.
  private(set) var authors: [String] = []
  /// The canonical address.
  private(set) var canonical: String?
  /// The title, as the page has it.
  private(set) var title: String?
  /// The language that the outermost element declares.
  private(set) var language: String?

  private static let mostMeta = 400

  /// Reads the head of `tree`; meta elements count wherever they stand.
  init(_ tree: PageTree) {
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case .meta: if meta.count < Self.mostMeta { take(meta: index, of: tree) }
      case .link: take(link: index, of: tree)
      case .title: if title == nil { title = Self.filled(tree.text(of: index)) }
      case .html: if language == nil { language = tree.value(.lang, of: index).flatMap(Self.filled) }
      default: break
      }
    }
  }

  /// The first of `names` that says something, and which it is.
  func first(of names: [String]) -> (name: String, value: String)? {
    for name in names {
      if let value = meta[name], !FieldReader.isMissing(value) { return (name, value) }
    }
    return nil
  }

  // MARK: - Private

  private mutating func take(meta index: Int, of tree: PageTree) {
    guard let content = tree.value(.content, of: index).flatMap(Self.filled) else { return }
    for attribute in [PageAttribute.property, .name, .itemprop] {
      guard let key = tree.value(attribute, of: index)?.lowercased() else { continue }
      if Self.authorNames.contains(key), authors.count < 40 { authors.append(content) }
      if meta[key] == nil { meta[key] = content }
    }
  }

  private mutating func take(link index: Int, of tree: PageTree) {
    guard canonical == nil, let relation = tree.value(.rel, of: index)?.lowercased(), relation == "canonical"
    else { return }
    canonical = tree.value(.href, of: index).flatMap(Self.filled)
  }

  private static func filled(_ text: String) -> String? {
    let line = CleanMarkup.line(text)
    return line.isEmpty ? nil : line
  }

  /// The meta elements that name who wrote an article.
  static let authorNames: Set<String> = [
    "author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "dc:creator",
    "parsely-author",
    "sailthru.author", "byl", "cxenseparse:author", "citation_author", "rbauthors", "authors",
    "article.author", "news_authors",
    "mrf:authors", "page.content.author", "bt:author", "creator",
  ]
}
