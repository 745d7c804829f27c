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
    var outer: [(id: Int64, around: Int64)] = []
    for id in found where try !reader.isRejected(id) {
      let parent = try reader.row("claims", of: id, "SELECT parent_id FROM claims WHERE id = ?", [id])?
        .optionalID(0)
      if let kept = try reader.nearestKept(parent), range.contains(kept) { outer.append((id, kept)) }
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
