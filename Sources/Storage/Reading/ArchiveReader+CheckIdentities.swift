import ClaimsModel
import GRDB

extension ArchiveReader {
  /// Sources without an identity, and identities without a source.
  func identityFaults() throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    let sources = try rows(
      """
      SELECT id FROM sources
        WHERE identity_id IS NULL OR NOT EXISTS (SELECT 1 FROM identities WHERE id = sources.identity_id)
      """)
    while let row = try sources.next() {
      faults.append(
        ArchiveFault(place: "source \(Source.ID(rawValue: row[0]))", problem: "it has no identity"))
    }
    let identities = try rows(
      """
      SELECT id FROM identities
        WHERE id IS NOT (SELECT min(sources.id) FROM sources WHERE sources.identity_id = identities.id)
      """)
    while let row = try identities.next() {
      faults.append(
        ArchiveFault(
          place: "identity \(Source.ID(rawValue: row[0]))",
          problem: "it is not numbered by the least of its sources"))
    }
    return faults
  }

  /// Identities whose stored counts are not the number of claims and articles counted.
  func identityCountFaults() throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    let identities = try rows(
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
      """)
    while let row = try identities.next() {
      faults.append(
        ArchiveFault(place: "identity \(Source.ID(rawValue: row[0]))", problem: "its counts are wrong"))
    }
    return faults
  }

  /// Blocks of sources whose links are not those that would be decided now, and links across identities without a
  /// correction that says so.
  func linkFaults() throws -> [ArchiveFault] {
    var stored: [String: Set<IdentityLink>] = [:]
    let links = try rows("SELECT basis, source_id, other_id, rule FROM identity_links")
    while let row = try links.next() {
      stored[row[0], default: []].insert(IdentityLink(source: row[1], other: row[2], rule: try value(row[3])))
    }
    let finder = LinkFinder(db: db)
    var faults: [ArchiveFault] = []
    for block in try String.fetchAll(
      db, sql: "SELECT DISTINCT block FROM sources WHERE block IS NOT NULL ORDER BY block")
    where try Set(finder.links(in: block)) != stored[block] ?? [] {
      faults.append(
        ArchiveFault(place: "identity_links \(block)", problem: "the links are not what the sources call for")
      )
    }
    return faults
  }
}
