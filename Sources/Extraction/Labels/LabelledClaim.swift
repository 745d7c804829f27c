import Linguistics

/// A claim as the network's labels and links give it.
struct LabelledClaim: Hashable, Sendable {
  /// Token ranges of the content, in text order.
  var content: [TokenRange]
  /// The cue; `nil` where the paragraph has none for this content.
  var cue: TokenRange?
  /// Tokens that name the source; `nil` for none.
  var source: TokenRange?
  /// The probability of the link between the content and its cue, and between source and cue; 1 without a cue.
  var contentLink = 1.0
  var sourceLink = 1.0
}
