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
    try make([correction])[0]
  }

  /// Makes corrections in their order, and brings the sources that they concern in line once.
  public func make(_ corrections: [Correction]) throws -> [CorrectionOutcome] {
    let outcomes = try corrections.map { try note(Self.normalized($0)) }
    let entries = outcomes.compactMap(\.entry)
    let finder = SourceFinder(db: db)
    var named: Set<Int64> = []
    for entry in entries {
      if let claim = entry.ofClaim?.claim { try named.formUnion(finder.articlesOfAnyMark(claim.article)) }
    }
    try apply(entries)
    try recorrect(named)
    return outcomes.map(\.outcome)
  }

  /// Takes a correction back.
  ///
  /// - Returns: it, or `nil` when there is none of this number.
  public func undoCorrection(_ id: Int) throws -> Correction? { try undoCorrections([id]).first }

  /// Takes corrections back, and brings the sources that they concern in line once.
  ///
  /// - Returns: those that there were.
  public func undoCorrections(_ ids: [Int]) throws -> [Correction] {
    let wanted = Set(ids.map(Int64.init))
    let entries = try sources.identities.corrections.entries().filter { wanted.contains($0.id) }
    var linked: Set<Int64> = []
    var corrected: Set<Int64> = []
    for entry in entries {
      corrected.formUnion(try articlesCorrected(by: entry.id))
      linked.formUnion(
        try Int64.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT source_id FROM identity_links WHERE basis = ?1
                UNION SELECT other_id FROM identity_links WHERE basis = ?1
              """), arguments: [entry.basis]))
      try db.cachedStatement(sql: "DELETE FROM corrections WHERE id = ?").execute(arguments: [entry.id])
      try db.cachedStatement(sql: "DELETE FROM identity_links WHERE basis = ?")
        .execute(arguments: [entry.basis])
    }
    if !entries.isEmpty { sources.identities.corrections.reload() }
    try recorrect(corrected)
    try apply(entries, linked: linked)
    return entries.map(\.correction)
  }

  // MARK: - Private

  /// Writes a correction unless it is known or opposed; what follows from it is not done yet.
  private func note(
    _ correction: Correction
  ) throws -> (outcome: CorrectionOutcome, entry: CorrectionBook.Entry?) {
    let form = CorrectionForm(correction)
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM corrections WHERE action = ? AND subject = ? AND object = ?"),
      arguments: [form.action, form.subject, form.object])
    if let known { return (.known(Int(known)), nil) }
    let book = sources.identities.corrections
    if let other = try book.conflict(with: correction) {
      let stored = StoredCorrection(id: Int(other.id), correction: other.correction, isInForce: true)
      return (.conflict(stored), nil)
    }
    try db.cachedStatement(
      sql: "INSERT INTO corrections (action, subject, object, note, made_at) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [form.action, form.subject, form.object, correction.note, correction.madeAt])
    let entry = CorrectionBook.Entry(id: db.lastInsertedRowID, correction: correction, form: form)
    try RowDigests.update(RowDigests.corrections, where: "id = ?", [entry.id], in: db)
    try book.add(entry)
    return (.made(Int(entry.id)), entry)
  }

  /// The two sides of a merge in one order.
  private static func normalized(_ correction: Correction) -> Correction {
    guard case .source(let source, .merge(let other)) = correction.matter else { return correction }
    let (left, right) = (CorrectionForm.SourceForm(source), CorrectionForm.SourceForm(other))
    guard CorrectionForm.json(right) < CorrectionForm.json(left) else { return correction }
    var swapped = correction
    swapped.matter = .source(other, .merge(source))
    return swapped
  }

  /// The articles with a claim of which a correction holds.
  private func articlesCorrected(by correction: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT claims.article_id
            FROM claim_corrections JOIN claims ON claims.id = claim_corrections.claim_id
            WHERE claim_corrections.correction_id = ?
          """), arguments: [correction])
  }

  /// Brings the claims of articles in line with the corrections, and removes sources that nothing is left of.
  private func recorrect(_ articles: Set<Int64>) throws {
    var affected: Set<Int64> = []
    for article in articles.sorted() { try affected.formUnion(recorrect(article)) }
    if !affected.isEmpty { try sources.removeUnused(among: affected.sorted()) }
  }

  /// Gives articles' sources the rows that they have with the corrections as they are now; `entries` were made or taken
  /// back, and `linked` are sources that they joined.
  private func apply(_ entries: [CorrectionBook.Entry], linked: Set<Int64> = []) throws {
    guard !entries.isEmpty else { return }
    let finder = SourceFinder(db: db)
    var concerned = linked
    var rekeyed: Set<Int64> = []
    var articles: Set<Int64> = []
    for entry in entries {
      guard let (source, action) = entry.ofSource else { continue }
      let sources = try sourcesConcerned(by: action, of: source, label: entry.form.label, finder)
      concerned.formUnion(sources)
      switch action {
      case .splitArticle(let reference): try articles.formUnion(finder.articles(reference))
      case .splitRole, .alias: rekeyed.formUnion(sources)
      case .merge, .splitName, .rename, .removeRole: break
      }
    }
    articles.formUnion(try self.articles(of: rekeyed))
    try rekey(articles.sorted())
    let later = SourceFinder(db: db)
    for entry in entries {
      guard let (source, action) = entry.ofSource else { continue }
      try concerned.formUnion(sourcesConcerned(by: action, of: source, label: entry.form.label, later))
    }
    sources.identities.reconsider(concerned.sorted())
  }

  /// The articles that have one of `sources`.
  private func articles(of sources: Set<Int64>) throws -> [Int64] {
    if sources.isEmpty { return [] }
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT article_sources.article_id FROM json_each(?) AS list
          CROSS JOIN article_sources ON article_sources.source_id = list.value
        """, arguments: [ListColumn.json(sources.sorted())])
  }

  /// The sources whose identity a correction may change.
  private func sourcesConcerned(
    by action: Correction.Action, of source: SourceReference, label: @autoclosure () -> String,
    _ finder: SourceFinder
  ) throws -> Set<Int64> {
    var found = Set(try finder.sources(source))
    switch action {
    case .merge(let other): found.formUnion(try finder.sources(other))
    case .splitName(let name), .alias(let name):
      found.formUnion(try finder.sources(SourceReference(kind: source.kind, name: name)))
      found.formUnion(
        try Int64.fetchAll(
          db.cachedStatement(sql: "SELECT source_id FROM source_names WHERE folded = ?"),
          arguments: [NameFolding.folded(name)]))
    case .splitArticle, .splitRole:
      var labelled = source
      labelled.label = label()
      found.formUnion(try finder.sources(labelled))
    case .rename, .removeRole: break
    }
    return found
  }
}
