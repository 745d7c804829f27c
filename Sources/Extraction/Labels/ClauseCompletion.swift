import Algorithms
import Linguistics

/// Completes clauses that an aside cut short of their verb: "announced that a pump, the first of its kind, ⟦would be
/// built⟧".
struct ClauseCompletion {
  let view: TokenView
  let units: TotalList<TextUnit>
  /// An aside of more tokens is rather another clause.
  private static let longestAside = 25

  /// The draft, its last piece going on to the end of its clause where that piece is a "that" and a subject alone.
  func completed(_ draft: ClaimDraft) -> ClaimDraft {
    var draft = draft
    draft.content = draft.content.map(withoutLabel)
    guard let piece = draft.content.last, isClause(piece),
      !piece.contains(where: { view.text.tags[$0].isVerb }),
      let verb = verb(behind: piece.end, limit: units[draft.unit].tokens.end)
    else { return draft }
    let end = clauseEnd(from: verb, limit: units[draft.unit].tokens.end)
    guard !TokenRange(piece.end, end).contains(where: { draft.holds($0) }) else { return draft }
    draft.content = draft.content.dropLast() + [TokenRange(piece.start, end)]
    return draft
  }

  // MARK: - Private

  /// "⟦ACCRA, Ghana: The cedi fell⟧": without the dateline or the label, which is a unit of its own.
  private func withoutLabel(_ piece: TokenRange) -> TokenRange {
    let label = units[units.partitioningIndex { $0.tokens.end > piece.start }].tokens
    guard label.count <= Self.longestLabel, label.end < piece.end,
      view.sentenceStart(of: label.end) < label.end
    else { return piece }
    return TokenRange(label.end, piece.end)
  }

  private static let longestLabel = 14

  private func isClause(_ piece: TokenRange) -> Bool {
    view.lower(piece.start) == "that" || view.lower(piece.start - 1) == "that"
  }

  /// The finite verb right behind an aside that opens with the comma at `comma`.
  private func verb(behind comma: Int, limit: Int) -> Int? {
    guard view.lower(comma) == ",", !view.isQuoted(comma) else { return nil }
    let reach = min(limit - 1, comma + Self.longestAside)
    var index = comma + 1
    while index < reach {
      if view.isStop(index) || view.isQuoted(index) || view.lower(index) == ";" { return nil }
      if view.lower(index) == "," { return view.text.tags[index + 1].isFinite ? index + 1 : nil }
      index += 1
    }
    return nil
  }

  private func clauseEnd(from verb: Int, limit: Int) -> Int {
    let end =
      TokenRange(verb, limit).first { view.isStop($0) || [",", ";"].contains(view.lower($0)) } ?? limit
    return ClauseEnd.trimmed(end, start: verb, view: view)
  }
}

extension ClaimDraft {
  /// Whether the token is part of the cue or of the source.
  func holds(_ token: Int) -> Bool {
    cue?.tokens.contains { $0.contains(token) } ?? false || source?.contains(token) ?? false
  }
}
