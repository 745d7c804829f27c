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

  /// A run of tokens with one part's labels.
  struct Run: Hashable, Sendable {
    var part: Part
    var tokens: Range<Int>
  }

  /// The runs within `tokens`, in text order.
  func runs(in tokens: Range<Int>) -> [Run] {
    var found: [Run] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let label = Int(best[index])
      guard label > 0, let part = Part(rawValue: label % 2 == 1 ? label : label - 1) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.upperBound, Int(best[end]) == part.rawValue + 1 { end += 1 }
      found.append(Run(part: part, tokens: index..<end))
      index = end
    }
    return found
  }

  /// How probable it is that `token` belongs to `part`, as its beginning or inside.
  func probability(of part: Part, at token: Int) -> Double {
    let base = token * Self.count + part.rawValue
    return Double(probabilities[base] + probabilities[base + 1])
  }

  /// How probable it is that `token` begins a run of `part`.
  func probability(ofBeginning part: Part, at token: Int) -> Double {
    Double(probabilities[token * Self.count + part.rawValue])
  }

  /// How probable it is that `token` lies inside a run of `part` that began before it.
  func probability(ofInside part: Part, at token: Int) -> Double {
    Double(probabilities[token * Self.count + part.rawValue + 1])
  }

  /// The mean probability over `tokens` of each link.
  func linkProbabilities(over tokens: Range<Int>) -> [Double] { links.meanProbabilities(over: tokens) }
}
