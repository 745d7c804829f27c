import ClaimsModel

/// A mention of an entity, linked or not.
struct LinkedMention: Hashable, Sendable {
  /// Its tokens: the name, the noun phrase up to its head, the pronoun.
  var tokens: Range<Int>
  /// What sort of words they are.
  var form: Mention.Form
  /// What it was linked to.
  var link: EntityLink
}

/// Words that somebody says, and where that somebody is named: what the linker knows of the claims.
struct Speech: Hashable, Sendable {
  /// The tokens of the content.
  var content: [Range<Int>]
  /// The tokens of the source.
  var source: Range<Int>
  /// The last token of what names it within the source: the name, the noun, the pronoun.
  var head: Int
}
