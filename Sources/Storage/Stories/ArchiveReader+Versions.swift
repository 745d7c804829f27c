public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// The texts that an article's address has had, the oldest first and its own last; empty when there was no other.
  public func versions(of id: Article.ID) throws -> [ArticleVersion] {
    guard try count("SELECT EXISTS (SELECT 1 FROM article_versions WHERE article_id = ?)", [id.rawValue]) > 0
    else {
      return []
    }
    let article = try citedArticle(id.rawValue)
    guard let current = try articleOnly(id)?.article else { return [] }
    var versions = try rows(
      "article_versions", of: id.rawValue,
      """
      SELECT printed_id, title, outlet, published, modified_at, text, kept_at, url, path FROM article_versions
        WHERE article_id = ? ORDER BY coalesce(modified_at, published_at, published, ''), id
      """, [id.rawValue]
    ).map { row in
      ArticleVersion(
        id: (try row.printedID(0) as Article.ID).description, article: article, number: 0, count: 0,
        isCurrent: false,
        title: try row[1], outlet: try row[2], published: try row.date(3), modified: try row[4],
        wordCount: Self.wordCount(try row[5]), replaced: try row[6], url: try row[7], path: try row[8])
    }
    versions.append(
      ArticleVersion(
        id: article.description, article: article, number: 0, count: 0, isCurrent: true, title: current.title,
        outlet: current.outlet, published: current.published, modified: current.modifiedAt,
        wordCount: Self.wordCount(current.text), replaced: nil, url: current.url, path: current.path))
    for index in versions.indices {
      versions[index].number = index + 1
      versions[index].count = versions.count
    }
    return versions
  }

  /// An older version that somebody means by an id, or by the beginning of one, and the article that it was; `nil` for
  /// none, or several.
  public func olderVersion(_ written: WrittenID<Article>) throws -> (article: Article, now: Article.ID)? {
    let found = try rows(
      "article_versions", Self.versionSelect + " WHERE printed_id BETWEEN ? AND ? LIMIT 2",
      [written.description, written.last]
    ).map { (article: try Self.version($0), now: try citedArticle($0.id(18))) }
    return found.count == 1 ? found.first : nil
  }

  /// The articles that have older versions, those whose last version was kept last first.
  public func articlesWithVersions(limit: Int?, offset: Int) throws -> Page<ArticleSummary> {
    let found = try ids(
      """
      SELECT article_id FROM article_versions GROUP BY article_id ORDER BY max(id) DESC LIMIT ? OFFSET ?
      """, [limit ?? -1, max(0, offset)])
    return Page(
      items: try found.compactMap { id in try listed { try summary(of: Article.ID(rawValue: id)) } },
      total: try count("SELECT count(DISTINCT article_id) FROM article_versions"))
  }

  /// The articles at an address, in whatever form it is written.
  public func articles(at url: String) throws -> [Article.ID] { try articles(at: url, limit: -1) }

  private func articles(at url: String, limit: Int) throws -> [Article.ID] {
    guard let address = ArticleAddress(url) else { return [] }
    let found = try ids(
      "SELECT article_id FROM article_marks WHERE mark = ? ORDER BY article_id LIMIT ?",
      [address.mark, limit])
    return try found.compactMap { id in
      let own = try row("articles", of: id, "SELECT url FROM articles WHERE id = ?", [id])
      guard let own, ArticleAddress(try own[0] as String?) == address else { return nil }
      return try citedArticle(id)
    }
  }

  /// The article of which `article`, from another place, is another version: one with its address, its outlet and its
  /// id, as far as both say them, and with something of its words.
  public func article(ofWhichIsAVersion article: Article) throws -> Article.ID? {
    // A list of articles has others every day.
    guard let url = article.url, article.form != .index else { return nil }
    let others = try articles(at: url, limit: Self.mostAtOneAddress + 1)
    // An address at which many articles stand is that of none.
    guard !others.isEmpty, others.count <= Self.mostAtOneAddress else { return nil }
    let profile = ReprintProfile(article, outlet: nil)
    for id in others {
      guard let other = try articleOnly(id)?.article else { continue }
      if let one = article.externalID, let two = other.externalID, one != two { continue }
      if let one = article.outlet, let two = other.outlet, one != two { continue }
      let hasSameTitle = article.title != nil && article.title == other.title
      let least = hasSameTitle ? Self.leastOverlapOfOneTitle : Self.leastOverlap
      if profile.overlap(with: ReprintProfile(other, outlet: nil)) >= least { return id }
    }
    return nil
  }

  /// The share of the shorter text's runs of words that two versions have in common at least: exports exist in which all
  /// articles have one address, or even one headline.
  private static var leastOverlap: Double { 0.2 }
  private static var leastOverlapOfOneTitle: Double { 0.05 }
  /// Articles at an address, from which on it is that of none of them.
  private static var mostAtOneAddress: Int { 8 }

  /// Whether `article` is older than another version of it, as far as both say when they were changed or published; a
  /// beginning whose rest is for subscribers never stands for the whole.
  public static func isOlder(_ article: Article, than other: Article) -> Bool {
    if article.form == .stub, other.form != .stub { return true }
    guard let one = moment(of: article), let two = moment(of: other) else { return false }
    // A day is not before a moment of it; but what was changed on a day is later than what appeared on it.
    let length = min(one.utf8.count, two.utf8.count)
    if one.prefix(length) != two.prefix(length) { return one.prefix(length) < two.prefix(length) }
    return article.modifiedAt == nil && other.modifiedAt != nil
  }

  /// The older version with these letters, of any article.
  public func version(ofTextDigest digest: String) throws -> (
    number: ArticleVersionNumber, article: Article.ID
  )? {
    try row(
      "article_versions",
      "SELECT id, article_id FROM article_versions WHERE text_digest = ? ORDER BY id LIMIT 1", [digest]
    ).map { (ArticleVersionNumber(rawValue: try $0.id(0)), Article.ID(rawValue: try $0.id(1))) }
  }

  /// The older version of an article with these letters.
  func version(ofTextDigest digest: String, article: Article.ID) throws -> ArticleVersionNumber? {
    try ids(
      "SELECT id FROM article_versions WHERE text_digest = ? AND article_id = ?", [digest, article.rawValue]
    )
    .first.map { ArticleVersionNumber(rawValue: $0) }
  }

  // MARK: - Private

  private static func moment(of article: Article) -> String? {
    article.modifiedAt ?? article.publishedAt ?? article.published?.description
  }

  private static func wordCount(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.utf8 {
      let isBlank = byte <= 0x20
      if !isBlank, !isInWord { count += 1 }
      isInWord = !isBlank
    }
    return count
  }

  private static let versionSelect = """
    SELECT external_id, path, format, title, kicker, bylines, outlet, published, published_from, url, language, text,
      body_start, warnings, digest, text_digest, published_at, modified_at, article_id, form, carriers
      FROM article_versions
    """

  private static func version(_ row: CheckedRow) throws -> Article {
    let text: String = try row[11]
    guard let bodyStart = UTF8Offsets(text).utf8Span(ofScalars: 0, try row[12])?.end else {
      throw row.fault("“body_start” does not lie within its text")
    }
    var article = Article(
      externalID: try row[0], path: try row[1], format: try row[2], title: try row[3], kicker: try row[4],
      bylines: try row.words(5), outlet: try row[6], published: try row.date(7),
      publishedFrom: try row.optionalTerm(8),
      url: try row[9], language: try row[10], text: text, bodyStart: bodyStart, warnings: try row.words(13),
      digest: try row[14], textDigest: try row[15])
    (article.publishedAt, article.modifiedAt) = (try row[16], try row[17])
    article.form = try row.optionalTerm(19)
    if let carriers: String = try row[20] {
      guard let read = CarrierColumn.carriers(carriers) else {
        throw row.fault("“carriers” is no JSON object of words")
      }
      article.carriers = read
    }
    return article
  }
}
