import ClaimsModel
import GRDB

/// What a search requires of the figures of a claim, as conditions on the claim's id.
///
/// A few figures are gathered first and their claims looked for among the matches; of many, the figures of
/// each match are looked at.
struct FigureFilter {
  /// Candidates gathered at most; beyond it the figures of each match are looked at, which starts at once.
  private static let gatheringLimit = 5000

  /// Definitions of the tables that the conditions name, as a WITH clause; empty for none.
  var tables: String { withTables.isEmpty ? "" : "WITH " + withTables.joined(separator: ", ") }
  /// The values of the parameters.
  var arguments: StatementArguments { figures.arguments + matches }

  private let reader: ArchiveReader
  private var withTables: [String] = []
  private var figures = FigureConditions()
  private var matches = StatementArguments()
  private var matchCount = 0
  /// Each made of a column and the sign before it.
  private var conditions: [(String, String) -> String] = []
  /// The same, but that figures are gathered however many there are.
  private var countingConditions: [(String, String) -> String] = []

  /// Prepares what all of `required` ask.
  init(_ required: [SearchExpression], reader: ArchiveReader) throws {
    self.reader = reader
    for expression in required {
      if case .figure(let test) = expression {
        try choose(test)
      } else {
        let condition = try condition(expression)
        conditions.append(condition)
        countingConditions.append(condition)
        loneCount = nil
      }
    }
  }

  /// The conditions on a row of `claims`, each after an AND.
  var onClaims: String { conditions.map { " AND " + $0("claims.id", "") }.joined() }

  /// The same for counting all claims: to gather the figures is quicker than to look at every claim.
  var onCountedClaims: String { countingConditions.map { " AND " + $0("claims.id", "") }.joined() }

  /// The statement that counts all claims where nothing is asked but one figure: the claims need not be read.
  private(set) var loneCount: String?

  /// The conditions on a match of the full-text index, each after an AND.
  ///
  /// The plus keeps FTS5 from taking each id of a list as a search of its own.
  var onMatches: String { conditions.map { " AND " + $0("claims_fts.rowid", "+") }.joined() }

  // MARK: - Private

  /// Requires that every match has a figure of which `test` holds.
  private mutating func choose(_ test: FigureTest) throws {
    let plan = try FigurePlan(added(test), reader: reader)
    guard let gathering = plan.gathering else {
      conditions.append(Self.having(plan.all))
      countingConditions.append(Self.having(plan.all))
      loneCount = nil
      return
    }
    let isRare = plan.candidateCount < Self.gatheringLimit
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
    conditions.append(isRare ? gathered : Self.having(plan.all))
    countingConditions.append(gathered)
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
