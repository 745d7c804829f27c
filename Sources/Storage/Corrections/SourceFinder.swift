import ClaimsModel
import GRDB

/// Finds the rows that a correction names, and the names by which a correction can find a row again.
struct SourceFinder {
  let db: Database

  /// The sources meant by `reference`, the one with most articles first; empty when the archive has none.
  func sources(_ reference: SourceReference) throws -> [Int64] {
    let name = FoldedSourceName(reference.name, kind: reference.kind, isTyped: true)
    if let label = reference.label {
      return try ids(ofKey: "\(reference.kind.rawValue):\(name.core)|apart=\(label)")
    }
    if let article = reference.article {
      return try articles(article).flatMap { try sources(of: $0, name: name, kind: reference.kind) }
    }
    guard let block = name.block else { return try ids(ofKey: "\(reference.kind.rawValue):\(name.core)") }
    let namesakes = try LinkFinder(db: db).parts(in: block)
      .filter { $0.core == name.core && Self.areComparable($0.kind, reference.kind) }
      .sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }
    let exact = namesakes.filter { part in
      (reference.initials ?? "") == part.traits.initials && reference.gender == part.traits.gender?.rawValue
        && reference.country == part.traits.country
    }
    let isTold = reference.initials != nil || reference.gender != nil || reference.country != nil
    if isTold, !exact.isEmpty { return exact.map(\.id) }
    let traits = SourceTraits(
      initials: reference.initials ?? "", gender: reference.gender.flatMap(Gender.init),
      country: reference.country)
    return namesakes.filter { $0.traits.agrees(with: traits) }.map(\.id)
  }

  /// A reference to an identity, or to the one of its sources that is called `name`; `nil` when there is no such row.
  func reference(to identity: Int64, named name: String? = nil) throws -> SourceReference? {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, identity, article_count, kind, article_id, block, name FROM sources WHERE identity_id = ?
          """), arguments: [identity])
    let sorted = rows.sorted { left, right in
      (right[2] as Int, left[1] as String) < (left[2] as Int, right[1] as String)
    }
    let wanted = try sorted.first { row in
      guard let name else { return true }
      let kind = try self.kind(row[3])
      return FoldedSourceName(row[6], kind: kind).core
        == FoldedSourceName(name, kind: kind, isTyped: true).core
    }
    guard let row = wanted else { return nil }
    return try reference(to: row)
  }

  /// The articles meant by `reference`.
  func articles(_ reference: ArticleReference) throws -> [Int64] {
    for (column, value) in [
      ("external_id", reference.externalID), ("url", reference.url), ("text_digest", reference.textDigest),
      ("path", reference.path),
    ] {
      guard let value else { continue }
      let found = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM articles WHERE \(column) = ? ORDER BY id"), arguments: [value]
      )
      if !found.isEmpty { return found }
    }
    return []
  }

  /// A reference to an article; `nil` when there is none.
  func reference(toArticle article: Int64) throws -> ArticleReference? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT external_id, url, text_digest, path FROM articles WHERE id = ?"),
      arguments: [article])
    return row.map { row in
      // One lasting mark is enough; the others would name another article once the text is corrected.
      let (id, url): (String?, String?) = (row[0], row[1])
      return id != nil || url != nil
        ? ArticleReference(externalID: id, url: id == nil ? url : nil)
        : ArticleReference(textDigest: row[2], path: row[3])
    }
  }

  /// Whether sources of these kinds are compared by name at all.
  static func areComparable(_ left: SourceKind, _ right: SourceKind) -> Bool {
    let institutions: Set<SourceKind> = [.organisation, .government, .outlet]
    return left == right || (institutions.contains(left) && institutions.contains(right))
  }

  // MARK: - Private

  private func ids(ofKey key: String) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM sources WHERE identity = ?"), arguments: [key])
  }

  private func sources(of article: Int64, name: FoldedSourceName, kind: SourceKind) throws -> [Int64] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT source_id, name, kind FROM article_sources WHERE article_id = ? ORDER BY position"),
      arguments: [article])
    return try rows.filter { row in
      let theirs = try self.kind(row[2])
      return Self.areComparable(theirs, kind) && FoldedSourceName(row[1], kind: theirs).core == name.core
    }.map { $0[0] }
  }

  private func kind(_ text: String) throws -> SourceKind {
    guard let kind = SourceKind(rawValue: text) else {
      throw StorageError.damaged(reason: "“\(text.prefix(40))” is no kind of source")
    }
    return kind
  }

  private func reference(to row: Row) throws -> SourceReference {
    let key: String = row[1]
    var reference = SourceReference(kind: try kind(row[3]), name: row[6])
    if let label = key.firstRange(of: "|apart=") { reference.label = String(key[label.upperBound...]) }
    if let article: Int64 = row[4] { reference.article = try self.reference(toArticle: article) }
    guard let block: String = row[5], let part = SourcePart(id: row[0], key: key, weight: row[2]) else {
      return reference
    }
    // Traits are named only where a namesake is somebody else.
    let namesakes = try LinkFinder(db: db).parts(in: block).filter { $0.core == part.core }.map(\.id)
    let identities = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(DISTINCT identity_id) FROM json_each(?) AS list CROSS JOIN sources ON sources.id = list.value
          """), arguments: [ListColumn.json(namesakes)])
    if (identities ?? 0) > 1 {
      reference.initials = part.traits.initials.isEmpty ? nil : part.traits.initials
      reference.gender = part.traits.gender?.rawValue
      reference.country = part.traits.country
    }
    return reference
  }
}
