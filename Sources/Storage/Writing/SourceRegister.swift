import ClaimsModel
import GRDB

/// Keeps the archive-wide sources in step with the articles that name them.
///
/// New sources are rows at once; what articles count in is added up in memory until ``flush()``, since the
/// same few sources occur in article after article. Which sources are one is worked out by ``identities``.
final class SourceRegister {
  private let db: Database
  /// Sources added so far.
  private(set) var added = 0
  /// What becomes of the sources as people and bodies.
  let identities: IdentityRegister
  /// Numbers of the sources known across articles that this register has met, by key.
  private var known: [String: Int64] = [:]
  private var foldedNames: [SourceName: FoldedSourceName] = [:]
  private var pending: [Int64: SourceTally] = [:]
  /// Sources and roles of which an article went that was their first or last; see ``settleDays()``.
  private var staleDays: Set<Int64> = []
  private var staleRoleDays: Set<SourceRole> = []

  private struct SourceRole: Hashable {
    let source: Int64
    let role: String
  }

  private struct SourceName: Hashable {
    let kind: SourceKind
    let name: String
  }

  init(db: Database) {
    self.db = db
    identities = IdentityRegister(db: db)
  }

  /// The keys of an article's sources, index by index; `mentions` are the words that name them in its chains.
  func keys(
    of sources: [Source], mentions: [(source: Int, text: String)], article: Int64,
    reference: () throws -> Article
  ) throws -> [SourceKey] {
    var genders = [GenderEvidence](repeating: GenderEvidence(), count: sources.count)
    let isAlone = sources.count { $0.kind == .person } == 1
    for mention in mentions where genders.indices.contains(mention.source) {
      genders[mention.source].add(mention: mention.text, trustsPronouns: isAlone)
    }
    var occurrences: [String: Int] = [:]
    return try sources.enumerated().map { index, source in
      let name = foldedName(of: source)
      if source.kind == .person, name.isKnownAcrossArticles {
        for role in source.roles { genders[index].add(role: role) }
      }
      let treatment = try identities.treatment(of: source, name: name, in: reference)
      var key = SourceKey(
        source, name: name, gender: genders[index].gender, article: article, occurrence: 0,
        treatment: treatment)
      if key.isOfOneArticle {
        let occurrence = occurrences[key.text, default: 0]
        occurrences[key.text] = occurrence + 1
        if occurrence > 0 {
          key = SourceKey(
            source, name: name, gender: nil, article: article, occurrence: occurrence, treatment: treatment)
        }
      }
      return key
    }
  }

  /// Counts the article's sources in, adding those that are new.
  ///
  /// - Returns: the archive-wide ids of `analysis.sources`, index by index.
  func add(_ analysis: ArticleAnalysis, article: Int64, day: Int) throws -> [Int64] {
    var mentions: [(source: Int, text: String)] = []
    for claim in analysis.claims {
      for link in claim.attribution {
        if let text = link.mention { mentions.append((link.source, text)) }
      }
    }
    let keys = try keys(of: analysis.sources, mentions: mentions, article: article) { analysis.article }
    let ids = try zip(analysis.sources, keys).map { try id(of: $0, key: $1, article: article) }
    count(SourceUse.uses(of: analysis, sources: ids), day: day)
    return ids
  }

  /// Counts the uses of one article in.
  func count(_ uses: [Int64: SourceUse], day: Int) {
    for (id, use) in uses { pending[id, default: SourceTally()].add(use, day: day) }
    identities.add(Array(uses.keys))
  }

  /// Counts the stored article's sources out; its rows must still be there.
  ///
  /// - Returns: the archive-wide sources concerned, in order of id.
  func subtract(article: Int64) throws -> [Int64] {
    try flush()
    let uses = try SourceUse.uses(of: article, db: db)
    let ids = uses.keys.sorted()
    for id in ids {
      guard let use = uses[id] else { continue }
      try identities.subtract(use.names, of: id)
      try db.cachedStatement(
        sql: """
          UPDATE sources SET claim_count = claim_count - ?, relay_count = relay_count - ?,
            article_count = article_count - 1 WHERE id = ?
          """
      ).execute(arguments: [use.claims, use.relays, id])
      for name in use.names.sorted() { try forget(name, of: id, in: "source_names", column: "name") }
      for role in use.roles.sorted() {
        try forget(role, of: id, in: "source_roles", column: "role")
        if try isEnd(article, ofRole: role, of: id) {
          staleRoleDays.insert(SourceRole(source: id, role: role))
        }
      }
      if try isEnd(article, of: id) { staleDays.insert(id) }
    }
    return ids
  }

  /// Removes those of `ids` that no article names any more, and brings the words of the others up to date.
  func removeUnused(among ids: [Int64]) throws {
    try flush()
    known.removeAll(keepingCapacity: true)
    for id in ids {
      let count = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT article_count FROM sources WHERE id = ?"), arguments: [id])
      if count == 0 {
        try identities.willRemove(id)
        try db.cachedStatement(sql: "DELETE FROM sources WHERE id = ?").execute(arguments: [id])
      } else if count != nil {
        try rebuildWords(of: id)
      }
    }
  }

  /// Writes what has been counted in.
  func flush() throws {
    for id in pending.keys.sorted() {
      guard let tally = pending[id] else { continue }
      try write(tally, of: id)
      try identities.add(tally, of: id)
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Finds the dates of sources that lost their first or last article, once a batch: all articles of a source are gone
  /// through for that.
  func settleDays() throws {
    for id in staleDays.sorted() {
      try db.cachedStatement(
        sql: """
          UPDATE sources SET (first_day, last_day) = (
              SELECT min(articles.day), max(articles.day)
              FROM article_sources JOIN articles ON articles.id = article_sources.article_id
              WHERE article_sources.source_id = ?1 AND articles.day > 0)
            WHERE id = ?1
          """
      ).execute(arguments: [id])
    }
    for stale in staleRoleDays {
      try db.cachedStatement(
        sql: """
          UPDATE source_roles SET (first_day, last_day) = (
              SELECT min(articles.day), max(articles.day)
              FROM article_sources JOIN articles ON articles.id = article_sources.article_id
                JOIN json_each(article_sources.roles) AS list
              WHERE article_sources.source_id = ?1 AND articles.day > 0 AND list.value = ?2)
            WHERE source_id = ?1 AND role = ?2
          """
      ).execute(arguments: [stale.source, stale.role])
    }
    staleDays.removeAll()
    staleRoleDays.removeAll()
  }

  /// The number of the source with `key`, added if it is new.
  func id(of source: Source, key: SourceKey, article: Int64) throws -> Int64 {
    if let id = known[key.text] { return id }
    let row = try db.cachedStatement(sql: "SELECT id FROM sources WHERE identity = ?")
    let id: Int64
    if let found = try Int64.fetchOne(row, arguments: [key.text]) {
      id = found
    } else {
      id = try nextID()
      try db.cachedStatement(
        sql: """
          INSERT INTO sources (id, identity, name, kind, article_id, identity_id, block, sha256)
            VALUES (?1, ?2, ?3, ?4, ?5, ?1, ?6, claims_sha256(?1, ?2, ?3, ?4, ?5, ?6))
          """
      ).execute(arguments: [
        id, key.text, source.name, source.kind.rawValue, key.isOfOneArticle ? article : nil, key.block,
      ])
      added += 1
      identities.create(id, source, block: key.block)
    }
    if !key.isOfOneArticle { known[key.text] = id }
    return id
  }

  // MARK: - Private

  private func foldedName(of source: Source) -> FoldedSourceName {
    let name = SourceName(kind: source.kind, name: source.name)
    if let folded = foldedNames[name] { return folded }
    let folded = FoldedSourceName(source.name, kind: source.kind)
    foldedNames[name] = folded
    return folded
  }

  private func nextID() throws -> Int64 {
    (try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM sources")) ?? 0) + 1
  }

  private func write(_ tally: SourceTally, of id: Int64) throws {
    try db.cachedStatement(
      sql: """
        UPDATE sources SET claim_count = claim_count + ?1, relay_count = relay_count + ?2,
          article_count = article_count + ?3,
          first_day = min(ifnull(first_day, ?4), ifnull(?4, first_day)),
          last_day = max(ifnull(last_day, ?5), ifnull(?5, last_day)) WHERE id = ?6
        """
    ).execute(arguments: [
      tally.claims, tally.relays, tally.articles, tally.days.first, tally.days.last, id,
    ])
    for (name, count) in tally.names.sorted(by: { $0.key < $1.key }) {
      try db.cachedStatement(
        sql: "UPDATE source_names SET count = count + ? WHERE source_id = ? AND name = ?"
      ).execute(arguments: [count, id, name])
      guard db.changesCount == 0 else { continue }
      try db.cachedStatement(
        sql: "INSERT INTO source_names (source_id, name, folded, squashed, count) VALUES (?, ?, ?, ?, ?)"
      ).execute(arguments: [id, name, NameFolding.folded(name), identities.squashed(name), count])
      for word in NameFolding.words(of: name) { try addWord(word, of: id) }
    }
    for (role, use) in tally.roles.sorted(by: { $0.key < $1.key }) {
      try db.cachedStatement(
        sql: """
          INSERT INTO source_roles (source_id, role, count, first_day, last_day) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (source_id, role) DO UPDATE SET count = count + ?3,
              first_day = min(ifnull(first_day, ?4), ifnull(?4, first_day)),
              last_day = max(ifnull(last_day, ?5), ifnull(?5, last_day))
          """
      ).execute(arguments: [id, role, use.count, use.days.first, use.days.last])
    }
  }

  private func forget(_ value: String, of id: Int64, in table: String, column: String) throws {
    try db.cachedStatement(sql: "DELETE FROM \(table) WHERE source_id = ? AND \(column) = ? AND count = 1")
      .execute(arguments: [id, value])
    guard db.changesCount == 0 else { return }
    try db.cachedStatement(sql: "UPDATE \(table) SET count = count - 1 WHERE source_id = ? AND \(column) = ?")
      .execute(arguments: [id, value])
  }

  /// Whether a source's dates may change when the article goes.
  private func isEnd(_ article: Int64, of id: Int64) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT 1 FROM articles JOIN sources ON day IN (sources.first_day, sources.last_day)
            WHERE articles.id = ? AND sources.id = ?
          """), arguments: [article, id]) != nil
  }

  private func isEnd(_ article: Int64, ofRole role: String, of id: Int64) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT 1 FROM articles JOIN source_roles ON day IN (source_roles.first_day, source_roles.last_day)
            WHERE articles.id = ? AND source_roles.source_id = ? AND source_roles.role = ?
          """), arguments: [article, id, role]) != nil
  }

  /// Lists the words of a source's names anew.
  func rebuildWords(of id: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM source_words WHERE source_id = ?").execute(arguments: [id])
    let names = try String.fetchAll(
      db.cachedStatement(sql: "SELECT name FROM source_names WHERE source_id = ? ORDER BY name"),
      arguments: [id])
    for name in names {
      for word in NameFolding.words(of: name) { try addWord(word, of: id) }
    }
  }

  private func addWord(_ word: String, of id: Int64) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO source_words (word, source_id) VALUES (?, ?)")
      .execute(arguments: [word, id])
  }
}
