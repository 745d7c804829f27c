import ClaimsModel
import Linguistics

/// What is told of nobody's: "the firm allegedly paid two guards", "the court heard that the light was red", "jurors
/// were told that he lied".
///
/// Whoever hears says nothing; where an agent stands beside it ("was told by the clerk that"), that one speaks.
struct HearsayRule: Sendable {
  let view: TokenView
  private let reported: ReportedSpeechRule
  private static let adverbs: Set<String> = ["allegedly", "reportedly", "supposedly", "purportedly"]
  /// Bodies before which things are told.
  private static let hearers: Set<String> = [
    "court", "inquest", "inquiry", "jury", "jurors", "tribunal", "hearing", "trial", "magistrates", "panel",
    "committee",
    "commission", "enquiry", "judge", "coroner",
  ]
  private static let beings: Set<String> = ["was", "were", "is", "are", "been", "being"]

  init(view: TokenView) {
    self.view = view
    reported = ReportedSpeechRule(view: view)
  }

  /// The claims of one region, in text order.
  func drafts(in region: ClaimRegion, groups: ArraySlice<CueGroup>) -> [ClaimDraft] {
    region.tokens.compactMap { index in
      guard region.isQuoted || !view.isQuoted(index) else { return nil }
      let word = view.lower(index)
      if Self.adverbs.contains(word) { return adverb(at: index, in: region, groups: groups) }
      if word == "heard" || word == "hears" { return heard(at: index, in: region, groups: groups) }
      if word == "told", Self.beings.contains(view.lower(index - 1)) {
        return told(at: index, in: region, groups: groups)
      }
      return nil
    }
  }

  // MARK: - Private

  /// "The firm allegedly paid two guards": the clause without the adverb.
  private func adverb(at index: Int, in region: ClaimRegion, groups: ArraySlice<CueGroup>) -> ClaimDraft? {
    let start = clauseStart(before: index, in: region)
    let next = view.text.tags[index + 1].rawValue
    // "The allegedly stolen car", "its ushers, reportedly a cheerful lot,": no clause of its own.
    let isInPhrase = ["DT", "PRP$", "JJ", "IN"].contains(view.text.tags[index - 1].rawValue)
    let isAside = view.lower(index - 1) == "," && index - 1 > start
    guard !isInPhrase, !isAside, index + 1 < region.tokens.end else { return nil }
    let rest = boundaryEnd(from: index + 1, in: region, groups: groups)
    let before = TokenRange(start, index)
    let after = TokenRange(index + 1, rest)
    guard (before.joined(with: after)).contains(where: { view.text.tags[$0].isVerb }), next != "." else {
      return nil
    }
    return draft(
      [before, after], cue: TokenRange(at: index), lemma: view.lower(index), source: nil, in: region)
  }

  /// "The court heard that the light was red".
  private func heard(at index: Int, in region: ClaimRegion, groups: ArraySlice<CueGroup>) -> ClaimDraft? {
    guard isHearer(before: index, in: region) else { return nil }
    let cue = TokenRange(
      index - (view.lower(index - 1) == "has" || view.lower(index - 1) == "had" ? 1 : 0), index + 1)
    return clause(behind: index + 1, cue: cue, lemma: "hear", source: nil, in: region, groups: groups)
      ?? clause(before: cue, lemma: "hear", in: region)
  }

  /// "Jurors were told that he lied", "she was told by the landlord that it leaked", ", the court was told".
  private func told(at index: Int, in region: ClaimRegion, groups: ArraySlice<CueGroup>) -> ClaimDraft? {
    let cue = TokenRange(index - 1, index + 1)
    var next = index + 1
    var source: TokenRange?
    if view.lower(next) == "by",
      let that = TokenRange(next, min(next + 14, region.tokens.end)).first(where: { view.lower($0) == "that" }
      ),
      let agent = reported.subjects.phrases.phrase(startingAt: next + 1, limit: that), agent.end == that
    {
      source = agent
      next = that
    }
    if let draft = clause(behind: next, cue: cue, lemma: "tell", source: source, in: region, groups: groups) {
      return draft
    }
    return isHearer(before: index - 1, in: region) ? clause(before: cue, lemma: "tell", in: region) : nil
  }

  /// What stands behind the cue: a clause, with "that" or without.
  private func clause(
    behind index: Int, cue: TokenRange, lemma: String, source: TokenRange?, in region: ClaimRegion,
    groups: ArraySlice<CueGroup>
  ) -> ClaimDraft? {
    let hasThat = view.lower(index) == "that"
    let start = hasThat ? index + 1 : index
    guard start < region.tokens.end, view.isWord(start) || view.opensQuotation(start),
      hasThat
        || isHearer(before: cue.start, in: region) && isBareClause(from: start, limit: region.tokens.end)
    else { return nil }
    let end = boundaryEnd(from: start, in: region, groups: groups)
    return draft([TokenRange(start, end)], cue: cue, lemma: lemma, source: source, in: region)
  }

  /// "The light was red, the court heard": what stands before the hearer.
  private func clause(before cue: TokenRange, lemma: String, in region: ClaimRegion) -> ClaimDraft? {
    guard let hearer = reported.subjects.subject(before: cue.start, limit: region.tokens.start),
      view.lower(hearer.clauseStart - 1) == "," || view.isQuoted(hearer.clauseStart - 1)
    else { return nil }
    let end = ClauseEnd.trimmed(hearer.clauseStart, start: region.tokens.start, view: view)
    return draft([TokenRange(region.tokens.start, end)], cue: cue, lemma: lemma, source: nil, in: region)
  }

  private func isBareClause(from start: Int, limit: Int) -> Bool {
    // "The court heard from two guards", "heard the case".
    let first = view.text.tags[start].rawValue
    return first != "IN" && first != "TO"
      && TokenRange(start + 1, min(limit, start + 30)).contains { view.text.tags[$0].isFinite }
  }

  /// Whether the subject of the verb is a court or the like.
  private func isHearer(before verb: Int, in region: ClaimRegion) -> Bool {
    var end = verb
    while end > region.tokens.start, FunctionWords.auxiliaries.contains(view.lower(end - 1)) { end -= 1 }
    guard let subject = reported.subjects.subject(before: end, limit: region.tokens.start)?.tokens else {
      return false
    }
    let tie =
      subject.first { FunctionWords.prepositions.contains(view.lower($0)) || view.lower($0) == "," }
      ?? subject.end
    return Self.hearers.contains(view.lower(tie - 1)) || Self.hearers.contains(view.lower(subject.end - 1))
  }

  /// Where the clause begins that holds the token: behind a stop, a conjunction, or a comma before one.
  private func clauseStart(before index: Int, in region: ClaimRegion) -> Int {
    let words = region.tokens.before(index)
    let border = words.last { token in
      view.isStop(token) && view.text.tokens.isSpaceBefore(at: token + 1)
        || [";", ":"].contains(view.lower(token))
        || [",", "that", "but", "while"].contains(view.lower(token)) && token + 1 < index
          && TokenRange(token + 1, index).contains {
            view.text.tags[$0].isNoun || view.text.tags[$0].rawValue == "PRP"
          }
          && !["who", "which"].contains(view.lower(token + 1))
    }
    return border.map { $0 + 1 } ?? words.start
  }

  private func boundaryEnd(from start: Int, in region: ClaimRegion, groups: ArraySlice<CueGroup>) -> Int {
    reported.boundary.contentEnd(
      from: start, limit: region.tokens.end, groups: groups.beginning(from: start), isObject: false,
      isQuotedRegion: region.isQuoted)
  }

  private func draft(
    _ content: [TokenRange], cue: TokenRange, lemma: String, source: TokenRange?, in region: ClaimRegion
  )
    -> ClaimDraft?
  {
    let pieces = content.filter { piece in piece.contains(where: view.isWord) }
    guard pieces.reduce(0, { $0 + $1.count }) > 2 else { return nil }
    return ClaimDraft(
      content: pieces, cue: CueMark(tokens: [cue], lemma: lemma), source: source, unit: region.unit,
      confidence: 0.87)
  }
}
