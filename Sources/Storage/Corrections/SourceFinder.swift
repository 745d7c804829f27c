import ClaimsModel
import GRDB

/// Finds the rows that a correction names, and the names by which a correction can find a row again.
///
/// Reads each block of sources once: not to be kept while sources change.
final class SourceFinder {
  private let db: Database
  private var namesakes: [String: [String: [SourcePart]]] = [:]

  init(db: Database) { self.db = db }

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
    let namesakes = try namesakes(of: name.core, in: block)
      .filter { Self.areComparable($0.kind, reference.kind) }
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
    let members = try db.rows(
      "sources",
      "SELECT id, identity, article_count, kind, article_id, block, name FROM sources WHERE identity_id = ?",
      [identity]
    ).map(Member.init)
    let sorted = members.sorted { ($1.articles, $0.key) < ($0.articles, $1.key) }
    let wanted = sorted.first { member in
      guard let name else { return true }
      return FoldedSourceName(member.name, kind: member.kind).core
        == FoldedSourceName(name, kind: member.kind, isTyped: true).core
    }
    return try wanted.map { try reference(to: $0) }
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

  /// The articles that have any mark of `reference`, among them all that it names.
  func articlesOfAnyMark(_ reference: ArticleReference) throws -> [Int64] {
    try ArticleMark.marks(of: reference).flatMap { mark in
      let (column, value) =
        switch mark {
        case .externalID(let id): ("external_id", id)
        case .url(let url): ("url", url)
        case .textDigest(let digest): ("text_digest", digest)
        case .path(let path): ("path", path)
        }
      return try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM articles WHERE \(column) = ?"), arguments: [value])
    }
  }

  /// A reference to an article; `nil` when there is none.
  func reference(toArticle article: Int64) throws -> ArticleReference? {
    let row = try db.row(
      "articles", of: article, "SELECT external_id, url, text_digest, path FROM articles WHERE id = ?",
      [article])
    return try row.map { row in
      // One lasting mark is enough; the others would name another article once the text is corrected.
      let (id, url): (String?, String?) = (try row[0], try row[1])
      return id != nil || url != nil
        ? ArticleReference(externalID: id, url: id == nil ? url : nil)
        : ArticleReference(textDigest: try row[2], path: try row[3])
    }
  }

  /// Whether sources of these kinds are compared by name at all.
  static func areComparable(_ left: SourceKind, _ right: SourceKind) -> Bool {
    let institutions: Set<SourceKind> = [.organisation, .government, .outlet]
    return left == right || (institutions.contains(left) && institutions.contains(right))
  }

  // MARK: - Private

  /// The rows of a block with one folded name.
  private func namesakes(of core: String, in block: String) throws -> [SourcePart] {
    if let known = namesakes[block] { return known[core] ?? [] }
    let parts = Dictionary(grouping: try LinkFinder(db: db).parts(in: block), by: \.core)
    namesakes[block] = parts
    return parts[core] ?? []
  }

  private func ids(ofKey key: String) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM sources WHERE identity = ?"), arguments: [key])
  }

  private func sources(of article: Int64, name: FoldedSourceName, kind: SourceKind) throws -> [Int64] {
    let rows = try db.rows(
      "article_sources", of: article,
      "SELECT source_id, name, kind FROM article_sources WHERE article_id = ? ORDER BY position", [article])
    var found: [Int64] = []
    while let row = try rows.next() {
      let theirs: SourceKind = try row.term(2)
      guard Self.areComparable(theirs, kind), FoldedSourceName(try row[1], kind: theirs).core == name.core
      else { continue }
      found.append(try row.id(0))
    }
    return found
  }

  /// A source of an identity.
  private struct Member {
    let id: Int64
    let key: String
    let articles: Int
    let kind: SourceKind
    let article: Int64?
    let block: String?
    let name: String

    init(_ row: CheckedRow) throws {
      (id, key, articles) = (try row.id(0), try row[1], try row.count(2))
      (kind, article) = (try row.term(3), try row.optionalID(4))
      (block, name) = (try row[5], try row[6])
    }
  }

  private func reference(to member: Member) throws -> SourceReference {
    let key = member.key
    var reference = SourceReference(kind: member.kind, name: member.name)
    if let label = key.firstRange(of: "|apart=") { reference.label = String(key[label.upperBound...]) }
    if let article = member.article { reference.article = try self.reference(toArticle: article) }
    guard let block = member.block, let part = SourcePart(id: member.id, key: key, weight: member.articles)
    else { return reference }
    // Traits are named only where a namesake is somebody else.
    let namesakes = try namesakes(of: part.core, in: block).map(\.id)
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
