// total (whole file): loops over labels, and over tokens cut to those that were scored.

/// A linear chain over labels: scores of tokens joined with scores of label pairs.
package struct Viterbi: Sendable {
  let labels: Int
  /// `transitions[previous * labels + label]`.
  let transitions: [Float]
  /// Of each label at a sequence's first token.
  let start: [Float]

  /// - Precondition: `transitions` has as many values as the square of `start`.
  package init(transitions: [Float], start: [Float]) {
    precondition(transitions.count == start.count * start.count && start.count <= 256, "no square of labels")
    self.transitions = transitions
    self.start = start
    labels = start.count
  }

  /// The labels of the tokens that score highest together, as far as they were scored; of equal paths that with the lowest last labels.
  ///
  /// Linear in the tokens; scores are summed from the first token on.
  package func path(of scores: TokenScores, in tokens: TokenRange) -> [Int] {
    precondition(scores.labels == labels, "the scores are of other labels")
    let tokens = tokens.overlap(scores.tokens)
    guard !tokens.isEmpty else { return [] }
    let values = scores.values
    var base = tokens.start * labels
    var sums = (0..<labels).map { start[$0] + values[base + $0] }
    var next = sums
    var origins = [UInt8](repeating: 0, count: (tokens.count - 1) * labels)
    for token in 0..<(tokens.count - 1) {
      base += labels
      for label in 0..<labels {
        var best = sums[0] + transitions[label]
        var origin = 0
        for previous in 1..<max(labels, 1) {
          let sum = sums[previous] + transitions[previous * labels + label]
          if sum > best {
            best = sum
            origin = previous
          }
        }
        next[label] = best + values[base + label]
        origins[token * labels + label] = UInt8(origin)
      }
      swap(&sums, &next)
    }
    var label = 0
    for other in 1..<max(labels, 1) where sums[other] > sums[label] { label = other }
    var path = [Int](repeating: label, count: tokens.count)
    for token in stride(from: tokens.count - 2, through: 0, by: -1) {
      label = Int(origins[token * labels + label])
      path[token] = label
    }
    return path
  }
}
