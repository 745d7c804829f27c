/// What a page shows of its article: the headline, who wrote it, when it appeared.
struct VisibleMetadata {
  /// The text of the headline.
  private(set) var headline: String?
  /// What bylines say, as written.
  private(set) var authors: [String] = []
  /// The moment of publication, and which part of the page told it.
  private(set) var published: (value: String, carrier: String)?

  private static let mostAuthors = 12
  /// Elements after the headline within which a byline is looked for, when one was found before.
  private static let nearby = 150

  /// Looks at the elements of `sections`.
  init(_ sections: PageSections) {
    let tree = sections.tree
    var lastByline: Int?
    for (index, node) in tree.nodes.enumerated() {
      if node.tag == .h1, headline == nil { headline = Self.filled(tree.text(of: index)) }
      if node.tag == .time, published == nil { takeTime(index, tree) }
      let own = sections.own[at: index] ?? []
      let inherited = sections.inherited[at: index] ?? []
      guard inherited.isDisjoint(with: [.comments, .unseen, .clutter]) else { continue }
      // Bylines further on are those of teasers.
      if let lastByline, index > lastByline + Self.nearby { continue }
      guard own.contains(.byline), authors.count < Self.mostAuthors, node.end - index < 60 else { continue }
      let before = authors.count
      takeByline(index, tree)
      if authors.count > before { lastByline = index }
    }
  }

  private mutating func takeTime(_ index: Int, _ tree: PageTree) {
    guard let value = tree.value(.datetime, of: index).flatMap(Self.filled) else { return }
    if case .date = PublishedDate(value) { published = (value, "time") }
  }

  private mutating func takeByline(_ index: Int, _ tree: PageTree) {
    guard let text = Self.filled(tree.text(of: index, longest: 300)), text.utf8.count < 160 else { return }
    let names = Bylines.names(in: text)
    if !names.isEmpty, names.allSatisfy(Self.isAuthor) { authors += names.filter { !authors.contains($0) } }
  }

  private static func isAuthor(_ name: String) -> Bool {
    guard Bylines.isPersonName(name) else { return false }
    return !name.lowercased().split(separator: " ").contains { networks.contains(String($0)) }
  }

  private static let networks: Set<String> = [
    "twitter", "facebook", "instagram", "linkedin", "whatsapp", "email", "share", "follow", "updated",
    "published", "posted",
  ]

  private static func filled(_ text: String) -> String? {
    let line = CleanMarkup.line(text)
    return line.isEmpty ? nil : line
  }
}
