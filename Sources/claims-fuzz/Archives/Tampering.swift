import TestSupport

/// Changes of single values that leave an archive looking sound.
struct Tampering {
  /// One change.
  struct Change {
    /// What is changed: "claims.kind".
    var column: String
    /// The statement that does it.
    var statement: String
  }

  /// Tables that say how an archive came about and not what is in it, and those that full-text search keeps.
  private static let passedOver: Set<String> = ["wikidata", "corrections"]

  private let file: SQLiteFile
  private let catalog: SchemaCatalog

  /// Makes changes for the archive at `path`.
  init(archive path: String) throws {
    file = try SQLiteFile(path)
    catalog = try SchemaCatalog(path: path)
  }

  /// One change for each column and each of `rows` rows, chosen at random, in which it has a value.
  func changes(rows: Int, _ random: inout SeededGenerator) throws -> [Change] {
    var changes: [Change] = []
    for table in catalog.contentTables where !Self.passedOver.contains(table.name) {
      for column in table.columns {
        changes += try self.changes(table, column: column).shuffled(using: &random).prefix(rows)
      }
    }
    return changes
  }

  // MARK: - Private

  private func changes(_ table: SchemaCatalog.Table, column: String) throws -> [Change] {
    let key = table.hasRowID ? ["rowid"] : Array(table.columns.prefix(3))
    let names = key.map { "quote(\"\($0)\")" }.joined(separator: ", ")
    let found = try file.rows(
      "SELECT \(names), typeof(\"\(column)\") FROM \"\(table.name)\" WHERE \"\(column)\" IS NOT NULL")
    return found.map { row in
      let place = zip(key, row).map { "\"\($0)\" = \($1)" }.joined(separator: " AND ")
      let value = Self.another(column, type: row[key.count])
      return Change(
        column: "\(table.name).\(column)",
        statement: "UPDATE OR IGNORE \"\(table.name)\" SET \"\(column)\" = \(value) WHERE \(place) "
          + "AND \"\(column)\" IS NOT \(value)")
    }
  }

  /// Another value of the same sort: a number one greater, a text with one letter changed.
  private static func another(_ column: String, type: String) -> String {
    let name = "\"\(column)\""
    return switch type {
    case "integer": "CASE WHEN \(name) IN (0, 1) THEN 1 - \(name) ELSE \(name) + 1 END"
    case "real": "CASE WHEN \(name) > 0.5 AND \(name) <= 1 THEN \(name) - 0.25 ELSE \(name) + 0.25 END"
    default:
      // The first digit or letter that can be: lists and dates stay well formed.
      "CASE WHEN \(name) GLOB '*[1-8]*' THEN replace(\(name), substr(ltrim(\(name), "
        + "'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ -[]{}\",.:;/_09“”’'), 1, 1), '9') "
        + "ELSE substr(\(name), 1, length(\(name)) - 1) || CASE WHEN substr(\(name), -1) = 'e' THEN 'a' ELSE 'e' END END"
    }
  }
}
