import GRDB
import Outlets

extension ArchiveWriter {
  /// Has a name mean an outlet, from now on and in all articles: somebody said so.
  public func setOutlet(_ name: String, to outlet: String) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO outlet_names (folded, name, origin) VALUES (?, ?, 'merge')"
    ).execute(arguments: [OutletDirectory.folded(name), outlet])
  }

  /// Takes back what somebody said of a name; `false` when nobody did.
  public func unsetOutlet(_ name: String) throws -> Bool {
    try db.cachedStatement(sql: "DELETE FROM outlet_names WHERE folded = ? AND origin = 'merge'")
      .execute(arguments: [OutletDirectory.folded(name)])
    return db.changesCount > 0
  }

  /// Takes over a list of outlets, on each line a name, then other names and domains, with semicolons between.
  ///
  /// What somebody said of a name stays.
  public func loadOutlets(_ lines: [String]) throws {
    for line in lines {
      let forms = line.split(separator: ";").map { $0.drop(while: \.isWhitespace) }.map(String.init)
      guard let outlet = forms.first else { continue }
      for form in forms where !OutletDirectory.folded(form).isEmpty {
        try db.cachedStatement(
          sql: """
            INSERT INTO outlet_names (folded, name, origin) VALUES (?1, ?2, 'list')
              ON CONFLICT (folded) DO UPDATE SET name = ?2 WHERE origin = 'list'
            """
        ).execute(arguments: [OutletDirectory.folded(form), outlet])
      }
    }
  }
}
