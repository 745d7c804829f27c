/// One label set's scores of every token.
package struct TokenScores: Hashable, Sendable {
  /// Labels of each token.
  package let labels: Int
  /// Token after token; zeros for tokens outside all sequences.
  package let values: [Float]

  /// The scores of one token.
  package subscript(token: Int) -> ArraySlice<Float> { values[(token * labels)..<((token + 1) * labels)] }

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
  package internal(set) var scores: [String: TokenScores]
  /// How many layers the text has passed.
  package internal(set) var layersDone: Int
  let sequences: [Range<Int>]
  let tokens: Int
  /// Every token's stream behind the last layer that was done; empty once all are.
  var stream: [Float]
}
