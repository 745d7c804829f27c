import Linguistics

/// Words of which is asked whom they mean, and what they say.
struct LinkQuestion: Sendable {
  /// The words; empty, where the content begins, for a quotation beside which nobody is named.
  var mention: Mention
  var form: LinkForm
  /// The content of the claim.
  var content: [TokenRange]
  /// Who speaks the words around.
  var outer: LinkTarget?

  /// Where it is asked.
  var token: Int { mention.tokens.start }
}
