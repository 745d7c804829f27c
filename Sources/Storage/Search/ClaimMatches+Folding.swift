import ClaimsModel
import GRDB

/// Matches that stand within another match, below which a list shows them.
extension ClaimMatches {
  /// Nested matches looked at; where there are more, each stands for itself.
  static let foldingLimit = 1000

  /// Those of the matches that stand within another of them; `nested` is the same expression for nested claims alone.
  func folded(nested: MatchExpression) throws -> Set<Int64> {
    guard case .match(let inner) = nested.outcome else { return [] }
    let found = try reader.ids(
      "SELECT rowid FROM claims_fts WHERE claims_fts MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?",
      [inner, range.lowerBound, range.upperBound, Self.foldingLimit + 1])
    guard found.count <= Self.foldingLimit else { return [] }
    let parents = try reader.rows(
      "claims",
      """
      SELECT id, parent_id FROM claims WHERE id IN (SELECT value FROM json_each(?))
        AND parent_id IS NOT NULL\(reader.notRejected("id"))
      """, [ListColumn.json(found)]
    ).map { (id: try $0.id(0), around: try $0.id(1)) }
    let outer = try parents.compactMap { claim in
      try reader.nearestKept(claim.around).flatMap { range.contains($0) ? (id: claim.id, around: $0) : nil }
    }
    let match: String?
    switch expression.outcome {
    case .nothing: return []
    case .everything: match = nil
    case .match(let string): match = string
    }
    let matching = try matching(outer.map(\.around), match: match)
    return Set(outer.filter { matching.contains($0.around) }.map(\.id))
  }
}
