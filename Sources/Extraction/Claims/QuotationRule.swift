import Linguistics

/// Quotations that no cue of their own sentence attributes: they go on with a claim before them, or
/// stand as a claim of the speaker before them.
struct QuotationRule: Sendable {
  let view: TokenView
  let units: [TextUnit]
  /// A quotation of fewer words is a fragment or a title, not a claim.
  private static let fewestWords = 5

  /// Adds to `drafts` the quotations that none of them holds.
  func attribute(_ drafts: inout [ClaimDraft]) {
    var holder = [Int?](repeating: nil, count: view.text.quotations.count)
    for (index, draft) in drafts.enumerated() {
      for (number, quotation) in view.text.quotations.enumerated()
      where draft.content.contains(where: { $0.overlaps(quotation.tokens) }) { holder[number] = index }
    }
    for (number, quotation) in view.text.quotations.enumerated() where holder[number] == nil {
      guard isWhole(quotation) else { continue }
      if let previous = continued(number, holder: holder, drafts: drafts) {
        drafts[previous].content.append(quotation.tokens)
        holder[number] = previous
      } else if let unit = units.firstIndex(where: { $0.tokens.overlaps(quotation.tokens) }), fillsUnits(quotation) {
        let speaker = number > 0 ? holder[number - 1].flatMap { isNear(number - 1, number) ? drafts[$0].source : nil } : nil
        holder[number] = drafts.count
        drafts.append(ClaimDraft(content: [quotation.tokens], cue: nil, source: speaker, unit: unit, confidence: 0.35))
      }
    }
  }

  // MARK: - Private

  /// Whether the quotation is a sentence or more rather than a fragment.
  private func isWhole(_ quotation: Quotation) -> Bool {
    quotation.tokens.count(where: view.isWord) >= Self.fewestWords || quotation.continuesPrevious
      || quotation.tokens.contains { view.isStop($0) } && quotation.tokens.count(where: view.isWord) >= 2
  }

  /// Whether nothing but the quotation stands in the sentences that it touches.
  private func fillsUnits(_ quotation: Quotation) -> Bool {
    guard let first = units.first(where: { $0.tokens.overlaps(quotation.tokens) }) else { return false }
    return first.tokens.lowerBound == quotation.tokens.lowerBound && !first.isInTitle
      && quotation.tokens.count(where: view.isWord) >= Self.fewestWords
  }

  /// The draft that the quotation goes on with: the one before it in its paragraph, with nothing but quotations
  /// between its cue sentence and here, or the one that its opening mark repeats.
  private func continued(_ number: Int, holder: [Int?], drafts: [ClaimDraft]) -> Int? {
    guard number > 0, let previous = holder[number - 1] else { return nil }
    let quotation = view.text.quotations[number]
    let before = view.text.quotations[number - 1]
    if quotation.continuesPrevious { return previous }
    guard before.paragraph == quotation.paragraph, fillsUnits(quotation) else { return nil }
    let draft = drafts[previous]
    let hull = max(draft.contentHull.upperBound, draft.cue?.tokens.last?.upperBound ?? 0, draft.source?.upperBound ?? 0)
    // Between the claim's sentence and the quotation stands no other sentence.
    let between = units.filter { $0.tokens.lowerBound >= hull && $0.tokens.upperBound <= quotation.tokens.lowerBound }
    return between.isEmpty ? previous : nil
  }

  private func isNear(_ earlier: Int, _ later: Int) -> Bool {
    view.text.quotations[later].paragraph - view.text.quotations[earlier].paragraph <= 1
  }
}
