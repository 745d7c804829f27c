import TestSupport

/// Statements that no program of ours runs: values, rows and schemas as somebody makes them who means harm.
struct HostileSQL: Sendable {
  /// What the archive has.
  let catalog: SchemaCatalog

  /// Lets the schema be written.
  static let unlocked = ["PRAGMA writable_schema = ON"]

  /// Rows without end, for whoever asks for them all.
  private static let endless = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)"

  private static let values = [
    "NULL", "''", "'abc'", "x'00ff'", "zeroblob(70000)", "0", "-1", "1", "2", "9223372036854775807",
    "-9223372036854775808",
    "4611686018427387904", "1e300", "-1e300", "9e999", "1.5", "99999", "-99999999999", "'[]'", "'[[0,0]]'",
    "'[[5,1]]'",
    "'[[-1,9]]'", "'[[0,999999999]]'", "'[[9223372036854775807,9223372036854775807]]'", "'[2147483646]'",
    "'[-1]'", "'[['",
    "'{'", "'[null]'", "'[\"a\"]'", "char(27) || ']0;x' || char(7)", "char(155) || '31m'",
    "char(8238) || 'x'", "char(0)",
    "'s1'", "'Q1'", "'9999-99-99'", "'0000'", "'99999-01-01'", "replace(hex(zeroblob(200000)), '00', 'A. ')",
    "random()",
    "'direct'", "'=1+1'", "'1e999999999'", "'--5'", "'٣'",
  ]

  /// Another value in a column, in one row, a few, or all.
  func valueChange(_ random: inout SeededGenerator) -> String {
    let table = random.pick(random.chance(0.85) ? catalog.contentTables : catalog.tables)
    let column = random.pick(table.columns)
    let name = "\"\(column)\""
    let value = random.pick(
      Self.values + [
        "-\(name)", "\(name) + 1", "\(name) || 'x'", "lower(\(name))", "\(name) * 1000", "rowid",
      ])
    let rows = random.pick(["", rows(of: table, &random), rows(of: table, &random)])
    return "UPDATE OR IGNORE \"\(table.name)\" SET \(name) = \(value)\(rows)"
  }

  /// Rows taken out, or said twice.
  func rowChange(_ random: inout SeededGenerator) -> String {
    let table = random.pick(catalog.tables)
    switch random.number(0...2) {
    case 0: return "DELETE FROM \"\(table.name)\""
    case 1: return "DELETE FROM \"\(table.name)\"\(rows(of: table, &random))"
    default:
      let columns = table.columns.map { "\"\($0)\"" }
      let values = columns.enumerated().map {
        $0.offset == 0 ? "\($0.element) + \(random.number(1...99_999))" : $0.element
      }
      return "INSERT OR IGNORE INTO \"\(table.name)\" (\(columns.joined(separator: ", "))) "
        + "SELECT \(values.joined(separator: ", ")) FROM \"\(table.name)\""
    }
  }

  /// Statements after which every column takes every type, NULL included.
  static let withoutTypes =
    unlocked + [
      """
      UPDATE sqlite_schema SET sql = replace(replace(replace(sql, ' NOT NULL', ''), ') STRICT, WITHOUT', ') WITHOUT'), \
      ') STRICT', ')') WHERE type = 'table'
      """,
      "PRAGMA schema_version = 100000",
    ]

  /// A change of what is said of tables and indexes.
  func schemaChange(_ random: inout SeededGenerator) -> [String] {
    let table = random.pick(catalog.tables)
    let other = random.pick(catalog.tables)
    let column = random.pick(table.columns)
    switch random.number(0...9) {
    case 0: return ["ALTER TABLE \"\(table.name)\" RENAME COLUMN \"\(column)\" TO other"]
    case 1: return ["ALTER TABLE \"\(table.name)\" ADD COLUMN other TEXT"]
    case 2: return ["DROP INDEX \"\(random.pick(catalog.indexes))\""]
    case 3: return ["DROP TABLE \"\(table.name)\""]
    case 4:
      return [
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = '\(other.name)') WHERE name = '\(table.name)'"
      ]
    case 5:
      return [
        "UPDATE sqlite_schema SET rootpage = \(random.pick([-1, 0, 1, 2, 9_999_999])) WHERE name = '\(table.name)'"
      ]
    case 6:
      let text = random.pick([
        "NULL", "''", "'CREATE'", "'CREATE TABLE x (y)'", "sql || char(27) || '[31m'", "substr(sql, 9)",
      ])
      return ["UPDATE sqlite_schema SET sql = \(text) WHERE name = '\(table.name)'"]
    case 7:
      return [
        "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('\(random.pick(["view", "table", "trigger", "index"]))', char(27) || ']0;x' || char(7), 'x', 0, 'CREATE VIEW nonsense')"
      ]
    case 8:
      return [
        "CREATE INDEX extra ON \"\(table.name)\" (\(random.pick(["lower", "abs", "typeof"]))(\"\(column)\"))"
      ]
    default:
      return [
        "UPDATE sqlite_schema SET sql = replace(sql, '\(column)', '\(random.pick(table.columns + other.columns))') WHERE name = '\(table.name)'"
      ]
    }
  }

  /// A trigger that changes, empties or fills what is stored.
  func trigger(_ random: inout SeededGenerator) -> String {
    let table = random.pick([
      "articles", "claims", "claim_spans", "attributions", "figures", "sources", "inputs", "outlets",
    ])
    let action = random.pick([
      "UPDATE claims SET text = 'He confessed to everything.'", "DELETE FROM claims; DELETE FROM articles",
      "DELETE FROM inputs",
      "INSERT OR IGNORE INTO outlets (name, folded) \(Self.endless) SELECT 'x' || n, 'y' FROM r",
      "UPDATE articles SET text = replace(hex(zeroblob(100000000)), '00', 'x')", "SELECT RAISE(ABORT, 'no')",
      "SELECT RAISE(IGNORE)", "UPDATE identities SET name = 'Somebody Else'",
      "UPDATE figures SET value = '999'",
    ])
    let moment = random.pick(["AFTER INSERT", "BEFORE INSERT", "AFTER UPDATE", "AFTER DELETE"])
    return "CREATE TRIGGER hostile \(moment) ON \(table) BEGIN \(action); END"
  }

  /// A view in the place of a table, or another view in the place of ours.
  func viewInstead(_ random: inout SeededGenerator) -> [String] {
    let table = random.pick(catalog.contentTables)
    func all(_ value: String) -> String {
      table.columns.map { "\(value) AS \"\($0)\"" }.joined(separator: ", ")
    }
    let body = random.pick([
      "\(Self.endless) SELECT \(all("n")) FROM r", "SELECT \(all("NULL"))", "SELECT \(all("1"))",
      "SELECT a.* FROM \"\(table.name)_kept\" AS a, \"\(table.name)_kept\" AS b",
    ])
    return [
      "ALTER TABLE \"\(table.name)\" RENAME TO \"\(table.name)_kept\"",
      "CREATE VIEW \"\(table.name)\" AS \(body)",
    ]
  }

  private func rows(of table: SchemaCatalog.Table, _ random: inout SeededGenerator) -> String {
    if table.hasRowID {
      return
        " WHERE rowid IN (SELECT rowid FROM \"\(table.name)\" LIMIT \(random.number(1...3)) OFFSET \(random.number(0...20)))"
    }
    let key = table.columns[0]
    return
      " WHERE \"\(key)\" IN (SELECT \"\(key)\" FROM \"\(table.name)\" LIMIT 1 OFFSET \(random.number(0...20)))"
  }
}
