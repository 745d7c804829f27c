import ClaimsModel

/// A claim as the rules find it: token ranges, before sources are resolved.
struct ClaimDraft: Hashable, Sendable {
  /// Token ranges of the content, in text order; never empty.
  var content: [Range<Int>]
  /// The cue; `nil` for quotations without one.
  var cue: CueMark?
  /// Tokens that name the speaker; empty when nobody is named.
  var source: Range<Int>?
  /// The relays, nearest first.
  var relays: [RelayMark] = []
  /// Tokens that tell where, when that is no source.
  var venue: Range<Int>?
  /// Tokens in which a date of the utterance may stand, beside the cue.
  var dates: [Range<Int>] = []
  /// "did not say".
  var isNegated = false
  /// "might say", "if he says": nobody is reported to have said it.
  var isHypothetical = false
  /// The cue's stance.
  var stance: Stance = .asserts
  /// The unit that it stands in.
  var unit: Int
  /// Index of the draft within whose content this one stands.
  var parent: Int?
  /// How sure the rule is, 0 to 1.
  var confidence: Double
  /// The rule that made it, as a user may read it; `nil` for none.
  var rule: String?
  /// What speaks for it; `nil` before the network was asked.
  var evidence: Evidence?

  /// From the first to the last token of the content.
  var contentHull: Range<Int> {
    (content.first?.lowerBound ?? 0)..<(content.last?.upperBound ?? 0)
  }
}

/// The tokens of a cue and its dictionary form.
struct CueMark: Hashable, Sendable {
  /// Token ranges, in text order.
  var tokens: [Range<Int>]
  /// "say", "according to", "claim", ":".
  var lemma: String
}

/// A source that passed a claim on.
struct RelayMark: Hashable, Sendable {
  /// Tokens that name it.
  var source: Range<Int>
  /// Its own cue; `nil` for a venue such as "told the Echo".
  var cue: CueMark?
}
