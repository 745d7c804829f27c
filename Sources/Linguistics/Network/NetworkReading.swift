/// One label set's scores of every token.
package struct TokenScores: Hashable, Sendable {
  /// Labels of each token.
  package let labels: Int
  /// Token after token; zeros for tokens outside all sequences.
  package let values: [Float]

  /// The scores of one token.
  package subscript(token: Int) -> ArraySlice<Float> { values[(token * labels)..<((token + 1) * labels)] }

  /// For each token the probabilities of its labels, where they are scored one token at a time.
  package func probabilities() -> [Float] {
    var result = values
    for start in stride(from: 0, to: values.count, by: labels) {
      let range = start..<(start + labels)
      let highest = values[range].max() ?? 0
      let powers = values[range].map { exponential(Double($0 - highest)) }
      let sum = powers.reduce(0, +)
      result.replaceSubrange(range, with: powers.map { Float($0 / sum) })
    }
    return result
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
  package internal(set) var sequences: [Range<Int>] = []
  var tokens = 0
  /// Every token's stream behind the last layer that was done; empty once all are.
  var stream: [Float] = []
}
