import ClaimsModel
import Linguistics

/// Mends quotations that their cue cuts in two: "“The wall,” Coe said in Brenford, “will hold.”" is one claim, however
/// much stands between the halves.
struct SplitQuotations {
  let view: TokenView

  /// The drafts with the second halves of quotations given back to the claims of their first halves.
  ///
  /// Linear in the quotations and contents.
  func mended(_ drafts: [ClaimDraft]) -> [ClaimDraft] {
    let halves = secondHalves()
    guard !halves.isEmpty else { return drafts }
    var ends: [Int: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      for piece in draft.content { ends[piece.end] = index }
    }
    var isMoved = TotalList(repeating: false, count: view.text.tokens.count)
    var gained: [Int: [TokenRange]] = [:]
    for half in halves {
      guard let owner = ends[half.first.end], let draft = drafts[at: owner], draft.cue != nil,
        !draft.content.contains(where: { $0.overlaps(half.second) })
      else { continue }
      gained[owner, default: []].append(half.second)
      for token in half.second { isMoved[token] = true }
    }
    return drafts.enumerated().compactMap { index, draft in
      var draft = draft
      draft.content = draft.content.compactMap { remainder(of: $0, isMoved: isMoved) }
      if let halves = gained[index] {
        draft.content = (draft.content + halves).sorted { $0.start < $1.start }
      }
      return draft.content.isEmpty ? nil : draft
    }
  }

  // MARK: - Private

  /// Quotations that break off with a comma, with the next one where it goes on in the middle of a sentence.
  private func secondHalves() -> [(first: TokenRange, second: TokenRange)] {
    zip(view.text.quotations, view.text.quotations.dropFirst()).compactMap { first, second in
      let mark = first.tokens.end - 1
      guard first.isClosed, second.isClosed, first.paragraph == second.paragraph,
        mark > first.tokens.start,
        view.lower(mark - 1) == "," || view.lower(mark + 1) == ",",
        view.lower(second.tokens.start - 1) == ",", second.tokens.count > 3,
        view.shape(second.tokens.start + 1) == .lower,
        !TokenRange(first.tokens.end, second.tokens.start).contains(where: view.isStop)
      else { return nil }
      return (first.tokens, second.tokens)
    }
  }

  /// What is left of a piece of content before tokens that were moved; `nil` for nothing.
  private func remainder(of piece: TokenRange, isMoved: TotalList<Bool>) -> TokenRange? {
    guard let first = piece.first(where: { isMoved[$0] }) else { return piece }
    var end = first
    while end > piece.start, view.lower(end - 1) == "," { end -= 1 }
    return end > piece.start ? TokenRange(piece.start, end) : nil
  }
}
