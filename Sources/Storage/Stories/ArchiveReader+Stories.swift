public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// The story that an article prints with other articles, or whose very text other outlets printed; `nil` for neither.
  public func story(of article: Int64) throws -> Story? {
    let key = try storyNumber(of: article) ?? -article
    if key < 0,
      try count("SELECT EXISTS (SELECT 1 FROM inputs WHERE article_id = ? AND \(Self.isCopy))", [article])
        == 0
    {
      return nil
    }
    return try story(key)
  }

  /// The stories, those of most articles first.
  public func stories(limit: Int?, offset: Int) throws -> Page<StorySummary> {
    let found = try ids(
      """
      SELECT key, sum(number) AS size FROM (
        SELECT story_id AS key, count(*) AS number FROM story_articles GROUP BY 1
        UNION ALL SELECT ifnull(story_id, -inputs.article_id), count(*) + (story_id IS NULL)
          FROM inputs LEFT JOIN story_articles ON story_articles.article_id = inputs.article_id
          WHERE \(Self.isCopy) AND inputs.article_id IS NOT NULL GROUP BY 1
      ) GROUP BY key ORDER BY size DESC, key DESC LIMIT ? OFFSET ?
      """, [limit ?? -1, max(0, offset)])
    let total = try count(
      """
      SELECT (SELECT count(*) FROM stories) + (SELECT count(DISTINCT inputs.article_id) FROM inputs
        WHERE \(Self.isCopy) AND inputs.article_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM story_articles WHERE article_id = inputs.article_id))
      """)
    return Page(items: try found.compactMap { key in try listed { try storySummary(key) } }, total: total)
  }

  /// The articles of the story that an article prints, its root first, then in order of date; empty when it prints none.
  public func storyMembers(of article: Article.ID) throws -> [StoryMember] {
    guard let story = try story(of: article.rawValue) else { return [] }
    let key = try storyNumber(of: article.rawValue) ?? -article.rawValue
    var members: [StoryMember] = []
    let articles = try rows(
      "articles",
      """
      SELECT articles.id, articles.printed_id, title, outlet, published, credit, url, path
        FROM (\(Self.memberSQL)) AS member CROSS JOIN articles ON articles.id = member.article_id
          LEFT JOIN story_articles ON story_articles.article_id = articles.id
      """, [key])
    while let row = try articles.next() {
      let id: Article.ID = try row.id(0, printed: 1)
      members.append(
        StoryMember(
          part: id == story.root ? .root : .reprint, article: id, title: try row[2], outlet: try row[3],
          published: try row.date(4), credit: try row[5], url: try row[6], path: try row[7]))
    }
    let titles = Dictionary(members.map { ($0.article, $0.title) }, uniquingKeysWith: { first, _ in first })
    let copies = try rows(
      "inputs",
      """
      SELECT inputs.article_id, articles.printed_id, inputs.outlet, inputs.published, inputs.url, min(inputs.place)
        FROM (\(Self.memberSQL)) AS member CROSS JOIN inputs ON inputs.article_id = member.article_id
          CROSS JOIN articles ON articles.id = inputs.article_id
        WHERE \(Self.isCopy) GROUP BY inputs.article_id, inputs.outlet, inputs.url
      """, [key])
    while let row = try copies.next() {
      let id: Article.ID = try row.id(0, printed: 1)
      members.append(
        StoryMember(
          part: .copy, article: id, title: titles[id] ?? nil, outlet: try row[2], published: try row.date(3),
          credit: nil, url: try row[4], path: try row[5]))
    }
    func place(_ member: StoryMember) -> (Int, Int, String, String, String) {
      (
        member.part == .root ? 0 : 1, member.published?.dayNumber ?? .max, member.article.description,
        member.part == .copy ? member.outlet ?? "" : "", member.path
      )
    }
    return members.sorted { place($0) < place($1) }
  }

  /// The root of the story that an article prints; `nil` when it prints none with other articles of the archive.
  func storyRoot(of article: Int64) throws -> Article.ID? {
    try row(
      "stories",
      """
      SELECT articles.id, articles.printed_id
        FROM story_articles CROSS JOIN stories ON stories.id = story_articles.story_id
          CROSS JOIN articles ON articles.id = stories.root_id
        WHERE story_articles.article_id = ?
      """, [article])?.id(0, printed: 1)
  }

  /// Whether there are stories at all.
  func hasStories() throws -> Bool {
    try facts.hasStories { try count("SELECT EXISTS (SELECT 1 FROM stories)") > 0 }
  }

  /// Of an input, after an AND: that another outlet printed the text there, or at another address.
  static let isCopy = "(inputs.outlet IS NOT NULL OR inputs.url IS NOT NULL)"

  // MARK: - Private

  /// The articles of a story; a number below 0 is that of an article that is alone.
  private static let memberSQL = """
    SELECT article_id FROM story_articles WHERE story_id = ?1 UNION ALL SELECT -?1 WHERE ?1 < 0
    """

  private func story(_ key: Int64) throws -> Story? {
    let row = try row("stories", "SELECT root_id, agency FROM stories WHERE id = ?", [key])
    let root = try row?.id(0) ?? -key
    guard root > 0 else { return nil }
    var agency: String? = try row?[1]
    if row == nil, let article = try articleOnly(Article.ID(rawValue: root))?.article {
      agency = article.outlet.flatMap(AgencyCredit.agency(called:)) ?? AgencyCredit.agency(of: article)
    }
    let outlets = try rows(
      "articles",
      """
      SELECT articles.outlet FROM (\(Self.memberSQL)) AS member CROSS JOIN articles ON articles.id = member.article_id
        WHERE articles.outlet IS NOT NULL
      UNION SELECT inputs.outlet FROM (\(Self.memberSQL)) AS member
        CROSS JOIN inputs ON inputs.article_id = member.article_id WHERE inputs.outlet IS NOT NULL
      ORDER BY 1
      """, [key]
    ).map { try $0[0] as String }
    let texts = try count("SELECT count(*) FROM (\(Self.memberSQL))", [key])
    let copies = try count(
      """
      SELECT count(*) FROM (SELECT DISTINCT inputs.article_id, inputs.outlet, inputs.url FROM (\(Self.memberSQL)) AS member
        CROSS JOIN inputs ON inputs.article_id = member.article_id WHERE \(Self.isCopy))
      """, [key])
    return Story(
      root: try citedArticle(root), agency: agency, textCount: texts, articleCount: texts + copies,
      outlets: outlets)
  }

  private func storySummary(_ key: Int64) throws -> StorySummary? {
    guard let story = try story(key) else { return nil }
    let title: String? = try row(
      "articles", of: story.root.rawValue, "SELECT title FROM articles WHERE id = ?", [story.root.rawValue])?[
        0]
    let days = try row(
      "articles",
      """
      SELECT min(day), max(day) FROM (\(Self.memberSQL)) AS member
        CROSS JOIN articles ON articles.id = member.article_id WHERE day > 0
      """, [key])
    return StorySummary(
      story: story, title: title, first: try days?.optionalDate(0), last: try days?.optionalDate(1))
  }
}

extension CheckedRow {
  /// The date of a day column that is NULL where no row has a day.
  fileprivate func optionalDate(_ column: Int) throws -> PartialDate? { try date(ofDay: column) }
}
