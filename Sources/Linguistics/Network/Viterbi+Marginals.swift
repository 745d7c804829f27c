extension Viterbi {
  /// How probable each label of each token is over all paths, token after token.
  ///
  /// Forward and backward sums, scaled to one at each token (Rabiner 1989, V.A), so that no length makes them
  /// vanish. Linear in the tokens.
  package func marginals(of scores: TokenScores, in tokens: Range<Int>) -> [Float] {
    precondition(scores.labels == labels, "the scores are of other labels")
    let emissions = emissions(of: scores, in: tokens)
    let steps = transitions.map { exponential(Double($0)) }
    var forward = start.map { exponential(Double($0)) }
    var products = emissions
    for token in 0..<tokens.count {
      if token > 0 { forward = Self.times(forward, steps, labels) }
      for label in 0..<labels { forward[label] *= emissions[token * labels + label] }
      Self.scale(&forward)
      products.replaceSubrange((token * labels)..<((token + 1) * labels), with: forward)
    }
    var backward = [Double](repeating: 1, count: labels)
    for token in stride(from: tokens.count - 1, through: 0, by: -1) {
      var product = (0..<labels).map { products[token * labels + $0] * backward[$0] }
      Self.scale(&product)
      products.replaceSubrange((token * labels)..<((token + 1) * labels), with: product)
      let weighted = (0..<labels).map { emissions[token * labels + $0] * backward[$0] }
      backward = (0..<labels).map { previous in
        var sum = 0.0
        for label in 0..<labels { sum += steps[previous * labels + label] * weighted[label] }
        return sum
      }
      Self.scale(&backward)
    }
    return products.map(Float.init)
  }

  /// Exponentials of the scores, the highest of each token made one.
  private func emissions(of scores: TokenScores, in tokens: Range<Int>) -> [Double] {
    var emissions: [Double] = []
    emissions.reserveCapacity(tokens.count * labels)
    for token in tokens {
      let values = scores[token]
      let highest = values.max() ?? 0
      for value in values { emissions.append(exponential(Double(value) - Double(highest))) }
    }
    return emissions
  }

  private static func times(_ row: [Double], _ steps: [Double], _ labels: Int) -> [Double] {
    (0..<labels).map { label in
      var sum = 0.0
      for previous in 0..<labels { sum += row[previous] * steps[previous * labels + label] }
      return sum
    }
  }

  /// Makes the sum one; where nothing is possible every label is equally so.
  private static func scale(_ values: inout [Double]) {
    var sum = 0.0
    for value in values { sum += value }
    for index in values.indices { values[index] = sum > 0 ? values[index] / sum : 1 / Double(values.count) }
  }
}
