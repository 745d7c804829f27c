import ClaimsModel
import Linguistics

/// Reads what somebody denies: of "rejected the claim that the pier is closed" it is that the pier is closed.
struct DenialReader: Sendable {
  let view: TokenView

  /// The drafts, each denial with what is alleged as its content; what was read of the same words as a claim by nobody
  /// goes.
  func read(_ drafts: [ClaimDraft]) -> [ClaimDraft] {
    let attitudes = AttitudeReader(view: view)
    var drafts = drafts
    var idle: Set<Int> = []
    for index in drafts.indices {
      guard attitudes.stance(of: drafts[index]) == .denies,
        let noun = attitudes.allegation(in: drafts[index]),
        view.lower(noun + 1) == "that", let first = drafts[index].content.first, noun + 2 < first.end
      else { continue }
      drafts[index].content[0] = TokenRange(noun + 2, first.end)
      drafts[index].stance = .denies
      for other in drafts.indices
      where drafts[other].parent == index && drafts[other].cue?.tokens.last?.end == noun + 1 {
        idle.insert(other)
      }
    }
    return ParentIndexes.removing(idle, from: drafts)
  }
}

/// Keeps the parents of drafts right when some are taken out.
enum ParentIndexes {
  /// The drafts without those of `indexes`; what stood within one of them stands within its parent.
  static func removing(_ indexes: Set<Int>, from drafts: [ClaimDraft]) -> [ClaimDraft] {
    if indexes.isEmpty { return drafts }
    var places: [Int: Int] = [:]
    for index in drafts.indices where !indexes.contains(index) { places[index] = places.count }
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
