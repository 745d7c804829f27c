import Foundation

/// Orders claims by how well they match: those with more of the rarer phrases first, newer ones among equals.
///
/// BM25's formula without the lengths of the claims, a phrase's rarity counted among the claims
/// compared: no more is read than the matches themselves.
struct Relevance {
  /// How fast further occurrences of a phrase cease to count, as in BM25.
  private static let saturation = 1.2

  private var ids: [Int64] = []
  /// Occurrences of each phrase of the query, claim by claim.
  private var occurrences: [UInt8] = []
  /// Claims that hold each phrase.
  private var holders: [Int] = []

  /// Reads the rows of an id and its `claims_frequencies` in `cursor`, at most `limit`.
  ///
  /// The cursor must be in descending order of id.
  init(_ cursor: CheckedRows, limit: Int) throws {
    while ids.count < limit, let row = try cursor.next() {
      add(try row[0], try row[1])
    }
  }

  /// The claims read.
  var count: Int { ids.count }
  /// The oldest of them.
  var oldest: Int64? { ids.last }

  /// All, best first.
  func ranked() -> [Int64] {
    let total = Double(ids.count)
    let rarity = holders.map { log(1 + (total - Double($0) + 0.5) / (Double($0) + 0.5)) }
    let scored = ids.indices.map { index in
      var score = 0.0
      for phrase in rarity.indices {
        let count = Double(occurrences[index * rarity.count + phrase])
        score += rarity[phrase] * count / (count + Self.saturation)
      }
      return (score: score, id: ids[index])
    }
    return scored.sorted { $0.score == $1.score ? $0.id > $1.id : $0.score > $1.score }.map(\.id)
  }

  private mutating func add(_ id: Int64, _ counts: [UInt8]) {
    if holders.isEmpty { holders = Array(repeating: 0, count: counts.count) }
    ids.append(id)
    for (phrase, count) in counts.enumerated() {
      occurrences.append(count)
      if count > 0 { holders[phrase] += 1 }
    }
  }
}
