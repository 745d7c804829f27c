import ClaimsModel
import GRDB

/// Keeps the archive-wide sources in step with the articles that name them.
///
/// New sources are rows at once; what articles count in is added up in memory until ``flush()``, since the
/// same few sources occur in article after article.
final class SourceRegister {
  private let db: Database
  /// Sources added so far.
  private(set) var added = 0
  /// Numbers of the sources known across articles that this register has met.
  private var known: [SourceName: Int64] = [:]
  private var pending: [Int64: SourceTally] = [:]

  private struct SourceName: Hashable {
    let kind: SourceKind
    let name: String
  }

  init(db: Database) { self.db = db }

  /// Counts the article's sources in, adding those that are new.
  ///
  /// - Returns: the archive-wide ids of `analysis.sources`, index by index.
  func add(_ analysis: ArticleAnalysis, article: Int64, day: Int) throws -> [Int64] {
    var occurrences: [String: Int] = [:]
    var ids: [Int64] = []
    for source in analysis.sources {
      let name = SourceName(kind: source.kind, name: source.name)
      if let id = known[name] {
        ids.append(id)
        continue
      }
      var identity = SourceIdentity(source, article: article, occurrence: 0)
      if identity.isOfOneArticle {
        let occurrence = occurrences[identity.key, default: 0]
        occurrences[identity.key] = occurrence + 1
        if occurrence > 0 { identity = SourceIdentity(source, article: article, occurrence: occurrence) }
      }
      let id = try id(of: source, identity: identity, article: article)
      if !identity.isOfOneArticle { known[name] = id }
      ids.append(id)
    }
    let uses = SourceUse.uses(of: analysis, sources: ids)
    for (id, use) in uses { pending[id, default: SourceTally()].add(use, day: day) }
    return ids
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
      try db.cachedStatement(
        sql: """
          UPDATE sources SET claim_count = claim_count - ?, relay_count = relay_count - ?,
            article_count = article_count - 1 WHERE id = ?
          """
      ).execute(arguments: [use.claims, use.relays, id])
      for name in use.names.sorted() { try forget(name, of: id, in: "source_names", column: "name") }
      for role in use.roles.sorted() { try forget(role, of: id, in: "source_roles", column: "role") }
      try updateDays(of: id, without: article)
    }
    return ids
  }

  /// Removes those of `ids` that no article names any more, and brings the words of the others up to date.
  func removeUnused(among ids: [Int64]) throws {
    try flush()
    known.removeAll(keepingCapacity: true)
    for id in ids {
      try db.cachedStatement(sql: "DELETE FROM sources WHERE id = ? AND article_count = 0")
        .execute(arguments: [id])
      if db.changesCount == 0 { try rebuildWords(of: id) }
    }
  }

  /// Writes what has been counted in.
  func flush() throws {
    for id in pending.keys.sorted() {
      guard let tally = pending[id] else { continue }
      try write(tally, of: id)
    }
    pending.removeAll(keepingCapacity: true)
  }

  // MARK: - Private

  private func id(of source: Source, identity: SourceIdentity, article: Int64) throws -> Int64 {
    let known = try db.cachedStatement(sql: "SELECT id FROM sources WHERE identity = ?")
    if let id = try Int64.fetchOne(known, arguments: [identity.key]) { return id }
    try db.cachedStatement(sql: "INSERT INTO sources (identity, name, kind, article_id) VALUES (?, ?, ?, ?)")
      .execute(arguments: [
        identity.key, source.name, source.kind.rawValue, identity.isOfOneArticle ? article : nil,
      ])
    added += 1
    return db.lastInsertedRowID
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
      tally.claims, tally.relays, tally.articles, tally.firstDay, tally.lastDay, id,
    ])
    for (name, count) in tally.names.sorted(by: { $0.key < $1.key }) {
      try db.cachedStatement(
        sql: """
          INSERT INTO source_names (source_id, name, folded, count) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (source_id, name) DO UPDATE SET count = count + ?4
          """
      ).execute(arguments: [id, name, NameFolding.folded(name), count])
      for word in NameFolding.words(of: name) { try addWord(word, of: id) }
    }
    for (role, count) in tally.roles.sorted(by: { $0.key < $1.key }) {
      try db.cachedStatement(
        sql: """
          INSERT INTO source_roles (source_id, role, count) VALUES (?1, ?2, ?3)
            ON CONFLICT (source_id, role) DO UPDATE SET count = count + ?3
          """
      ).execute(arguments: [id, role, count])
    }
  }

  private func forget(_ value: String, of id: Int64, in table: String, column: String) throws {
    try db.cachedStatement(sql: "DELETE FROM \(table) WHERE source_id = ? AND \(column) = ? AND count = 1")
      .execute(arguments: [id, value])
    guard db.changesCount == 0 else { return }
    try db.cachedStatement(sql: "UPDATE \(table) SET count = count - 1 WHERE source_id = ? AND \(column) = ?")
      .execute(arguments: [id, value])
  }

  private func updateDays(of id: Int64, without article: Int64) throws {
    // min and max over all articles of a source are needed only when one of its ends goes away.
    try db.cachedStatement(
      sql: """
        UPDATE sources SET (first_day, last_day) = (
            SELECT min(articles.day), max(articles.day)
            FROM article_sources JOIN articles ON articles.id = article_sources.article_id
            WHERE article_sources.source_id = ?1 AND articles.id <> ?2 AND articles.day > 0)
          WHERE id = ?1 AND EXISTS (
            SELECT 1 FROM articles WHERE id = ?2 AND day IN (sources.first_day, sources.last_day))
        """
    ).execute(arguments: [id, article])
  }

  private func rebuildWords(of id: Int64) throws {
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
