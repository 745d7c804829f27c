import ClaimsModel
import Linguistics

/// A mention of an entity, linked or not.
struct LinkedMention: Hashable, Sendable {
  /// Its tokens: the name, the noun phrase up to its head, the pronoun.
  var tokens: TokenRange
  /// What sort of words they are.
  var form: Mention.Form
  /// What it was linked to.
  var link: EntityLink
}

/// Words that somebody says, and where that somebody is named: what the linker knows of the claims.
struct Speech: Hashable, Sendable {
  /// The tokens of the content.
  var content: [TokenRange]
  /// The tokens of the source.
  var source: TokenRange
  /// The last token of what names it within the source: the name, the noun, the pronoun.
  var head: Int
}
