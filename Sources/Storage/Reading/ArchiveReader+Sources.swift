public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// Sources with most claims first; with `name`, those that go by it, best first.
  public func sources(
    named name: String?, kinds: [SourceKind], limit: Int?, offset: Int
  ) throws -> Page<SourceSummary> {
    if let name {
      let all = try candidates(forSpeaker: name).filter { kinds.isEmpty || kinds.contains($0.kind) }
      return Page(
        items: Array(all.dropFirst(max(0, offset)).prefix(max(0, limit ?? Int.max))), total: all.count)
    }
    let kindList = ListColumn.json(kinds.map(\.rawValue))
    let condition = kinds.isEmpty ? "" : "WHERE kind IN (SELECT value FROM json_each(:kinds))"
    let arguments: StatementArguments = kinds.isEmpty ? [:] : ["kinds": kindList]
    let ids = try self.ids(
      "SELECT id FROM sources \(condition) ORDER BY claim_count DESC, id LIMIT :limit OFFSET :offset",
      arguments + ["limit": limit ?? -1, "offset": max(0, offset)])
    let total = try count("SELECT count(*) FROM sources \(condition)", arguments)
    return Page(items: try ids.compactMap { try source($0) }, total: total)
  }

  /// Sources that `name` may mean, those with most claims first; an id means just that source.
  public func candidates(forSpeaker name: String) throws -> [SourceSummary] {
    try NameResolver(reader: self).sources(name).compactMap { try source($0) }
  }

  /// Names that are nearly `name`, most claims first; at most ten.
  ///
  /// Up to two letters may differ, one in short words. Linear in the number of names.
  public func similarNames(to name: String) throws -> [String] {
    let wanted = Array(NameFolding.folded(name).unicodeScalars)
    guard wanted.count > 2 else { return [] }
    let distance = EditDistance(to: wanted, atMost: wanted.count < 5 ? 1 : 2)
    var found: Set<Int64> = []
    let words = try rows("SELECT word, source_id FROM source_words")
    while let row = try words.next() {
      if distance.admits(row[0]) { found.insert(row[1]) }
    }
    let names = try rows("SELECT folded, source_id FROM source_names")
    while let row = try names.next() {
      if distance.admits(row[0]) { found.insert(row[1]) }
    }
    let best = try ids(
      """
      SELECT id FROM sources WHERE id IN (SELECT value FROM json_each(?))
        ORDER BY claim_count DESC, id
      """, ["[" + found.sorted().map(String.init).joined(separator: ",") + "]"])
    var similar: [String] = []
    for id in best where similar.count < 10 {
      let name = try String.fetchOne(
        db.cachedStatement(sql: "SELECT name FROM sources WHERE id = ?"), arguments: [id])
      if let name, !similar.contains(name) { similar.append(name) }
    }
    return similar
  }

  // MARK: - Private

  private func source(_ id: Int64) throws -> SourceSummary? {
    guard
      let row = try row(
        """
        SELECT name, kind, claim_count, relay_count, article_count, first_day, last_day FROM sources
          WHERE id = ?
        """, [id])
    else { return nil }
    let name: String = row[0]
    let roles = try String.fetchAll(
      db.cachedStatement(sql: "SELECT role FROM source_roles WHERE source_id = ? ORDER BY count DESC, role"),
      arguments: [id])
    let names = try String.fetchAll(
      db.cachedStatement(sql: "SELECT name FROM source_names WHERE source_id = ? ORDER BY count DESC, name"),
      arguments: [id])
    let first: Int? = row[5]
    let last: Int? = row[6]
    return SourceSummary(
      id: Source.ID(rawValue: id), name: name, kind: try value(row[1]), roles: roles,
      aliases: names.filter { $0 != name }, claimCount: row[2], relayCount: row[3], articleCount: row[4],
      first: first.flatMap(RowNumbers.date(ofDay:)), last: last.flatMap(RowNumbers.date(ofDay:)))
  }
}
