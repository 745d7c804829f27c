import Algorithms
import ClaimsModel
import Linguistics

/// Finds the day on which something was said: a date beside the cue, in the phrase that opens the clause, or in the
/// words that name the source.
struct UtteranceDate {
  /// Tokens within which such a date stands.
  private static let reach = 14
  private static let prepositions: Set<String> = ["on", "in", "at", "late", "early", "during", "from"]
  private static let openings: Set<String> = [
    "on", "in", "at", "during", "late", "early", "earlier", "last", "yesterday",
  ]

  let view: TokenView
  let units: TotalList<TextUnit>
  let figures: [Figure]

  /// EDTF; `nil` where the text tells no day.
  func said(_ draft: ClaimDraft) -> String? {
    for range in draft.dates {
      if let date = date(in: range, isIntroduced: false) { return date }
    }
    if let region = beside(draft), let date = date(in: region, isIntroduced: true) { return date }
    if let region = before(draft), let date = date(in: region, isIntroduced: false) { return date }
    return draft.source.flatMap { date(in: $0, isIntroduced: false) }
  }

  // MARK: - Private

  /// The date whose words overlap the tokens; where `isIntroduced`, only one that a preposition or its own words mark
  /// as telling when ("in June", "last week").
  private func date(in tokens: TokenRange, isIntroduced: Bool) -> String? {
    guard let span = view.span(tokens) else { return nil }
    for figure in figures.from(firstFigure(endingAfter: span.start)) {
      guard let place = figure.spans.first, place.start < span.end else { break }
      guard let date = figure.date, figure.kind == .date || figure.kind == .time else { continue }
      guard !isIntroduced || isMarked(figure, at: place, in: tokens) else { continue }
      return String(date.prefix { $0 != "T" })
    }
    return nil
  }

  /// Index of the first figure that ends after `offset`; figures are in text order and do not overlap.
  private func firstFigure(endingAfter offset: Int) -> Int {
    figures.partitioningIndex { ($0.spans.last?.end ?? 0) > offset }
  }

  private func isMarked(_ figure: Figure, at place: TextSpan, in tokens: TokenRange) -> Bool {
    guard let first = tokens.first(where: { view.text.tokens.span(at: $0).end > place.start }) else {
      return false
    }
    return view.isDay(first) || Self.openings.contains(view.lower(first))
      || (first > 0 && Self.prepositions.contains(view.lower(first - 1)))
  }

  /// What stands between cue and content ("told the court in June that"), or behind the cue of a content before it.
  private func beside(_ draft: ClaimDraft) -> TokenRange? {
    guard let cue = draft.cue?.tokens.last else { return nil }
    let content = draft.contentHull
    if content.start >= cue.end {
      return content.start - cue.end <= Self.reach ? TokenRange(cue.end, content.start) : nil
    }
    let next = draft.content.first { $0.start >= cue.end }?.start
    let unit = units[draft.unit].tokens
    var end = cue.end
    let limit = min(next ?? unit.end, unit.end, end + Self.reach)
    while end < limit, !view.isStop(end), !view.isQuoted(end) { end += 1 }
    return TokenRange(cue.end, end)
  }

  /// The phrase that opens the sentence before the source: "In a letter in June, Coe said".
  private func before(_ draft: ClaimDraft) -> TokenRange? {
    guard let source = draft.source, source.start < draft.contentHull.start else { return nil }
    let unit = units[draft.unit].tokens
    let comma = source.start - 1
    guard comma > unit.start, view.lower(comma) == "," else { return nil }
    var start = comma
    while start > unit.start, comma - start < Self.reach, !view.isStop(start - 1),
      !view.isQuoted(start - 1)
    {
      start -= 1
    }
    return Self.openings.contains(view.lower(start)) ? TokenRange(start, comma) : nil
  }
}
