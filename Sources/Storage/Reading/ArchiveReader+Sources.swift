public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// Sources with most claims first; with `name`, those that go by it, best first.
  public func sources(
    named name: String?, kinds: [SourceKind], limit: Int?, offset: Int
  ) throws -> Page<SourceSummary> {
    if let name {
      let all = try candidates(forSpeaker: name).filter { kinds.isEmpty || kinds.contains($0.kind) }
      let page = all.dropFirst(max(0, offset)).prefix(max(0, limit ?? Int.max))
      return Page(items: try page.compactMap { try source($0.id.rawValue) }, total: all.count)
    }
    let kindList = ListColumn.json(kinds.map(\.rawValue))
    let condition = kinds.isEmpty ? "" : "WHERE kind IN (SELECT value FROM json_each(:kinds))"
    let arguments: StatementArguments = kinds.isEmpty ? [:] : ["kinds": kindList]
    let ids = try self.ids(
      "SELECT id FROM identities \(condition) ORDER BY claim_count DESC, id LIMIT :limit OFFSET :offset",
      arguments + ["limit": limit ?? -1, "offset": max(0, offset)])
    let total = try count("SELECT count(*) FROM identities \(condition)", arguments)
    return Page(items: try ids.compactMap { try source($0) }, total: total)
  }

  /// Sources that `name` may mean, those with most claims first; an id means just that source.
  ///
  /// Each has its most frequent roles only, without dates.
  public func candidates(forSpeaker name: String) throws -> [SourceSummary] {
    try NameResolver(reader: self).identities(name).compactMap { try source($0, withAllRoles: false) }
  }

  /// Names that are nearly `name`, most claims first; at most ten.
  ///
  /// Up to two letters may differ, one in short words. Linear in the number of names.
  public func similarNames(to name: String) throws -> [String] {
    let wanted = Array(NameFolding.folded(name).unicodeScalars)
    guard wanted.count > 2 else { return [] }
    let distance = EditDistance(to: wanted, atMost: wanted.count < 5 ? 1 : 2)
    var found: Set<Int64> = []
    for sql in [
      "SELECT word, source_id FROM source_words", "SELECT folded, source_id FROM source_names",
      "SELECT folded, source_id FROM given_names WHERE is_taken = 0",
    ] {
      let names = try rows(sql)
      while let row = try names.next() {
        if distance.admits(row[0]) { found.insert(row[1]) }
      }
    }
    let best = try ids(
      """
      SELECT identities.id FROM identities
        WHERE id IN (SELECT identity_id FROM json_each(?) AS list CROSS JOIN sources ON sources.id = list.value)
        ORDER BY claim_count DESC, id
      """, [ListColumn.json(found.sorted())])
    var similar: [String] = []
    for id in best where similar.count < 10 {
      let name = try String.fetchOne(
        db.cachedStatement(sql: "SELECT name FROM identities WHERE id = ?"), arguments: [id])
      if let name, !similar.contains(name) { similar.append(name) }
    }
    return similar
  }

  /// What the archive knows of an identity; `nil` when there is none of this number.
  func source(_ id: Int64, withAllRoles: Bool = true) throws -> SourceSummary? {
    guard
      let row = try row(
        """
        SELECT name, kind, claim_count, relay_count, article_count, first_day, last_day, wikidata
          FROM identities WHERE id = ?
        """, [id])
    else { return nil }
    let name: String = row[0]
    let dated = withAllRoles ? try datedRoles(of: id) : []
    let roles = withAllRoles ? dated.map(\.role) : try leadingRoles(of: id)
    return SourceSummary(
      id: Source.ID(rawValue: id), name: name, kind: try value(row[1]), roles: roles,
      aliases: try names(of: id).filter { $0 != name }, claimCount: row[2], relayCount: row[3],
      articleCount: row[4], first: date(row[5]), last: date(row[6]), datedRoles: dated, wikidata: row[7])
  }

  // MARK: - Private

  private func date(_ day: Int?) -> PartialDate? { day.flatMap(RowNumbers.date(ofDay:)) }

  /// The names of an identity, the most frequent first, a person's corrections heeded.
  private func names(of id: Int64) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT name FROM (
            SELECT source_names.name AS name, sum(source_names.count) AS number
              FROM sources JOIN source_names ON source_names.source_id = sources.id
              WHERE sources.identity_id = ?1 AND NOT EXISTS (
                SELECT 1 FROM given_names WHERE given_names.source_id = sources.id
                  AND given_names.folded = source_names.folded AND is_taken = 1)
              GROUP BY 1
            UNION ALL SELECT given_names.name, 0
              FROM sources JOIN given_names ON given_names.source_id = sources.id
              WHERE sources.identity_id = ?1 AND is_taken = 0)
            GROUP BY name ORDER BY max(number) DESC, name
          """), arguments: [id])
  }

  /// Roles shown of each source where not all are wanted.
  private static let leadingRoleLimit = 20

  /// The most frequent roles of an identity.
  private func leadingRoles(of id: Int64) throws -> [String] {
    var counts: [String: Int] = [:]
    for source in try ids("SELECT id FROM sources WHERE identity_id = ?", [id]) {
      let cursor = try rows(
        "SELECT role, count FROM source_roles WHERE source_id = ? ORDER BY count DESC, role LIMIT ?",
        [source, Self.leadingRoleLimit])
      while let row = try cursor.next() { counts[row[0], default: 0] += row[1] }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The roles of an identity with the articles that give them, the most frequent first.
  private func datedRoles(of id: Int64) throws -> [DatedRole] {
    let cursor = try rows(
      """
      SELECT role, sum(count), min(source_roles.first_day), max(source_roles.last_day)
        FROM sources JOIN source_roles ON source_roles.source_id = sources.id
        WHERE sources.identity_id = ? GROUP BY role ORDER BY 2 DESC, role
      """, [id])
    var roles: [DatedRole] = []
    while let row = try cursor.next() {
      roles.append(DatedRole(role: row[0], articleCount: row[1], first: date(row[2]), last: date(row[3])))
    }
    return roles
  }
}
