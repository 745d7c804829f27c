import Linguistics

/// Makes "that" part of the content that it opens, as the scheme of PARC and PolNeAR has it;
/// not before a quotation, which is verbatim.
struct ComplementMarker {
  let view: TokenView

  /// The draft, each piece beginning with the "that" right before it.
  func included(in draft: ClaimDraft) -> ClaimDraft {
    guard let cue = draft.cue?.tokens.last else { return draft }
    var draft = draft
    for index in draft.content.indices {
      let piece = withoutMarkerBeforeQuotation(draft.content[index])
      draft.content[index] = piece
      let marker = piece.lowerBound - 1
      guard marker >= cue.upperBound, view.lower(marker) == "that",
        !view.opensQuotation(piece.lowerBound), !draft.content.contains(where: { $0.contains(marker) })
      else { continue }
      draft.content[index] = marker..<piece.upperBound
    }
    return draft
  }

  /// What is quoted whole begins with its mark: "said that “it leaks”".
  private func withoutMarkerBeforeQuotation(_ piece: Range<Int>) -> Range<Int> {
    let next = piece.lowerBound + 1
    guard piece.count > 1, view.lower(piece.lowerBound) == "that", view.opensQuotation(next),
      let quotation = view.quotation(at: next), quotation.tokens.upperBound >= piece.upperBound
    else { return piece }
    return next..<piece.upperBound
  }
}
