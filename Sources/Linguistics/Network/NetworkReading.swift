// total (whole file): loops over labels, and over tokens cut to those that were scored.

/// One label set's scores of every token.
package struct TokenScores: Hashable, Sendable {
  /// Labels of each token.
  package let labels: Int
  /// Token after token; zeros for tokens outside all sequences.
  package let values: [Float]

  /// The tokens that were scored.
  package var tokens: TokenRange { TokenRange(0, values.count / max(labels, 1)) }

  /// The scores of one token; none for one that was not scored.
  package subscript(token: Int) -> ArraySlice<Float> {
    guard tokens.contains(token) else { return [] }
    return values[(token * labels)..<((token + 1) * labels)]
  }

  /// The mean over some tokens of the probabilities of each label, where they are scored one token at a time.
  package func meanProbabilities(over tokens: TokenRange) -> [Double] {
    let tokens = tokens.overlap(self.tokens)
    var means = [Double](repeating: 0, count: labels)
    var powers = means
    for token in tokens {
      let base = token * labels
      var highest = -Float.infinity
      for label in 0..<labels { highest = max(highest, values[base + label]) }
      var sum = 0.0
      for label in 0..<labels {
        powers[label] = exponential(Double(values[base + label] - highest))
        sum += powers[label]
      }
      for label in 0..<labels { means[label] += powers[label] / sum }
    }
    for label in means.indices { means[label] /= Double(max(tokens.count, 1)) }
    return means
  }

  /// The label with the highest score, the first of equal ones.
  package func best(at token: Int) -> Int {
    let scores = self[token]
    var best = scores.startIndex
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return best - scores.startIndex
  }
}

/// What a network has told of a text so far.
package struct NetworkReading: Sendable {
  /// By the names of the heads that were reached.
  package internal(set) var scores: [String: TokenScores] = [:]
  /// How many layers the text has passed.
  package internal(set) var layersDone = 0
  /// The tokens that are read together; nothing passes from one sequence to another.
  package internal(set) var sequences: [TokenRange] = []
  var tokens = 0
  /// Every token's stream behind the last layer that was done; empty once all are.
  var stream: [Float] = []
}
