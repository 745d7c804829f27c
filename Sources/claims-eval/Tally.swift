import ClaimsModel

/// Everything counted over one or more compared articles.
package struct Tally: Hashable, Sendable {
  /// Claims whose content overlaps by half.
  package var contentHalf = Agreement()
  /// Claims whose content overlaps by four fifths.
  package var content = Agreement()
  /// Those whose speaker's mention is also right.
  package var joint = Agreement()
  /// Those whose speaker is also resolved to the right source.
  package var who = Agreement()
  /// Relays over paired claims.
  package var relays = Agreement()
  /// The article's own statements.
  package var statements = Agreement()
  /// Figures that overlap.
  package var figures = Agreement()
  /// Kind of claim, over paired claims.
  package var kind = Share()
  /// Stance, over paired claims.
  package var stance = Share()
  /// Date of the utterance, over paired claims that have one.
  package var said = Share()
  /// Kind of source, over paired claims with a speaker on both sides.
  package var sourceKind = Share()
  /// Nested claims found with their parents and linked.
  package var nested = Share()
  /// Values of paired figures that have one.
  package var value = Share()
  /// What paired figures count, where the gold counts something.
  package var counted = Share()
  /// Dates of paired figures that are dates.
  package var dates = Share()

  /// Nothing counted.
  package init() {}

  /// Counts one article.
  package init(_ comparison: ArticleComparison) {
    countClaims(comparison)
    countNesting(comparison)
    countFigures(comparison)
    statements.gold = comparison.gold.statements.count
    statements.predicted = comparison.statements.count
    statements.agreeing = comparison.statementPairs.count
  }

  /// Adds up two tallies.
  package static func += (left: inout Self, right: Self) {
    left.contentHalf += right.contentHalf
    left.content += right.content
    left.joint += right.joint
    left.who += right.who
    left.relays += right.relays
    left.statements += right.statements
    left.figures += right.figures
    left.kind += right.kind
    left.stance += right.stance
    left.said += right.said
    left.sourceKind += right.sourceKind
    left.nested += right.nested
    left.value += right.value
    left.counted += right.counted
    left.dates += right.dates
  }

  // MARK: - Private

  private mutating func countClaims(_ comparison: ArticleComparison) {
    let all = Agreement(gold: comparison.gold.claims.count, predicted: comparison.attributed.count)
    (contentHalf, content, joint, who) = (all, all, all, all)
    contentHalf.agreeing = comparison.claimPairs.count
    for pair in comparison.claimPairs {
      let wanted = comparison.gold.claims[pair.gold]
      let found = comparison.predictedClaim(of: pair)
      if pair.overlap >= ArticleComparison.spanFloor {
        content.agreeing += 1
        if comparison.hasRightMention(pair) { joint.agreeing += 1 }
        if comparison.hasRightSpeaker(pair) { who.agreeing += 1 }
      }
      kind.count(wanted.kind == found.kind)
      stance.count(wanted.stance == found.stance)
      if let speaker = wanted.speaker, let source = comparison.speaker(of: found) {
        sourceKind.count(speaker.source.kind == source.kind.rawValue)
      }
      if let date = wanted.said { said.count(date == found.said) }
      let wantedRelays = wanted.chain.filter { $0.relation == .relay }.map(\.source.name)
      let foundRelays = found.attribution.filter { $0.relation == .relay }
        .map { comparison.analysis.sources[$0.source].name }
      relays.gold += wantedRelays.count
      relays.predicted += foundRelays.count
      relays.agreeing += wantedRelays.count { name in foundRelays.contains { SourceNames.same(name, $0) } }
    }
  }

  private mutating func countNesting(_ comparison: ArticleComparison) {
    let predictions = Dictionary(
      uniqueKeysWithValues: comparison.claimPairs.map { ($0.gold, comparison.attributed[$0.predicted]) })
    for (index, claim) in comparison.gold.claims.enumerated() {
      guard let parent = claim.parent else { continue }
      guard let child = predictions[index], let found = predictions[parent] else {
        nested.count(false)
        continue
      }
      nested.count(comparison.analysis.claims[child].parent == found)
    }
  }

  private mutating func countFigures(_ comparison: ArticleComparison) {
    figures.gold = comparison.gold.figures.count
    figures.predicted = comparison.analysis.figures.count
    figures.agreeing = comparison.figurePairs.count
    for pair in comparison.figurePairs {
      let wanted = comparison.gold.figures[pair.gold].record
      let found = comparison.analysis.figures[pair.predicted]
      if let date = wanted.date {
        dates.count(date == found.date)
      } else if wanted.value != nil || wanted.low != nil {
        value.count(ArticleComparison.haveSameValue(wanted, found))
      }
      if let phrase = wanted.counted { counted.count(ArticleComparison.countTheSame(phrase, found.counted)) }
    }
  }
}
