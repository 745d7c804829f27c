import ClaimsModel
import GRDB

/// How the figures that fulfil some conditions are found: which condition's index gathers them, and what is
/// then asked of each.
///
/// SQLite, which has no statistics here, can't tell a rare word from a common one; counting as far as a few
/// thousand tells it in a millisecond or two.
struct FigurePlan {
  /// As many candidates at most are looked up one by one in the full-text index, a hundredth of a
  /// millisecond each.
  static let singleLimit = 2000

  /// The SELECT that gathers the ids of candidates; `nil` when no index knows them.
  let gathering: String?
  /// How many candidates there are, counted up to the limit.
  let candidateCount: Int
  /// What is asked of each candidate; empty when nothing is.
  let remaining: String
  /// Everything that is asked, for a walk through the figures.
  let all: String
  /// The values of all parameters.
  let arguments: StatementArguments

  /// Chooses how to find what fulfils `conditions`, counting candidates up to `limit`.
  ///
  /// `tables` are the definitions of tables that the conditions name.
  init(
    _ conditions: FigureConditions, tables: [String] = [], limit: Int, reader: ArchiveReader
  ) throws {
    self.limit = limit
    var best: (index: Int, count: Int)?
    let gatherings = conditions.conjuncts.indices.filter { conditions.conjuncts[$0].gathering != nil }
    for index in gatherings {
      let conjunct = conditions.conjuncts[index]
      guard let probe = conjunct.probe ?? conjunct.gathering else { continue }
      let with = tables.isEmpty ? "" : "WITH RECURSIVE " + tables.joined(separator: ", ")
      let count = try reader.count(
        "\(with) SELECT count(*) FROM (SELECT id FROM (\(probe)) LIMIT \(limit))",
        conditions.arguments)
      if count < best?.count ?? .max { best = (index, count) }
    }
    let isSingle = best.map { $0.count <= Self.singleLimit } ?? false
    let asked = conditions.conjuncts.indices.filter { $0 != best?.index }
      .map { isSingle ? conditions.conjuncts[$0].single : conditions.conjuncts[$0].many }
    gathering = best.flatMap { conditions.conjuncts[$0.index].gathering }
    candidateCount = best?.count ?? limit
    remaining = asked.joined(separator: " AND ")
    all = conditions.conjuncts.map(\.many).joined(separator: " AND ")
    arguments = conditions.arguments
  }

  /// Whether so many figures come into question that a walk from the newest on fills a page sooner.
  var isCommon: Bool { candidateCount >= limit }
  private let limit: Int

  /// The column that has the ids in what ``found(_:)`` selects from.
  var idColumn: String { gathering == nil ? "figures.id" : "gathered.id" }

  /// The FROM and WHERE of a statement over all figures that are found; `range` is a condition on the id,
  /// without its column.
  ///
  /// Where nothing remains to be asked, the figures themselves are not read.
  func found(_ range: String) -> String {
    guard let gathering else {
      return "FROM figures WHERE " + Self.conjunction([idColumn + " " + range, all])
    }
    let figures = remaining.isEmpty ? "" : "CROSS JOIN figures ON figures.id = gathered.id"
    return "FROM (\(gathering)) AS gathered \(figures) WHERE "
      + Self.conjunction([idColumn + " " + range, remaining])
  }

  /// The conditions that are not empty, joined.
  static func conjunction(_ conditions: [String]) -> String {
    conditions.filter { !$0.isEmpty }.joined(separator: " AND ")
  }
}
