import ClaimsModel
import Linguistics

/// Claims with a noun as their cue: "Coe's claim that C", "his warning that C", "the allegation that C".
struct NounCueRule: Sendable {
  let view: TokenView
  let boundary: ClauseBoundary
  let phrases: NounPhraseReader
  /// Between noun and "that" stand no more words.
  private static let longestAuthor = 12

  /// Nouns that attribute a that-clause, with what they do.
  private static let nouns: [String: Stance] = [
    "claim": .asserts, "claims": .asserts, "assertion": .asserts, "assertions": .asserts,
    "allegation": .asserts,
    "allegations": .asserts, "accusation": .asserts, "accusations": .asserts, "statement": .asserts,
    "argument": .asserts, "contention": .asserts, "suggestion": .asserts, "suggestions": .asserts,
    "report": .asserts,
    "reports": .asserts, "announcement": .asserts, "conclusion": .asserts, "admission": .asserts,
    "prediction": .asserts,
    "insistence": .asserts, "warning": .warns, "warnings": .warns, "denial": .denies, "promise": .promises,
    "pledge": .promises, "vow": .promises, "assurance": .promises, "assurances": .promises, "demand": .urges,
    "demands": .urges, "complaint": .asserts, "complaints": .asserts, "revelation": .asserts,
    "comment": .asserts, "belief": .asserts, "recommendation": .urges, "recommendations": .urges,
    "proposal": .urges, "proposals": .urges, "request": .urges, "requests": .urges, "criticism": .asserts,
    "criticisms": .asserts, "speculation": .asserts, "rumour": .asserts, "rumours": .asserts,
    "word": .asserts,
    "rumor": .asserts,
    "rumors": .asserts, "question": .questions, "questions": .questions, "defence": .asserts,
    "defense": .asserts,
    "view": .asserts, "message": .asserts, "position": .asserts, "advice": .urges, "objection": .asserts,
    "reminder": .asserts, "threat": .warns, "threats": .warns, "calls": .urges,
  ]

  /// Verbs whose object is their subject's own claim.
  private static let makings: Set<String> = [
    "made", "makes", "issued", "issues", "gave", "gives", "repeated", "reiterated", "renewed", "published",
    "voiced",
  ]

  /// Prepositions behind which a noun's content may stand as an object: "calls for repairs", "rumours of a sale".
  private static let ties: [String: Set<String>] = [
    "calls": ["for"], "claims": ["of"], "reports": ["of"], "rumours": ["of"], "rumors": ["of"],
    "allegations": ["of"], "accusations": ["of"], "complaints": ["of", "about"], "warnings": ["of", "about"],
    "speculation": ["about"], "threats": ["of"], "demands": ["for"],
  ]

  init(view: TokenView) {
    self.view = view
    boundary = ReportedSpeechRule(view: view).boundary
    phrases = NounPhraseReader(view: view)
  }

  /// The claims of one region, in text order.
  func drafts(in region: ClaimRegion, groups: ArraySlice<CueGroup>) -> [ClaimDraft] {
    region.tokens.compactMap { index in
      guard let stance = Self.nouns[view.lower(index)], region.isQuoted || !view.isQuoted(index) else {
        return nil
      }
      let author = author(behind: index, in: region)
      let end = author?.end ?? index + 1
      guard
        let (content, isClause) = content(of: index, stance: stance, from: end, in: region, groups: groups)
      else { return nil }
      return ClaimDraft(
        content: [content], cue: CueMark(tokens: [TokenRange(at: index)], lemma: view.lower(index)),
        source: author ?? owner(of: index, in: region) ?? maker(of: index, in: region),
        stance: stance, unit: region.unit, confidence: isClause ? 0.5 : 0.35)
    }
  }

  // MARK: - Private

  /// What the noun at `noun` says, behind its author's end at `end`: a clause, or an object behind a preposition.
  private func content(
    of noun: Int, stance: Stance, from end: Int, in region: ClaimRegion, groups: ArraySlice<CueGroup>
  ) -> (TokenRange, isClause: Bool)? {
    let limit = region.tokens.end
    if let ties = Self.ties[view.lower(noun)], ties.contains(view.lower(end)), view.isWord(end + 1),
      end + 1 < limit
    {
      let last = boundary.contentEnd(
        from: end + 1, limit: limit, groups: groups.beginning(from: end + 1), isObject: true,
        isQuotedRegion: region.isQuoted)
      return last > end + 1 ? (TokenRange(end + 1, last), false) : nil
    }
    // "Voss's message was that".
    var start = ["is", "was"].contains(view.lower(end)) ? end + 2 : end + 1
    guard view.lower(start - 1) == (stance == .questions ? "whether" : "that") else { return nil }
    if view.lower(start) == "," { start += 1 }
    // A relative clause ("the claim that Coe made") has no subject of its own after "that".
    guard region.tokens.contains(start), !FunctionWords.auxiliaries.contains(view.lower(start)),
      view.isWord(start) || view.isQuoted(start), !isRelative(start, groups: groups)
    else { return nil }
    let last = boundary.contentEnd(
      from: start,
      limit: clauseEnd(from: start, limit: limit, isSubject: noun - region.tokens.start <= 6),
      groups: groups.beginning(from: start + 1), isObject: false, isQuotedRegion: region.isQuoted)
    guard last > start + 1 else { return nil }
    return (TokenRange(stance == .questions ? start - 1 : start, last), true)
  }

  /// "the report that Coe wrote": a cue verb right behind "that" and a subject makes it a relative clause.
  private func isRelative(_ start: Int, groups: ArraySlice<CueGroup>) -> Bool {
    guard let cue = groups.beginning(from: start).first, cue.tokens.start <= start + 3 else {
      return false
    }
    let next = view.lower(cue.tokens.end)
    return next != "that" && !view.isQuoted(cue.tokens.end)
  }

  /// Stops before a comma, and before the main verb of a sentence whose subject the noun is: "His claim that
  /// the board hid a report | was denied".
  private func clauseEnd(from start: Int, limit: Int, isSubject: Bool) -> Int {
    var first = start
    // "the claim that, while the lock holds, the gates leak": the comma of what stands before the clause ends nothing.
    if ["while", "although", "though", "if", "when"].contains(view.lower(start)) {
      first = TokenRange(start + 1, limit).first { view.lower($0) == "," }.map { $0 + 1 } ?? start
    }
    let comma = TokenRange(first, limit).first { view.lower($0) == "," && !view.isQuoted($0) } ?? limit
    return isSubject ? MainVerb(view: view).index(from: start, limit: comma) ?? comma : comma
  }

  /// Who stands between the noun and "that": "claims by Coe that", "a warning from the board that".
  private func author(behind noun: Int, in region: ClaimRegion) -> TokenRange? {
    guard ["by", "from"].contains(view.lower(noun + 1)) else { return nil }
    let limit = min(region.tokens.end, noun + 2 + Self.longestAuthor)
    let words = TokenRange(noun + 2, limit)
    let that = words.first { view.lower($0) == "that" } ?? words.first { view.lower($0) == "of" } ?? limit
    return phrases.phrase(startingAt: noun + 2, limit: that).flatMap { author in
      author.end == that || ["is", "was"].contains(view.lower(author.end)) && author.end + 1 == that
        ? author : nil
    }
  }

  /// "The board issued a warning that": who makes the claim that the noun names.
  private func maker(of noun: Int, in region: ClaimRegion) -> TokenRange? {
    guard
      let verb = TokenRange(max(region.tokens.start, noun - 5), noun).last(where: {
        Self.makings.contains(view.lower($0))
      }), verb > region.tokens.start
    else { return nil }
    return phrases.phrase(endingAt: verb - 1, limit: region.tokens.start)
  }

  /// "Coe's" or "his" before the noun.
  private func owner(of noun: Int, in region: ClaimRegion) -> TokenRange? {
    var index = noun - 1
    while index > region.tokens.start, noun - index < 4, view.shape(index) == .lower,
      !["his", "her", "their", "its", "'s", "’s", "the", "a", "an"].contains(view.lower(index)),
      !FunctionWords.prepositions.contains(view.lower(index))
    {
      index -= 1
    }
    guard index >= region.tokens.start else { return nil }
    if ["his", "her", "their", "its"].contains(view.lower(index)) { return TokenRange(at: index) }
    guard ["'s", "’s", "'", "’"].contains(view.lower(index)) else { return nil }
    return phrases.phrase(endingAt: index - 1, limit: region.tokens.start).map(ownerAlone)
  }

  /// "Lund" of "the Echo pounced on Lund's claim": no owner reaches back over a verb, or a preposition but "of".
  private func ownerAlone(_ phrase: TokenRange) -> TokenRange {
    let tags = view.text.tags
    let cut = phrase.dropLast().last { index in
      let word = view.lower(index)
      if word == "on" || word == "about" || word == "over" { return view.shape(index) == .lower }
      return tags.indices.contains(index) && tags[index].isFinite && view.shape(index) == .lower
    }
    return cut.map { TokenRange($0 + 1, phrase.end) } ?? phrase
  }
}
