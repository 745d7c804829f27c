import ClaimsArchive
import ClaimsModel

/// Articles, claims and sources as nodes of JSON-LD in the vocabulary of schema.org, each once.
///
/// A claim's `text` is its content only where its author says that it is so: what is denied, opposed, asked, demanded
/// is told by the whole reading, and the content stands in `about`. A claim's `author` is its speaker, its `appearance`
/// the article and, for each relay, a work of the relay; its figures are among what it `mentions`. Nodes refer to one
/// another by the archive's ids as fragments: `#c7k2`.
struct LinkedNodes {
  /// What stands before the first node of a document, and behind the last.
  static let (opening, closing) = ("{\"@context\":\"https://schema.org\",\"@graph\":[", "]}")

  private var nodes: [[UInt8]] = []
  private var written: Set<String> = []

  /// A claim with its article and sources as a document of its own.
  static func document(of hit: SearchHit) -> [UInt8] {
    var nodes = LinkedNodes()
    nodes.add(hit)
    return Array(opening.utf8) + nodes.take().joined(separator: ",".utf8) + Array(closing.utf8)
  }

  /// Gives the nodes that were added since the last call.
  mutating func take() -> [[UInt8]] {
    defer { nodes.removeAll(keepingCapacity: true) }
    return nodes
  }

  /// Adds an article once; `article` adds what a summary does not hold.
  mutating func add(_ summary: ArticleSummary, article: Article? = nil) {
    guard written.insert(summary.id.description).inserted else { return }
    addNode(summary.id.description, type: "NewsArticle") { writer in
      writer.pair("headline", summary.title)
      writer.pair("datePublished", summary.published?.description)
      writer.pair("url", summary.url)
      if let outlet = summary.outlet { writer.node("publisher", type: "NewsMediaOrganization", name: outlet) }
      guard let article else { return }
      writer.pair("inLanguage", article.language)
      if !article.bylines.isEmpty {
        writer.key("author")
        writer.beginArray()
        for byline in article.bylines { writer.node(nil, type: "Person", name: byline) }
        writer.endArray()
      }
      writer.pair("articleBody", article.text)
    }
  }

  /// Adds a claim, and its article and sources unless they have been.
  mutating func add(_ hit: SearchHit) {
    add(hit.article)
    for link in hit.chain where written.insert(link.source.description).inserted {
      addNode(link.source.description, type: link.kind.schemaType) { writer in
        writer.pair("name", link.name)
        if link.kind == .person { writer.pair("jobTitle", link.roles.first) }
        writer.pair("sameAs", link.wikidata.map { "http://www.wikidata.org/entity/" + $0 })
      }
    }
    addNode(hit.id.description, type: "Claim") { writer in
      Self.writeText(of: hit, to: &writer)
      writer.pair("dateCreated", hit.claim.said)
      if let parent = hit.parent { writer.reference("isPartOf", parent.description) }
      let documents = hit.chain.speakers.filter { $0.kind == .document }
      writer.references(
        "author", hit.chain.speakers.filter { $0.kind != .document }.map(\.source.description))
      writer.references("isBasedOn", documents.map(\.source.description))
      writer.key("appearance")
      writer.beginArray()
      writer.reference(nil, hit.article.id.description)
      for relay in hit.chain where relay.relation == .relay {
        writer.beginObject()
        writer.pair("@type", "CreativeWork")
        writer.reference("creator", relay.source.description)
        writer.endObject()
      }
      writer.endArray()
      let figures = hit.figures.compactMap(LinkedFigure.init)
      guard !figures.isEmpty else { return }
      writer.key("mentions")
      writer.beginArray()
      for figure in figures { figure.write(to: &writer) }
      writer.endArray()
    }
  }

  // MARK: - Private

  /// What the author claims: the content where he says that it is so, else the whole reading, which tells what he does
  /// with it; the content is then what the claim is about.
  private static func writeText(of hit: SearchHit, to writer: inout JSONWriter) {
    if hit.claim.stance == .asserts, hit.claim.polarity == .asserted {
      return writer.pair("text", hit.claim.text)
    }
    writer.pair("text", hit.reading.text)
    writer.key("about")
    writer.beginObject()
    writer.pair("@type", "CreativeWork")
    writer.pair("text", hit.claim.text)
    writer.endObject()
  }

  private mutating func addNode(_ id: String, type: String, _ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.pair("@type", type)
    writer.pair("@id", "#" + id)
    body(&writer)
    writer.endObject()
    nodes.append(writer.bytes)
  }
}

extension JSONWriter {
  /// Writes a node of its own with a name.
  fileprivate mutating func node(_ name: String?, type: String, name text: String) {
    if let name { key(name) }
    beginObject()
    pair("@type", type)
    pair("name", text)
    endObject()
  }

  /// Writes references to nodes of the graph: one alone, several in an array, none not at all.
  fileprivate mutating func references(_ name: String, _ ids: [String]) {
    if ids.count < 2 { return ids.forEach { reference(name, $0) } }
    key(name)
    beginArray()
    for id in ids { reference(nil, id) }
    endArray()
  }

  /// Writes a reference to a node of the graph.
  fileprivate mutating func reference(_ name: String?, _ id: String) {
    if let name { key(name) }
    beginObject()
    pair("@id", "#" + id)
    endObject()
  }
}

extension SourceKind {
  /// The nearest type of schema.org; people without a name are persons, several of them an organisation.
  fileprivate var schemaType: String {
    switch self {
    case .person, .unnamed: "Person"
    case .organisation, .group: "Organization"
    case .government: "GovernmentOrganization"
    case .outlet: "NewsMediaOrganization"
    case .document: "CreativeWork"
    }
  }
}
