import ClaimsModel
import GRDB

/// Reads what decides whether the sources of one block are the same, and decides it.
///
/// Writes nothing, so that a check can compare what is stored with what would be decided now.
final class LinkFinder {
  let db: Database
  private var roles: [[Int64]: Set<Role>] = [:]
  private var names: [[Int64]: Set<String>] = [:]

  init(db: Database) { self.db = db }

  /// The links that `block` calls for, in order.
  func links(in block: String) throws -> [IdentityLink] {
    if block.hasPrefix("p:") {
      let parts = try parts(in: block)
      return parts.count < 2 ? [] : ordered(try PersonBlock(parts).links(evidence))
    }
    if block.hasPrefix("i:") {
      let bearers = try parts(in: block)
      return bearers.isEmpty
        ? [] : ordered(try institutionLinks(bearers, squashed: String(block.dropFirst(2))))
    }
    if block.hasPrefix("b:") { return ordered(try surnameLinks(in: block)) }
    return []
  }

  /// The rows of a block.
  func parts(in block: String) throws -> [SourcePart] {
    let rows = try db.rows(
      "sources", "SELECT id, identity, article_count FROM sources WHERE block = ? ORDER BY identity", [block])
    var parts: [SourcePart] = []
    while let row = try rows.next() {
      if let part = SourcePart(id: try row.id(0), key: try row[1], weight: try row.count(2)) {
        parts.append(part)
      }
    }
    return parts
  }

  /// What the archive knows of rows beyond their keys.
  var evidence: IdentityEvidence {
    IdentityEvidence(
      roles: { [self] in try roles(of: $0) }, names: { [self] in try names(of: $0) },
      meet: { [self] in try meet($0, $1) })
  }

  // MARK: - Private

  private func ordered(_ links: [IdentityLink]) -> [IdentityLink] {
    links.map { link in
      link.source < link.other
        ? link
        : IdentityLink(source: link.other, other: link.source, rule: link.rule, reason: link.reason)
    }
  }

  private func institutionLinks(_ bearers: [SourcePart], squashed: String) throws -> [IdentityLink] {
    let ids = Set(bearers.map(\.id))
    let rows = try db.rows(
      "sources",
      """
      SELECT sources.id, sources.identity, sources.article_count, sources.kind, sources.article_id IS NULL,
          sum(source_names.count)
        FROM source_names JOIN sources ON sources.id = source_names.source_id
        WHERE source_names.squashed = ? GROUP BY sources.id
      """, [squashed])
    var owners: [InstitutionBlock.Owner] = []
    var rivals = 0
    while let row = try rows.next() {
      let id = try row.id(0)
      if ids.contains(id) { continue }
      let kind: SourceKind = try row.term(3)
      let isShared: Bool = try row[4]
      if isShared, let part = SourcePart(id: id, key: try row[1], weight: try row.count(2)),
        part.isInstitution
      {
        owners.append(InstitutionBlock.Owner(part: part, count: try row.count(5)))
      } else if kind == .person || kind == .group {
        rivals += try row.count(5)
      }
    }
    let name = InstitutionName(core: bearers.map(\.core).min() ?? "")
    return InstitutionBlock(
      bearers: bearers, name: name,
      isAcronym: try name.words.count == 1 && bearers.count > 1 && isAcronym(bearers)
    ).links(owners: owners, rivals: rivals)
  }

  /// Whether the rows' own names are written in capitals.
  func isAcronym(_ bearers: some Sequence<SourcePart>) throws -> Bool {
    for bearer in bearers {
      let names = try String.fetchAll(
        db.cachedStatement(sql: "SELECT name FROM source_names WHERE source_id = ?"), arguments: [bearer.id])
      for name in names where InstitutionName(name).core == bearer.core {
        let letters = name.filter(\.isLetter)
        if (2...6).contains(letters.count), letters.allSatisfy(\.isUppercase) { return true }
      }
    }
    return false
  }

  func roles(of ids: [Int64]) throws -> Set<Role> {
    if let known = roles[ids] { return known }
    let texts = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT role FROM json_each(?) AS list CROSS JOIN source_roles ON source_id = list.value
          """),
      arguments: [ListColumn.json(ids)])
    let found = Set(texts.map { Role($0) })
    roles[ids] = found
    return found
  }

  private func names(of ids: [Int64]) throws -> Set<String> {
    if let known = names[ids] { return known }
    let texts = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT name FROM json_each(?) AS list CROSS JOIN source_names ON source_id = list.value
          """),
      arguments: [ListColumn.json(ids)])
    let found = Set(texts.compactMap { PersonName($0)?.core })
    names[ids] = found
    return found
  }

  /// By the second list's index, so that neither an article with thousands of sources nor a source with thousands of
  /// articles is gone through for each pair.
  private func meet(_ left: [Int64], _ right: [Int64]) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT 1 FROM json_each(?1) AS list
            CROSS JOIN article_sources AS one ON one.source_id = list.value
            CROSS JOIN json_each(?2) AS others
            CROSS JOIN article_sources AS two
              ON two.source_id = others.value AND two.article_id = one.article_id
            LIMIT 1
          """), arguments: [ListColumn.json(left), ListColumn.json(right)]) != nil
  }
}
