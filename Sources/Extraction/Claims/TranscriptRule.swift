import Linguistics

/// Claims set out like a play or a headline: "COE: It leaks.", "Coe: Dam leaks", "— Rita Coe (@coe) May 3".
struct TranscriptRule: Sendable {
  let view: TokenView
  /// "It leaks — Rita Coe (@coe) May 3, 2016": the tweet before its signature.
  func tweet(in region: ClaimRegion) -> ClaimDraft? {
    let view = view
    guard let handle = region.tokens.dropFirst(4).first(where: { view.lower($0).hasPrefix("@") }),
      view.lower(handle - 1) == "(", view.lower(handle + 1) == ")",
      let dash = TokenRange(handle - 6, handle - 1).first(where: {
        region.tokens.contains($0) && view.isDash($0)
      }
      ),
      dash > region.tokens.start, TokenRange(dash + 1, handle - 1).allSatisfy(view.isCapitalized)
    else { return nil }
    let start = region.tokens.start
    return ClaimDraft(
      content: [TokenRange(start, ClauseEnd.trimmed(dash, start: start, view: view))],
      cue: CueMark(tokens: [TokenRange(at: dash)], lemma: "—"),
      source: TokenRange(dash + 1, handle + 2),
      unit: region.unit,
      confidence: 0.75)
  }

  /// The claim of a unit, if it has such a form; a turn of a transcript goes on to the token `turn`.
  func draft(in region: ClaimRegion, turn: Int) -> ClaimDraft? {
    // Where a transcript is quoted a mark opens each turn.
    let start = region.tokens.start + (view.opensQuotation(region.tokens.start) ? 1 : 0)
    let limit = region.tokens.end
    guard let colon = TokenRange(start, min(start + 6, limit)).first(where: { view.lower($0) == ":" }),
      colon > start,
      colon + 2 < limit
    else { return nil }
    let name = TokenRange(start, colon)
    let isTranscript =
      name.count == 1 && view.lower(start).hasPrefix("@")
      || name.allSatisfy {
        view.shape($0) == .upper || view.lower($0).hasSuffix(".") && view.isCapitalized($0)
      }
        && view.shape(colon - 1) == .upper
    let isHeadline =
      region.isInTitle
      && name.allSatisfy {
        view.isCapitalized($0) || $0 == name.last && RoleReader.isRoleNoun(view.lower($0))
      }
    guard isTranscript || isHeadline, !name.contains(where: { LabelWords.notNames.contains(view.lower($0)) })
    else {
      return nil
    }
    return ClaimDraft(
      content: [
        TokenRange(colon + 1, ClauseEnd.trimmed(isTranscript ? turn : limit, start: colon + 1, view: view))
      ],
      cue: CueMark(tokens: [TokenRange(at: colon)], lemma: ":"),
      source: name, unit: region.unit, confidence: isTranscript ? 0.8 : 0.55)
  }
}

/// Where a clause ends before the marks that close it.
enum ClauseEnd {
  /// `end` without the stops and commas before it; never before `start + 1`.
  static func trimmed(_ end: Int, start: Int, view: TokenView) -> Int {
    var end = end
    while end > start + 1, !view.isQuoted(end - 1),
      view.isStop(end - 1) || [",", ";", ":"].contains(view.lower(end - 1))
    { end -= 1 }
    return end
  }
}
