import ClaimsModel

/// How far questions are followed before what was found is enough, or another way to the answer is quicker.
///
/// Ranking every match of a common word measured 65 ms over a million claims, and a second for a stop word; 2,000 take
/// half a millisecond.
struct QueryBounds: Sendable {
  /// Matches compared for relevance at most, the newest.
  var ranked = 2000
  /// Claims and forms of words compared at most, as their product: of a query of many forms fewer claims are ranked.
  var compared = 100_000
  /// Claims ranked however many forms there are.
  var rankedAtLeast = 200
  /// Words of all beginnings of a query of which each is looked for by itself: of them FTS5 reads no more than it is asked
  /// for, of a beginning everything that its words have.
  var begun = 1000
  /// Candidates that are asked one by one at most, where a page does not need more.
  var looked = 3000
  /// Candidates that are asked one by one before all that may match are gathered instead, however many there are.
  var patience = 20_000
  /// Results that are counted where that is quick.
  var counted = Counting.usualLimit
  /// Results that are counted of what stands beside a list.
  var countedRoughly = Counting.roughLimit
  /// Figures that are gathered in any case to find their claims.
  var figuresOfClaims = 4000
  /// Figures that are gathered in any case.
  var figures = 1000
  /// How far figures are counted to find the condition that leaves the fewest.
  var figuresCounted = 20_000

  /// The bounds of every archive.
  static let usual = QueryBounds()
}
