package import ClaimsModel

/// The gold of one article beside what was extracted from it, paired.
package struct ArticleComparison: Sendable {
  /// Content overlap from which a claim counts as found.
  package static let pairingFloor = 0.5
  /// Content overlap from which a claim's span counts as right.
  package static let spanFloor = 0.8
  /// Figures pair when they share anything worth a token.
  package static let figureFloor = 0.01

  /// The gold.
  package let gold: GoldArticle
  /// The extraction.
  package let analysis: ArticleAnalysis
  /// Indexes in `analysis.claims` of the attributed claims; `claimPairs` index this list.
  package let attributed: [Int]
  /// Indexes in `analysis.claims` of the article's own statements; `statementPairs` index this list.
  package let statements: [Int]
  /// Claims with at least half of their content's tokens in common, nested ones included.
  package let claimPairs: [Pairing.Pair]
  /// Statements with at least half of their tokens in common.
  package let statementPairs: [Pairing.Pair]
  /// Figures that overlap.
  package let figurePairs: [Pairing.Pair]

  /// Pairs claims, statements and figures by the tokens of their spans.
  package init(gold: GoldArticle, analysis: ArticleAnalysis) {
    self.gold = gold
    self.analysis = analysis
    let tokens = ScoringTokens(analysis.article.text)
    let claims = analysis.claims
    attributed = claims.indices.filter { claims[$0].kind != .statement }
    statements = claims.indices.filter { claims[$0].kind == .statement }
    claimPairs =
      Pairing(
        gold: gold.claims.map { tokens.contentIndexes(in: $0.content) },
        predicted: attributed.map { tokens.contentIndexes(in: claims[$0].spans) }, floor: Self.pairingFloor
      ).pairs
    statementPairs =
      Pairing(
        gold: gold.statements.map { tokens.indexes(in: [$0]) },
        predicted: statements.map { tokens.indexes(in: claims[$0].spans) }, floor: Self.pairingFloor
      ).pairs
    figurePairs =
      Pairing(
        gold: gold.figures.map { tokens.indexes(in: [$0.span]) },
        predicted: analysis.figures.map { tokens.indexes(in: $0.spans) }, floor: Self.figureFloor
      ).pairs
  }

  /// The extracted claim of a pair.
  package func predictedClaim(of pair: Pairing.Pair) -> Claim { analysis.claims[attributed[pair.predicted]] }

  /// Whether the speaker stands where the gold has it, or neither has one.
  package func hasRightMention(_ pair: Pairing.Pair) -> Bool {
    let wanted = gold.claims[pair.gold].speaker
    let found = predictedClaim(of: pair).attribution.first { $0.relation == .speaker }
    guard let wanted else { return found == nil }
    guard let found else { return false }
    guard let mention = wanted.mention else { return true }
    return found.spans.contains { $0.overlaps(mention) }
  }

  /// Whether the speaker, once resolved, is the right one.
  package func hasRightSpeaker(_ pair: Pairing.Pair) -> Bool {
    guard hasRightMention(pair) else { return false }
    guard let wanted = gold.claims[pair.gold].speaker else { return true }
    guard let found = speaker(of: predictedClaim(of: pair)) else { return false }
    return ([found.name] + found.aliases).contains { SourceNames.same(wanted.source.name, $0) }
  }

  /// The resolved speaker of an extracted claim.
  package func speaker(of claim: Claim) -> Source? {
    claim.attribution.first { $0.relation == .speaker }.map { analysis.sources[$0.source] }
  }

  /// Whether a figure of the gold and an extracted one have the same value, or the same ends.
  package static func haveSameValue(_ gold: GoldRecord.Figure, _ found: Figure) -> Bool {
    [(gold.value, found.value), (gold.low, found.low), (gold.high, found.high)].allSatisfy { wanted, got in
      guard let wanted else { return true }
      guard let got else { return false }
      return abs(wanted - got.double) <= 1e-6 * max(1, abs(wanted))
    }
  }

  /// Whether both count the same: the last words of what is counted agree.
  package static func countTheSame(_ wanted: String, _ found: String?) -> Bool {
    guard let found, let last = SourceNames.words(of: found).last else { return false }
    return SourceNames.words(of: wanted).last == last
  }
}
