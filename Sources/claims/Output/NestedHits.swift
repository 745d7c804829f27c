package import ClaimsModel

/// Claims of a list, each that stands within another of the list below that one.
package struct NestedHits {
  /// A claim that stands within none of the list, and what stands within it, in the order of the list.
  package struct Top: Hashable, Sendable {
    /// The claim.
    package let hit: SearchHit
    /// The claims within it, and those within these, each with how deep it stands, from 1.
    package let inner: [Inner]
  }

  /// A claim within another.
  package struct Inner: Hashable, Sendable {
    /// The claim.
    package let hit: SearchHit
    /// How many claims of the list it stands within.
    package let depth: Int
  }

  /// The claims that stand within none of the list, in its order.
  package let tops: [Top]

  /// All of them, each with what stands within it right behind it.
  package var flat: [SearchHit] { tops.flatMap { [$0.hit] + $0.inner.map(\.hit) } }

  /// Sorts `hits`.
  package init(_ hits: [SearchHit]) {
    let ids = Set(hits.map(\.id))
    let children = Dictionary(grouping: hits.filter { $0.parent.map(ids.contains) ?? false }) { $0.parent }
    tops = hits.filter { !($0.parent.map(ids.contains) ?? false) }.map { top in
      var inner: [Inner] = []
      // A stack instead of recursion: claims nest as deep as a text makes them.
      var open = (children[top.id] ?? []).reversed().map { Inner(hit: $0, depth: 1) }
      while let next = open.popLast() {
        inner.append(next)
        open += (children[next.hit.id] ?? []).reversed().map { Inner(hit: $0, depth: next.depth + 1) }
      }
      return Top(hit: top, inner: inner)
    }
  }
}
