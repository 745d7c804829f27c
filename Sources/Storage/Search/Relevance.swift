import Foundation

/// Orders claims by how well they match: those whose content holds all words first, then those with more of the rarer
/// words, newer ones among equals.
///
/// BM25's formula without the lengths of the claims, a word's rarity counted among the claims compared: no more is read
/// than the matches themselves. What stands around the content (the speaker's name, the rest of the sentence) and in the
/// headline counts less than what is claimed.
struct Relevance {
  /// How fast further occurrences of a word cease to count, as in BM25.
  private static let saturation = 1.2
  /// What an occurrence counts in the content, around it, and in the headline.
  private static let weights: [Float] = [1, 0.4, 0.2]

  private var ids: [Int64] = []
  /// What the occurrences of each word come to, claim by claim.
  private var weighed: [Float] = []
  /// Where the farthest of the words stands, claim by claim: in the content, around it, in the headline.
  private var tiers: [UInt8] = []
  /// Claims that hold each word.
  private var holders: [Int]
  /// The word of each phrase of the query.
  private let words: [Int?]
  /// The occurrences of the words of one claim, column by column.
  private var own: [UInt8]

  /// Compares nothing yet; `words` tells of each phrase of the query which word it is a form of.
  init(words: [Int?]) {
    self.words = words
    holders = Array(repeating: 0, count: (words.compactMap(\.self).max() ?? -1) + 1)
    own = Array(repeating: 0, count: holders.count * Self.weights.count)
  }

  /// The claims read.
  var count: Int { ids.count }

  /// All, best first, each with its tier.
  func ranked() -> [(id: Int64, tier: Int)] {
    let total = Double(ids.count)
    let rarity = holders.map { log(1 + (total - Double($0) + 0.5) / (Double($0) + 0.5)) }
    let scored = ids.indices.map { index in
      var score = 0.0
      for word in rarity.indices {
        let count = Double(weighed[index * rarity.count + word])
        score += rarity[word] * count / (count + Self.saturation)
      }
      return (tier: Int(tiers[index]), score: score, id: ids[index])
    }
    return scored.sorted {
      if $0.tier != $1.tier { return $0.tier < $1.tier }
      return $0.score == $1.score ? $0.id > $1.id : $0.score > $1.score
    }.map { ($0.id, $0.tier) }
  }

  /// Adds a claim with its `claims_frequencies`.
  mutating func add(_ id: Int64, _ counts: [UInt8]) {
    ids.append(id)
    let width = Self.weights.count
    for index in own.indices { own[index] = 0 }
    // A phrase that stands twice in the query is counted once, as are the forms of a word.
    for (phrase, word) in words.enumerated() where (phrase + 1) * width <= counts.count {
      guard let word else { continue }
      for column in 0..<width {
        own[word * width + column] = max(own[word * width + column], counts[phrase * width + column])
      }
    }
    var tier = 0
    for word in holders.indices {
      let columns = own[word * width..<(word + 1) * width]
      weighed.append(zip(columns, Self.weights).reduce(0) { $0 + Float($1.0) * $1.1 })
      guard let nearest = columns.firstIndex(where: { $0 > 0 }) else { continue }
      holders[word] += 1
      tier = max(tier, nearest - word * width)
    }
    tiers.append(UInt8(tier))
  }
}
