import ClaimsModel
import Linguistics

/// Tells the kind of a source where its words leave it open: what the network takes it for, over all places where it
/// speaks.
struct SourceKinds {
  let view: TokenView
  let labels: TokenLabels
  /// The network must be this sure to contradict the words.
  private static let least = 0.6
  /// And a person's name is one, unless it is very sure.
  private static let leastForPersons = 0.9

  /// The sources with their kinds, from the places of their `mentions`.
  func told(_ sources: [Source], mentions: [Int: [TokenRange]]) -> [Source] {
    sources.enumerated().map { index, source in
      var source = source
      if let kind = kind(of: source, at: mentions[index] ?? []) { source.kind = kind }
      return source
    }
  }

  // MARK: - Private

  private func kind(of source: Source, at mentions: [TokenRange]) -> SourceKind? {
    guard source.kind != .outlet, !mentions.isEmpty else { return nil }
    var sums = [Double](repeating: 0, count: TokenLabels.sourceKinds.count)
    for mention in mentions {
      for (label, share) in labels.kinds.meanProbabilities(over: mention).enumerated() {
        sums[at: label]? += share
      }
    }
    guard let highest = sums.max(), let label = sums.firstIndex(of: highest) else { return nil }
    let isPerson = source.kind == .person
    let share = highest / Double(mentions.count)
    guard share >= (isPerson ? Self.leastForPersons : Self.least) else { return nil }
    return TokenLabels.sourceKinds[at: label]
  }
}
