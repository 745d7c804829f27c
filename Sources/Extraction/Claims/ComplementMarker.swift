import Linguistics

/// Makes "that" part of the content that it opens, as the scheme of PARC and PolNeAR has it;
/// not before a quotation, which is verbatim.
struct ComplementMarker {
  let view: TokenView

  /// The draft, each piece beginning with the "that" right before it.
  func included(in draft: ClaimDraft) -> ClaimDraft {
    guard let cue = draft.cue?.tokens.last else { return draft }
    var draft = draft
    let pieces = draft.content.map(withoutMarkerBeforeQuotation)
    draft.content = pieces.map { piece in
      let marker = piece.start - 1
      guard marker >= cue.end, view.lower(marker) == "that",
        !view.opensQuotation(piece.start), !pieces.contains(where: { $0.contains(marker) })
      else { return piece }
      return TokenRange(marker, piece.end)
    }
    return draft
  }

  /// What is quoted whole begins with its mark: "said that “it leaks”".
  private func withoutMarkerBeforeQuotation(_ piece: TokenRange) -> TokenRange {
    let next = piece.start + 1
    guard piece.count > 1, view.lower(piece.start) == "that", view.opensQuotation(next),
      let quotation = view.quotation(at: next), quotation.tokens.end >= piece.end
    else { return piece }
    return TokenRange(next, piece.end)
  }
}
