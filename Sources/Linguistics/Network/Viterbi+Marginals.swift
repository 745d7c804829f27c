// total (whole file): loops over labels, and over tokens cut to those that were scored.

extension Viterbi {
  /// How probable each label of each token is over all paths, token after token, as far as they were scored.
  ///
  /// Forward and backward sums, scaled to one at each token (Rabiner 1989, V.A), so that no length makes them
  /// vanish. Linear in the tokens; nothing is allocated for a single token, since this runs over every text.
  package func marginals(of scores: TokenScores, in tokens: TokenRange) -> [Float] {
    precondition(scores.labels == labels, "the scores are of other labels")
    let tokens = tokens.overlap(scores.tokens)
    let emissions = emissions(of: scores, in: tokens)
    let steps = transitions.map { exponential(Double($0)) }
    var products = forwardSums(of: emissions, steps: steps)
    var backward = [Double](repeating: 1, count: labels)
    var weighted = backward
    for token in stride(from: tokens.count - 1, through: 0, by: -1) {
      let base = token * labels
      for label in 0..<labels { products[base + label] *= backward[label] }
      Self.scale(&products, from: base, count: labels)
      for label in 0..<labels { weighted[label] = emissions[base + label] * backward[label] }
      for previous in 0..<labels {
        var sum = 0.0
        for label in 0..<labels { sum += steps[previous * labels + label] * weighted[label] }
        backward[previous] = sum
      }
      Self.scale(&backward, from: 0, count: labels)
    }
    return products.map(Float.init)
  }

  // MARK: - Private

  private func forwardSums(of emissions: [Double], steps: [Double]) -> [Double] {
    var sums = emissions
    let count = emissions.count / max(labels, 1)
    for token in 0..<count {
      let base = token * labels
      for label in 0..<labels {
        var sum = 0.0
        if token == 0 {
          sum = exponential(Double(start[label]))
        } else {
          for previous in 0..<labels {
            sum += sums[base - labels + previous] * steps[previous * labels + label]
          }
        }
        sums[base + label] = sum * emissions[base + label]
      }
      Self.scale(&sums, from: base, count: labels)
    }
    return sums
  }

  /// Exponentials of the scores, the highest of each token made one.
  private func emissions(of scores: TokenScores, in tokens: TokenRange) -> [Double] {
    var emissions = [Double](repeating: 0, count: tokens.count * labels)
    for (row, token) in tokens.enumerated() {
      var highest = -Float.infinity
      for label in 0..<labels { highest = max(highest, scores.values[token * labels + label]) }
      for label in 0..<labels {
        emissions[row * labels + label] = exponential(Double(scores.values[token * labels + label] - highest))
      }
    }
    return emissions
  }

  /// Makes the sum of some values one.
  ///
  /// Where nothing is possible every label is equally so.
  private static func scale(_ values: inout [Double], from base: Int, count: Int) {
    var sum = 0.0
    for index in base..<(base + count) { sum += values[index] }
    let factor = sum > 0 ? 1 / sum : 0
    for index in base..<(base + count) {
      values[index] = sum > 0 ? values[index] * factor : 1 / Double(count)
    }
  }
}
