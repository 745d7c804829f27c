import Linguistics

/// What speaks for a claim: the probabilities of its labels, the rules' reading, and where the two differ.
///
/// All of it goes into the claim's confidence (``ConfidenceModel``) and into `claims show ID --why`.
struct Evidence: Hashable, Sendable {
  /// Who found the claim.
  enum Finder: Hashable, Sendable {
    /// The rules alone.
    case rules
    /// The network alone.
    case network
    /// Both, by the same cue or the same words.
    case both
  }

  /// Who found it.
  var finder: Finder
  /// The rule that spoke, as a user may read it ("reported speech"); `nil` where none did.
  var rule: String?
  /// Whether the rule reads a form that the corpora hardly have (``ReadingChoice``).
  var isRareForm = false
  /// How sure that rule is by itself.
  var ruleConfidence = 0.0
  /// Mean probability that the content's tokens are content.
  var content = 0.0
  /// The lower of the probabilities that the content begins and ends just where it does.
  var boundary = 0.0
  /// Mean probability that the cue's tokens are a cue; 0 without one.
  var cue = 0.0
  /// Mean probability that the source's tokens are a source; 0 without one.
  var source = 0.0
  /// The probabilities that content and source belong to this cue.
  var contentLink = 1.0
  var sourceLink = 1.0
  /// Words that both readings of the content share, as a part of the words in either; 0 for one reading.
  var agreement = 0.0
  /// Whether both name the same source.
  var sourcesAgree = false
  /// The reading of the content that was not taken, where the two differ.
  var rival: [TokenRange] = []
}
