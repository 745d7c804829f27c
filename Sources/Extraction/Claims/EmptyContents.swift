import ClaimsModel
import Linguistics

/// Tells contents by which nothing is said: "that", "it now", "him".
struct EmptyContents: Sendable {
  let view: TokenView

  /// Words that only point, or tell when, how often and how.
  private static let pointers: Set<String> = [
    "it", "him", "her", "them", "us", "me", "you", "he", "she", "they", "we", "i", "this", "that", "these",
    "those", "so",
    "such", "nothing", "something", "anything", "everything", "much", "more", "little", "less", "one", "ones",
    "same",
    "the", "as", "all", "both", "what", "which", "here", "there", "how", "why",
    "when", "who",
    "now", "then", "again", "too", "twice", "once", "also", "before", "later", "earlier", "today",
    "yesterday", "still",
    "loudly", "of", "about", "to", "for", "in", "on", "with", "at", "by", "and", "or", "his", "hers",
    "theirs", "its",
    "himself", "herself", "itself", "themselves", "things", "thing", "lot", "a", "an", "out", "up", "over",
  ]
  /// What one says that is no statement of anything.
  private static let formulas: Set<String> = [
    "goodbye", "hello", "hi", "grace", "prayers", "farewell", "piece", "amen", "thanks", "cheese", "word",
    "words", "few",
    "mass",
  ]

  /// Whether a draft's content says nothing that can be understood by itself.
  ///
  /// What stands in quotation marks was said so, however short it is.
  func isEmpty(_ draft: ClaimDraft) -> Bool {
    let tokens = draft.content.joined().filter(view.isWord)
    guard !tokens.contains(where: view.isQuoted) else { return false }
    let words = tokens.map(view.lower)
    if words.allSatisfy(Self.pointers.contains) { return true }
    // "said goodbye", "said a word or two": a noun right behind the verb.
    guard draft.cue?.lemma == "say", words.count <= 3 || Self.formulas.contains(words[at: 0] ?? ""),
      draft.content.first?.start == draft.cue?.tokens.last?.end
    else { return false }
    let opening = words.prefix(2)
    return opening.contains(where: Self.formulas.contains)
      && opening.allSatisfy { Self.formulas.contains($0) || Self.pointers.contains($0) }
  }
}
