import ClaimsModel
import Linguistics

/// Words that were asked, left open, denied by their subject or only supposed.
extension ReportedSpeechRule {
  private static let questionWords: Set<String> = [
    "whether", "if", "how", "what", "why", "where", "when", "who",
  ]

  /// "Asked whether the lock was safe, Coe said": a question of nobody's.
  func asked(_ group: CueGroup, in region: ClaimRegion) -> ClaimDraft? {
    let start = group.tokens.end
    let before = group.tokens.start - 1
    guard group.verb.lemma == "ask", group.form == .past, !group.isPassive,
      Self.questionWords.contains(view.lower(start)),
      before < region.tokens.start || ["when", "if"].contains(view.lower(before)),
      let comma = region.tokens.first(where: { $0 > start + 1 && view.lower($0) == "," })
    else { return nil }
    return ClaimDraft(
      content: [TokenRange(start, comma)], cue: CueMark(tokens: [group.tokens], lemma: "ask"), source: nil,
      stance: .questions, unit: region.unit, confidence: 0.5)
  }

  /// ", suggesting that the works are ready": what follows from a fact rather than from somebody's words.
  func isInference(_ group: CueGroup) -> Bool {
    group.form == .presentParticiple && view.lower(group.tokens.start - 1) == ","
      && ["suggest", "show", "indicate", "imply", "prove", "demonstrate", "signal", "highlight", "underline"]
        .contains(group.verb.lemma)
  }

  /// "has yet to say whether C".
  func isPending(_ group: CueGroup) -> Bool {
    let before =
      view.lower(group.tokens.start - 1) == "to"
      ? group.tokens.start - 2 : group.tokens.start - 1
    return group.isInfinitive && view.lower(before) == "yet"
      && Self.questionWords.contains(view.lower(group.tokens.end))
  }

  /// The cue, negated where its subject is: "Nobody said that C", "No one would comment".
  func negated(_ group: CueGroup, by subject: SubjectReader.Subject) -> CueGroup {
    let negatives = ["no", "nobody", "neither", "none"]
    let first = subject.tokens.start
    guard negatives.contains(view.lower(first)) || view.lower(first - 1) == "no" || isPending(group) else {
      return group
    }
    var group = group
    group.isNegated = true
    return group
  }

  /// Where the condition ends in which the cue stands: "If the mayor says it leaks, | people will move"; `nil` for
  /// cues outside a condition, and where no comma follows the beginning of what is said.
  func conditionEnd(of group: CueGroup, contentStart: Int, in region: ClaimRegion) -> Int? {
    let first = region.tokens.start
    guard ["if", "unless", "had", "should"].contains(view.lower(first)), !view.isQuoted(first),
      !TokenRange(first, group.tokens.start).contains(where: { view.lower($0) == "," })
    else { return nil }
    // "If Coe said, “It leaks,” people would move": the quotation's own comma ends it.
    if view.lower(contentStart - 1) == ",", view.opensQuotation(contentStart) {
      return view.quotation(at: contentStart)?.tokens.end
    }
    return region.tokens.from(contentStart).first {
      view.lower($0) == "," && !view.isQuoted($0)
    }
  }

  /// "Did Voss say it leaks?": the cue is part of the article's own question.
  func isInQuestion(_ group: CueGroup, in region: ClaimRegion) -> Bool {
    let last = region.tokens.end - 1
    return view.lower(last) == "?" && !view.isQuoted(last)
      && FunctionWords.auxiliaries.contains(view.lower(region.tokens.start))
  }
}
