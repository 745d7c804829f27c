import ClaimsModel
import GRDB

extension LinkFinder {
  /// The links of a block of bare surnames to those who are meant.
  ///
  /// Linear in the bare surnames of one sound and the rows of the full names that sound so.
  func surnameLinks(in block: String) throws -> [IdentityLink] {
    let bares = try bareSurnames(in: block)
    guard !bares.isEmpty else { return [] }
    let bearers = try bearers(in: "p:" + block.dropFirst(2))
    guard !bearers.isEmpty else { return [] }
    let told = try toldApart(in: block)
    let genders = try genders(in: block)
    let roles = try bareRoles(in: block)
    var links: [IdentityLink] = []
    for (surname, bares) in bares.sorted(by: { $0.key < $1.key }) {
      guard let bearers = bearers[surname] else { continue }
      let decider = SurnameBlock(bearers: bearers, otherUses: try otherUses(of: surname))
      for id in bares where !told.contains(id) {
        let roles = roles[id] ?? []
        let countries = Set(roles.compactMap(\.country))
        let traits = SourceTraits(
          gender: genders[id]?.gender, country: countries.count == 1 ? countries.first : nil)
        if let link = decider.link(of: SurnameBlock.Bare(id: id, traits: traits, roles: roles)) {
          links.append(link)
        }
      }
    }
    return links
  }

  /// The rows of a block by surname.
  func bareSurnames(in block: String) throws -> [String: [Int64]] {
    let rows = try db.rows(
      "sources", "SELECT id, identity FROM sources WHERE block = ? ORDER BY id", [block])
    var found: [String: [Int64]] = [:]
    while let row = try rows.next() {
      if let surname = Self.surname(ofKey: try row[1]) { found[surname, default: []].append(try row.id(0)) }
    }
    return found
  }

  /// The surname in a key: `12/person:okafor#2`, `person:ada okafor|g=f`.
  private static func surname(ofKey key: String) -> String? {
    guard let colon = key.firstIndex(of: ":") else { return nil }
    let name = key[key.index(after: colon)...].prefix { $0 != "#" && $0 != "|" }
    return PersonName(String(name))?.surname ?? PersonName.bareSurname(String(name))
  }

  /// Those with full names of a block by surname; rows that are one by their names and roles are one bearer.
  func bearers(in block: String) throws -> [String: [SurnameBlock.Bearer]] {
    let parts = try parts(in: block)
    var joined = DisjointSets(count: parts.count)
    let indexes = Dictionary(parts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for link in try PersonBlock(parts).links(evidence) {
      guard let left = indexes[link.source], let right = indexes[link.other] else { continue }
      let (one, two) = (joined.root(of: left), joined.root(of: right))
      if one != two { joined.join(two, to: one) }
    }
    var members: [Int: [SourcePart]] = [:]
    for (index, part) in parts.enumerated() { members[joined.root(of: index), default: []].append(part) }
    var found: [String: [SurnameBlock.Bearer]] = [:]
    for parts in members.values {
      guard let head = parts.min(by: { $0.key < $1.key }), let surname = PersonName(head.core)?.surname else {
        continue
      }
      found[surname, default: []].append(
        SurnameBlock.Bearer(
          head: head, weight: parts.reduce(0) { $0 + $1.weight },
          traits: parts.dropFirst().reduce(parts[0].traits) { $0.joined(with: $1.traits) },
          roles: try roles(of: parts.map(\.id)), offices: try offices(of: parts.map(\.id))))
    }
    return found
  }

  /// The offices that articles give rows, with the number of articles.
  private func offices(of ids: [Int64]) throws -> [String: Int] {
    let rows = try db.rows(
      "source_roles",
      """
      SELECT role, count FROM json_each(?) AS list CROSS JOIN source_roles ON source_id = list.value
      """, [ListColumn.json(ids)])
    var counts: [String: Int] = [:]
    while let row = try rows.next() {
      if let office = Role(try row[0]).office { counts[office, default: 0] += try row.count(1) }
    }
    return counts
  }

  /// The rows of a block whose article names somebody else of that surname.
  func toldApart(in block: String) throws -> Set<Int64> {
    let rows = try db.rows(
      "sources",
      """
      SELECT bare.id, bare.identity, other.identity FROM sources AS bare
        CROSS JOIN article_sources ON article_sources.article_id = bare.article_id
        CROSS JOIN sources AS other ON other.id = article_sources.source_id
        WHERE bare.block = ?1 AND other.id <> bare.id AND other.block IN (?1, ?2)
      """, [block, "p:" + block.dropFirst(2)])
    var found: Set<Int64> = []
    while let row = try rows.next() {
      if Self.surname(ofKey: try row[1]) == Self.surname(ofKey: try row[2]) { found.insert(try row.id(0)) }
    }
    return found
  }

  /// What the words of their articles say of the gender of a block's rows.
  private func genders(in block: String) throws -> [Int64: GenderEvidence] {
    let rows = try db.rows(
      "attributions",
      """
      SELECT sources.id, attributions.mention FROM sources
        CROSS JOIN attributions ON attributions.source_id = sources.id
        WHERE sources.block = ?1 AND attributions.mention IS NOT NULL
      UNION ALL SELECT sources.id, source_names.name FROM sources
        CROSS JOIN source_names ON source_names.source_id = sources.id WHERE sources.block = ?1
      """, [block])
    var found: [Int64: GenderEvidence] = [:]
    while let row = try rows.next() {
      found[try row.id(0), default: GenderEvidence()].add(mention: try row[1], trustsPronouns: true)
    }
    return found
  }

  /// What articles call the rows of a block.
  func bareRoles(in block: String) throws -> [Int64: Set<Role>] {
    let rows = try db.rows(
      "source_roles",
      """
      SELECT sources.id, source_roles.role FROM sources
        CROSS JOIN source_roles ON source_roles.source_id = sources.id WHERE sources.block = ?
      """, [block])
    var found: [Int64: Set<Role>] = [:]
    while let row = try rows.next() { found[try row.id(0), default: []].insert(Role(try row[1])) }
    return found
  }

  /// Number of articles that use a surname as somebody's first name, or as the whole name of a body.
  private func otherUses(of surname: String) throws -> Int {
    var count = 0
    let bodies = try db.rows(
      "source_names",
      """
      SELECT source_names.count FROM source_names CROSS JOIN sources ON sources.id = source_names.source_id
        WHERE source_names.squashed = ? AND sources.kind IN ('organisation', 'government', 'outlet')
      """, [surname])
    while let row = try bodies.next() { count += try row.count(0) }
    let people = try db.rows(
      "source_words",
      """
      SELECT sources.identity, sources.article_count FROM source_words
        CROSS JOIN sources ON sources.id = source_words.source_id
        WHERE source_words.word = ? AND sources.article_id IS NULL AND sources.kind = 'person'
      """, [surname])
    while let row = try people.next() {
      guard let part = SourcePart(id: 0, key: try row[0], weight: try row.count(1)),
        PersonName(part.core)?.first == surname
      else { continue }
      count += part.weight
    }
    return count
  }
}
