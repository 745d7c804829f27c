import ClaimsModel
import Linguistics

/// Tells whether somebody is for or against the thing that a claim's content names, or says that it is not so.
///
/// "Praised" and "slammed" are such cues where a thing is their object. Where words are ("“Nonsense,” she scoffed"),
/// these are what she says.
struct AttitudeReader: Sendable {
  let view: TokenView

  /// What may be alleged: to reject it is to deny what it says.
  static let allegations: Set<String> = [
    "claim", "claims", "allegation", "allegations", "accusation", "accusations", "charge", "charges",
    "suggestion",
    "suggestions", "rumour", "rumours", "rumor", "rumors", "report", "reports", "speculation", "notion",
    "insinuation",
    "insinuations", "assertion", "assertions", "contention", "account", "accounts", "version", "talk",
  ]
  /// Nouns that are a cue and tell an attitude: "his praise for the pilots".
  private static let nouns: [String: Stance] = [
    "criticism": .opposes, "criticisms": .opposes, "condemnation": .opposes, "denunciation": .opposes,
    "opposition": .opposes, "objection": .opposes, "objections": .opposes, "disapproval": .opposes,
    "rejection": .opposes, "backlash": .opposes, "praise": .supports, "support": .supports,
    "endorsement": .supports, "endorsements": .supports, "backing": .supports, "approval": .supports,
  ]
  /// Verbs that reject a thing as well as what is said of it.
  private static let rejections: Set<String> = ["reject", "dismiss", "oppose", "contest"]
  /// Between the start of a content and the noun that tells what it is.
  private static let reach = 6

  /// The stance of a draft, from its cue and from how its content stands to that.
  func stance(of draft: ClaimDraft) -> Stance {
    let stance = named(draft)
    guard let cue = draft.cue else { return stance }
    if stance == .denies, deniesSomebody(draft) { return .declines }
    guard stance == .supports || stance == .opposes else { return stance }
    if saysContent(draft) { return .asserts }
    if Self.rejections.contains(cue.lemma), allegation(in: draft) != nil { return .denies }
    return stance
  }

  /// The noun with which a content begins that is a thing alleged: "the claim that", "allegations of".
  func allegation(in draft: ClaimDraft) -> Int? {
    guard let first = draft.content.first else { return nil }
    for index in first.prefix(Self.reach) {
      let word = view.lower(index)
      if Self.allegations.contains(word) {
        // "a report on reefs" is a thing; "reports that", "claims of", "allegations".
        let next = view.lower(index + 1)
        return index + 1 == first.end
          || ["that", "of", "to", "he", "she", "it", "they", "by", "made", "about", "as"].contains(next)
          ? index : nil
      }
      if FunctionWords.prepositions.contains(word) || word == "," { return nil }
    }
    return nil
  }

  // MARK: - Private

  /// The stance by the cue's own words.
  private func named(_ draft: ClaimDraft) -> Stance {
    guard draft.stance == .asserts, let cue = draft.cue, let first = draft.content.first else {
      return draft.stance
    }
    if isThatClause(first) { return .asserts }
    let words = cue.tokens.joined().map(view.lower)
    let last = words.last ?? ""
    let before = first.start >= (cue.tokens.last?.end ?? 0) ? view.lower(first.start - 1) : ""
    if [last, before].contains("against") { return .opposes }
    if words.contains("favor") || words.contains("favour"), ["of", "in"].contains(last) || before == "of" {
      return .supports
    }
    return words.lazy.compactMap { Self.nouns[$0] }.first ?? .asserts
  }

  /// "denied them permits": gives them none.
  private func deniesSomebody(_ draft: ClaimDraft) -> Bool {
    guard let first = draft.content.first, draft.cue?.lemma == "deny", !view.isQuoted(first.start) else {
      return false
    }
    return ["them", "us", "him", "me", "you"].contains(view.lower(first.start)) && first.count > 1
  }

  /// "that it leaks", not "that account".
  private func isThatClause(_ content: TokenRange) -> Bool {
    view.lower(content.start) == "that" && view.text.tags[content.start].rawValue != "DT"
  }

  /// Whether the content is what is said and not the thing of which it is: a clause, or words in marks that stand
  /// before the cue or behind a colon or comma.
  private func saysContent(_ draft: ClaimDraft) -> Bool {
    guard let first = draft.content.first, let cue = draft.cue?.tokens.last else { return false }
    if isThatClause(first) { return true }
    guard view.isQuoted(first.start) else { return false }
    return first.start < cue.start || [",", ":"].contains(view.lower(first.start - 1))
  }
}
