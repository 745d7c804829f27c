import ClaimsModel
import GRDB

extension ArchiveReader {
  /// Articles that are not filed under the marks that their words and address call for.
  func markFaults(_ found: inout FaultList.Found) throws {
    var total = 0
    for id in try ids("SELECT id FROM articles ORDER BY id") {
      guard let article = try articleOnly(Article.ID(rawValue: id))?.article else { continue }
      let marks = article.marks
      total += marks.count
      let filed = try count(
        "SELECT count(*) FROM article_marks WHERE article_id = ? AND mark IN (SELECT value FROM json_each(?))",
        [id, ListColumn.json(marks)])
      if filed != marks.count {
        found.add(RowPlace("articles", id), "it is not filed under the marks that its words call for")
      }
    }
    if try count("SELECT count(*) FROM article_marks") > total {
      found.add("article_marks", "there are marks that no article's words call for")
    }
  }

  /// Articles that print another story than their words call for, and stories with another root.
  func storyFaults(_ found: inout FaultList.Found) throws {
    let finder = try ReprintFinder(reader: self)
    let articles = try ids("SELECT id FROM articles ORDER BY id")
    let places = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1, $0) })
    var sets = DisjointSets(count: articles.count)
    for (place, article) in articles.enumerated() {
      try finder.forEachReprint(of: article) { other in
        guard let other = places[other] else { return true }
        return sets.root(of: other) == sets.root(of: place)
      } receive: { other in
        guard let other = places[other] else { return }
        let (one, two) = (sets.root(of: place), sets.root(of: other))
        // The least of a story's articles stands for it.
        sets.join(max(one, two), to: min(one, two))
      }
    }
    var sizes: [Int: Int] = [:]
    let roots = articles.indices.map { sets.root(of: $0) }
    for root in roots { sizes[root, default: 0] += 1 }
    for (article, root) in zip(articles, roots) {
      let expected = sizes[root] == 1 ? nil : articles[root]
      if try storyNumber(of: article) != expected {
        found.add(RowPlace("story_articles", article), "it prints another story than its words call for")
      }
    }
    try storyRowFaults(finder, &found)
  }

  /// Older versions of which the printed id is not that of their words.
  func versionFaults(_ found: inout FaultList.Found) throws {
    let versions = try rows(
      "article_versions", "SELECT id, printed_id, text FROM article_versions ORDER BY id")
    while let row = try versions.next() {
      let article = Article(path: "", format: "", text: try row[2], bodyStart: 0, digest: "", textDigest: "")
      let analysis = ArticleAnalysis(
        article: article, sources: [], claims: [], figures: [], extractorVersion: 0)
      if try row[1] != PrintedIDs(analysis, offsets: UTF8Offsets(article.text)).article {
        found.add(row, "its printed id is not the one of its words")
      }
    }
  }

  // MARK: - Private

  private func storyRowFaults(_ finder: ReprintFinder, _ found: inout FaultList.Found) throws {
    for article in try ids("SELECT article_id FROM story_articles ORDER BY article_id") {
      let credit: String? = try row(
        "story_articles", of: article, "SELECT credit FROM story_articles WHERE article_id = ?", [article])?[
          0]
      if let entry = try finder.entry(article), try credit != finder.credit(of: entry.article) {
        found.add(RowPlace("story_articles", article), "its credit is not the one that it gives")
      }
    }
    let stories = try rows("stories", "SELECT id, root_id, agency FROM stories ORDER BY id")
    while let row = try stories.next() {
      let expected = try StoryRoot(row.id(0), reader: self, finder: finder)
      if try row.id(1) != expected.article || row[2] != expected.agency {
        found.add(row, "its root is not the one that its articles call for")
      }
    }
  }
}
