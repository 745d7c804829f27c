import ClaimsModel
import GRDB

/// A condition on figures in SQL, in the forms that different plans need.
struct FigureConjunct {
  /// Asked of one row of `figures`; quick for a few rows.
  var single: String
  /// The same for many rows: what the full-text index finds is gathered once.
  var many: String
  /// A SELECT of the `id` of every figure that fulfils it, by an index; `nil` when no index knows them.
  var gathering: String?
  /// The same with repetitions, which can stop early, for telling whether there are many; `nil` where
  /// `gathering` can.
  var probe: String?
  /// Lists of all figures that fulfil it, each from the newest day on; empty where there are none.
  var lists: [FigureList] = []
}

/// Figures in order, from the newest day on: the FROM and WHERE of a statement that reads rows of `figures`.
struct FigureList {
  /// Tables and conditions, without the range of ids.
  var rows: String
  /// The column of ids that the list is in order of, a figure's or that of its claim.
  var order: String
  /// Whether that is the figure's own, so that a day is in order too.
  var isByFigure = true

  /// Every figure.
  static let all = FigureList(rows: "FROM figures WHERE 1", order: "figures.id")

  /// The figures of which the full-text index of figures says that they match a parameter.
  static func matching(_ match: String) -> FigureList {
    FigureList(
      rows:
        "FROM figures_fts CROSS JOIN figures ON figures.id = figures_fts.rowid WHERE figures_fts MATCH \(match)",
      order: "figures_fts.rowid")
  }

  /// The figures of the claims that match a parameter.
  static func ofClaims(matching match: String) -> FigureList {
    FigureList(
      rows:
        "FROM claims_fts CROSS JOIN figures ON figures.claim_id = claims_fts.rowid WHERE claims_fts MATCH \(match)",
      order: "claims_fts.rowid", isByFigure: false)
  }
}

/// Conditions on figures, all of which must hold, with the values of their parameters.
///
/// A user's words and numbers are arguments, never part of the statement.
struct FigureConditions {
  /// Modifiers of a number that lies above what it names, and below.
  private static let above = "('>', '~>')"
  private static let below = "('<', '~<')"

  /// The conditions, in the order of the test.
  private(set) var conjuncts: [FigureConjunct] = []
  /// The values of the parameters, which are called f1, f2 and so on.
  private(set) var arguments = StatementArguments()
  private var parameterCount = 0

  /// Makes a list without conditions.
  init() {}

  /// Makes a list without conditions that keeps the parameters of `others`, for one statement with both.
  init(after others: FigureConditions) {
    arguments = others.arguments
    parameterCount = others.parameterCount
  }

  /// Adds what `test` asks.
  mutating func add(_ test: FigureTest) {
    switch test {
    case .any: break
    case .all(let parts): for part in parts { add(part) }
    default: conjuncts.append(conjunct(test))
    }
  }

  /// Adds a condition that is written with ``parameter(_:)``.
  mutating func add(_ conjunct: FigureConjunct) { conjuncts.append(conjunct) }

  /// The name of a new parameter with this value.
  mutating func parameter(_ value: some DatabaseValueConvertible) -> String {
    parameterCount += 1
    arguments += ["f\(parameterCount)": value]
    return ":f\(parameterCount)"
  }

  // MARK: - Private

  private mutating func conjunct(_ test: FigureTest) -> FigureConjunct {
    switch test {
    case .any: return Self.plain("1")
    case .bounds(let bounds): return conjunct(bounds)
    case .counted(let words): return counted(words)
    case .unit(let unit):
      let unit = parameter(unit)
      return Self.plain(
        """
        (figures.unit = \(unit) OR figures.unit_text = \(unit) COLLATE NOCASE \
        OR figures.currency = upper(\(unit)))
        """)
    case .kinds(let kinds):
      let list = parameter(ListColumn.json(kinds.map(\.rawValue)))
      return Self.plain("figures.kind IN (SELECT value FROM json_each(\(list)))")
    case .all(let parts): return join(parts, " AND ")
    case .either(let parts): return join(parts, " OR ")
    }
  }

  private static func plain(_ condition: String) -> FigureConjunct {
    FigureConjunct(single: condition, many: condition)
  }

  private mutating func join(_ parts: [FigureTest], _ separator: String) -> FigureConjunct {
    let joined = parts.map { conjunct($0) }
    return FigureConjunct(
      single: "(" + joined.map(\.single).joined(separator: separator) + ")",
      many: "(" + joined.map(\.many).joined(separator: separator) + ")")
  }

  private mutating func counted(_ words: String) -> FigureConjunct {
    let strings = words.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter(MatchExpression.hasWord).map { "counted : \(MatchExpression.quoted($0))" }
    guard !strings.isEmpty else { return Self.plain("1") }
    let match = parameter(strings.joined(separator: " AND "))
    let gathering = "SELECT rowid AS id FROM figures_fts WHERE figures_fts MATCH \(match)"
    return FigureConjunct(
      single: "EXISTS (\(gathering) AND figures_fts.rowid = figures.id)",
      many: "figures.id IN (\(gathering))",
      gathering: gathering, lists: [.matching(match)])
  }

  /// The figure lies, perhaps in part, between the bounds.
  ///
  /// Single values and ranges have an index each. The planner would rather walk through the figures
  /// from the newest on, hoping that the page is soon full, so that the indexes are named.
  private mutating func conjunct(_ bounds: FigureBounds) -> FigureConjunct {
    let lower = bounds.lower.map { parameter($0) }
    let upper = bounds.upper.map { parameter($0) }
    let value = Self.valueConditions(bounds, lower: lower, upper: upper).joined(separator: " AND ")
    let range = Self.rangeConditions(bounds, lower: lower, upper: upper).joined(separator: " AND ")
    guard !value.isEmpty else { return Self.plain("figures.low_bound IS NOT NULL") }
    let condition = "((low_bound = high_bound AND \(value)) OR (low_bound <> high_bound AND \(range)))"
    return FigureConjunct(
      single: condition, many: condition,
      gathering: """
        SELECT id FROM figures INDEXED BY figures_by_value WHERE low_bound = high_bound AND \(value)
        UNION ALL
        SELECT id FROM figures INDEXED BY figures_by_range WHERE low_bound <> high_bound AND \(range)
        """)
  }

  /// The modifier is looked at only where a bound is the number itself; SQLite reads the row only then.
  private static func valueConditions(_ bounds: FigureBounds, lower: String?, upper: String?) -> [String] {
    var conditions: [String] = []
    if let lower {
      conditions.append("low_bound >= \(lower)")
      conditions.append(
        bounds.isLowerIncluded
          ? "(low_bound > \(lower) OR low_bound = \(upper ?? "NULL") OR modifier NOT IN \(below))"
          : "(low_bound > \(lower) OR modifier IN \(above))")
    }
    if let upper {
      conditions.append("low_bound <= \(upper)")
      conditions.append(
        bounds.isUpperIncluded
          ? "(low_bound < \(upper) OR low_bound = \(lower ?? "NULL") OR modifier NOT IN \(above))"
          : "(low_bound < \(upper) OR modifier IN \(below))")
    }
    return conditions
  }

  private static func rangeConditions(_ bounds: FigureBounds, lower: String?, upper: String?) -> [String] {
    var conditions: [String] = []
    if let lower {
      conditions.append("high_bound >= \(lower)")
      conditions.append(
        "(high_bound > \(lower)" + (bounds.isLowerIncluded ? " OR high_included = 1)" : ")"))
    }
    if let upper {
      conditions.append("low_bound <= \(upper)")
      conditions.append("(low_bound < \(upper)" + (bounds.isUpperIncluded ? " OR low_included = 1)" : ")"))
    }
    return conditions
  }
}
