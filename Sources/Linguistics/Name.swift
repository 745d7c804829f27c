/// What a name names.
public enum NameKind: Int, Hashable, Sendable, CaseIterable {
  case person = 1
  case organization = 3
  case place = 5

  /// The kind whose beginning or inside `label` is (1 and 2 person, 3 and 4 organisation, 5 and 6 place).
  init?(label: Int) { self.init(rawValue: label % 2 == 0 ? label - 1 : label) }

  /// Labels that may follow one another: an inside only its own beginning or inside.
  static let chain: Viterbi = {
    let labels = 7
    var transitions = [Float](repeating: 0, count: labels * labels)
    var start = [Float](repeating: 0, count: labels)
    for inside in stride(from: 2, to: labels, by: 2) {
      start[inside] = -1e4
      for previous in 0..<labels where previous != inside && previous != inside - 1 {
        transitions[previous * labels + inside] = -1e4
      }
    }
    return Viterbi(transitions: transitions, start: start)
  }()
}

/// A name at one place.
public struct Name: Hashable, Sendable {
  /// Indexes of its tokens.
  public var tokens: Range<Int>
  /// What it names.
  public var kind: NameKind
}
