import ClaimsModel
import GRDB

/// Names that people ask for by an office: "the pope", "President Okafor", "Mr. Okafor".
extension NameResolver {
  /// The sources meant by "the" and `words`: bodies and groups of the name, people who are called so with the article, and
  /// those who hold the role, but nobody who merely has it as a surname.
  func sources(definite words: String, among named: [Int64]) throws -> [Int64] {
    let others = try reader.ids(
      """
      SELECT sources.id FROM json_each(?1) AS list CROSS JOIN sources ON sources.id = list.value
        WHERE sources.kind IN ('organisation', 'government', 'outlet')
          OR EXISTS (SELECT 1 FROM source_names WHERE source_id = sources.id
            AND (folded = ?2 AND (name LIKE 'the %' OR sources.kind <> 'person') OR ' ' || folded || ' ' LIKE '% the ' || ?2 || ' %'))
          OR EXISTS (SELECT 1 FROM given_names WHERE source_id = sources.id AND is_taken = 0
            AND (folded = ?2 AND name LIKE 'the %' OR ' ' || folded || ' ' LIKE '% the ' || ?2 || ' %'))
      """, [ListColumn.json(named), words])
    return try Array(Set(others).union(holders(ofRole: words)))
  }

  /// The sources meant by an office or form of address before a name.
  func sources(titled name: String) throws -> [Int64] {
    let words = NameFolding.words(of: name)
    for length in 1..<max(1, words.count) {
      let title = Array(words[..<length])
      let bearers = try peopleFirst(sources(bearing: words[length...].joined(separator: " ")))
      guard !bearers.isEmpty else { continue }
      let holders = try holders(of: Role(title.joined(separator: " ")), among: bearers)
      if !holders.isEmpty { return holders }
      if title.allSatisfy(PersonName.isTitle) { return bearers }
    }
    return []
  }

  // MARK: - Private

  /// The people among sources; all of them where there is none.
  private func peopleFirst(_ sources: [Int64]) throws -> [Int64] {
    let people = try reader.ids(
      """
      SELECT sources.id FROM json_each(?) AS list CROSS JOIN sources ON sources.id = list.value
        WHERE sources.kind = 'person'
      """, [ListColumn.json(sources)])
    return people.isEmpty ? sources : people
  }

  /// How much rarer than the one most called so somebody may be called by a role whom it still may mean.
  ///
  /// Of 874 names with an office in 840 news articles, taken one by one for a bare surname, who is called so in three times
  /// as many articles as all namesakes is the right one in 98 of 100.
  private static let roleDominance = 3

  /// The sources that articles call by just this role, save those whom they seldom call so.
  private func holders(ofRole role: String) throws -> [Int64] {
    var counts: [Int64: Int] = [:]
    let rows = try reader.rows(
      "source_roles",
      """
      SELECT source_roles.source_id, source_roles.count FROM source_roles
        WHERE role = ?1 COLLATE NOCASE AND role NOT IN (
          SELECT role FROM taken_roles WHERE taken_roles.source_id = source_roles.source_id)
      """, [role])
    while let row = try rows.next() { counts[try row.id(0), default: 0] += try row.count(1) }
    let most = counts.values.max() ?? 0
    return counts.filter { $0.value * Self.roleDominance >= most }.keys.sorted()
  }

  /// Those of `bearers` whom articles call by a role, save those whom they seldom call so: by the same office where the
  /// role is one, else by all its words.
  private func holders(of role: Role, among bearers: [Int64]) throws -> [Int64] {
    let wanted = Set(role.words)
    var counts: [Int64: Int] = [:]
    var identities: [Int64: Int64] = [:]
    for source in bearers {
      guard let identity = try reader.ids("SELECT identity_id FROM sources WHERE id = ?", [source]).first
      else { continue }
      identities[source] = identity
      if counts[identity] != nil { continue }
      counts[identity] = 0
      let rows = try reader.rows(
        "source_roles",
        """
        SELECT source_roles.role, source_roles.count FROM sources
          CROSS JOIN source_roles ON source_roles.source_id = sources.id WHERE sources.identity_id = ?
        """, [identity])
      while let row = try rows.next() {
        let held = Role(try row[0])
        if role.office.map({ $0 == held.office }) ?? wanted.isSubset(of: held.words) {
          counts[identity, default: 0] += try row.count(1)
        }
      }
    }
    let most = counts.values.max() ?? 0
    guard most > 0 else { return [] }
    return bearers.filter { source in
      (identities[source].flatMap { counts[$0] } ?? 0) * Self.roleDominance >= most
    }
  }
}
