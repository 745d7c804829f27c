import ClaimsModel
import GRDB

/// The claims that match an expression: which, how many, in which order.
struct ClaimMatches {
  /// Matches compared for relevance at most, the newest.
  ///
  /// Ranking every match of a common word measured 65 ms
  /// over a million claims, and a second for a stop word; 2,000 take half a millisecond.
  static let rankingLimit = 2000

  let reader: ArchiveReader
  let expression: MatchExpression
  let range: ClosedRange<Int64>
  /// What is required of the claims' figures.
  let figures: FigureFilter
  /// What else is required of a claim.
  var conditions: [ClaimCondition] = []
  /// Matches that are left out, since they stand within another; see ``folded(nested:)``.
  var folded: Set<Int64> = []
  /// Whether a claim is left out of which a later copy matches; where not all is read, it is counted all the same.
  var foldsCopies = false

  /// Up to which claim a later copy counts, where these are the rest of a longer range.
  var newest: Int64?

  /// What is required of a claim beside words and figures, of rows of `claims` and of the full-text index: that it was
  /// not rejected, and the conditions.
  private var onKept: (claims: String, matches: String) {
    get throws {
      func all(_ id: String) throws -> String {
        try reader.notRejected(id) + conditions.map { $0(id) }.joined()
      }
      return (try all("claims.id"), try all("+claims_fts.rowid"))
    }
  }

  /// One page's claims, the number of all, and how many were ranked where not all were.
  struct Selection {
    var ids: [Int64]
    var total: Int
    var rankedNewest: Int?
  }

  /// A part of the matches in order of date.
  private struct Walk {
    var found: [Int64] = []
    /// Matches before them.
    var skipped = 0
    /// Whether no match is left behind them.
    var isExhausted = true
  }

  /// The claims from `offset` on, at most `limit`; `knownTotal` saves counting them.
  func selection(order: SearchOrder, limit: Int?, offset: Int, knownTotal: Int? = nil) throws -> Selection {
    let limit = max(0, limit ?? Int.max)
    let offset = max(0, offset)
    switch expression.outcome {
    case .nothing: return Selection(ids: [], total: 0)
    case .everything where order == .confidence: return try surest(match: nil, limit: limit, offset: offset)
    case .match(let match) where order == .confidence:
      return try surest(match: match, limit: limit, offset: offset)
    case .everything: return try listing(match: nil, order: order, limit: limit, offset: offset)
    case .match(let match) where order == .relevance && expression.hasWords:
      return try ranking(match: match, limit: limit, offset: offset)
    case .match(let match):
      if let knownTotal {
        let walk = try walk(match: match, order: order, limit: limit, offset: offset)
        return Selection(ids: walk.found, total: knownTotal)
      }
      return try listing(match: match, order: order, limit: limit, offset: offset)
    }
  }

  // MARK: - Private

  private func ranking(match: String, limit: Int, offset: Int) throws -> Selection {
    // Where none is shown, none need be ranked, nor told from its copies.
    guard limit > 0 else { return Selection(ids: [], total: try total(match: match)) }
    let newest = try reader.rows(
      "claims",
      """
      \(figures.tables) SELECT rowid, claims_frequencies(claims_fts, 0, 3, 2) FROM claims_fts
        WHERE claims_fts MATCH :match AND rowid BETWEEN :first AND :last \(figures.onMatches)
          \(onKept.matches)
        ORDER BY rowid DESC
      """, arguments(match))
    let compared = try Relevance(
      newest, words: MatchExpression.strings(of: match).map { expression.words[$0] }, limit: Self.rankingLimit
    )
    guard let oldestRanked = compared.oldest else { return Selection(ids: [], total: 0) }
    let isPartial = try compared.count == Self.rankingLimit && newest.next() != nil
    let counted = compared.ranked().filter { !folded.contains($0.id) }
    let copies = try olderCopies(among: counted.map(\.id), match: match)
    let ranked = try spread(counted.filter { !copies.contains($0.id) })
    var ids = Array(ranked.dropFirst(offset).prefix(limit))
    guard isPartial else { return Selection(ids: ids, total: ranked.count) }
    var total: Int?
    if ids.count < limit, range.lowerBound < oldestRanked {
      let older = ClaimMatches(
        reader: reader, expression: expression, range: range.lowerBound...(oldestRanked - 1),
        figures: figures, conditions: conditions, folded: folded, foldsCopies: foldsCopies,
        newest: range.upperBound)
      let rest = try older.walk(
        match: match, order: .newest, limit: limit - ids.count, offset: max(0, offset - ranked.count))
      ids += rest.found
      if rest.isExhausted { total = ranked.count + rest.skipped + rest.found.count }
    }
    return Selection(ids: ids, total: try total ?? self.total(match: match), rankedNewest: Self.rankingLimit)
  }

  /// The surest first: every match is read, so that this order is the slowest.
  private func surest(match: String?, limit: Int, offset: Int) throws -> Selection {
    let matched =
      try match == nil
      ? "SELECT id, confidence \(matches(nil))"
      : "SELECT id, confidence FROM claims WHERE id IN (SELECT rowid \(matches(match)))"
    let cursor = try reader.rows(
      "claims", "\(figures.tables) \(matched) ORDER BY confidence DESC, id DESC", arguments(match))
    var ids: [Int64] = []
    var (count, skipped) = (0, 0)
    while let row = try cursor.next() {
      let id: Int64 = try row[0]
      guard !folded.contains(id) else { continue }
      count += 1
      guard ids.count < limit, try !isOlderCopy(id, match: match) else { continue }
      if skipped < offset { skipped += 1 } else { ids.append(id) }
    }
    return Selection(ids: ids, total: ids.count < limit ? skipped + ids.count : count)
  }

  private func listing(match: String?, order: SearchOrder, limit: Int, offset: Int) throws -> Selection {
    let walk = try walk(match: match, order: order, limit: limit, offset: offset)
    let isWhole = limit > 0 && walk.isExhausted
    return Selection(
      ids: walk.found, total: try isWhole ? walk.skipped + walk.found.count : total(match: match))
  }

  /// The number of matches.
  private func total(match: String?) throws -> Int {
    let isWhole = try match == nil && onKept.claims.isEmpty
    let lone = isWhole ? figures.loneCount : nil
    let count = try reader.count(
      lone ?? "\(figures.tables) SELECT count(*) \(matches(match, isCounting: true))", arguments(match))
    return count - folded.count
  }

  /// The SELECT that gives the ids of all matches, as `id`, with its parameters; `nil` where none can match.
  func all() throws -> (sql: String, arguments: StatementArguments)? {
    switch expression.outcome {
    case .nothing: nil
    case .everything: ("\(figures.tables) SELECT claims.id AS id \(try matches(nil))", arguments(nil))
    case .match(let match): ("\(figures.tables) SELECT rowid AS id \(try matches(match))", arguments(match))
    }
  }

  /// The FROM and WHERE of the claims that match, from `:first` to `:last`.
  private func matches(_ match: String?, isCounting: Bool = false) throws -> String {
    let onClaims = isCounting ? figures.onCountedClaims : figures.onClaims
    return try match == nil
      ? "FROM claims WHERE id BETWEEN :first AND :last \(onClaims)\(onKept.claims)"
      : """
      FROM claims_fts WHERE claims_fts MATCH :match AND rowid BETWEEN :first AND :last
        \(figures.onMatches)\(onKept.matches)
      """
  }

  private func arguments(_ match: String?, in part: ClosedRange<Int64>? = nil) -> StatementArguments {
    let range = part ?? self.range
    var arguments: StatementArguments = ["first": range.lowerBound, "last": range.upperBound]
    if let match { arguments += ["match": match] }
    return arguments + figures.arguments
  }

  /// Those of some claims that are matches.
  ///
  /// All in one statement: FTS5 reads everything that begins with a prefix again for each that is asked alone.
  func matching(_ ids: [Int64], match: String?) throws -> Set<Int64> {
    guard let first = ids.min(), let last = ids.max() else { return [] }
    let column = match == nil ? "id" : "rowid"
    return Set(
      try reader.ids(
        """
        \(figures.tables) SELECT \(column) \(matches(match))
          AND +\(column) IN (SELECT value FROM json_each(:asked))
        """, arguments(match, in: first...last) + ["asked": ListColumn.json(ids)]))
  }

  /// Matches in order of date; undated ones are last either way.
  private func walk(match: String?, order: SearchOrder, limit: Int, offset: Int) throws -> Walk {
    guard order == .oldest else {
      return try walk(match: match, in: range, direction: "DESC", limit: limit, offset: offset)
    }
    var walk = Walk()
    for part in [
      range.clamped(to: RowNumbers.firstDatedID...Int64.max),
      range.clamped(to: 0...(RowNumbers.firstDatedID - 1)),
    ] {
      let more = try self.walk(
        match: match, in: part, direction: "ASC", limit: limit - walk.found.count,
        offset: offset - walk.skipped)
      walk.found += more.found
      walk.skipped += more.skipped
      walk.isExhausted = more.isExhausted
    }
    return walk
  }

  /// Matches of a range.
  private func walk(
    match: String?, in range: ClosedRange<Int64>, direction: String, limit: Int, offset: Int
  ) throws -> Walk {
    var walk = Walk()
    let column = match == nil ? "id" : "rowid"
    let cursor = try reader.rows(
      "claims",
      "\(figures.tables) SELECT \(column) \(matches(match)) ORDER BY \(column) \(direction)",
      arguments(match, in: range))
    while walk.found.count < limit {
      guard let row = try cursor.next() else { return walk }
      let id: Int64 = try row[0]
      guard !folded.contains(id), try !isOlderCopy(id, match: match) else { continue }
      if walk.skipped < offset { walk.skipped += 1 } else { walk.found.append(id) }
    }
    walk.isExhausted = false
    return walk
  }
}
