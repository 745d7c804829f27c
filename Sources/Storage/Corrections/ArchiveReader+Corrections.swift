public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// All corrections, oldest first.
  public func corrections() throws -> [StoredCorrection] {
    let finder = SourceFinder(db: db)
    return try CorrectionBook(db: db).entries().map { entry in
      guard let (source, action) = entry.ofSource else {
        return StoredCorrection(
          id: Int(entry.id), correction: entry.correction, isInForce: try holds(entry.id))
      }
      var isInForce = try !finder.sources(source).isEmpty
      switch action {
      case .merge(let other): isInForce = try isInForce && !finder.sources(other).isEmpty
      case .splitArticle(let article): isInForce = try !finder.articles(article).isEmpty
      case .splitRole:
        var labelled = source
        labelled.label = entry.form.label
        isInForce = try !finder.sources(labelled).isEmpty
      case .splitName, .rename, .alias, .removeRole: break
      }
      return StoredCorrection(id: Int(entry.id), correction: entry.correction, isInForce: isInForce)
    }
  }

  /// A reference to a source that lasts; `nil` when there is none of this number.
  public func reference(to source: Source.ID) throws -> SourceReference? {
    guard let identity = try ids("SELECT identity_id FROM sources WHERE id = ?", [source.rawValue]).first
    else { return nil }
    return try SourceFinder(db: db).reference(to: identity)
  }

  /// The corrections that take out of a source what `mention` names: an article, one of its names, or a role.
  ///
  /// - Returns: one for each name that is concerned; empty when nothing of the source is so called, or nothing else
  ///   would be left of it.
  public func splits(of source: Source.ID, mention: String) throws -> [(
    source: SourceReference, action: Correction.Action
  )] {
    let identity = source.rawValue
    if let id = try citedArticle(mention),
      let article = try SourceFinder(db: db).reference(toArticle: id.rawValue)
    {
      let named = try rows(
        "article_sources", of: id.rawValue,
        """
        SELECT DISTINCT article_sources.name, article_sources.kind
          FROM article_sources JOIN sources ON sources.id = article_sources.source_id
          WHERE article_sources.article_id = ? AND sources.identity_id = ?
            AND EXISTS (SELECT 1 FROM identities WHERE id = sources.identity_id AND article_count > 1)
        """, [id.rawValue, identity])
      return try references(named).map { ($0, .splitArticle(article)) }
    }
    if let named = try nameSplit(of: identity, name: mention) { return [named] }
    let wanted = NameFolding.folded(mention)
    let roles = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT role FROM sources JOIN source_roles ON source_roles.source_id = sources.id
            WHERE sources.identity_id = ?
          """), arguments: [identity]
    ).filter { NameFolding.folded($0) == wanted }
    guard let role = roles.min() else { return [] }
    let named = try rows(
      "article_sources",
      """
      SELECT DISTINCT article_sources.name, article_sources.kind
        FROM sources JOIN article_sources ON article_sources.source_id = sources.id
          JOIN json_each(article_sources.roles) AS list
        WHERE sources.identity_id = ? AND list.value IN (SELECT value FROM json_each(?))
      """, [identity, ListColumn.json(roles)])
    return try references(named).map { ($0, .splitRole(role)) }
  }

  /// The corrections of a source by these words, for taking them back.
  ///
  /// `source` is a name of the source or its number; `object` a name or number of the other source, a name, a role or an
  /// article, and `nil` for any.
  public func corrections(_ kind: CorrectionKind, of source: String, object: String?) throws
    -> [StoredCorrection]
  {
    let finder = SourceFinder(db: db)
    func isMeant(_ reference: SourceReference, by words: String) throws -> Bool {
      try self.isMeant(reference, by: words, finder)
    }
    return try corrections().filter { stored in
      guard case .source(let subject, let action) = stored.correction.matter else { return false }
      switch (kind, action) {
      case (.merge, .merge(let other)):
        guard let object else {
          return try isMeant(subject, by: source) || isMeant(other, by: source)
        }
        return try isMeant(subject, by: source) && isMeant(other, by: object)
          || isMeant(other, by: source) && isMeant(subject, by: object)
      case (.split, .splitName(let name)), (.split, .splitRole(let name)), (.rename, .rename(let name)),
        (.alias, .alias(let name)), (.role, .removeRole(let name)):
        guard try isMeant(subject, by: source) else { return false }
        return object.map { NameFolding.folded($0) == NameFolding.folded(name) } ?? true
      case (.split, .splitArticle(let article)):
        guard try isMeant(subject, by: source), let object else { return object == nil }
        guard let id = try citedArticle(object) else { return false }
        return try finder.articles(article).contains(id.rawValue)
      default: return false
      }
    }
  }

  /// A reference to a claim that lasts; `nil` when there is none of this number.
  public func reference(to claim: Claim.ID) throws -> ClaimReference? {
    guard let row = try row("claims", "SELECT article_id FROM claims WHERE id = ?", [claim.rawValue]),
      let article = try SourceFinder(db: db).reference(toArticle: row.id(0))
    else { return nil }
    let text = try self.text(of: Article.ID(rawValue: row.id(0)))
    let offsets = UTF8Offsets(text)
    let pieces = try spans(ofClaim: claim.rawValue, offsets: offsets).map { span in
      let words = text.utf8.dropFirst(span.start).prefix(span.count)
      return ClaimReference.Piece(
        start: offsets.scalarOffset(ofUTF8: span.start), words: String(decoding: words, as: UTF8.self))
    }
    guard !pieces.isEmpty else { throw RowPlace("claims", claim.rawValue).fault("it has no words") }
    return ClaimReference(article: article, pieces: pieces)
  }

  /// The corrections of a claim of this sort that hold, for taking them back.
  public func corrections(_ kind: CorrectionKind, of claim: Claim.ID) throws -> [StoredCorrection] {
    let holding = Set(try corrections(ofClaim: claim.rawValue).filter { $0.kind == kind }.map(\.id))
    if holding.isEmpty { return [] }
    return try corrections().filter { holding.contains($0.id) }
  }

  // MARK: - Private

  /// The article whose id, or the beginning of it, somebody wrote; `nil` for other words.
  private func citedArticle(_ words: String) throws -> Article.ID? {
    // A short word is rather a name or a role: "Ann".
    guard words.utf8.count >= 5, let written = WrittenID<Article>(words) else { return nil }
    do { return try articleID(written) } catch StorageError.notFound, StorageError.gone { return nil }
  }

  /// Whether a correction holds of a claim.
  private func holds(_ correction: Int64) throws -> Bool {
    try count("SELECT EXISTS (SELECT 1 FROM claim_corrections WHERE correction_id = ?)", [correction]) > 0
  }

  /// The correction that takes a name out of an identity; `nil` when it does not go by it, or by no other.
  private func nameSplit(
    of identity: Int64, name: String
  ) throws -> (source: SourceReference, action: Correction.Action)? {
    let folded = NameFolding.folded(name)
    let isGiven =
      try row(
        "source_names",
        """
        SELECT 1 FROM sources JOIN source_names ON source_names.source_id = sources.id
          WHERE sources.identity_id = ? AND source_names.folded = ? LIMIT 1
        """, [identity, folded]) != nil
    guard isGiven else { return nil }
    let members = try rows(
      "sources",
      "SELECT name, kind FROM sources WHERE identity_id = ? ORDER BY article_count DESC, identity", [identity]
    )
    while let row = try members.next() {
      let kind: SourceKind = try row.term(1)
      let own: String = try row[0]
      guard FoldedSourceName(own, kind: kind).core != FoldedSourceName(name, kind: kind, isTyped: true).core
      else { continue }
      return try SourceFinder(db: db).reference(to: identity, named: own).map { ($0, .splitName(name)) }
    }
    return nil
  }

  private func references(_ named: CheckedRows) throws -> [SourceReference] {
    var found: [SourceReference] = []
    var known: Set<[String]> = []
    while let row = try named.next() {
      let reference = SourceReference(kind: try row.term(1), name: try row[0])
      let core = FoldedSourceName(reference.name, kind: reference.kind).core
      if known.insert([WikidataNames.form(of: reference.kind), core]).inserted { found.append(reference) }
    }
    return found
  }

  /// Whether a user who writes `words` means the source of a reference: its number, or words of a name of it.
  private func isMeant(
    _ reference: SourceReference, by words: String, _ finder: SourceFinder
  ) throws -> Bool {
    let sources = try finder.sources(reference)
    if let id = Source.ID(words), sources.contains(id.rawValue) { return true }
    let wanted = Set(NameFolding.words(of: words))
    guard !wanted.isEmpty else { return false }
    let names = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT name FROM json_each(?) AS list CROSS JOIN source_names ON source_id = list.value"),
      arguments: [ListColumn.json(sources)])
    return (names + [reference.name]).contains { wanted.isSubset(of: NameFolding.words(of: $0)) }
  }
}
