import ClaimsModel
import GRDB

/// The archive's corrections, and what they make of its sources.
final class CorrectionBook {
  private let db: Database
  private var loaded: [Entry]?
  private var treatments = CorrectionTreatments()
  private var conflicts = CorrectionConflicts()
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
    loaded = []
    for entry in entries { file(entry) }
    return entries
  }

  /// The oldest correction that says the opposite of `correction`; `nil` when none does.
  func conflict(with correction: Correction) throws -> Entry? {
    _ = try entries()
    return conflicts.opposed(to: correction)
  }

  /// Takes in a correction that was just written, the latest.
  func add(_ entry: Entry) throws {
    _ = try entries()
    if loaded?.last?.id != entry.id { file(entry) }
    renames = nil
  }

  /// Reads the corrections anew when they are next asked for.
  func reload() {
    loaded = nil
    renames = nil
    treatments = CorrectionTreatments()
    conflicts = CorrectionConflicts()
  }

  /// What corrections make of a source of an article.
  func treatment(
    of source: Source, name: FoldedSourceName, in article: () throws -> Article
  ) throws -> SourceTreatment {
    guard try !entries().isEmpty else { return .usual }
    return try treatments.treatment(of: source, name: name, in: article)
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

  /// Of the sources that bear a name that was split off, by which corrections: no rule may join them with others.
  func isolations() throws -> [Int64: Set<Int64>] {
    let finder = SourceFinder(db: db)
    var found: [Int64: Set<Int64>] = [:]
    for entry in try entries() {
      guard case .splitName(let name) = entry.correction.action else { continue }
      for source in try finder.sources(SourceReference(kind: entry.correction.source.kind, name: name)) {
        found[source, default: []].insert(entry.id)
      }
    }
    return found
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

  private func file(_ entry: Entry) {
    loaded?.append(entry)
    treatments.add(entry.correction, form: entry.form)
    conflicts.add(entry)
  }
}
