public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// The claims that match `query`, counted by what `grouping` says: the most first, months in their order.
  ///
  /// The order, limit and offset of the query are of no account. A claim of two speakers counts for each.
  public func counts(
    _ query: SearchQuery, by grouping: ClaimGrouping, speakers: [Source.ID]? = nil,
    as relation: Attribution.Relation = .speaker
  ) throws -> [ClaimCount] {
    guard let all = try matches(query, speakers: speakers, as: relation)?.all() else { return [] }
    return try counts(all, by: grouping)
  }

  /// The same by each of `groupings`, in their order; the claims are looked for once.
  public func counts(
    _ query: SearchQuery, by groupings: [ClaimGrouping], speakers: [Source.ID]? = nil,
    as relation: Attribution.Relation = .speaker
  ) throws -> [[ClaimCount]] {
    guard let all = try matches(query, speakers: speakers, as: relation)?.all() else {
      return groupings.map { _ in [] }
    }
    let found = "[" + (try ids(all.sql, all.arguments)).map(String.init).joined(separator: ",") + "]"
    return try groupings.map {
      try counts(("SELECT value AS id FROM json_each(:found)", ["found": found]), by: $0)
    }
  }

  private func counts(
    _ all: (sql: String, arguments: StatementArguments), by grouping: ClaimGrouping
  ) throws -> [ClaimCount] {
    let (key, tables, source) = Self.grouped(grouping)
    let cursor = try rows(
      "claims",
      """
      WITH found (id) AS (SELECT id FROM (\(all.sql))),
        joint (own, meant) AS MATERIALIZED (
          SELECT names.value, meanings.value FROM json_each(:joint) AS names
            JOIN json_each(:joint) AS meanings ON meanings.key = names.key + 1 WHERE names.key % 2 = 0)
      SELECT \(key), \(source), \(grouping == .speaker ? "identities.kind" : "NULL"),
          count(DISTINCT ifnull(claims.twin, -claims.id)), count(DISTINCT claims.id),
          count(DISTINCT claims.article_id), \(try storyCount)
        FROM found CROSS JOIN claims ON claims.id = found.id \(tables) \(try storyTable)
        GROUP BY 1, 2, 3
      """, all.arguments + ["joint": grouping == .outlet ? try jointOutlets() : "[]"])
    var counts: [ClaimCount] = []
    while let row = try cursor.next() {
      let source: Int64? = try row[1]
      counts.append(
        ClaimCount(
          name: try row[0], source: source.map { Source.ID(rawValue: $0) },
          kind: try row.optionalTerm(2), count: try row.count(3), withCopies: try row.count(4),
          articleCount: try row.count(5), storyCount: try row.count(6)))
    }
    return grouping == .month
      ? counts.sorted { ($0.name ?? "") < ($1.name ?? "") }
      : counts.sorted { ($1.count, $0.name ?? "\u{10FFFF}") < ($0.count, $1.name ?? "\u{10FFFF}") }
  }

  /// How many articles the claims that match `query` stand in, and how many stories these print; both 0 where there are
  /// no stories.
  public func extent(
    _ query: SearchQuery, speakers: [Source.ID]? = nil, as relation: Attribution.Relation = .speaker
  ) throws -> (articles: Int, stories: Int) {
    guard try hasStories(), let all = try matches(query, speakers: speakers, as: relation)?.all() else {
      return (0, 0)
    }
    let row = try row(
      "claims",
      """
      WITH found (id) AS (SELECT id FROM (\(all.sql)))
      SELECT count(DISTINCT claims.article_id), \(storyCount)
        FROM found CROSS JOIN claims ON claims.id = found.id \(storyTable)
      """, all.arguments)
    return (try row?.count(0) ?? 0, try row?.count(1) ?? 0)
  }

  // MARK: - Private

  /// The number of stories, and the table that tells them; where there are none every article is one.
  private var storyCount: String {
    get throws {
      try hasStories()
        ? "count(DISTINCT ifnull(story_articles.story_id, -claims.article_id))"
        : "count(DISTINCT claims.article_id)"
    }
  }

  private var storyTable: String {
    get throws {
      try hasStories() ? "LEFT JOIN story_articles ON story_articles.article_id = claims.article_id" : ""
    }
  }

  /// The column that groups, the tables that have it, and the column of the source.
  private static func grouped(_ grouping: ClaimGrouping) -> (key: String, tables: String, source: String) {
    let articles = "CROSS JOIN articles ON articles.id = claims.article_id"
    return switch grouping {
    case .speaker:
      (
        "identities.name",
        """
        LEFT JOIN attributions ON attributions.claim_id = claims.id AND attributions.relation = 'speaker'
          LEFT JOIN sources ON sources.id = attributions.source_id
          LEFT JOIN identities ON identities.id = sources.identity_id
        """, "identities.id"
      )
    case .outlet:
      (
        "ifnull(joint.meant, articles.outlet)",
        articles + " LEFT JOIN joint ON joint.own = articles.outlet", "NULL"
      )
    case .month: ("substr(articles.published, 1, 7)", articles, "NULL")
    case .kind: ("claims.kind", "", "NULL")
    case .stance: ("claims.stance", "", "NULL")
    }
  }

  /// The name of every outlet that is counted under another one, as JSON.
  private func jointOutlets() throws -> String {
    let finder = try OutletFinder(reader: self)
    var joint: [String] = []
    let cursor = try rows("outlets", "SELECT name FROM outlets ORDER BY id")
    while let row = try cursor.next() {
      let own: String = try row[0]
      let meant = finder.outlet(called: own)
      if meant != own { joint += [own, meant] }
    }
    return ListColumn.json(joint)
  }
}
