import Foundation
import TestSupport

/// Harm done to an archive's file: damage to its bytes, or statements that somebody runs who knows SQL.
enum ArchiveHarm: Hashable, Sendable {
  /// The file's bytes, spoilt with the random numbers that belong to a seed.
  case damage(seed: UInt64)
  /// Statements, each run if it can be.
  case statements([String])

  /// Does the harm to the archive at `path`; what SQLite refuses is passed over.
  func apply(to path: String) throws {
    switch self {
    case .damage(let seed):
      var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      var random = SeededGenerator(seed: seed)
      for _ in 0..<random.number(1...4) { PageDamage.apply(to: &bytes, &random) }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    case .statements(let statements):
      let file = try SQLiteFile(path)
      for statement in statements { try? file.execute(statement) }
    }
  }

  /// The same with one statement less, each in turn.
  var smaller: [ArchiveHarm] {
    guard case .statements(let statements) = self, statements.count > 1 else { return [] }
    return statements.indices.map { index in
      var fewer = statements
      fewer.remove(at: index)
      return .statements(fewer)
    }
  }

  /// For a person.
  var words: String {
    switch self {
    case .damage(let seed): "damage \(seed)"
    case .statements(let statements): statements.joined(separator: "; ")
    }
  }
}

/// Makes harm of every sort.
struct ArchiveMutator: Sendable {
  /// The sorts of harm, each as often as the others.
  private enum Sort: CaseIterable {
    case damage, values, types, rows, schema, triggers, views, headers
  }

  private static let numbers = [-1, 0, 1, 2, 3, 4, 99, 2_147_483_647, -2_147_483_648]

  private let sql: HostileSQL

  /// Makes a mutator for archives with the tables of the one at `path`.
  init(archive path: String) throws { sql = HostileSQL(catalog: try SchemaCatalog(path: path)) }

  /// The next harm.
  func harm(_ random: inout SeededGenerator) -> ArchiveHarm {
    let count = random.number(1...3)
    switch random.pick(Sort.allCases) {
    case .damage: return .damage(seed: random.next())
    case .values: return .statements((0..<count).map { _ in sql.valueChange(&random) })
    case .types:
      return .statements(HostileSQL.withoutTypes + (0..<count).map { _ in sql.valueChange(&random) })
    case .rows: return .statements((0..<count).map { _ in sql.rowChange(&random) })
    case .schema:
      return .statements(HostileSQL.unlocked + (0..<count).flatMap { _ in sql.schemaChange(&random) })
    case .triggers: return .statements([sql.trigger(&random)])
    case .views: return .statements(HostileSQL.unlocked + sql.viewInstead(&random))
    case .headers:
      let name = random.pick(["user_version", "application_id", "schema_version"])
      return .statements(["PRAGMA \(name) = \(random.pick(Self.numbers))"])
    }
  }
}
