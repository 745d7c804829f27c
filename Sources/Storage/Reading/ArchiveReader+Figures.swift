public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// The figures that answer `query`.
  public func figures(_ query: FigureQuery) throws -> Page<FigureHit> {
    guard let range = RowNumbers.ids(since: query.since, until: query.until),
      let condition = try FigureCondition(query, range: range, reader: self)
    else { return Page(items: [], total: 0) }
    let order =
      query.order == .oldest
      ? "\(condition.source).id < \(RowNumbers.firstDatedID), \(condition.source).id"
      : "\(condition.source).id DESC"
    let ids = try self.ids(
      """
      \(condition.tables) SELECT id FROM \(condition.source) WHERE \(condition.sql)
        ORDER BY \(order) LIMIT :limit OFFSET :offset
      """, condition.arguments + ["limit": query.limit ?? -1, "offset": max(0, query.offset)])
    let total = try count(
      "\(condition.tables) SELECT count(*) FROM \(condition.source) WHERE \(condition.sql)",
      condition.arguments)
    let articles = ArticleCache(reader: self)
    return Page(items: try ids.compactMap { try figureHit($0, articles: articles) }, total: total)
  }

  // MARK: - Private

  private func figureHit(_ id: Int64, articles: ArticleCache) throws -> FigureHit? {
    guard let row = try row("SELECT * FROM figures WHERE id = ?", [id]) else { return nil }
    let article = try articles.entry(row["article_id"])
    let claim: Int64? = row["claim_id"]
    let figureText: String = row["text"]
    var context = figureText
    if let claim, let text = try self.row("SELECT text FROM claims WHERE id = ?", [claim]) {
      context = text[0]
    }
    return FigureHit(
      found: try found(row, offsets: article.offsets), claimID: claim.map { Claim.ID(rawValue: $0) },
      context: context, chain: try claim.map { try chain(enclosing: $0) } ?? [], article: article.summary)
  }

  /// The chain of a claim, or of the nearest claim around it that has one.
  private func chain(enclosing claim: Int64) throws -> [ChainLink] {
    var current: Int64? = claim
    while let id = current {
      let chain = try self.chain(ofClaim: id)
      if !chain.isEmpty { return chain }
      let row = try row("SELECT parent_id FROM claims WHERE id = ?", [id])
      current = row.flatMap { $0[0] }
    }
    return []
  }
}

/// The SQL of a question to the figures: a condition on `figures` and the tables that it names.
struct FigureCondition {
  /// The table that has the figures' ids: `figures`, or a list of ids when nothing but bounds is asked for.
  private(set) var source = "figures"
  private var conditions: [String] = []
  private var withTables: [String] = []
  private(set) var arguments: StatementArguments

  /// The tables, as a WITH clause; empty for none.
  var tables: String { withTables.isEmpty ? "" : "WITH " + withTables.joined(separator: ", ") }
  /// The condition.
  var sql: String { (["\(source).id BETWEEN :first AND :last"] + conditions).joined(separator: " AND ") }

  /// Reads `query`; `nil` when no figure can answer it.
  init?(_ query: FigureQuery, range: ClosedRange<Int64>, reader: ArchiveReader) throws {
    arguments = ["first": range.lowerBound, "last": range.upperBound]
    if let unit = query.unit {
      add(
        "(figures.unit = :unit OR figures.unit_text = :unit OR figures.currency = upper(:unit))",
        ["unit": unit])
    }
    if !query.kinds.isEmpty {
      add(
        "figures.kind IN (SELECT value FROM json_each(:kinds))",
        ["kinds": ListColumn.json(query.kinds.map(\.rawValue))])
    }
    if let words = query.words { addWords(words) }
    let names = NameResolver(reader: reader)
    if let speaker = query.speaker {
      let ids = try names.sources(speaker)
      if ids.isEmpty { return nil }
      addSpeakers(ids)
    }
    if let outlet = query.outlet {
      let ids = try names.outlets(outlet)
      if ids.isEmpty { return nil }
      add(
        """
        figures.article_id IN (SELECT articles.id FROM outlets JOIN articles ON articles.outlet = outlets.name
          WHERE outlets.id IN (SELECT value FROM json_each(:outlets)))
        """, ["outlets": SpanColumn.json(ids.map { Int($0) })])
    }
    addBounds(query.minimum, query.maximum)
  }

  private mutating func add(_ condition: String, _ more: StatementArguments) {
    conditions.append(condition)
    arguments += more
  }

  /// The figure lies, perhaps in part, between the bounds.
  ///
  /// Single values and ranges have an index each, which holds all that is asked for. The planner would
  /// rather walk through the figures from the newest on, hoping that the page is soon full.
  private mutating func addBounds(_ minimum: Double?, _ maximum: Double?) {
    var value = ["low_bound = high_bound"]
    var range = ["low_bound <> high_bound"]
    if let minimum {
      value.append("low_bound >= :minimum")
      range.append("high_bound >= :minimum")
      arguments += ["minimum": minimum]
    }
    if let maximum {
      value.append("low_bound <= :maximum")
      range.append("low_bound <= :maximum")
      arguments += ["maximum": maximum]
    }
    guard value.count > 1 else { return }
    withTables.append(
      """
      bounded (id) AS (
        SELECT id FROM figures INDEXED BY figures_by_value WHERE \(value.joined(separator: " AND "))
        UNION ALL
        SELECT id FROM figures INDEXED BY figures_by_range WHERE \(range.joined(separator: " AND ")))
      """)
    if conditions.isEmpty {
      source = "bounded"
    } else {
      conditions.append("figures.id IN (SELECT id FROM bounded)")
    }
  }

  /// The figure's own words, or its claim's, hold all of `words`.
  private mutating func addWords(_ words: String) {
    let quoted = words.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter(MatchExpression.hasWord).map(MatchExpression.quoted)
    guard !quoted.isEmpty else { return }
    withTables.append(
      """
      worded (id) AS (
        SELECT rowid FROM figures_fts WHERE figures_fts MATCH :own
        UNION SELECT figures.id FROM claims_fts CROSS JOIN figures ON figures.claim_id = claims_fts.rowid
          WHERE claims_fts MATCH :claim)
      """)
    add(
      "figures.id IN (SELECT id FROM worded)",
      [
        "own": quoted.joined(separator: " AND "),
        "claim": quoted.map { "text : \($0)" }.joined(separator: " AND "),
      ])
  }

  /// The figure's claim is by one of `ids`, or has no source of its own and stands in a claim that is.
  private mutating func addSpeakers(_ ids: [Int64]) {
    withTables.append(
      """
      spoken (id) AS (
        SELECT claim_id FROM attributions
          WHERE relation = 'speaker' AND source_id IN (SELECT value FROM json_each(:speakers))
        UNION SELECT inner_claims.id FROM spoken JOIN claims AS inner_claims ON inner_claims.parent_id = spoken.id
          WHERE NOT EXISTS (SELECT 1 FROM attributions WHERE claim_id = inner_claims.id))
      """)
    add(
      "figures.claim_id IN (SELECT id FROM spoken)", ["speakers": SpanColumn.json(ids.map { Int($0) })])
  }
}
