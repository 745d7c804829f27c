public import ClaimsModel
import GRDB

extension ArchiveWriter {
  /// Keeps `article` as an older version of the article `id`; gives its number.
  ///
  /// A text that is kept already is not kept twice.
  @discardableResult
  public func keepVersion(_ article: Article, of id: Article.ID) throws -> ArticleVersionNumber {
    if let kept = try reader.version(ofTextDigest: article.textDigest, article: id) { return kept }
    let offsets = UTF8Offsets(article.text)
    let analysis = ArticleAnalysis(
      article: article, sources: [], claims: [], figures: [], extractorVersion: 0)
    let values: [(any DatabaseValueConvertible)?] = [
      id.rawValue, PrintedIDs(analysis, offsets: offsets).article, article.externalID, article.path,
      article.format,
      article.title, article.kicker, ListColumn.json(article.bylines), article.outlet,
      article.published?.description,
      article.publishedFrom?.rawValue, article.publishedAt, article.modifiedAt, article.url, article.language,
      article.text, offsets.scalarOffset(ofUTF8: article.bodyStart), ListColumn.json(article.warnings),
      article.digest,
      article.textDigest, article.form?.rawValue, CarrierColumn.json(article.carriers), Timestamp.now,
    ]
    let columns = RowDigests.versions.columns.dropFirst("id, ".count)
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO article_versions (\(columns)) VALUES (\(marks))")
      .execute(arguments: StatementArguments(values))
    let number = db.lastInsertedRowID
    try RowDigests.update(RowDigests.versions, where: "id = ?", [number], in: db)
    return ArticleVersionNumber(rawValue: number)
  }

  /// Keeps the text that an article had up to now, and says so of the places where it stands.
  func keepCurrent(_ old: Article, of id: Article.ID) throws {
    let kept = try keepVersion(old, of: id)
    try mark("version_id IS NULL AND article_id = ?2", as: kept.rawValue, id.rawValue)
  }

  /// Has a text that an article has now be no older version of it any more.
  func dropVersion(textDigest: String, of id: Article.ID) throws {
    guard let returning = try reader.version(ofTextDigest: textDigest, article: id) else { return }
    try mark("version_id = ?2", as: nil, returning.rawValue)
    try db.cachedStatement(sql: "DELETE FROM article_versions WHERE id = ?").execute(arguments: [
      returning.rawValue
    ])
  }

  /// Puts what is read now in the place of an older version, whose input has not changed; gives its number.
  public func renewVersion(
    _ version: ArticleVersionNumber, with article: Article, of id: Article.ID
  ) throws -> ArticleVersionNumber {
    let renewed = try keepVersion(article, of: id)
    guard renewed != version else { return version }
    try mark("version_id = ?2", as: renewed.rawValue, version.rawValue)
    try db.cachedStatement(sql: "DELETE FROM article_versions WHERE id = ?").execute(arguments: [
      version.rawValue
    ])
    return renewed
  }

  /// Keeps what is known of an article that is about to be removed, as an older version of another.
  public func keepVersions(of id: Article.ID, asThoseOf successor: Article.ID) throws {
    if let old = try reader.articleOnly(id)?.article { try keepVersion(old, of: successor) }
    let current = try reader.articleOnly(successor)?.article.textDigest
    try db.cachedStatement(sql: "UPDATE article_versions SET article_id = ? WHERE article_id = ?")
      .execute(arguments: [successor.rawValue, id.rawValue])
    try RowDigests.update(RowDigests.versions, where: "article_id = ?", [successor.rawValue], in: db)
    try db.cachedStatement(
      sql: "UPDATE inputs SET article_id = ? WHERE article_id = ? AND version_id IS NOT NULL"
    )
    .execute(arguments: [successor.rawValue, id.rawValue])
    try RowDigests.update(
      RowDigests.inputs, where: "article_id = ? AND version_id IS NOT NULL", [successor.rawValue], in: db)
    if let current { try dropVersion(textDigest: current, of: successor) }
  }

  /// Says of the inputs that fulfil `condition` which older version they hold; `?1` is the version.
  private func mark(_ condition: String, as version: Int64?, _ value: Int64) throws {
    let digest = RowDigests.inputs.digest.replacing("version_id", with: "?1")
    try db.cachedStatement(sql: "UPDATE inputs SET version_id = ?1, sha256 = \(digest) WHERE \(condition)")
      .execute(arguments: [version, value])
  }
}
