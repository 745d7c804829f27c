import ClaimsModel
import GRDB

/// The archive's corrections, and what they make of its sources.
final class CorrectionBook {
  private let db: Database
  private var loaded: [Entry]?
  private var treatments = CorrectionTreatments()
  private var conflicts = CorrectionConflicts()
  private var renames: [Int64: String]?
  private var ofClaims: [ArticleMark: [ClaimCorrection]] = [:]

  /// A correction with its number and its form.
  struct Entry {
    let id: Int64
    let correction: Correction
    let form: CorrectionForm
    /// What its links are filed under.
    var basis: String { "correction:\(id)" }

    /// What it says of a source; `nil` when it is about a claim.
    var ofSource: (source: SourceReference, action: Correction.Action)? {
      if case .source(let source, let action) = correction.matter { (source, action) } else { nil }
    }

    /// What it says of a claim; `nil` when it is about a source.
    var ofClaim: ClaimCorrection? {
      guard case .claim(let claim, let action) = correction.matter else { return nil }
      return ClaimCorrection(
        applied: AppliedCorrection(id: Int(id), kind: correction.kind, note: correction.note), claim: claim,
        action: action)
    }
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
    ofClaims = [:]
  }

  /// The corrections of claims that name `article`, oldest first.
  func claimCorrections(naming article: Article) throws -> [ClaimCorrection] {
    guard try !entries().isEmpty, !ofClaims.isEmpty else { return [] }
    var found: [Int: ClaimCorrection] = [:]
    for mark in ArticleMark.marks(of: article) {
      for correction in ofClaims[mark] ?? [] where correction.claim.article.names(article) {
        found[correction.applied.id] = correction
      }
    }
    return found.values.sorted { $0.applied.id < $1.applied.id }
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
      guard let (source, action) = entry.ofSource else { continue }
      let other: SourceReference
      switch action {
      case .merge(let reference): other = reference
      case .alias(let name): other = SourceReference(kind: source.kind, name: name)
      default: continue
      }
      var links: [IdentityLink] = []
      if let left = try finder.sources(source).first,
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
      guard let (split, action) = entry.ofSource, case .splitName(let name) = action else { continue }
      for source in try finder.sources(SourceReference(kind: split.kind, name: name)) {
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
        guard let (renamed, action) = entry.ofSource, case .rename(let name) = action,
          let source = try finder.sources(renamed).first
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
    try storeTakenRoles()
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
      guard let (named, action) = entry.ofSource, let source = try finder.sources(named).first else {
        continue
      }
      switch action {
      case .rename(let name), .alias(let name): add(name, of: source, isTaken: false)
      case .splitName(let name):
        let members = try Int64.fetchAll(
          db.cachedStatement(
            sql: "SELECT id FROM sources WHERE identity_id = (SELECT identity_id FROM sources WHERE id = ?)"),
          arguments: [source])
        for member in members { add(name, of: member, isTaken: true) }
      case .merge, .splitArticle, .splitRole, .removeRole: break
      }
    }
    return Array(found.values)
  }

  /// The roles that corrections take from sources, word for word as articles give them.
  func takenRoles() throws -> Set<TakenRole> {
    var found: Set<TakenRole> = []
    let finder = SourceFinder(db: db)
    for entry in try entries() {
      guard let (named, action) = entry.ofSource, case .removeRole(let role) = action,
        let source = try finder.sources(named).first
      else { continue }
      let wanted = NameFolding.folded(role)
      let roles = try db.rows(
        "source_roles",
        """
        SELECT members.id, source_roles.role FROM sources
            JOIN sources AS members ON members.identity_id = sources.identity_id
            JOIN source_roles ON source_roles.source_id = members.id
          WHERE sources.id = ?
        """, [source])
      while let row = try roles.next() {
        let taken = TakenRole(source: try row.id(0), role: try row[1])
        if NameFolding.folded(taken.role) == wanted { found.insert(taken) }
      }
    }
    return found
  }

  // MARK: - Private

  private func storeTakenRoles() throws {
    let taken = try takenRoles()
    guard try !taken.isEmpty || Int.fetchOne(db, sql: "SELECT 1 FROM taken_roles LIMIT 1") != nil else {
      return
    }
    try db.execute(sql: "DELETE FROM taken_roles")
    for role in taken {
      try db.cachedStatement(sql: "INSERT INTO taken_roles (source_id, role) VALUES (?, ?)")
        .execute(arguments: [role.source, role.role])
    }
  }

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
    conflicts.add(entry)
    if let (source, action) = entry.ofSource {
      treatments.add(source, action, label: entry.form.label)
    }
    if let correction = entry.ofClaim {
      for mark in ArticleMark.marks(of: correction.claim.article) {
        ofClaims[mark, default: []].append(correction)
      }
    }
  }
}
