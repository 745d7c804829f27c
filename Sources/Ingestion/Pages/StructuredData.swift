/// What a page's JSON-LD says of the article on it (schema.org/Article).
struct StructuredData {
  /// The names of its types: `NewsArticle`, `LiveBlogPosting`.
  var types: [String] = []
  var headline: String?
  /// Persons before organisations, as written.
  var authors: [String] = []
  var publisher: String?
  var published: String?
  var modified: String?
  var address: String?
  var language: String?
  /// The text, often without paragraphs, cut off or with markup: evidence, not the text itself.
  var body: String?
  /// `false` where readers must pay.
  var isFree: Bool?

  /// Reads the article's node out of `scripts`, the one that is about `address` or `headline` where several are articles.
  ///
  /// - Returns: `nil` when no node is an article.
  static func article(in scripts: [[UInt8]], address: String?, headline: String?) -> StructuredData? {
    var graph = NodeGraph()
    for script in scripts {
      if let value = try? JSONParser.value(in: unwrapped(script)) { graph.add(value) }
    }
    let articles = graph.articles
    guard articles.count > 1 else { return articles.first.map { StructuredData($0, graph: graph) } }
    let candidates = articles.map { StructuredData($0, graph: graph) }
    return candidates.max {
      score($0, address: address, headline: headline) < score($1, address: address, headline: headline)
    }
  }

  /// Whether it is said to be of one of these types.
  func isA(_ names: String...) -> Bool { types.contains { names.contains($0) } }

  // MARK: - Private

  private static func score(_ data: StructuredData, address: String?, headline: String?) -> Int {
    var score = 0
    if let own = data.address, let address, samePage(own, address) { score += 8 }
    if let own = data.headline, let headline, LetterFolding.sameWords(own, headline) { score += 8 }
    if data.body != nil { score += 2 }
    if data.headline != nil { score += 1 }
    if data.published != nil { score += 1 }
    return score
  }

  private static func samePage(_ left: String, _ right: String) -> Bool {
    func path(_ address: String) -> Substring {
      let rest = address.cut(at: "://")?.after ?? Substring(address)
      let path = rest.prefix { $0 != "?" && $0 != "#" }
      return path.hasSuffix("/") ? path.dropLast() : path
    }
    return path(left) == path(right)
  }

  /// The JSON of a script without the comment or CDATA marks that some pages put around it.
  private static func unwrapped(_ script: [UInt8]) -> [UInt8] {
    guard let start = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      let end = script.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") })
    else { return [] }
    return Array(script[from: start, to: end + 1])
  }

  private init(_ node: FieldReader, graph: NodeGraph) {
    types = NodeGraph.types(of: node)
    headline = node.string(of: ["headline"]) ?? node.string(of: ["name"])
    authors = graph.names(in: node.first(of: ["author"]) ?? node.first(of: ["creator"]))
    publisher = graph.names(in: node.first(of: ["publisher"])).first
    published = node.string(of: ["datepublished"]) ?? node.string(of: ["datecreated"])
    modified = node.string(of: ["datemodified"])
    address =
      node.string(of: ["url", "mainentityofpage", "id"]) { OutletNames.host(ofURL: $0) != nil }
      ?? graph.identifier(of: node.first(of: ["mainentityofpage"]))
    language = node.string(of: ["inlanguage"])
    body = node.string(of: ["articlebody"]) ?? node.string(of: ["text"])
    isFree = node.first(of: ["isaccessibleforfree"]).flatMap(Self.truth)
  }

  private static func truth(_ value: JSONValue) -> Bool? {
    switch value {
    case .bool(let truth): truth
    case .string(let text):
      text.lowercased().hasSuffix("true") ? true : text.lowercased().hasSuffix("false") ? false : nil
    default: nil
    }
  }
}

/// The nodes of all JSON-LD scripts of a page, which may name one another by `@id`.
private struct NodeGraph {
  /// The nodes that are articles and stand in no other.
  private(set) var articles: [FieldReader] = []
  private var byID: [String: JSONValue] = [:]

  private static let deepest = 12
  private static let mostNodes = 4000
  private static let articleTypes: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting",
    "Report", "TechArticle",
    "ScholarlyArticle", "MedicalScholarlyArticle", "AdvertiserContentArticle", "SatiricalArticle", "Review",
    "Posting",
  ]

  /// Adds `value` with all nodes in it.
  ///
  /// An article within one is an entry of a live page or a teaser.
  mutating func add(_ value: JSONValue, isWithinArticle: Bool = false, depth: Int = 0) {
    guard depth < Self.deepest, articles.count < Self.mostNodes else { return }
    switch value {
    case .array(let elements):
      for element in elements { add(element, isWithinArticle: isWithinArticle, depth: depth + 1) }
    case .object(let members):
      let node = FieldReader(members)
      if let id = node.string(of: ["id"]), members.count > 1 { byID[id] = byID[id] ?? value }
      let isArticle = !Self.articleTypes.isDisjoint(with: Self.types(of: node))
      if isArticle, !isWithinArticle { articles.append(node) }
      for member in members {
        add(member.value, isWithinArticle: isWithinArticle || isArticle, depth: depth + 1)
      }
    default: break
    }
  }

  /// The types of a node without their vocabulary's address.
  static func types(of node: FieldReader) -> [String] {
    guard let value = node.first(of: ["type"]) else { return [] }
    let names: [String] =
      switch value {
      case .string(let name): [name]
      case .array(let elements):
        elements.compactMap { if case .string(let name) = $0 { name } else { nil } }
      default: []
      }
    return names.map {
      $0.split(whereSeparator: { $0 == "/" || $0 == ":" || $0 == "#" }).last.map(String.init) ?? $0
    }
  }

  /// The names of persons and organisations in `value`; organisations only where no person is named.
  func names(in value: JSONValue?) -> [String] {
    var persons: [String] = []
    var others: [String] = []
    gather(value, depth: 0, persons: &persons, others: &others)
    return persons.isEmpty ? others : persons
  }

  /// The `@id` of a node that is only referred to.
  func identifier(of value: JSONValue?) -> String? {
    guard case .object(let members)? = value else { return nil }
    return FieldReader(members).string(of: ["id"]) { OutletNames.host(ofURL: $0) != nil }
  }

  private func gather(_ value: JSONValue?, depth: Int, persons: inout [String], others: inout [String]) {
    guard let value, depth < Self.deepest, persons.count < 100 else { return }
    switch value {
    case .string(let name):
      if OutletNames.host(ofURL: name) == nil { persons.append(name) }
    case .array(let elements):
      for element in elements { gather(element, depth: depth + 1, persons: &persons, others: &others) }
    case .object(let members):
      let node = FieldReader(members)
      if let name = node.first(of: ["name"]) {
        let isOther = Self.types(of: node).contains { $0 != "Person" }
        var found: [String] = []
        for name in Self.strings(in: name) where OutletNames.host(ofURL: name) == nil { found.append(name) }
        if isOther { others += found } else { persons += found }
      } else if let id = node.string(of: ["id"]), let referred = byID[id] {
        gather(referred, depth: depth + 1, persons: &persons, others: &others)
      }
    default: break
    }
  }

  private static func strings(in value: JSONValue) -> [String] {
    switch value {
    case .string(let text): FieldReader.isMissing(text) ? [] : [text]
    case .array(let elements):
      elements.prefix(100).flatMap { if case .string(let text) = $0 { [text] } else { [String]() } }
    default: []
    }
  }
}
