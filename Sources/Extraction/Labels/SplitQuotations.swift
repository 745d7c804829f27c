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
      for piece in draft.content { ends[piece.upperBound] = index }
    }
    var drafts = drafts
    var isMoved = [Bool](repeating: false, count: view.text.tokens.count)
    var gained: [Int: [Range<Int>]] = [:]
    for half in halves {
      guard let owner = ends[half.first.upperBound], drafts[owner].cue != nil,
        !drafts[owner].content.contains(where: { $0.overlaps(half.second) })
      else { continue }
      gained[owner, default: []].append(half.second)
      for token in half.second { isMoved[token] = true }
    }
    for index in drafts.indices {
      drafts[index].content = drafts[index].content.compactMap { remainder(of: $0, isMoved: isMoved) }
      guard let halves = gained[index] else { continue }
      drafts[index].content.append(contentsOf: halves)
      drafts[index].content.sort { $0.lowerBound < $1.lowerBound }
    }
    return drafts.filter { !$0.content.isEmpty }
  }

  // MARK: - Private

  /// Quotations that break off with a comma, with the next one where it goes on in the middle of a sentence.
  private func secondHalves() -> [(first: Range<Int>, second: Range<Int>)] {
    zip(view.text.quotations, view.text.quotations.dropFirst()).compactMap { first, second in
      let mark = first.tokens.upperBound - 1
      guard first.isClosed, second.isClosed, first.paragraph == second.paragraph,
        mark > first.tokens.lowerBound,
        view.lower(mark - 1) == "," || view.lower(mark + 1) == ",",
        view.lower(second.tokens.lowerBound - 1) == ",", second.tokens.count > 3,
        view.shape(second.tokens.lowerBound + 1) == .lower,
        !(first.tokens.upperBound..<second.tokens.lowerBound).contains(where: view.isStop)
      else { return nil }
      return (first.tokens, second.tokens)
    }
  }

  /// What is left of a piece of content before tokens that were moved; `nil` for nothing.
  private func remainder(of piece: Range<Int>, isMoved: [Bool]) -> Range<Int>? {
    guard let first = piece.first(where: { isMoved[$0] }) else { return piece }
    var end = first
    while end > piece.lowerBound, view.lower(end - 1) == "," { end -= 1 }
    return end > piece.lowerBound ? piece.lowerBound..<end : nil
  }
}
