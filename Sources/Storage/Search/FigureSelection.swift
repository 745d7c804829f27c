import ClaimsModel
import GRDB

/// The answer to a question to the figures: which, how many, in which order.
///
/// Where one condition leaves few, these are gathered. Else figures are read from the newest on and asked the rest, no
/// further than is needed.
struct FigureSelection {
  private static let range = "BETWEEN :first AND :last"
  private let reader: ArchiveReader
  private let conditions: FigureConditions
  private let tableList: [String]
  private let ids: ClosedRange<Int64>
  /// How figures are gathered, where these are few.
  let plan: FigurePlan

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
    self.reader = reader
    self.conditions = conditions
    tableList = tables
    ids = range
    plan = try FigurePlan(conditions, tables: tables, limit: reader.bounds.figures, reader: reader)
  }

  /// The ids of one page, and the number of all.
  func page(of query: FigureQuery) throws -> (ids: [Int64], tally: ResultTally) {
    guard let limit = query.limit, plan.candidateCount >= reader.bounds.figures, query.order != .oldest else {
      return try gathered(query)
    }
    var merged = try MergedFigures(
      lists.map { (try reader.rows("figures", statement($0), arguments), $0.isByFigure) },
      patience: reader.bounds.patience)
    var page: [Int64] = []
    var matched = 0
    let first = max(0, query.offset)
    let looks = query.counting == .exact ? 0 : reader.bounds.looked
    while page.count < max(0, limit) || merged.looked < looks {
      guard merged.looked <= reader.bounds.patience || page.count >= limit, let figure = try merged.next()
      else {
        if merged.isTooLong || merged.looked > reader.bounds.patience { return try gathered(query) }
        return (page, ResultTally(matched))
      }
      guard figure.isMatch else { continue }
      if matched >= first, page.count < limit { page.append(figure.id) }
      matched += 1
    }
    return (
      page, query.counting == .exact ? ResultTally(try count(plan)) : ResultTally(matched, isLeast: true)
    )
  }

  // MARK: - Private

  private var tables: String {
    tableList.isEmpty ? "" : "WITH RECURSIVE " + tableList.joined(separator: ", ")
  }

  /// The values of the parameters of every statement, but for the page's `limit` and `offset`.
  var arguments: StatementArguments {
    conditions.arguments + ["first": ids.lowerBound, "last": ids.upperBound]
  }

  /// The condition that has lists of the figures that fulfil it.
  private var listed: Int? { conditions.conjuncts.firstIndex { !$0.lists.isEmpty } }

  /// Lists of all figures that come into question.
  private var lists: [FigureList] { listed.map { conditions.conjuncts[$0].lists } ?? [.all] }

  /// The statement that gives the figures of a list, each with whether it is one of those that are looked for.
  private func statement(_ list: FigureList) -> String {
    let asked = conditions.conjuncts.enumerated().filter { $0.offset != listed }
      .map { " AND " + $0.element.single }.joined()
    return """
      \(tables) SELECT figures.id, (1\(asked)) IS TRUE \(list.rows) AND \(list.order) \(Self.range)
        ORDER BY \(list.order) DESC
      """
  }

  /// The page by way of all figures that come into question.
  private func gathered(_ query: FigureQuery) throws -> (ids: [Int64], tally: ResultTally) {
    let plan =
      self.plan.candidateCount < reader.bounds.figures
      ? self.plan
      : try FigurePlan(
        conditions, tables: tableList, limit: reader.bounds.figuresCounted, reader: reader)
    let sql = page(plan, oldestFirst: query.order == .oldest)
    let first = max(0, query.offset)
    guard plan.isCommon else {
      let found = try reader.ids(sql, arguments + ["limit": -1, "offset": 0])
      return (Array(found.dropFirst(first).prefix(max(0, query.limit ?? .max))), ResultTally(found.count))
    }
    let found = try reader.ids(sql, arguments + ["limit": query.limit ?? -1, "offset": first])
    return (
      found,
      query.limit == nil && !found.isEmpty ? ResultTally(first + found.count) : ResultTally(try count(plan))
    )
  }

  /// The statement that gives the ids of one page; undated figures come last either way.
  func page(_ plan: FigurePlan, oldestFirst: Bool) -> String {
    let id = plan.isCommon ? "figures.id" : plan.idColumn
    let order = oldestFirst ? "\(id) < \(RowNumbers.firstDatedID), \(id)" : "\(id) DESC"
    let walk = "FROM figures WHERE " + FigurePlan.conjunction(["figures.id \(Self.range)", plan.all])
    return """
      \(tables) SELECT \(id) \(plan.isCommon ? walk : plan.found(Self.range))
        ORDER BY \(order) LIMIT :limit OFFSET :offset
      """
  }

  /// The statement that counts all figures that are found.
  func counting(_ plan: FigurePlan) -> String { "\(tables) SELECT count(*) \(plan.found(Self.range))" }

  private func count(_ plan: FigurePlan) throws -> Int { try reader.count(counting(plan), arguments) }

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
    // What is about one word has it.
    if isAboutWords, quoted.count == 1 {
      let gathering = "SELECT rowid AS id FROM figures_fts WHERE figures_fts MATCH \(own)"
      return conditions.add(
        FigureConjunct(
          single: "EXISTS (\(gathering) AND figures_fts.rowid = figures.id)",
          many: "figures.id IN (\(gathering))", gathering: gathering, lists: [.matching(own)]))
    }
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
    let ownOrClaims = """
      (EXISTS (SELECT 1 FROM figures_fts WHERE figures_fts MATCH \(own) AND figures_fts.rowid = figures.id)
      OR EXISTS (SELECT 1 FROM claims_fts WHERE claims_fts MATCH \(claim)
        AND claims_fts.rowid = figures.claim_id))
      """
    var ofAny = any.map(FigureList.matching)
    ofAny?.rows += " AND \(ownOrClaims)"
    conditions.add(
      FigureConjunct(
        single: """
          (EXISTS (SELECT 1 FROM figures_fts WHERE figures_fts MATCH \(own) AND figures_fts.rowid = figures.id)
          OR EXISTS (SELECT 1 FROM claims_fts WHERE claims_fts MATCH \(claim)
            AND claims_fts.rowid = figures.claim_id)\(holdsAny ?? ""))
          """,
        many: "figures.id IN (\(gathering("UNION")))", gathering: gathering("UNION"),
        probe: gathering("UNION ALL"),
        lists: ofAny.map { [$0] } ?? [.matching(own), .ofClaims(matching: claim)]))
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
            """, lists: [.ofClaims(matching: match)]))
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
