import ClaimsModel
import GRDB

/// The claims that match an expression: which, how many, in which order.
///
/// Matches are read from the newest on, and no further than is needed: what the page shows, what is ranked, and as many as
/// are counted.
struct ClaimMatches {
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
  /// How far matches are counted.
  var counting = Counting.exact

  /// One page's claims, the number of all, and how many were ranked where not all were.
  struct Selection {
    var ids: [Int64]
    var tally: ResultTally
    var rankedNewest: Int?
  }

  /// The claims from `offset` on, at most `limit`; `knownTotal` saves counting them.
  func selection(order: SearchOrder, limit: Int?, offset: Int, knownTotal: Int? = nil) throws -> Selection {
    let limit = max(0, limit ?? Int.max)
    let offset = max(0, offset)
    let match: String?
    switch expression.outcome {
    case .nothing: return Selection(ids: [], tally: 0)
    case .everything: match = nil
    case .match(let string): match = string
    }
    if order == .confidence { return try surest(match: match, limit: limit, offset: offset) }
    // Where none is shown, none need be ranked, nor told from its copies.
    if let match, order == .relevance, expression.hasWords, limit > 0 {
      return try ranking(match: match, limit: limit, offset: offset)
    }
    return try listing(match: match, order: order, limit: limit, offset: offset, knownTotal: knownTotal)
  }

  // MARK: - Private

  var bounds: QueryBounds { reader.bounds }

  /// Matches that are counted where not all are.
  var mostCounted: Int { counting == .rough ? bounds.countedRoughly : bounds.counted }

  private func ranking(match: String, limit: Int, offset: Int) throws -> Selection {
    let (sets, asked) = try demands(match, gathersAll: false)
    let frequencies = "claims_frequencies(claims_fts, 0, 3, 2)"
    let newest = try reader.rows(
      "claims",
      """
      \(figures.tables) SELECT rowid, \(asked.isEmpty ? frequencies : "CASE WHEN 1\(asked) THEN \(frequencies) END")
        \(candidates(match)) \(sets) ORDER BY rowid DESC
      """, arguments(match))
    let strings = MatchExpression.strings(of: match)
    var compared = Relevance(words: strings.map { expression.words[$0] })
    let most = min(bounds.ranked, max(bounds.rankedAtLeast, bounds.compared / max(1, strings.count)))
    var (looked, oldest) = (0, Int64?.none)
    var isPartial = false
    while let row = try newest.next() {
      isPartial = compared.count == most || looked == bounds.looked
      if isPartial { break }
      let id: Int64 = try row[0]
      (looked, oldest) = (looked + 1, id)
      if let counts: [UInt8] = try row[1] { compared.add(id, counts) }
    }
    let counted = compared.ranked().filter { !folded.contains($0.id) }
    var seen = Set(counted.map(\.id))
    let copies = try olderCopies(among: counted.map(\.id), seen)
    let ranked = try spread(counted.filter { !copies.contains($0.id) })
    var selection = Selection(
      ids: Array(ranked.dropFirst(offset).prefix(limit)), tally: ResultTally(ranked.count))
    guard isPartial, let older = oldest.flatMap(range.before) else { return selection }
    selection.rankedNewest = compared.count
    var rest = Walk()
    if selection.ids.count < limit {
      rest = try walk(
        match: match, in: older, direction: "DESC", limit: limit - selection.ids.count,
        offset: max(0, offset - ranked.count), seen: &seen)
      selection.ids += rest.found
      if rest.isExhausted {
        selection.tally = ResultTally(ranked.count + rest.skipped + rest.found.count)
        return selection
      }
    }
    let isCostly = !asked.isEmpty || expression.isCostly
    selection.tally =
      switch counting {
      case .exact: ResultTally(try total(match: match))
      case _ where isCostly: ResultTally(counted.count + rest.matched, isLeast: true)
      case .quick, .rough: try more(than: counted.count, match: match, in: older)
      }
    return selection
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
    return Selection(ids: ids, tally: ResultTally(ids.count < limit ? skipped + ids.count : count))
  }

  private func listing(
    match: String?, order: SearchOrder, limit: Int, offset: Int, knownTotal: Int?
  ) throws -> Selection {
    if limit == 0, counting == .exact {
      return Selection(ids: [], tally: ResultTally(try total(match: match)))
    }
    let walk = try walk(match: match, order: order, limit: limit, offset: offset, counts: knownTotal == nil)
    if let knownTotal { return Selection(ids: walk.found, tally: ResultTally(knownTotal)) }
    if walk.isExhausted {
      // Behind a full page copies are not told.
      let isOnPage = walk.found.count < limit
      return Selection(
        ids: walk.found, tally: ResultTally(isOnPage ? walk.skipped + walk.found.count : walk.matched))
    }
    if counting == .exact { return Selection(ids: walk.found, tally: ResultTally(try total(match: match))) }
    guard try !isCostly(match), order != .oldest else {
      return Selection(ids: walk.found, tally: ResultTally(walk.matched, isLeast: true))
    }
    let older = walk.last.map(range.before) ?? range
    let tally =
      try older.map { try more(than: walk.matched, match: match, in: $0) } ?? ResultTally(walk.matched)
    return Selection(ids: walk.found, tally: tally)
  }

  /// Whether matches take so long to tell that they are not counted far: those that are asked one by one, and those of many
  /// words.
  func isCostly(_ match: String?) throws -> Bool {
    try expression.isCostly || !demands(match, gathersAll: false).asked.isEmpty
  }

  /// The number of matches, all counted.
  private func total(match: String?) throws -> Int {
    let isWhole = try match == nil && conditions.isEmpty && reader.notRejected("claims.id").isEmpty
    let lone = isWhole ? figures.loneCount : nil
    let count = try reader.count(
      lone ?? "\(figures.tables) SELECT count(*) \(matches(match, isCounting: true))", arguments(match))
    return count - folded.count
  }

  /// The number of matches where `counted` lie outside of `part`, counted up to the usual limit.
  private func more(than counted: Int, match: String?, in part: ClosedRange<Int64>) throws -> ResultTally {
    let most = mostCounted
    let wanted = most - counted
    guard wanted > 0 else { return ResultTally(counted, isLeast: true) }
    let found = try reader.count(
      "\(figures.tables) SELECT count(*) FROM (SELECT 1 \(matches(match)) LIMIT \(wanted + 1))",
      arguments(match, in: part))
    guard found <= wanted else { return ResultTally(most + 1, isLeast: true) }
    return ResultTally(counted + found - folded.count { part.contains($0) })
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
    let (sets, asked) = try demands(match, gathersAll: isCounting && match == nil)
    return "\(candidates(match)) \(sets)\(asked)"
  }

  /// The FROM and WHERE of the claims that have the words, from `:first` to `:last`.
  func candidates(_ match: String?) -> String {
    match == nil
      ? "FROM claims WHERE id BETWEEN :first AND :last"
      : "FROM claims_fts WHERE claims_fts MATCH :match AND rowid BETWEEN :first AND :last"
  }

  /// What is required of a candidate beside its words, each after an AND: membership in sets, which takes no time, and
  /// what is asked of one after another.
  func demands(_ match: String?, gathersAll: Bool) throws -> (sets: String, asked: String) {
    let (column, sign) = match == nil ? ("claims.id", "") : ("claims_fts.rowid", "+")
    let own = figures.demands(on: column, sign: sign, gathersAll: gathersAll)
    return (
      own.sets + (try reader.notRejected(sign + column)),
      own.asked + conditions.map { $0(sign + column) }.joined()
    )
  }

  func arguments(_ match: String?, in part: ClosedRange<Int64>? = nil) -> StatementArguments {
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
}

/// Ranges of ids.
extension ClosedRange<Int64> {
  /// The part below `id`; `nil` where there is none.
  func before(_ id: Int64) -> Self? {
    id > lowerBound ? lowerBound...Swift.min(upperBound, id - 1) : nil
  }

  /// The part above `id`; `nil` where there is none.
  func after(_ id: Int64) -> Self? {
    id < upperBound ? Swift.max(lowerBound, id + 1)...upperBound : nil
  }
}
