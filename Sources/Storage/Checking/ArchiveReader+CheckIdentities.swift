import ClaimsModel
import GRDB

extension ArchiveReader {
  /// Sources without an identity, and identities without a source.
  func identityFaults(_ found: inout FaultList.Found) throws {
    let sources = try rows(
      "sources",
      """
      SELECT id FROM sources
        WHERE identity_id IS NULL OR NOT EXISTS (SELECT 1 FROM identities WHERE id = sources.identity_id)
      """)
    while let row = try sources.next() { found.add(row, "it has no identity") }
    let identities = try rows(
      "identities",
      """
      SELECT id FROM identities
        WHERE id IS NOT (SELECT min(sources.id) FROM sources WHERE sources.identity_id = identities.id)
      """)
    while let row = try identities.next() {
      found.add(row, "it is not numbered by the least of its sources")
    }
  }

  /// Identities whose stored counts and dates are not those of the claims and articles counted.
  func identityCountFaults(_ found: inout FaultList.Found) throws {
    let identities = try rows(
      "identities",
      """
      SELECT id FROM identities WHERE
        claim_count <> (SELECT count(DISTINCT claim_id) FROM sources
          JOIN attributions ON attributions.source_id = sources.id
          WHERE sources.identity_id = identities.id AND relation = 'speaker')
        OR relay_count <> (SELECT count(DISTINCT claim_id) FROM sources
          JOIN attributions ON attributions.source_id = sources.id
          WHERE sources.identity_id = identities.id AND relation = 'relay')
        OR article_count <> (SELECT count(DISTINCT article_sources.article_id) FROM sources
          JOIN article_sources ON article_sources.source_id = sources.id
          WHERE sources.identity_id = identities.id)
        OR first_day IS NOT (SELECT min(sources.first_day) FROM sources WHERE identity_id = identities.id)
        OR last_day IS NOT (SELECT max(sources.last_day) FROM sources WHERE identity_id = identities.id)
      """)
    while let row = try identities.next() { found.add(row, "its counts are wrong") }
  }

  /// Identities that have another name, kind or Wikidata id than their sources and the corrections call for.
  func identityNameFaults(_ found: inout FaultList.Found) throws {
    let counts = try IdentityCounts(db: db, corrections: CorrectionBook(db: db))
    let identities = try rows("identities", "SELECT id, name, kind, wikidata FROM identities")
    while let row = try identities.next() {
      try found.gather {
        guard let naming = try counts.naming(of: row.id(0)) else { return }
        guard try naming.name == row[1], try naming.kind == row.term(2), try naming.wikidata == row[3] else {
          throw row.fault("its name, kind or Wikidata id is not what its sources call for")
        }
      }
    }
  }

  /// Links of sources that are not those that would be decided now.
  func linkFaults(_ found: inout FaultList.Found) throws {
    var stored: [String: Set<IdentityLink>] = [:]
    let links = try rows(
      "identity_links", "SELECT basis, source_id, other_id, rule, reason FROM identity_links")
    while let row = try links.next() {
      try found.gather {
        let link = IdentityLink(
          source: try row.id(1), other: try row.id(2), rule: try row.term(3), reason: try row[4])
        stored[try row[0], default: []].insert(link)
      }
    }
    let finder = LinkFinder(db: db)
    let blocks = try String.fetchAll(
      db, sql: "SELECT DISTINCT block FROM sources WHERE block IS NOT NULL ORDER BY block")
    for block in blocks {
      try found.gather { try require(finder.links(in: block), of: block, &stored) }
    }
    for (basis, links) in try CorrectionBook(db: db).links() {
      try found.gather { try require(links, of: basis, &stored) }
    }
    for basis in stored.keys.sorted() { found.add("identity_links \(basis)", "nothing calls for the links") }
  }

  private func require(
    _ links: [IdentityLink], of basis: String, _ stored: inout [String: Set<IdentityLink>]
  ) throws {
    guard stored.removeValue(forKey: basis) ?? [] != Set(links) else { return }
    throw StorageError.badRow(
      ArchiveFault(place: "identity_links \(basis)", problem: "the links are not what the sources call for"))
  }

  /// Sources that belong to another identity than their links call for.
  func placementFaults(_ found: inout FaultList.Found) throws {
    let register = IdentityRegister(db: db)
    var visited: Set<Int64> = []
    let sources = try rows("sources", "SELECT id, identity_id FROM sources ORDER BY id")
    var identities: [(source: Int64, identity: Int64?)] = []
    while let row = try sources.next() {
      try found.gather { identities.append((try row.id(0), try row.optionalID(1))) }
    }
    let stored = Dictionary(
      identities.map { ($0.source, $0.identity) }, uniquingKeysWith: { first, _ in first })
    for (source, _) in identities where !visited.contains(source) {
      let component = try register.component(of: source, visited: &visited)
      for member in component where stored[member] != component.min() {
        found.add(
          "sources \(Source.ID(rawValue: member))", "it belongs to another identity than its links call for")
      }
    }
  }

  /// Whether the names that corrections give and take are those in the table.
  func givenNameFaults(_ found: inout FaultList.Found) throws {
    let expected = try Set(CorrectionBook(db: db).givenNames())
    let stored = try Set(
      rows("given_names", "SELECT source_id, folded, name, is_taken FROM given_names").map {
        GivenName(source: try $0.id(0), folded: try $0[1], name: try $0[2], isTaken: try $0[3])
      })
    for name in expected.symmetricDifference(stored).sorted(by: { $0.source < $1.source }) {
      found.add(
        "given_names of source \(Source.ID(rawValue: name.source))",
        "the names are not those of the corrections")
    }
  }
}
