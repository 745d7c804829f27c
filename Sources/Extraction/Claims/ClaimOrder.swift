import ClaimsModel

/// Puts claims in text order, a parent before its children.
enum ClaimOrder {
  /// The claims in order, their `parent` renumbered.
  static func ordered(_ claims: [Claim]) -> [Claim] {
    func depth(_ index: Int) -> Int {
      var depth = 0
      var parent = claims[index].parent
      while let index = parent, depth < claims.count {
        depth += 1
        parent = claims[index].parent
      }
      return depth
    }
    let order = claims.indices.sorted { left, right in
      let first = (claims[left].spans.first?.start ?? 0, depth(left), claims[left].spans.last?.end ?? 0, left)
      let second = (
        claims[right].spans.first?.start ?? 0, depth(right), claims[right].spans.last?.end ?? 0, right
      )
      return first < second
    }
    var place = [Int](repeating: 0, count: claims.count)
    for (new, old) in order.enumerated() { place[old] = new }
    return order.map { old in
      var claim = claims[old]
      claim.parent = claim.parent.map { place[$0] }
      return claim
    }
  }
}
