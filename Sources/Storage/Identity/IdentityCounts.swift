import ClaimsModel
import GRDB

/// Writes what `identities` says of each: name, kind, counts and dates.
final class IdentityCounts {
  private let db: Database
  private let corrections: CorrectionBook
  /// The Wikidata ids that a user loaded.
  let ids: WikidataNames
  private var touched: Set<Int64> = []

  init(db: Database, corrections: CorrectionBook) throws {
    self.db = db
    self.corrections = corrections
    ids = try WikidataNames(db: db)
  }

  /// Adds an identity that is one new source with one name.
  func insert(_ tally: SourceTally, as id: Int64, name: String, kind: SourceKind) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO identities (id, name, kind, claim_count, relay_count, article_count, first_day, last_day)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, name, kind.rawValue, tally.claims, tally.relays, tally.articles, tally.days.first, tally.days.last,
    ])
  }

  /// Adds what new articles hold of a source that is this identity's.
  ///
  /// - Returns: `false` when the identity is no row yet.
  func add(_ tally: SourceTally, to identity: Int64) throws -> Bool {
    try db.cachedStatement(
      sql: """
        UPDATE identities SET claim_count = claim_count + ?1, relay_count = relay_count + ?2,
          article_count = article_count + ?3,
          first_day = min(ifnull(first_day, ?4), ifnull(?4, first_day)),
          last_day = max(ifnull(last_day, ?5), ifnull(?5, last_day)) WHERE id = ?6
        """
    ).execute(arguments: [
      tally.claims, tally.relays, tally.articles, tally.days.first, tally.days.last, identity,
    ])
    return db.changesCount > 0
  }

  /// Notes that the names of an identity may have changed.
  func touch(_ identity: Int64) { touched.insert(identity) }

  /// Counts an identity's claims and articles from its sources.
  func recount(_ identity: Int64) throws {
    touched.insert(identity)
    let members = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM sources WHERE identity_id = ?"), arguments: [identity])
    if members.count == 1 {
      try db.cachedStatement(
        sql: """
          INSERT INTO identities (id, name, kind, claim_count, relay_count, article_count, first_day, last_day)
            SELECT id, name, kind, claim_count, relay_count, article_count, first_day, last_day FROM sources
              WHERE id = ?
            ON CONFLICT (id) DO UPDATE SET claim_count = excluded.claim_count,
              relay_count = excluded.relay_count, article_count = excluded.article_count,
              first_day = excluded.first_day, last_day = excluded.last_day
          """
      ).execute(arguments: [members[0]])
    } else if !members.isEmpty {
      try db.cachedStatement(sql: Self.recount).execute(arguments: [identity])
    }
  }

  /// What a claim or an article counts once, however many of the identity's sources it has.
  private static let recount = """
    INSERT INTO identities (id, name, kind, claim_count, relay_count, article_count, first_day, last_day)
      SELECT ?1, name, kind,
        (SELECT count(DISTINCT claim_id) FROM sources AS own
          CROSS JOIN attributions ON attributions.source_id = own.id
          WHERE own.identity_id = ?1 AND relation = 'speaker'),
        (SELECT count(DISTINCT claim_id) FROM sources AS own
          CROSS JOIN attributions ON attributions.source_id = own.id
          WHERE own.identity_id = ?1 AND relation = 'relay'),
        (SELECT count(DISTINCT article_sources.article_id) FROM sources AS own
          CROSS JOIN article_sources ON article_sources.source_id = own.id WHERE own.identity_id = ?1),
        (SELECT min(first_day) FROM sources WHERE identity_id = ?1),
        (SELECT max(last_day) FROM sources WHERE identity_id = ?1)
      FROM sources WHERE id = ?1
      ON CONFLICT (id) DO UPDATE SET claim_count = excluded.claim_count,
        relay_count = excluded.relay_count, article_count = excluded.article_count,
        first_day = excluded.first_day, last_day = excluded.last_day
    """

  /// Names the identities whose names may have changed.
  func nameTouched() throws {
    for identity in touched.sorted() {
      guard let naming = try naming(of: identity) else { continue }
      try db.cachedStatement(
        sql: """
          UPDATE identities SET name = ?1, kind = ?2, wikidata = ?3
            WHERE id = ?4 AND (name <> ?1 OR kind <> ?2 OR wikidata IS NOT ?3)
          """
      ).execute(arguments: [naming.name, naming.kind.rawValue, naming.wikidata, identity])
    }
    touched.removeAll()
  }

  /// What an identity is to be called, which kind it is and which Wikidata id it has; `nil` when it has no source.
  func naming(of identity: Int64) throws -> (name: String, kind: SourceKind, wikidata: String?)? {
    let all = try members(of: identity)
    // A bare surname that an article has is no name to call anybody by who has a fuller one.
    let known = all.filter { !$0.isOfOneArticle }
    let sources = known.isEmpty ? all : known
    guard let first = sources.first else { return nil }
    let kind = Self.kind(of: sources)
    let given = try corrections.name(ofAnyOf: all.map(\.id))
    return (
      try given ?? name(of: sources, first: first, kind: kind), kind, try ids.id(of: sources.map(\.key))
    )
  }

  // MARK: - Private

  /// A source of an identity.
  private struct Member {
    let id: Int64
    let key: String
    let kind: SourceKind
    let articles: Int
    let name: String
    let isOfOneArticle: Bool
  }

  private func members(of identity: Int64) throws -> [Member] {
    try db.rows(
      "sources",
      """
      SELECT id, identity, kind, article_count, name, article_id IS NOT NULL FROM sources WHERE identity_id = ?
      """, [identity]
    ).map {
      Member(
        id: try $0.id(0), key: try $0[1], kind: try $0.term(2), articles: try $0.count(3), name: try $0[4],
        isOfOneArticle: try $0[5])
    }
  }

  /// The kind that most articles give; of several, the first in the order of declaration.
  private static func kind(of sources: [Member]) -> SourceKind {
    var weights: [SourceKind: Int] = [:]
    for source in sources { weights[source.kind, default: 0] += source.articles }
    let most = weights.values.max()
    return SourceKind.allCases.first { weights[$0] == most } ?? .unnamed
  }

  /// The name that most articles use of those that are a source's own, not a mere alias.
  private func name(of sources: [Member], first: Member, kind: SourceKind) throws -> String {
    let counts = try db.rows(
      "source_names", of: first.id,
      """
      SELECT source_names.name, sum(source_names.count) FROM sources
        JOIN source_names ON source_names.source_id = sources.id
        WHERE sources.identity_id = (SELECT identity_id FROM sources WHERE id = ?) GROUP BY 1
      """, [first.id]
    ).map { (name: try $0[0] as String, count: try $0.count(1)) }
    if counts.count < 2 { return counts.first?.name ?? first.name }
    let cores = Set(sources.map { Self.core(ofKey: $0.key) })
    var best: (isCapitals: Bool, count: Int, name: String)?
    for (name, count) in counts {
      guard cores.contains(FoldedSourceName(name, kind: kind).core) else { continue }
      let candidate = (Self.isCapitals(name), count, name)
      if let known = best, !Self.isBetter(candidate, than: known) { continue }
      best = candidate
    }
    return best?.name ?? first.name
  }

  /// A name in ordinary letters before one in capitals, the more frequent, the shorter, the first of the alphabet.
  private static func isBetter(
    _ left: (isCapitals: Bool, count: Int, name: String),
    than right: (isCapitals: Bool, count: Int, name: String)
  ) -> Bool {
    if left.isCapitals != right.isCapitals { return right.isCapitals }
    if left.count != right.count { return left.count > right.count }
    return (left.name.utf8.count, left.name) < (right.name.utf8.count, right.name)
  }

  /// Whether a name of several words, or a long one, has no small letter: a headline's.
  private static func isCapitals(_ name: String) -> Bool {
    name.count > 5 && name.contains(where: \.isUppercase) && !name.contains(where: \.isLowercase)
  }

  /// The folded name in a key, without article and traits.
  private static func core(ofKey key: String) -> String {
    guard let colon = key.firstIndex(of: ":") else { return key }
    let rest = key[key.index(after: colon)...]
    let end = rest.firstIndex { $0 == "|" || $0 == "#" } ?? rest.endIndex
    return String(rest[..<end])
  }
}
