import Linguistics

/// A run of tokens in which claims are looked for: a unit of the article, or the content of a claim.
struct ClaimRegion: Hashable, Sendable {
  /// Indexes of its tokens.
  var tokens: TokenRange
  /// Index of the unit that it belongs to.
  var unit: Int
  /// Whether it stands in the title.
  var isInTitle: Bool
  /// Whether it is the inside of a quotation, where quoted words are read like others.
  var isQuoted: Bool
}
