import ClaimsModel

/// Puts claims in text order, a parent before its children.
enum ClaimOrder {
  /// The claims in order, their `parent` renumbered.
  static func ordered(_ claims: [Claim]) -> [Claim] {
    func depth(_ claim: Claim) -> Int {
      var depth = 0
      var parent = claim.parent
      while let index = parent, depth < claims.count {
        depth += 1
        parent = claims[at: index]?.parent
      }
      return depth
    }
    let order = claims.enumerated().map { index, claim in
      (
        place: (claim.spans.first?.start ?? 0, depth(claim), claim.spans.last?.end ?? 0, index),
        claim: claim
      )
    }.sorted { $0.place < $1.place }
    var newIndexes = [Int](repeating: 0, count: claims.count)
    for (new, old) in order.enumerated() { newIndexes[at: old.place.3] = new }
    return order.map { old in
      var claim = old.claim
      claim.parent = claim.parent.flatMap { newIndexes[at: $0] }
      return claim
    }
  }
}
