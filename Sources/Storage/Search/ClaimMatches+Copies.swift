import ClaimsModel
import GRDB

/// Copies of one claim in several articles, and one article's share of a page.
extension ClaimMatches {
  /// Ranked claims among which no article may take the first places alone.
  private static let spreadLimit = 200
  /// Claims of one article that stand together.
  private static let together = 3

  /// Whether a later claim with the same words matches too, so that this one is not shown; `seen` are all later matches.
  func isOlderCopy(_ id: Int64, _ seen: Set<Int64>) throws -> Bool {
    try laterTwins(of: id).contains(where: seen.contains)
  }

  /// The same where later matches are not known yet.
  func isOlderCopy(_ id: Int64, match: String?) throws -> Bool {
    try !matching(laterTwins(of: id).filter { !folded.contains($0) }, match: match).isEmpty
  }

  /// Those of some matches of which a later claim with the same words is among `seen`, all later matches.
  func olderCopies(among ids: [Int64], _ seen: Set<Int64>) throws -> Set<Int64> {
    guard foldsCopies else { return [] }
    let pairs = try reader.rows(
      "claims",
      """
      SELECT own.id, other.id FROM json_each(?) AS list CROSS JOIN claims AS own ON own.id = list.value
          CROSS JOIN claims AS other ON other.twin = own.twin
        WHERE own.twin IS NOT NULL AND other.id > own.id AND other.id <= ?
      """, [ListColumn.json(ids), range.upperBound])
    return Set(
      try pairs.map { (own: try $0.id(0), later: try $0.id(1)) }
        .filter { seen.contains($0.later) }.map(\.own))
  }

  /// Later claims of the range with the same words.
  private func laterTwins(of id: Int64) throws -> [Int64] {
    guard foldsCopies,
      let twin = try Int64.fetchOne(
        reader.db.cachedStatement(sql: "SELECT twin FROM claims WHERE id = ?"), arguments: [id])
    else { return [] }
    return try reader.ids(
      "SELECT id FROM claims WHERE twin = ? AND id > ? AND id <= ? ORDER BY id DESC LIMIT ?",
      [twin, id, range.upperBound, Self.mostCopies])
  }

  /// Later copies that are asked at most whether they match.
  private static var mostCopies: Int { 50 }

  /// The ranked claims, of which those of one article after its third stand behind the others of the same rank.
  func spread(_ ranked: [(id: Int64, tier: Int)]) throws -> [Int64] {
    let first = ranked.prefix(Self.spreadLimit)
    guard first.count > Self.together else { return ranked.map(\.id) }
    let owners = try reader.rows(
      "claims", "SELECT id, article_id FROM claims WHERE id IN (SELECT value FROM json_each(?))",
      [ListColumn.json(first.map(\.id))])
    var articles: [Int64: Int64] = [:]
    while let row = try owners.next() { articles[try row[0]] = try row[1] }
    var seen: [[Int64]: Int] = [:]
    let placed = first.enumerated().map { index, claim in
      let key = [Int64(claim.tier), articles[claim.id] ?? claim.id]
      seen[key, default: 0] += 1
      return (round: ((seen[key] ?? 1) - 1) / Self.together, tier: claim.tier, index: index, id: claim.id)
    }
    return placed.sorted { ($0.tier, $0.round, $0.index) < ($1.tier, $1.round, $1.index) }.map(\.id)
      + ranked.dropFirst(Self.spreadLimit).map(\.id)
  }
}
