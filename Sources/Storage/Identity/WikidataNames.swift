import ClaimsModel
import GRDB

/// The Wikidata ids that a user loaded, by name.
struct WikidataNames {
  private let db: Database
  /// Whether there are none.
  let isEmpty: Bool

  init(db: Database) throws {
    self.db = db
    isEmpty = try Int.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM wikidata LIMIT 1")) == nil
  }

  /// The one id of sources with these keys; `nil` when they have none, or several.
  func id(of keys: [String]) throws -> String? {
    guard !isEmpty else { return nil }
    var found: Set<String> = []
    for key in keys {
      guard let part = SourcePart(id: 0, key: key, weight: 0), !key.contains("|apart=") else { continue }
      let ids = try String.fetchAll(
        db.cachedStatement(sql: "SELECT DISTINCT qid FROM wikidata WHERE core = ? AND kind = ?"),
        arguments: [part.core, Self.form(of: part.kind)])
      found.formUnion(ids)
    }
    return found.count == 1 ? found.first : nil
  }

  /// Kinds whose names are folded alike, as `wikidata.kind` has them.
  static func form(of kind: SourceKind) -> String {
    switch kind {
    case .organisation, .government, .outlet: SourceKind.organisation.rawValue
    default: kind.rawValue
    }
  }
}
