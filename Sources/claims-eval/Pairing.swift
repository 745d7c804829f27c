/// Pairs gold with predictions one to one, the most alike first.
package struct Pairing: Sendable {
  /// A gold item and the prediction that stands for it.
  package struct Pair: Hashable, Sendable {
    /// Index of the gold item.
    package let gold: Int
    /// Index of the prediction.
    package let predicted: Int
    /// Tokens shared over tokens in either, above 0 and at most 1.
    package let overlap: Double

    /// Makes a pair.
    package init(gold: Int, predicted: Int, overlap: Double) {
      self.gold = gold
      self.predicted = predicted
      self.overlap = overlap
    }
  }

  /// The pairs, the most alike first.
  package let pairs: [Pair]

  /// Pairs by the share of tokens in common (intersection over union), greedily from the highest, at
  /// or above `floor`; ties go to the earlier gold, then to the earlier prediction.
  ///
  /// Quadratic in the number of items, which one article keeps small.
  package init(gold: [Set<Int>], predicted: [Set<Int>], floor: Double) {
    var candidates: [Pair] = []
    for (goldIndex, goldTokens) in gold.enumerated() {
      for (index, tokens) in predicted.enumerated() {
        let shared = goldTokens.intersection(tokens).count
        guard shared > 0 else { continue }
        let overlap = Double(shared) / Double(goldTokens.count + tokens.count - shared)
        if overlap >= floor { candidates.append(Pair(gold: goldIndex, predicted: index, overlap: overlap)) }
      }
    }
    candidates.sort { ($1.overlap, $0.gold, $0.predicted) < ($0.overlap, $1.gold, $1.predicted) }
    var usedGold: Set<Int> = []
    var usedPredictions: Set<Int> = []
    var pairs: [Pair] = []
    for candidate in candidates
    where !usedGold.contains(candidate.gold) && !usedPredictions.contains(candidate.predicted) {
      usedGold.insert(candidate.gold)
      usedPredictions.insert(candidate.predicted)
      pairs.append(candidate)
    }
    self.pairs = pairs
  }

  /// The prediction paired with each gold item that has one.
  package var predictionOfGold: [Int: Int] {
    Dictionary(uniqueKeysWithValues: pairs.map { ($0.gold, $0.predicted) })
  }
}
