import ClaimsModel
import GRDB

/// Matches in order of date, read no further than is needed.
extension ClaimMatches {
  /// A part of the matches in order of date.
  struct Walk {
    var found: [Int64] = []
    /// Matches before them.
    var skipped = 0
    /// Matches up to the last of them, copies included.
    var matched = 0
    /// Candidates looked at.
    var looked = 0
    /// The last of those.
    var last: Int64?
    /// Whether no match is left behind them.
    var isExhausted = true

    /// Adds what follows.
    mutating func add(_ rest: Self) {
      found += rest.found
      skipped += rest.skipped
      matched += rest.matched
      looked += rest.looked
      last = rest.last ?? last
      isExhausted = isExhausted && rest.isExhausted
    }
  }

  /// Matches in order of date; undated ones are last either way.
  ///
  /// With `counts`, goes on behind the page as far as candidates that take time are counted.
  func walk(
    match: String?, order: SearchOrder, limit: Int, offset: Int, counts: Bool
  ) throws -> Walk {
    let counts = try counts && counting != .exact && (isCostly(match) || order == .oldest)
    var seen: Set<Int64> = []
    guard order == .oldest else {
      return try walk(
        match: match, in: range, direction: "DESC", limit: limit, offset: offset, counts: counts, seen: &seen)
    }
    var walk = Walk()
    for part in [
      range.clamped(to: RowNumbers.firstDatedID...Int64.max),
      range.clamped(to: 0...(RowNumbers.firstDatedID - 1)),
    ] {
      let more = try self.walk(
        match: match, in: part, direction: "ASC", limit: limit - walk.found.count,
        offset: offset - walk.skipped, counts: counts, seen: &seen)
      walk.add(more)
    }
    return walk
  }

  /// Matches of a range; `seen` are all matches later than it, where it is walked from the newest on.
  func walk(
    match: String?, in range: ClosedRange<Int64>, direction: String, limit: Int, offset: Int,
    counts: Bool = false, gathersAll: Bool = false, seen: inout Set<Int64>
  ) throws -> Walk {
    var walk = Walk()
    let column = match == nil ? "id" : "rowid"
    let (sets, asked) = try demands(match, gathersAll: gathersAll)
    let cursor = try reader.rows(
      "claims",
      """
      \(figures.tables) SELECT \(column), \(asked.isEmpty ? "1" : "(1\(asked)) IS TRUE") \(candidates(match)) \(sets)
        ORDER BY \(column) \(direction)
      """, arguments(match, in: range))
    while walk.found.count < limit
      || (counts && walk.looked < bounds.looked && walk.matched <= mostCounted)
    {
      guard let row = try cursor.next() else { return walk }
      let id: Int64 = try row[0]
      (walk.looked, walk.last) = (walk.looked + 1, id)
      if try (row[1] as Int) != 0, !folded.contains(id) {
        walk.matched += 1
        if walk.found.count < limit {
          let isCopy = try direction == "DESC" ? isOlderCopy(id, seen) : isOlderCopy(id, match: match)
          if !isCopy { if walk.skipped < offset { walk.skipped += 1 } else { walk.found.append(id) } }
        }
        if foldsCopies { seen.insert(id) }
      } else if walk.looked >= bounds.patience, !gathersAll, figures.hasGatherings, walk.found.count < limit {
        guard let rest = direction == "DESC" ? range.before(id) : range.after(id) else { return walk }
        walk.add(
          try self.walk(
            match: match, in: rest, direction: direction, limit: limit - walk.found.count,
            offset: offset - walk.skipped, counts: counts, gathersAll: true, seen: &seen))
        return walk
      }
    }
    walk.isExhausted = false
    return walk
  }
}
