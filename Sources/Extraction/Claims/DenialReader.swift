import ClaimsModel
import Linguistics

/// Reads what somebody denies: of "rejected the claim that the pier is closed" it is that the pier is closed.
struct DenialReader: Sendable {
  let view: TokenView

  /// The drafts, each denial with what is alleged as its content.
  ///
  /// What was read of the same words as a claim by nobody goes.
  func read(_ drafts: [ClaimDraft]) -> [ClaimDraft] {
    var read = drafts
    var idle: Set<Int> = []
    for index in drafts.indices {
      // As it is by now: parents come before what stands within them, which they may have let go.
      guard let draft = read[at: index], let (denial, noun) = denial(of: draft) else { continue }
      read[at: index] = denial
      for (other, inner) in drafts.enumerated() where inner.parent == index {
        if inner.cue?.tokens.last?.end == noun + 1 { idle.insert(other) }
        // What stood in the words that went stands within the claim around, if any.
        let (hull, content) = (inner.contentHull, denial.contentHull)
        guard hull.start < content.start || hull.end > content.end else { continue }
        var moved = inner
        moved.parent = draft.parent
        read[at: other] = moved
      }
    }
    return ParentIndexes.removing(idle, from: read)
  }

  // MARK: - Private

  /// A draft with what is alleged as its content, and the noun that says so; `nil` where nothing is denied.
  private func denial(of draft: ClaimDraft) -> (ClaimDraft, noun: Int)? {
    let attitudes = AttitudeReader(view: view)
    guard attitudes.stance(of: draft) == .denies, let noun = attitudes.allegation(in: draft),
      view.lower(noun + 1) == "that", let first = draft.content.first, noun + 2 < first.end
    else { return nil }
    var denial = draft
    denial.content = [TokenRange(noun + 2, first.end)] + draft.content.dropFirst()
    denial.stance = .denies
    return (denial, noun)
  }
}
