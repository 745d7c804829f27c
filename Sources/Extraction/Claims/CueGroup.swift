import Algorithms
import Linguistics

/// A cue verb with its auxiliaries, adverbs and particle, at one place.
struct CueGroup: Hashable, Sendable {
  /// The verb.
  var verb: CueVerb
  /// The form of its head.
  var form: VerbForm
  /// Index of the head's token.
  var head: Int
  /// From the first auxiliary or adverb to the head or its particle.
  var tokens: TokenRange
  /// "did not say".
  var isNegated: Bool
  /// "was accused".
  var isPassive: Bool
  /// "might say".
  var isHypothetical: Bool
  /// "to say".
  var isInfinitive: Bool

  /// Whether it heads a clause of its own, with a subject.
  var isFinite: Bool { form != .presentParticiple && !isInfinitive }
}

extension ArraySlice<CueGroup> {
  /// The groups that begin at `token` or later, by bisection; the groups must be in text order.
  func beginning(from token: Int) -> ArraySlice<CueGroup> {
    from(partitioningIndex { $0.tokens.start >= token })
  }
}
