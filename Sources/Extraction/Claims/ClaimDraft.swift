import ClaimsModel
import Linguistics

/// A claim as the rules find it: token ranges, before sources are resolved.
struct ClaimDraft: Hashable, Sendable {
  /// Token ranges of the content, in text order; never empty.
  var content: [TokenRange]
  /// The cue; `nil` for quotations without one.
  var cue: CueMark?
  /// Tokens that name the speaker; empty when nobody is named.
  var source: TokenRange?
  /// The relays, nearest first.
  var relays: [RelayMark] = []
  /// Tokens that tell where, when that is no source.
  var venue: TokenRange?
  /// Tokens in which a date of the utterance may stand, beside the cue.
  var dates: [TokenRange] = []
  /// "did not say".
  var isNegated = false
  /// "might say", "if he says": nobody is reported to have said it.
  var isHypothetical = false
  /// The cue's stance.
  var stance: Stance = .asserts
  /// The unit that it stands in.
  var unit: Int
  /// Whether layout or marks say for certain which words these are and whose: a turn of an interview, an entry of a
  /// list of reactions.
  ///
  /// The network, which sees words alone, has no say in it.
  var isLaidOut = false
  /// Whether an interviewer asks it, who claims nothing.
  var isAsked = false
  /// Index of the draft within whose content this one stands.
  var parent: Int?
  /// How sure the rule is, 0 to 1.
  var confidence: Double
  /// The rule that made it, as a user may read it; `nil` for none.
  var rule: String?
  /// What speaks for it; `nil` before the network was asked.
  var evidence: Evidence?

  /// From the first to the last token of the content.
  var contentHull: TokenRange {
    TokenRange(content.first?.start ?? 0, content.last?.end ?? 0)
  }

  /// The draft without ranges that hold no token; `nil` where no content is left: nobody said nothing.
  var whole: ClaimDraft? {
    var draft = self
    draft.content.removeAll(where: \.isEmpty)
    draft.cue?.tokens.removeAll(where: \.isEmpty)
    if draft.cue?.tokens.isEmpty ?? false { draft.cue = nil }
    draft.source = draft.source.flatMap { $0.isEmpty ? nil : $0 }
    draft.venue = draft.venue.flatMap { $0.isEmpty ? nil : $0 }
    draft.relays.removeAll(where: \.source.isEmpty)
    draft.dates.removeAll(where: \.isEmpty)
    return draft.content.isEmpty ? nil : draft
  }
}

/// The tokens of a cue and its dictionary form.
struct CueMark: Hashable, Sendable {
  /// Token ranges, in text order.
  var tokens: [TokenRange]
  /// "say", "according to", "claim", ":".
  var lemma: String
}

/// A source that passed a claim on.
struct RelayMark: Hashable, Sendable {
  /// Tokens that name it.
  var source: TokenRange
  /// Its own cue; `nil` for a venue such as "told the Echo".
  var cue: CueMark?
}
