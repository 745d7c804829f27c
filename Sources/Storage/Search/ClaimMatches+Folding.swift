import ClaimsModel
import GRDB

/// Matches that stand within another match, below which a list shows them.
extension ClaimMatches {
  /// Nested matches looked at; where there are more, each stands for itself: asking whether the claim around one matches
  /// takes some 30 µs.
  static let foldingLimit = 1000

  /// Those of the matches that stand within another of them; `nested` is the same expression for nested claims alone.
  func folded(nested: MatchExpression) throws -> Set<Int64> {
    guard case .match(let inner) = nested.outcome else { return [] }
    let found = try reader.ids(
      "SELECT rowid FROM claims_fts WHERE claims_fts MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?",
      [inner, range.lowerBound, range.upperBound, Self.foldingLimit + 1])
    guard found.count <= Self.foldingLimit else { return [] }
    var folded: Set<Int64> = []
    for id in found where try !reader.isRejected(id) {
      let parent = try reader.row("claims", of: id, "SELECT parent_id FROM claims WHERE id = ?", [id])?
        .optionalID(0)
      if let outer = try reader.nearestKept(parent), try isMatch(outer) { folded.insert(id) }
    }
    return folded
  }

  /// Whether a claim that was not rejected is a match.
  private func isMatch(_ id: Int64) throws -> Bool {
    guard range.contains(id) else { return false }
    switch expression.outcome {
    case .nothing: return false
    case .everything: return true
    case .match(let match):
      return try reader.count(
        "SELECT count(*) FROM claims_fts WHERE claims_fts MATCH ? AND rowid = ?", [match, id]) > 0
    }
  }
}
