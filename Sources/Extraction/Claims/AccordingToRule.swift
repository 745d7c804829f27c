import Linguistics

/// Claims with a preposition as their cue: "According to the ministry, C", "C, according to a report",
/// "C, per the Echo".
struct AccordingToRule: Sendable {
  let view: TokenView
  let boundary: ClauseBoundary
  let phrases: NounPhraseReader
  /// Words behind a cue that are looked through for the next one; noun phrases are no longer.
  private static let longestSource = 30

  init(view: TokenView) {
    self.view = view
    let reported = ReportedSpeechRule(view: view)
    boundary = reported.boundary
    phrases = NounPhraseReader(view: view)
  }

  /// The claims of one region, in text order.
  func drafts(in region: ClaimRegion, groups: ArraySlice<CueGroup>) -> [ClaimDraft] {
    region.tokens.compactMap { index in
      if let draft = ownWords(at: index, in: region, groups: groups) { return draft }
      guard let cueEnd = cueEnd(at: index, in: region), let source = source(from: cueEnd, in: region) else {
        return nil
      }
      let cue = TokenRange(index, cueEnd)
      let content =
        isFronted(index, in: region)
        ? contentAfter(source, in: region, groups: groups)
        : contentBefore(index, source: source, in: region).map { $0 + rest(after: source, in: region) }
      guard let content else { return nil }
      return ClaimDraft(
        content: content, cue: CueMark(tokens: [cue], lemma: cue.count == 1 ? "per" : "according to"),
        source: source,
        unit: region.unit, confidence: 0.85)
    }
  }

  // MARK: - Private

  /// "In Voss's words, C", "In the words of Voss, C", "As Voss put it, C", at a sentence's start.
  private func ownWords(at index: Int, in region: ClaimRegion, groups: ArraySlice<CueGroup>) -> ClaimDraft? {
    guard index == region.tokens.start, ["in", "as"].contains(view.lower(index)),
      let comma = region.tokens.prefix(14).first(where: { [",", ":"].contains(view.lower($0)) }),
      comma - index >= 3,
      view.lower(comma) == ",", !view.isQuoted(comma)
    else { return nil }
    let words = ["words", "view", "opinion"]
    var source: TokenRange?
    if view.lower(index) == "as", view.lower(comma - 1) == "it",
      ["put", "puts"].contains(view.lower(comma - 2))
    {
      source = TokenRange(index + 1, comma - 2)
    } else if view.lower(index + 1) == "the", words.contains(view.lower(index + 2)),
      view.lower(index + 3) == "of"
    {
      source = TokenRange(index + 4, comma)
    } else if words.contains(view.lower(comma - 1)), ["'s", "’s", "'", "’"].contains(view.lower(comma - 2)) {
      source = TokenRange(index + 1, comma - 2)
    }
    guard let source, !source.isEmpty,
      let content = contentAfter(TokenRange(source.start, comma), in: region, groups: groups)
    else { return nil }
    return ClaimDraft(
      content: content, cue: CueMark(tokens: [TokenRange(index, comma)], lemma: "in the words of"),
      source: source,
      unit: region.unit, confidence: 0.7)
  }

  private func cueEnd(at index: Int, in region: ClaimRegion) -> Int? {
    guard region.isQuoted || !view.isQuoted(index) else { return nil }
    if view.lower(index) == "according", view.lower(index + 1) == "to" { return index + 2 }
    // "per" is a cue only behind a comma and before a name: not "per cent", "per year".
    if view.lower(index) == "per", index > region.tokens.start,
      [",", "”", "\""].contains(view.lower(index - 1)),
      view.lower(index + 1) == "the" && view.isCapitalized(index + 2) || view.isCapitalized(index + 1)
    {
      return index + 1
    }
    return nil
  }

  private func source(from start: Int, in region: ClaimRegion) -> TokenRange? {
    // No source holds such a cue: in a row of them each would be read to the end of the row.
    let next = region.tokens.from(start).prefix(Self.longestSource).first {
      view.lower($0) == "according" && view.lower($0 + 1) == "to"
    }
    return phrases.phrase(startingAt: start, limit: next ?? region.tokens.end)
  }

  private func isFronted(_ index: Int, in region: ClaimRegion) -> Bool {
    if index == region.tokens.start || view.isCapitalized(index) { return true }
    return ["but", "and", "now", "meanwhile"].contains(view.lower(index - 1))
      && index - 1 == region.tokens.start
  }

  private func contentAfter(_ source: TokenRange, in region: ClaimRegion, groups: ArraySlice<CueGroup>)
    -> [TokenRange]?
  {
    let limit = region.tokens.end
    guard
      let comma = TokenRange(source.end, min(source.end + 25, limit)).first(
        where: { view.lower($0) == "," })
    else { return nil }
    var start = comma + 1
    // "According to Coe, the mayor of Ley, it leaks": content begins where a clause does.
    if let next = TokenRange(start, min(start + 20, limit)).first(where: { view.lower($0) == "," }),
      looksLikeAside(start, next), next + 1 < limit
    {
      start = next + 1
    }
    let end = boundary.contentEnd(
      from: start, limit: limit, groups: groups.beginning(from: start), isObject: false,
      isQuotedRegion: region.isQuoted)
    return end > start ? [TokenRange(start, end)] : nil
  }

  /// "“The ferry,” according to Voss, “is finished.”": the quotation that goes on behind the source.
  private func rest(after source: TokenRange, in region: ClaimRegion) -> [TokenRange] {
    let comma = source.end
    guard view.lower(comma) == ",", view.opensQuotation(comma + 1),
      let quotation = view.quotation(at: comma + 1),
      quotation.tokens.end <= region.tokens.end
    else { return [] }
    return [quotation.tokens]
  }

  private func looksLikeAside(_ start: Int, _ end: Int) -> Bool {
    if ["cited", "quoted", "speaking", "writing", "seen", "obtained"].contains(view.lower(start)) {
      return true
    }
    if ["who", "which"].contains(view.lower(start)) { return true }
    return ["a", "an", "the"].contains(view.lower(start)) && end - start < 9
      && !TokenRange(start, end).contains {
        FunctionWords.auxiliaries.contains(view.lower($0))
      }
  }

  private func contentBefore(_ index: Int, source: TokenRange, in region: ClaimRegion) -> [TokenRange]? {
    var end = index
    while end > region.tokens.start, !view.isQuoted(end - 1),
      [",", "—", "–", "-", "("].contains(view.lower(end - 1))
    { end -= 1 }
    var start = region.tokens.start
    if let stop = TokenRange(start, end).last(where: {
      view.isStop($0) && !view.isQuoted($0) && $0 + 1 < end && view.text.tokens.isSpaceBefore(at: $0 + 1)
        || view.lower($0) == ";"
    }) {
      start = stop + 1
    }
    while start < end,
      ["but", "and"].contains(view.lower(start))
        || !view.isWord(start) && !view.isQuoted(start) && view.lower(start) != "$"
    { start += 1 }
    guard end > start, TokenRange(start, end).contains(where: view.isWord) else { return nil }
    return [TokenRange(start, end)]
  }
}
