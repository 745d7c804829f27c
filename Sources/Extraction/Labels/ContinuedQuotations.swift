import ClaimsModel
import Linguistics

/// Keeps quotations whole that run over paragraphs, a mark opening each: they are one claim, of whoever says a part.
struct ContinuedQuotations {
  let view: TokenView

  /// The drafts, each such quotation with the one that holds its first part, or else a later one.
  ///
  /// Linear in the quotations and contents.
  func mended(_ drafts: [ClaimDraft]) -> [ClaimDraft] {
    let runs = runs()
    guard !runs.isEmpty else { return drafts }
    var holder = TokenMap(tokens: view.text.tokens.count)
    for (index, draft) in drafts.enumerated() { holder.hold(draft.content.joined(), by: index) }
    var owner = TokenMap(tokens: view.text.tokens.count)
    var gained: [Int: [TokenRange]] = [:]
    for run in runs {
      guard let first = run.lazy.compactMap({ part in part.lazy.compactMap { holder[$0] }.first }).first
      else {
        continue
      }
      owner.hold(run.joined(), by: first)
      gained[first, default: []] += run
    }
    return drafts.enumerated().compactMap { index, draft in
      var draft = draft
      draft.content.removeAll { piece in owner[piece.start] != nil }
      let parts = (gained[index] ?? []).filter { part in !draft.content.contains { $0.overlaps(part) } }
      draft.content = (draft.content + parts).sorted { $0.start < $1.start }
      return draft.content.isEmpty ? nil : draft
    }
  }

  // MARK: - Private

  /// The quotations that go on in the next paragraph, with those that they go on with.
  private func runs() -> [[TokenRange]] {
    var found: [[TokenRange]] = []
    var run: [TokenRange] = []
    for quotation in view.text.quotations {
      if !quotation.continuesPrevious {
        if run.count > 1 { found.append(run) }
        run = []
      }
      run.append(quotation.tokens)
    }
    if run.count > 1 { found.append(run) }
    return found
  }
}
