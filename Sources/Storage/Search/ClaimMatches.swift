import ClaimsModel
import GRDB

/// The claims that match an expression: which, how many, in which order.
struct ClaimMatches {
  /// Matches compared for relevance at most, the newest.
  ///
  /// Ranking every match of a common word measured 65 ms
  /// over a million claims, and a second for a stop word; 2,000 take half a millisecond.
  static let rankingLimit = 2000
  /// Matches that are confirmed one by one merely to count them.
  static let confirmationLimit = 20_000

  let reader: ArchiveReader
  let expression: MatchExpression
  let range: ClosedRange<Int64>
  /// What is required of the claims' figures.
  let figures: FigureFilter

  /// One page's claims, the number of all, and how many were ranked where not all were.
  struct Selection {
    var ids: [Int64]
    var total: Int
    var rankedNewest: Int?
  }

  /// The claims from `offset` on, at most `limit`; `knownTotal` saves counting them.
  func selection(order: SearchOrder, limit: Int?, offset: Int, knownTotal: Int? = nil) throws -> Selection {
    let limit = max(0, limit ?? Int.max)
    let offset = max(0, offset)
    switch expression.candidates() {
    case .nothing: return Selection(ids: [], total: 0)
    case .everything: return try listing(match: nil, order: order, limit: limit, offset: offset)
    case .match(let match) where order == .relevance && expression.hasWords:
      return try ranking(match: match, limit: limit, offset: offset)
    case .match(let match):
      if let knownTotal {
        let ids = try ids(match: match, order: order, limit: limit, offset: offset)
        return Selection(ids: ids, total: knownTotal)
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
        ORDER BY rowid DESC
      """, arguments(match))
    let compared = try Relevance(newest, limit: Self.rankingLimit)
    guard let oldestRanked = compared.oldest else { return Selection(ids: [], total: 0) }
    let isPartial = try compared.count == Self.rankingLimit && newest.next() != nil
    let ranked = try compared.ranked().filter(confirms)
    var ids = Array(ranked.dropFirst(offset).prefix(limit))
    guard isPartial else { return Selection(ids: ids, total: ranked.count) }
    let total = try total(match: match)
    if ids.count < limit, range.lowerBound < oldestRanked {
      let rest = ClaimMatches(
        reader: reader, expression: expression, range: range.lowerBound...(oldestRanked - 1), figures: figures
      )
      ids += try rest.ids(
        match: match, order: .newest, limit: limit - ids.count, offset: max(0, offset - ranked.count))
    }
    return Selection(ids: ids, total: total, rankedNewest: Self.rankingLimit)
  }

  private func listing(match: String?, order: SearchOrder, limit: Int, offset: Int) throws -> Selection {
    Selection(
      ids: try ids(match: match, order: order, limit: limit, offset: offset), total: try total(match: match))
  }

  /// The number of matches; where there are doubts, of those confirmed, unless there are too many to read.
  private func total(match: String?) throws -> Int {
    let lone = match == nil && expression.doubts.isEmpty ? figures.loneCount : nil
    let count = try reader.count(
      lone ?? "\(figures.tables) SELECT count(*) \(matches(match, isCounting: true))", arguments(match))
    guard !expression.doubts.isEmpty, count <= Self.confirmationLimit else { return count }
    return try ids(match: match, order: .newest, limit: Int.max, offset: 0).count
  }

  /// The FROM and WHERE of the claims that may match, from `:first` to `:last`.
  private func matches(_ match: String?, isCounting: Bool = false) -> String {
    let onClaims = isCounting ? figures.onCountedClaims : figures.onClaims
    return match == nil
      ? "FROM claims WHERE id BETWEEN :first AND :last \(onClaims)"
      : """
      FROM claims_fts WHERE claims_fts MATCH :match AND rowid BETWEEN :first AND :last
        \(figures.onMatches)
      """
  }

  private func arguments(_ match: String?, in part: ClosedRange<Int64>? = nil) -> StatementArguments {
    let range = part ?? self.range
    var arguments: StatementArguments = ["first": range.lowerBound, "last": range.upperBound]
    if let match { arguments += ["match": match] }
    return arguments + figures.arguments
  }

  /// Confirmed matches in order of date; undated ones are last either way.
  private func ids(match: String?, order: SearchOrder, limit: Int, offset: Int) throws -> [Int64] {
    guard order == .oldest else {
      return try ids(match: match, in: range, direction: "DESC", limit: limit, offset: offset).found
    }
    var found: [Int64] = []
    var skipped = 0
    for part in [
      range.clamped(to: RowNumbers.firstDatedID...Int64.max),
      range.clamped(to: 0...(RowNumbers.firstDatedID - 1)),
    ]
    where found.count < limit {
      let more = try ids(
        match: match, in: part, direction: "ASC", limit: limit - found.count, offset: offset - skipped)
      found += more.found
      skipped += more.skipped
    }
    return found
  }

  private func ids(
    match: String?, in range: ClosedRange<Int64>, direction: String, limit: Int, offset: Int
  ) throws -> (found: [Int64], skipped: Int) {
    guard limit > 0 else { return ([], 0) }
    let column = match == nil ? "id" : "rowid"
    let cursor = try reader.rows(
      "claims",
      "\(figures.tables) SELECT \(column) \(matches(match)) ORDER BY \(column) \(direction)",
      arguments(match, in: range))
    var found: [Int64] = []
    var skipped = 0
    while found.count < limit, let row = try cursor.next() {
      let id: Int64 = try row[0]
      guard try confirms(id) else { continue }
      if skipped < offset { skipped += 1 } else { found.append(id) }
    }
    return (found, skipped)
  }

  /// Whether the claim matches once it is read for what the index alone can't tell.
  private func confirms(_ id: Int64) throws -> Bool {
    guard !expression.doubts.isEmpty else { return true }
    let text: String? = try reader.row("claims", of: id, "SELECT text FROM claims WHERE id = ?", [id])?[0]
    let words = WordScanner.words(of: text ?? "")
    let truths = try expression.doubts.map { doubt in
      switch doubt {
      case .phrase(let phrase): phrase.stands(in: words)
      case .figure(let test): try FigureFilter.holds(test, of: id, reader: reader)
      }
    }
    switch expression.outcome(truths: truths) {
    case .everything: return true
    case .nothing: return false
    case .match(let match):
      return try reader.count(
        "SELECT count(*) FROM claims_fts WHERE claims_fts MATCH ? AND rowid = ?", [match, id]) > 0
    }
  }
}
