extension StoredArticle {
  /// The article without the claims that corrections reject.
  ///
  /// What stood within one of them, a claim or a figure, stands within the next claim around it.
  public var withoutRejected: StoredArticle {
    guard analysis.claims.contains(where: \.isRejected) else { return self }
    // For each claim its new place, or that of the nearest around it that is kept.
    var places: [Int?] = []
    var kept = self
    (kept.analysis.claims, kept.claimIDs) = ([], [])
    for (claim, id) in zip(analysis.claims, claimIDs) {
      let parent = claim.parent.flatMap { places[at: $0] ?? nil }
      if claim.isRejected {
        places.append(parent)
        if let parent { kept.analysis.claims[at: parent]?.figures += claim.figures }
      } else {
        places.append(kept.claimIDs.count)
        var claim = claim
        claim.parent = parent
        kept.analysis.claims.append(claim)
        kept.claimIDs.append(id)
      }
    }
    for index in kept.analysis.claims.indices { kept.analysis.claims[at: index]?.figures.sort() }
    for index in kept.analysis.figures.indices {
      let claim = kept.analysis.figures[at: index]?.claim
      kept.analysis.figures[at: index]?.claim = claim.flatMap { places[at: $0] ?? nil }
    }
    return kept
  }
}
