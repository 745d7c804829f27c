import ClaimsModel
import GRDB

/// The claims that match an expression: which, how many, in which order.
struct ClaimMatches {
  /// Matches compared for relevance at most, the newest.
  ///
  /// Ranking every match of a common word measured 65 ms
  /// over a million claims, and a second for a stop word; 2,000 take half a millisecond.
  static let rankingLimit = 2000
  /// Candidates that are read one by one merely to count those that match; of more, the total is a minimum.
  static let confirmationLimit = 20_000

  let reader: ArchiveReader
  let expression: MatchExpression
  let range: ClosedRange<Int64>
  /// What is required of the claims' figures.
  let figures: FigureFilter
  /// Candidates that are read at most merely to count.
  var confirmationLimit = Self.confirmationLimit
  /// Matches that are left out, since they stand within another; see ``folded(nested:)``.
  var folded: Set<Int64> = []
  /// Leaves out claims that were rejected, of `claims` and of the full-text index.
  private var onKept: (claims: String, matches: String) {
    get throws { (try reader.notRejected("claims.id"), try reader.notRejected("+claims_fts.rowid")) }
  }

  /// One page's claims, the number of all, and how many were ranked where not all were.
  struct Selection {
    var ids: [Int64]
    var total: Total
    var rankedNewest: Int?
  }

  /// A number of matches, or the least that it may be.
  struct Total {
    var count: Int
    var isMinimum = false
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
    switch expression.candidates() {
    case .nothing: return Selection(ids: [], total: Total(count: 0))
    case .everything where order == .confidence: return try surest(match: nil, limit: limit, offset: offset)
    case .match(let match) where order == .confidence:
      return try surest(match: match, limit: limit, offset: offset)
    case .everything: return try listing(match: nil, order: order, limit: limit, offset: offset)
    case .match(let match) where order == .relevance && expression.hasWords:
      return try ranking(match: match, limit: limit, offset: offset)
    case .match(let match):
      if let knownTotal {
        let walk = try walk(match: match, order: order, limit: limit, offset: offset)
        return Selection(ids: walk.found, total: Total(count: knownTotal))
      }
      return try listing(match: match, order: order, limit: limit, offset: offset)
    }
  }

  // MARK: - Private

  private func ranking(match: String, limit: Int, offset: Int) throws -> Selection {
    let newest = try reader.rows(
      "claims",
      """
      \(figures.tables) SELECT rowid, claims_frequencies(claims_fts, 0) FROM claims_fts
        WHERE claims_fts MATCH :match AND rowid BETWEEN :first AND :last \(figures.onMatches)
          \(onKept.matches)
        ORDER BY rowid DESC
      """, arguments(match))
    let compared = try Relevance(newest, limit: Self.rankingLimit)
    guard let oldestRanked = compared.oldest else { return Selection(ids: [], total: Total(count: 0)) }
    let isPartial = try compared.count == Self.rankingLimit && newest.next() != nil
    let ranked = try compared.ranked().filter(confirms)
    var ids = Array(ranked.dropFirst(offset).prefix(limit))
    guard isPartial else { return Selection(ids: ids, total: Total(count: ranked.count)) }
    var total: Total?
    if ids.count < limit, range.lowerBound < oldestRanked {
      var older = ClaimMatches(
        reader: reader, expression: expression, range: range.lowerBound...(oldestRanked - 1), figures: figures
      )
      older.folded = folded
      let rest = try older.walk(
        match: match, order: .newest, limit: limit - ids.count, offset: max(0, offset - ranked.count))
      ids += rest.found
      if rest.isExhausted { total = Total(count: ranked.count + rest.skipped + rest.found.count) }
    }
    return Selection(
      ids: ids, total: try total ?? self.total(match: match, atLeast: offset + ids.count),
      rankedNewest: Self.rankingLimit)
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
    var count = 0
    while let row = try cursor.next() {
      let id: Int64 = try row[0]
      guard try confirms(id) else { continue }
      if count >= offset, ids.count < limit { ids.append(id) }
      count += 1
    }
    return Selection(ids: ids, total: Total(count: count))
  }

  private func listing(match: String?, order: SearchOrder, limit: Int, offset: Int) throws -> Selection {
    let walk = try walk(match: match, order: order, limit: limit, offset: offset)
    let last = walk.skipped + walk.found.count
    let total =
      limit > 0 && walk.isExhausted ? Total(count: last) : try total(match: match, atLeast: last)
    return Selection(ids: walk.found, total: total)
  }

  /// The number of matches, of which `known` are known.
  ///
  /// Where there are doubts, it is the number of those confirmed among the newest candidates.
  private func total(match: String?, atLeast known: Int) throws -> Total {
    let isWhole = try match == nil && expression.doubts.isEmpty && onKept.claims.isEmpty
    let lone = isWhole ? figures.loneCount : nil
    let count = try reader.count(
      lone ?? "\(figures.tables) SELECT count(*) \(matches(match, isCounting: true))", arguments(match))
    guard !expression.doubts.isEmpty else { return Total(count: count - folded.count) }
    let confirmed = try walk(
      match: match, in: range, direction: "DESC", limit: Int.max, offset: 0,
      candidates: confirmationLimit
    ).found.count
    return Total(count: max(known, confirmed), isMinimum: count > confirmationLimit)
  }

  /// The FROM and WHERE of the claims that may match, from `:first` to `:last`.
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

  /// Confirmed matches in order of date; undated ones are last either way.
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

  /// Confirmed matches of a range, of the first `candidates`.
  private func walk(
    match: String?, in range: ClosedRange<Int64>, direction: String, limit: Int, offset: Int,
    candidates: Int = .max
  ) throws -> Walk {
    var walk = Walk()
    let column = match == nil ? "id" : "rowid"
    let cursor = try reader.rows(
      "claims",
      "\(figures.tables) SELECT \(column) \(matches(match)) ORDER BY \(column) \(direction)",
      arguments(match, in: range))
    var seen = 0
    while walk.found.count < limit, seen < candidates {
      guard let row = try cursor.next() else { return walk }
      seen += 1
      let id: Int64 = try row[0]
      guard try confirms(id) else { continue }
      if walk.skipped < offset { walk.skipped += 1 } else { walk.found.append(id) }
    }
    walk.isExhausted = false
    return walk
  }

  /// Whether the claim matches once it is read for what the index alone can't tell.
  func confirms(_ id: Int64) throws -> Bool {
    if folded.contains(id) { return false }
    guard !expression.doubts.isEmpty else { return true }
    var words: [WordScanner.Word]?
    // Asked of each doubt once, and only of those on which the outcome still depends.
    let outcome = try expression.outcome { doubt in
      switch doubt {
      case .figure(let test): return try FigureFilter.holds(test, of: id, reader: reader)
      case .phrase(let phrase):
        let text = try words ?? WordScanner.words(of: text(ofClaim: id))
        words = text
        return phrase.stands(in: text)
      }
    }
    switch outcome {
    case .everything: return true
    case .nothing: return false
    case .match(let match):
      return try reader.count(
        "SELECT count(*) FROM claims_fts WHERE claims_fts MATCH ? AND rowid = ?", [match, id]) > 0
    }
  }

  private func text(ofClaim id: Int64) throws -> String {
    try String.fetchOne(
      reader.db.cachedStatement(sql: "SELECT text FROM claims WHERE id = ?"), arguments: [id]) ?? ""
  }
}
