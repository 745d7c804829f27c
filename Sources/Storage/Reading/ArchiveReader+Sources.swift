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
      let items = try page.compactMap { summary in try listed { try source(summary.id.rawValue) } }
      return Page(items: items, total: all.count)
    }
    let kindList = ListColumn.json(kinds.map(\.rawValue))
    let condition = kinds.isEmpty ? "" : "WHERE kind IN (SELECT value FROM json_each(:kinds))"
    let arguments: StatementArguments = kinds.isEmpty ? [:] : ["kinds": kindList]
    let ids = try self.ids(
      "SELECT id FROM identities \(condition) ORDER BY claim_count DESC, id LIMIT :limit OFFSET :offset",
      arguments + ["limit": limit ?? -1, "offset": max(0, offset)])
    let total = try count("SELECT count(*) FROM identities \(condition)", arguments)
    return Page(items: try ids.compactMap { id in try listed { try source(id) } }, total: total)
  }

  /// Sources that `name` may mean, those with most claims first; an id means just that source.
  ///
  /// Each has its most frequent roles only, without dates.
  public func candidates(forSpeaker name: String) throws -> [SourceSummary] {
    try NameResolver(reader: self).identities(name).compactMap { id in
      try listed { try source(id, withAllRoles: false) }
    }
  }

  /// Names that are nearly `name`, most claims first; at most ten.
  ///
  /// Up to two letters may differ, one in short words. Linear in the number of names.
  public func similarNames(to name: String) throws -> [String] {
    let wanted = Array(NameFolding.folded(name).unicodeScalars)
    guard wanted.count > 2 else { return [] }
    let distance = EditDistance(to: wanted, atMost: wanted.count < 5 ? 1 : 2)
    var found: Set<Int64> = []
    for (table, sql) in [
      ("source_words", "SELECT source_id, word FROM source_words"),
      ("source_names", "SELECT source_id, folded FROM source_names"),
      ("given_names", "SELECT source_id, folded FROM given_names WHERE is_taken = 0"),
    ] {
      let names = try rows(table, sql)
      while let row = try names.next() {
        try listed { if distance.admits(try row[1]) { found.insert(try row[0]) } }
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
        "identities", of: id,
        """
        SELECT name, kind, claim_count, relay_count, article_count, first_day, last_day, wikidata
          FROM identities WHERE id = ?
        """, [id])
    else { return nil }
    guard id > 0 else { throw RowPlace("identities", id).fault("its number is not positive") }
    let name: String = try row[0]
    let (kind, wikidata): (SourceKind, String?) = (try row.term(1), try row[7])
    let (claims, relays, articles) = (try row.count(2), try row.count(3), try row.count(4))
    let (first, last) = (try row.date(ofDay: 5), try row.date(ofDay: 6))
    let dated = withAllRoles ? try datedRoles(of: id) : []
    let roles = withAllRoles ? dated.map(\.role) : try leadingRoles(of: id)
    return SourceSummary(
      id: Source.ID(rawValue: id), name: name, kind: kind, roles: roles,
      aliases: try names(of: id).filter { $0 != name }, claimCount: claims, relayCount: relays,
      articleCount: articles, first: first, last: last, datedRoles: dated, wikidata: wikidata)
  }

  // MARK: - Private

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
        "source_roles", of: source,
        """
        SELECT role, count FROM source_roles WHERE source_id = ?1
            AND role NOT IN (SELECT role FROM taken_roles WHERE source_id = ?1)
          ORDER BY count DESC, role LIMIT ?2
        """,
        [source, Self.leadingRoleLimit])
      while let row = try cursor.next() { counts[try row[0], default: 0] += try row.count(1) }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The roles of an identity with the articles that give them, the most frequent first.
  private func datedRoles(of id: Int64) throws -> [DatedRole] {
    let cursor = try rows(
      "source_roles", of: id,
      """
      SELECT role, sum(count), min(source_roles.first_day), max(source_roles.last_day)
        FROM sources JOIN source_roles ON source_roles.source_id = sources.id
        WHERE sources.identity_id = ?
          AND role NOT IN (SELECT role FROM taken_roles WHERE source_id = sources.id)
        GROUP BY role ORDER BY 2 DESC, role
      """, [id])
    return try cursor.map { row in
      DatedRole(
        role: try row[0], articleCount: try row.count(1), first: try row.date(ofDay: 2),
        last: try row.date(ofDay: 3))
    }
  }
}
