/// Finds the element that holds an article's body.
enum BodyRoot {
  /// The part of what is there that an element must hold to be gone into.
  private static let mostOf = 0.8
  /// The part of the page's prose that an element with the name of a body must hold.
  private static let namedShare = 0.5

  /// The node of the body; `nil` for a page without prose.
  static func node(in sections: PageSections) -> Int? {
    guard
      let outermost = sections.tree.nodes.indices.first(where: { sections.tree[at: $0]?.tag == .body })
        ?? sections.tree.nodes.indices.first
    else { return nil }
    let total = sections.articleWords(in: outermost)
    guard total > 0 else { return nil }
    if let named = named(in: sections, total: total) { return named }
    return descend(from: outermost, in: sections)
  }

  /// The innermost element that is named as a body is and holds most of the prose.
  private static func named(in sections: PageSections, total: Int) -> Int? {
    let candidates = sections.own.indices.filter { sections.own[at: $0]?.contains(.body) == true }.prefix(200)
      .map { (node: $0, words: sections.articleWords(in: $0)) }
    guard let most = candidates.map(\.words).max(), Double(most) >= Double(total) * namedShare else {
      return nil
    }
    return candidates.last { Double($0.words) >= Double(most) * mostOf }?.node
  }

  /// Goes from an element to the one within it that holds most of its prose, as far as there is one.
  private static func descend(from node: Int, in sections: PageSections) -> Int {
    var current = node
    while let end = sections.tree[at: current]?.end {
      let words = sections.articleWords(in: current)
      var child = current + 1
      var heaviest: Int?
      while child < end, let next = sections.tree[at: child] {
        if next.tag != .text, Double(sections.articleWords(in: child)) >= Double(words) * mostOf {
          heaviest = child
        }
        child = max(next.end, child + 1)
      }
      guard let heaviest, sections.tree[at: heaviest]?.tag != .p else { break }
      current = heaviest
    }
    return current
  }
}
