import ClaimsModel

/// Keeps the parents of drafts right when some are taken out.
enum ParentIndexes {
  /// The drafts without those of `indexes`; what stood within one of them stands within its parent.
  static func removing(_ indexes: Set<Int>, from drafts: [ClaimDraft]) -> [ClaimDraft] {
    if indexes.isEmpty { return drafts }
    var places: [Int: Int] = [:]
    for (index, _) in drafts.enumerated() where !indexes.contains(index) { places[index] = places.count }
    func parent(of draft: ClaimDraft) -> Int? {
      var parent = draft.parent
      var steps = 0
      while let index = parent, indexes.contains(index), steps <= drafts.count {
        parent = drafts[at: index]?.parent
        steps += 1
      }
      return parent.flatMap { places[$0] }
    }
    return drafts.enumerated().filter { !indexes.contains($0.offset) }.map { _, draft in
      var kept = draft
      kept.parent = parent(of: draft)
      return kept
    }
  }
}
