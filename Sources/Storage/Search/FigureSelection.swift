import ClaimsModel
import GRDB

/// The SQL of a question to the figures.
struct FigureSelection {
  private static let range = "BETWEEN :first AND :last"

  private let plan: FigurePlan
  private let tables: String
  /// The values of the parameters of both statements, but for the page's `limit` and `offset`.
  let arguments: StatementArguments

  /// Reads `query`; `nil` when no figure can answer it.
  ///
  /// - Throws: `queryTooLarge`, and what reading names throws.
  init?(_ query: FigureQuery, range: ClosedRange<Int64>, reader: ArchiveReader) throws {
    try QueryLimit.require(query)
    var conditions = FigureConditions()
    var tables: [String] = []
    let names = NameResolver(reader: reader)
    for (relation, wanted) in [("speaker", query.speakers), ("relay", query.relays)] where !wanted.isEmpty {
      let ids = Set(try wanted.flatMap { try names.sources($0) })
      if ids.isEmpty { return nil }
      let list = conditions.parameter(Self.list(ids))
      tables += Self.chainTables(relation, list)
      conditions.add(Self.chain(relation))
    }
    if !query.outlets.isEmpty {
      let ids = Set(try query.outlets.flatMap { try names.outlets($0) })
      if ids.isEmpty { return nil }
      let condition = Self.outlets(conditions.parameter(Self.list(ids)))
      conditions.add(FigureConjunct(single: condition, many: condition))
    }
    if let words = query.words {
      try Self.add(words, isAboutWords: query.isAboutWords, to: &conditions, names: names)
    }
    if query.claims != .everything {
      guard try Self.add(query.claims, to: &conditions, names: names) else { return nil }
    }
    conditions.add(query.test)
    plan = try FigurePlan(conditions, tables: tables, reader: reader)
    self.tables = tables.isEmpty ? "" : "WITH RECURSIVE " + tables.joined(separator: ", ")
    arguments = plan.arguments + ["first": range.lowerBound, "last": range.upperBound]
  }

  /// The statement that gives the ids of one page; undated figures come last either way.
  func page(oldestFirst: Bool) -> String {
    let id = plan.isCommon ? "figures.id" : plan.idColumn
    let order = oldestFirst ? "\(id) < \(RowNumbers.firstDatedID), \(id)" : "\(id) DESC"
    let walk = "FROM figures WHERE " + FigurePlan.conjunction(["figures.id \(Self.range)", plan.all])
    return """
      \(tables) SELECT \(id) \(plan.isCommon ? walk : plan.found(Self.range))
        ORDER BY \(order) LIMIT :limit OFFSET :offset
      """
  }

  /// The statement that counts all figures.
  var count: String { "\(tables) SELECT count(*) \(plan.found(Self.range))" }

  // MARK: - Private

  private static func list(_ ids: Set<Int64>) -> String? { SpanColumn.json(ids.sorted().map { Int($0) }) }

  /// The figure's own words, or its claim's, hold all of `words`; with `isAboutWords`, its own hold one of them.
  private static func add(
    _ words: String, isAboutWords: Bool, to conditions: inout FigureConditions, names: NameResolver
  ) throws {
    let quoted = try QueryLimit.quotedWords(words)
    guard !quoted.isEmpty else { return }
    let expression = SearchExpression.all(
      words.split(whereSeparator: \.isWhitespace).map { .word(String($0), isPrefix: false) })
    let own = conditions.parameter(quoted.joined(separator: " AND "))
    guard case .match(let string) = try MatchExpression(expression, names: names).outcome else { return }
    let claim = conditions.parameter(string)
    let any = isAboutWords ? conditions.parameter(quoted.joined(separator: " OR ")) : nil
    func gathering(_ union: String) -> String {
      let isAny = any.map {
        " AND +figures.id IN (SELECT rowid FROM figures_fts WHERE figures_fts MATCH \($0))"
      }
      return """
        SELECT rowid AS id FROM figures_fts WHERE figures_fts MATCH \(own)
        \(union) SELECT figures.id FROM claims_fts CROSS JOIN figures ON figures.claim_id = claims_fts.rowid
          WHERE claims_fts MATCH \(claim)\(isAny ?? "")
        """
    }
    let holdsAny = any.map {
      " AND EXISTS (SELECT 1 FROM figures_fts WHERE figures_fts MATCH \($0) AND figures_fts.rowid = figures.id)"
    }
    conditions.add(
      FigureConjunct(
        single: """
          (EXISTS (SELECT 1 FROM figures_fts WHERE figures_fts MATCH \(own) AND figures_fts.rowid = figures.id)
          OR EXISTS (SELECT 1 FROM claims_fts WHERE claims_fts MATCH \(claim)
            AND claims_fts.rowid = figures.claim_id)\(holdsAny ?? ""))
          """,
        many: "figures.id IN (\(gathering("UNION")))", gathering: gathering("UNION"),
        probe: gathering("UNION ALL")))
  }

  /// The figure's claim matches `expression`; `false` when none can.
  private static func add(
    _ expression: SearchExpression, to conditions: inout FigureConditions, names: NameResolver
  ) throws -> Bool {
    try QueryLimit.require(expression)
    switch try MatchExpression(expression, names: names).outcome {
    case .everything: return true
    case .nothing: return false
    case .match(let string):
      let match = conditions.parameter(string)
      let claims = "SELECT rowid FROM claims_fts WHERE claims_fts MATCH \(match)"
      conditions.add(
        FigureConjunct(
          single: """
            EXISTS (SELECT 1 FROM claims_fts WHERE claims_fts MATCH \(match)
              AND claims_fts.rowid = figures.claim_id)
            """,
          many: "figures.claim_id IN (\(claims))",
          gathering: """
            SELECT figures.id FROM claims_fts CROSS JOIN figures ON figures.claim_id = claims_fts.rowid
              WHERE claims_fts MATCH \(match)
            """))
      return true
    }
  }

  /// The claims with a source of the list in their chain, and those within them that have no chain of their
  /// own.
  private static func chainTables(_ relation: String, _ list: String) -> [String] {
    [
      """
      \(relation)_claims (id) AS (
        SELECT claim_id FROM attributions
          WHERE relation = '\(relation)' AND source_id IN (SELECT value FROM json_each(\(list)))
        UNION SELECT inner_claims.id FROM \(relation)_claims
          JOIN claims AS inner_claims ON inner_claims.parent_id = \(relation)_claims.id
          WHERE NOT EXISTS (SELECT 1 FROM attributions WHERE claim_id = inner_claims.id))
      """
    ]
  }

  private static func chain(_ relation: String) -> FigureConjunct {
    let condition = "figures.claim_id IN (SELECT id FROM \(relation)_claims)"
    return FigureConjunct(
      single: condition, many: condition,
      gathering: """
        SELECT figures.id FROM \(relation)_claims CROSS JOIN figures ON figures.claim_id = \(relation)_claims.id
        """)
  }

  private static func outlets(_ list: String) -> String {
    """
    figures.article_id IN (SELECT articles.id FROM outlets JOIN articles ON articles.outlet = outlets.name
      WHERE outlets.id IN (SELECT value FROM json_each(\(list))))
    """
  }
}
