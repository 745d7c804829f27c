public import ClaimsModel
import GRDB

/// What became of a correction that was to be made.
public enum CorrectionOutcome: Hashable, Sendable {
  /// It was made, under this number.
  case made(Int)
  /// It had been made before, under this number.
  case known(Int)
  /// It says the opposite of this one, which stays.
  case conflict(StoredCorrection)
}

extension ArchiveWriter {
  /// Makes a correction, and brings the sources that it concerns in line; the identities follow with the batch.
  public func make(_ correction: Correction) throws -> CorrectionOutcome {
    let correction = Self.normalized(correction)
    let form = CorrectionForm(correction)
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM corrections WHERE action = ? AND subject = ? AND object = ?"),
      arguments: [form.action, form.subject, form.object])
    if let known { return .known(Int(known)) }
    if let other = try sources.identities.corrections.entries().first(where: {
      Self.areOpposed($0.correction, correction)
    }) {
      return .conflict(
        StoredCorrection(id: Int(other.id), correction: other.correction, isInForce: true))
    }
    let before = try sourcesConcerned(by: correction)
    try db.cachedStatement(
      sql: "INSERT INTO corrections (action, subject, object, note, made_at) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [form.action, form.subject, form.object, correction.note, correction.madeAt])
    let id = Int(db.lastInsertedRowID)
    try RowDigests.update(RowDigests.corrections, where: "id = ?", [id], in: db)
    try apply(correction, concerned: before)
    return .made(id)
  }

  /// Takes a correction back.
  ///
  /// - Returns: it, or `nil` when there is none of this number.
  public func undoCorrection(_ id: Int) throws -> Correction? {
    guard let entry = try sources.identities.corrections.entries().first(where: { $0.id == Int64(id) }) else {
      return nil
    }
    var concerned = try sourcesConcerned(by: entry.correction)
    concerned.formUnion(
      try Int64.fetchAll(
        db,
        sql: """
          SELECT source_id FROM identity_links WHERE basis = ?1 UNION SELECT other_id FROM identity_links WHERE basis = ?1
          """, arguments: [entry.basis]))
    try db.execute(sql: "DELETE FROM corrections WHERE id = ?", arguments: [id])
    try db.execute(sql: "DELETE FROM identity_links WHERE basis = ?", arguments: [entry.basis])
    try apply(entry.correction, concerned: concerned)
    return entry.correction
  }

  // MARK: - Private

  /// Whether one says what the other denies.
  private static func areOpposed(_ one: Correction, _ two: Correction) -> Bool {
    switch (one.action, two.action) {
    case (.rename(let name), .rename(let other)): one.source == two.source && name != other
    case (.merge(let partner), .splitName(let name)):
      isNamed(one.source, two.source.name) && isNamed(partner, name)
        || isNamed(partner, two.source.name) && isNamed(one.source, name)
    case (.alias(let alias), .splitName(let name)):
      isNamed(one.source, two.source.name) && NameFolding.folded(alias) == NameFolding.folded(name)
    case (.splitName, .merge), (.splitName, .alias): areOpposed(two, one)
    case (.alias(let name), .alias(let other)):
      NameFolding.folded(name) == NameFolding.folded(other) && one.source != two.source
        && SourceFinder.areComparable(one.source.kind, two.source.kind)
    default: false
    }
  }

  private static func isNamed(_ source: SourceReference, _ name: String) -> Bool {
    FoldedSourceName(source.name, kind: source.kind, isTyped: true).core
      == FoldedSourceName(name, kind: source.kind, isTyped: true).core
  }

  /// The two sides of a merge in one order.
  private static func normalized(_ correction: Correction) -> Correction {
    guard case .merge(let other) = correction.action else { return correction }
    let (left, right) = (CorrectionForm.SourceForm(correction.source), CorrectionForm.SourceForm(other))
    guard CorrectionForm.json(right) < CorrectionForm.json(left) else { return correction }
    var swapped = correction
    (swapped.source, swapped.action) = (other, .merge(correction.source))
    return swapped
  }

  /// The sources whose identity a correction may change.
  private func sourcesConcerned(by correction: Correction) throws -> Set<Int64> {
    let finder = SourceFinder(db: db)
    var found = Set(try finder.sources(correction.source))
    switch correction.action {
    case .merge(let other): found.formUnion(try finder.sources(other))
    case .splitName(let name), .alias(let name):
      found.formUnion(try finder.sources(SourceReference(kind: correction.source.kind, name: name)))
      found.formUnion(
        try Int64.fetchAll(
          db, sql: "SELECT source_id FROM source_names WHERE folded = ?",
          arguments: [NameFolding.folded(name)]))
    case .splitArticle, .splitRole:
      var labelled = correction.source
      labelled.label = CorrectionForm(correction).label
      found.formUnion(try finder.sources(labelled))
    case .rename: break
    }
    return found
  }

  /// Gives articles' sources the rows that they have with the corrections as they are now.
  private func apply(_ correction: Correction, concerned: Set<Int64>) throws {
    sources.identities.corrections.reload()
    switch correction.action {
    case .splitArticle(let reference): try rekey(SourceFinder(db: db).articles(reference))
    case .splitRole, .alias:
      let articles = try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT article_sources.article_id FROM json_each(?) AS list
            CROSS JOIN article_sources ON article_sources.source_id = list.value ORDER BY 1
          """, arguments: [ListColumn.json(concerned.sorted())])
      try rekey(articles)
    case .merge, .splitName, .rename: break
    }
    try sources.identities.reconsider(concerned.union(sourcesConcerned(by: correction)).sorted())
  }
}
