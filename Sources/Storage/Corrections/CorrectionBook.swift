import ClaimsModel
import GRDB

/// The archive's corrections, and what they make of its sources.
final class CorrectionBook {
  private let db: Database
  private var loaded: [Entry]?
  private var treatments: [String: [Entry]] = [:]
  private var renames: [Int64: String]?

  /// A correction with its number and its form.
  struct Entry {
    let id: Int64
    let correction: Correction
    let form: CorrectionForm
    /// What its links are filed under.
    var basis: String { "correction:\(id)" }
  }

  init(db: Database) { self.db = db }

  /// All corrections, oldest first.
  func entries() throws -> [Entry] {
    if let loaded { return loaded }
    let entries = try db.rows(
      "corrections", "SELECT id, action, subject, object, note, made_at FROM corrections ORDER BY id"
    ).map(Self.entry)
    loaded = entries
    for entry in entries {
      for core in Self.coresTreated(by: entry.correction) { treatments[core, default: []].append(entry) }
    }
    return entries
  }

  /// Reads the corrections anew when they are next asked for.
  func reload() {
    loaded = nil
    renames = nil
    treatments = [:]
  }

  /// What corrections make of a source of an article.
  func treatment(
    of source: Source, name: FoldedSourceName, in article: () throws -> Article
  ) throws -> SourceTreatment {
    guard try !entries().isEmpty, let concerned = treatments[name.core] else { return .usual }
    var treatment = SourceTreatment.usual
    for entry in concerned where SourceFinder.areComparable(entry.correction.source.kind, source.kind) {
      switch entry.correction.action {
      case .splitArticle(let reference):
        if try reference.names(article()) { treatment = .apart(entry.form.label) }
      case .splitRole(let role):
        let wanted = NameFolding.folded(role)
        if source.roles.contains(where: { NameFolding.folded($0) == wanted }) {
          treatment = .apart(entry.form.label)
        }
      case .alias: if treatment == .usual { treatment = .known }
      case .merge, .splitName, .rename: break
      }
    }
    return treatment
  }

  /// The links that merges and aliases call for, by basis.
  func links() throws -> [(basis: String, links: [IdentityLink])] {
    let finder = SourceFinder(db: db)
    var found: [(basis: String, links: [IdentityLink])] = []
    for entry in try entries() {
      let other: SourceReference
      switch entry.correction.action {
      case .merge(let reference): other = reference
      case .alias(let name): other = SourceReference(kind: entry.correction.source.kind, name: name)
      default: continue
      }
      var links: [IdentityLink] = []
      if let left = try finder.sources(entry.correction.source).first,
        let right = try finder.sources(other).first, left != right
      {
        links = [IdentityLink(source: min(left, right), other: max(left, right), rule: .merge)]
      }
      found.append((entry.basis, links))
    }
    return found
  }

  /// For every name split off, the sources that bear it: no rule may join them with others.
  func isolatedSources() throws -> [Set<Int64>] {
    let finder = SourceFinder(db: db)
    return try entries().compactMap { entry in
      guard case .splitName(let name) = entry.correction.action else { return nil }
      let bearers = Set(try finder.sources(SourceReference(kind: entry.correction.source.kind, name: name)))
      return bearers.isEmpty ? nil : bearers
    }
  }

  /// The name that a person gave an identity with these sources, the latest; `nil` for none.
  func name(ofAnyOf sources: [Int64]) throws -> String? {
    guard try !entries().isEmpty else { return nil }
    if renames == nil {
      var found: [Int64: String] = [:]
      let finder = SourceFinder(db: db)
      for entry in try entries() {
        guard case .rename(let name) = entry.correction.action,
          let source = try finder.sources(entry.correction.source).first
        else { continue }
        found[source] = name
      }
      renames = found
    }
    return sources.compactMap { renames?[$0] }.last
  }

  /// Writes the names that corrections give and take, in the place of all such names.
  func storeNames() throws {
    renames = nil
    let entries = try entries()
    guard try !entries.isEmpty || Int.fetchOne(db, sql: "SELECT 1 FROM given_names LIMIT 1") != nil else {
      return
    }
    try db.execute(sql: "DELETE FROM given_names")
    for name in try givenNames() {
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO given_names (source_id, folded, name, is_taken) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [name.source, name.folded, name.name, name.isTaken])
    }
  }

  /// The names that corrections give and take; of two for one source that are folded alike the later.
  func givenNames() throws -> [GivenName] {
    var found: [GivenName.Key: GivenName] = [:]
    func add(_ name: String, of source: Int64, isTaken: Bool) {
      let given = GivenName(source: source, folded: NameFolding.folded(name), name: name, isTaken: isTaken)
      found[given.key] = given
    }
    let finder = SourceFinder(db: db)
    for entry in try entries() {
      guard let source = try finder.sources(entry.correction.source).first else { continue }
      switch entry.correction.action {
      case .rename(let name), .alias(let name): add(name, of: source, isTaken: false)
      case .splitName(let name):
        let members = try Int64.fetchAll(
          db.cachedStatement(
            sql: "SELECT id FROM sources WHERE identity_id = (SELECT identity_id FROM sources WHERE id = ?)"),
          arguments: [source])
        for member in members { add(name, of: member, isTaken: true) }
      case .merge, .splitArticle, .splitRole: break
      }
    }
    return Array(found.values)
  }

  // MARK: - Private

  private static func entry(_ row: CheckedRow) throws -> Entry {
    let form = CorrectionForm(
      action: try row[1], subject: try row[2], object: try row[3], note: try row[4], madeAt: try row[5])
    guard let form, let correction = try? form.correction() else {
      throw row.fault("it is no correction that this program knows")
    }
    return Entry(id: try row.id(0), correction: correction, form: form)
  }

  /// The folded names of the sources that a correction has treated in a way of their own.
  private static func coresTreated(by correction: Correction) -> Set<String> {
    let name: String
    switch correction.action {
    case .splitArticle, .splitRole: name = correction.source.name
    case .alias(let alias): name = alias
    case .merge, .splitName, .rename: return []
    }
    return Set(SourceKind.allCases.map { FoldedSourceName(name, kind: $0, isTyped: true).core })
  }
}
