import ClaimsModel
import GRDB

/// Finds the sources and outlets that a name may mean.
struct NameResolver {
  let reader: ArchiveReader

  /// The sources, rows of the full-text index, of everybody whom ``identities(_:)`` finds.
  func sources(_ name: String) throws -> [Int64] { try sources(ofIdentities: identities(name)) }

  /// The sources that are one of `identities`.
  func sources(ofIdentities identities: [Int64]) throws -> [Int64] {
    if identities.isEmpty { return [] }
    return try reader.ids(
      """
      SELECT sources.id FROM json_each(?) AS list CROSS JOIN sources ON sources.identity_id = list.value ORDER BY 1
      """, [ListColumn.json(identities)])
  }

  /// Those who go by `name`: an id, a whole name, or words of one; those with most claims first.
  ///
  /// Several words that are a whole name mean just those that bear it; otherwise everybody who has all
  /// the words in one of his names, or where nobody has, whoever is so called after an office ("President Okafor").
  /// "The" before a word asks for a body or an office, not for a surname.
  func identities(_ name: String) throws -> [Int64] {
    let named = try sources(named: name)
    // Names come first: "Sue" could be read as an id.
    guard named.isEmpty, let id = Source.ID(name) else { return try ordered(named) }
    return try reader.ids("SELECT identity_id FROM sources WHERE id = ?", [id.rawValue])
  }

  private func sources(named name: String) throws -> [Int64] {
    if name.hasSuffix("*") { return try sources(beginning: name) }
    if try exact(NameFolding.folded(name)).isEmpty,
      PersonName.isTitle(NameFolding.words(of: name).first ?? "")
    {
      // "Mr. Okafor" rather than whoever is "close to Mr. Okafor".
      let titled = try sources(titled: name)
      if !titled.isEmpty { return titled }
    }
    let bearers = try sources(bearing: name)
    if let first = name.firstIndex(where: \.isWhitespace), name[..<first].lowercased() == "the" {
      return try sources(definite: NameFolding.folded(name), among: bearers)
    }
    return try bearers.isEmpty ? sources(titled: name) : bearers
  }

  /// The sources with a name of these words, or with them in a name.
  func sources(bearing name: String) throws -> [Int64] {
    let folded = NameFolding.folded(name)
    let words = folded.split(separator: " ").map(String.init)
    guard let first = words.first else { return [] }
    let exact = try exact(folded)
    if words.count > 1, !exact.isEmpty { return exact }
    var found = Set(try reader.ids("SELECT source_id FROM source_words WHERE word = ?", [first]))
    for word in words.dropFirst() where !found.isEmpty {
      found.formIntersection(try reader.ids("SELECT source_id FROM source_words WHERE word = ?", [word]))
    }
    try correct(&found, words: Set(words))
    return Array(found.union(exact))
  }

  /// The sources with a name that has all words of `beginning`, the last as the beginning of one.
  private func sources(beginning: String) throws -> [Int64] {
    let words = NameFolding.words(of: beginning)
    guard let last = words.last else { return [] }
    // Behind every word that begins so, and before all others.
    var found = Set(
      try reader.ids(
        "SELECT DISTINCT source_id FROM source_words WHERE word >= ?1 AND word < ?1 || char(1114111)", [last])
    )
    for word in words.dropLast() where !found.isEmpty {
      found.formIntersection(try reader.ids("SELECT source_id FROM source_words WHERE word = ?", [word]))
    }
    return Array(found)
  }

  /// The sources with a name that is `folded`.
  private func exact(_ folded: String) throws -> [Int64] {
    try reader.ids(
      """
      SELECT source_id FROM source_names WHERE folded = ?1 AND NOT EXISTS (
          SELECT 1 FROM given_names WHERE given_names.source_id = source_names.source_id
            AND given_names.folded = ?1 AND is_taken = 1)
        UNION SELECT source_id FROM given_names WHERE folded = ?1 AND is_taken = 0
      """, [folded])
  }

  /// Adds those to whom a person gave a name with all `words`, and leaves out those of whom one was taken that alone
  /// had them.
  private func correct(_ found: inout Set<Int64>, words: Set<String>) throws {
    let given = try reader.rows("given_names", "SELECT source_id, folded, is_taken FROM given_names")
    while let row = try given.next() {
      let (source, folded, isTaken): (Int64, String, Bool) = (try row[0], try row[1], try row[2])
      guard words.isSubset(of: folded.split(separator: " ").map(String.init)) else { continue }
      guard isTaken else {
        found.insert(source)
        continue
      }
      guard found.contains(source) else { continue }
      let others = try String.fetchAll(
        reader.db.cachedStatement(sql: "SELECT name FROM source_names WHERE source_id = ?1 AND folded <> ?2"),
        arguments: [source, folded])
      if !others.contains(where: { words.isSubset(of: NameFolding.words(of: $0)) }) { found.remove(source) }
    }
  }

  /// Ids of the outlets that `name` means, or whose names have all its words.
  func outlets(_ name: String) throws -> [Int64] { try OutletFinder(reader: reader).ids(name) }

  /// The identities of sources: those with most claims first, then those known across articles.
  private func ordered(_ sources: [Int64]) throws -> [Int64] {
    try reader.ids(
      """
      SELECT identities.id FROM identities
        WHERE identities.id IN (
          SELECT sources.identity_id FROM json_each(?) AS list CROSS JOIN sources ON sources.id = list.value)
        ORDER BY identities.claim_count DESC,
          (SELECT article_id IS NOT NULL FROM sources WHERE sources.id = identities.id), identities.id
      """, [ListColumn.json(sources)])
  }
}
