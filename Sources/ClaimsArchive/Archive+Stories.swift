public import ClaimsModel
import Extraction
import Storage

extension Archive {
  /// The stories that several articles print, those of most articles first.
  public func stories(limit: Int?, offset: Int) throws(ArchiveError) -> Page<StorySummary> {
    try read { try $0.stories(limit: limit, offset: offset) }
  }

  /// The articles of the story that an article prints, its root first; empty when it prints none with others.
  public func storyMembers(of id: Article.ID) throws(ArchiveError) -> [StoryMember] {
    try read { try $0.storyMembers(of: id) }
  }

  /// The texts that an article's address has had, the oldest first and its own last; empty when there was no other.
  public func versions(of id: Article.ID) throws(ArchiveError) -> [ArticleVersion] {
    try read { try $0.versions(of: id) }
  }

  /// The articles of which older versions are kept, those that changed last first.
  public func articlesWithVersions(limit: Int?, offset: Int) throws(ArchiveError) -> Page<ArticleSummary> {
    try read { try $0.articlesWithVersions(limit: limit, offset: offset) }
  }

  /// The articles that `text` means: an address in any form, the id of an article or of an older version of it, or the
  /// beginning of one.
  ///
  /// - Throws: `badID`, `notFound`, `ambiguousID`, `gone`; empty is an address that no article has.
  public func articles(called text: String) throws(ArchiveError) -> [Article.ID] {
    if text.contains("://") { return try read { try $0.articles(at: text) } }
    do {
      return [try articleID(text)]
    } catch {
      guard let older = try olderVersion(text) else { throw error }
      return [older.now]
    }
  }

  /// An older version of an article, analysed now: nothing of this is stored, so that its sources have no number in the
  /// archive (it is 0).
  ///
  /// - Returns: `nil` where no older version is meant, or several are.
  public func olderArticle(_ text: String) throws(ArchiveError) -> StoredArticle? {
    guard let older = try olderVersion(text) else { return nil }
    let analysis = ArticleAnalyzer().analyze(older.article)
    let ids = PrintedIDs.ofUnstored(analysis)
    var stored = StoredArticle(
      id: ids.article, analysis: analysis, claimIDs: ids.claims,
      sourceIDs: analysis.sources.map { _ in Source.ID(rawValue: 0) }, figureIDs: ids.figures,
      places: [older.article.path])
    stored.versions = try versions(of: older.now)
    return stored
  }

  private func olderVersion(_ text: String) throws(ArchiveError) -> (article: Article, now: Article.ID)? {
    guard let written = WrittenID<Article>(text) else { return nil }
    return try read { try $0.olderVersion(written) }
  }
}
