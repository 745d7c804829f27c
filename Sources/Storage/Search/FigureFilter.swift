import ClaimsModel
import GRDB

/// What a search requires of the figures of a claim, as conditions on the claim's id.
///
/// A few figures are gathered first and their claims looked for among the matches; of many, the figures of
/// each match are looked at.
struct FigureFilter {
  /// Definitions of the tables that the conditions name, as a WITH clause; empty for none.
  var tables: String { withTables.isEmpty ? "" : "WITH " + withTables.joined(separator: ", ") }
  /// The values of the parameters.
  var arguments: StatementArguments { figures.arguments + matches }

  private let reader: ArchiveReader
  private var withTables: [String] = []
  private var figures = FigureConditions()
  private var matches = StatementArguments()
  private var matchCount = 0
  private var conditions: [Condition] = []

  /// What is required of a claim, in SQL made of the column of its id and the sign before it.
  private struct Condition {
    /// Asked of one claim after another; `nil` where a set of few is gathered in any case.
    var asked: ((String, String) -> String)?
    /// Membership in a set that is gathered; `nil` where there is none.
    var gathered: ((String, String) -> String)?
  }

  /// Prepares what all of `required` ask.
  init(_ required: [SearchExpression], reader: ArchiveReader) throws {
    self.reader = reader
    for expression in required {
      if case .figure(let test) = expression {
        try choose(test)
      } else {
        conditions.append(Condition(asked: try condition(expression)))
        loneCount = nil
      }
    }
  }

  /// The conditions on the id that `column` holds, each after an AND: membership in sets, and what is asked of each claim.
  ///
  /// With `gathersAll`, figures are gathered however many there are. A plus for `sign` keeps FTS5 from taking each id of a list as a search of its own.
  func demands(on column: String, sign: String, gathersAll: Bool) -> (sets: String, asked: String) {
    var (sets, asked) = ("", "")
    for condition in conditions {
      if let each = condition.asked, !(gathersAll && condition.gathered != nil) {
        asked += " AND " + each(column, sign)
      } else if let set = condition.gathered {
        sets += " AND " + set(column, sign)
      }
    }
    return (sets, asked)
  }

  /// Whether some figures can be gathered that are asked of each claim else.
  var hasGatherings: Bool { conditions.contains { $0.asked != nil && $0.gathered != nil } }

  /// The statement that counts all claims where nothing is asked but one figure: the claims need not be read.
  private(set) var loneCount: String?

  // MARK: - Private

  /// Requires that every match has a figure of which `test` holds.
  private mutating func choose(_ test: FigureTest) throws {
    let plan = try FigurePlan(added(test), limit: reader.bounds.figuresOfClaims, reader: reader)
    guard let gathering = plan.gathering else {
      conditions.append(Condition(asked: Self.having(plan.all)))
      loneCount = nil
      return
    }
    let isRare = plan.candidateCount < reader.bounds.figuresOfClaims
    let name = "figured\(withTables.count)"
    let remaining = plan.remaining.isEmpty ? "" : " AND " + plan.remaining
    // Not computed where no condition names it.
    withTables.append(
      """
      \(name) (id) AS MATERIALIZED (
        SELECT figures.claim_id FROM (\(gathering)) AS gathered
          CROSS JOIN figures ON figures.id = gathered.id WHERE figures.claim_id IS NOT NULL\(remaining))
      """)
    let gathered = { (column: String, sign: String) in "\(sign)\(column) IN (SELECT id FROM \(name))" }
    conditions.append(Condition(asked: isRare ? nil : Self.having(plan.all), gathered: gathered))
    loneCount =
      conditions.count == 1
      ? "\(tables) SELECT count(DISTINCT id) FROM \(name) WHERE id BETWEEN :first AND :last" : nil
  }

  /// An expression in which figures stand beside other things, or under a `not`.
  ///
  /// What asks for no figures is gathered by the full-text index.
  private mutating func condition(
    _ expression: SearchExpression
  ) throws -> (String, String) -> String {
    guard expression.asksForFigures else { return try matched(expression) }
    switch expression {
    case .figure(let test): return Self.having(added(test).conjuncts.map(\.many).joined(separator: " AND "))
    case .not(let part):
      let inner = try condition(part)
      return { "NOT (\(inner($0, $1)))" }
    case .all(let parts): return try joined(parts, " AND ")
    case .any(let parts): return try joined(parts, " OR ")
    case .everything, .word, .phrase, .field: return { _, _ in "1" }
    }
  }

  private mutating func joined(
    _ parts: [SearchExpression], _ separator: String
  ) throws -> (String, String) -> String {
    let joined = try parts.map { try condition($0) }
    return { column, sign in "(" + joined.map { $0(column, sign) }.joined(separator: separator) + ")" }
  }

  private mutating func matched(
    _ expression: SearchExpression
  ) throws -> (String, String) -> String {
    let compiled = try MatchExpression(expression, names: NameResolver(reader: reader))
    switch compiled.outcome {
    case .everything: return { _, _ in "1" }
    case .nothing: return { _, _ in "0" }
    case .match(let string):
      matchCount += 1
      let parameter = "m\(matchCount)"
      matches += [parameter: string]
      return { "\($1)\($0) IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH :\(parameter))" }
    }
  }

  /// The conditions of `test` alone, with the parameters of all.
  private mutating func added(_ test: FigureTest) -> FigureConditions {
    var own = FigureConditions(after: figures)
    own.add(test)
    figures = FigureConditions(after: own)
    return own
  }

  private static func having(_ conditions: String) -> (String, String) -> String {
    let asked = conditions.isEmpty ? "" : " AND " + conditions
    return { column, _ in "EXISTS (SELECT 1 FROM figures WHERE figures.claim_id = \(column)\(asked))" }
  }
}
