import ClaimsModel
import Linguistics

/// What the network says of each token of an article: part of a source, a cue or a content, or none.
struct TokenLabels: Sendable {
  /// The labels, numbered as in the weights: outside, then beginning and inside of source, cue, content.
  enum Part: Int, CaseIterable, Sendable {
    case source = 1
    case cue = 3
    case content = 5
  }

  /// The number of labels.
  static let count = 7
  /// The link that means, of these: the token's cue is the third before or further, second, first before; the
  /// first, second, third after or further; "not in this paragraph".
  static let noLink = 6

  /// The best sequence: for each token a label.
  let best: [UInt8]
  /// For each token the probabilities of its labels, `count` a token; zeros where neither labels nor rules see
  /// anything for far around.
  let probabilities: [Float]
  /// The network's scores of each token's links.
  let links: TokenScores
  /// Its scores of whether each token is part of what the article states in its own voice: no, yes.
  let statements: TokenScores

  /// A run of tokens with one part's labels.
  struct Run: Hashable, Sendable {
    var part: Part
    var tokens: TokenRange
  }

  /// The runs within `tokens`, in text order.
  func runs(in tokens: TokenRange) -> [Run] {
    var found: [Run] = []
    var index = tokens.start
    while index < tokens.end {
      let label = Int(best[at: index] ?? 0)
      guard label > 0, let part = Part(rawValue: label % 2 == 1 ? label : label - 1) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.end, Int(best[at: end] ?? 0) == part.rawValue + 1 { end += 1 }
      found.append(Run(part: part, tokens: TokenRange(index, end)))
      index = end
    }
    return found
  }

  /// How probable it is that `token` belongs to `part`, as its beginning or inside.
  func probability(of part: Part, at token: Int) -> Double {
    Double(probability(part.rawValue, at: token) + probability(part.rawValue + 1, at: token))
  }

  /// How probable it is that `token` begins a run of `part`.
  func probability(ofBeginning part: Part, at token: Int) -> Double {
    Double(probability(part.rawValue, at: token))
  }

  /// How probable it is that `token` lies inside a run of `part` that began before it.
  func probability(ofInside part: Part, at token: Int) -> Double {
    Double(probability(part.rawValue + 1, at: token))
  }

  /// The mean probability over `tokens` of each link.
  func linkProbabilities(over tokens: TokenRange) -> [Double] { links.meanProbabilities(over: tokens) }

  /// How probable it is that the token is part of nothing.
  func probabilityOfNothing(at token: Int) -> Double { Double(probability(0, at: token)) }

  // MARK: - Private

  /// How probable a label is; 0 past either end of the text.
  private func probability(_ label: Int, at token: Int) -> Float {
    probabilities[at: token * Self.count + label] ?? 0
  }
}
