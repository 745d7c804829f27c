public import ClaimsModel

extension JSONWriter {
  /// Writes a story of a list as one object.
  public mutating func value(_ summary: StorySummary) {
    beginObject()
    key("story")
    value(summary.story.root.description)
    key("agency")
    value(summary.story.agency)
    key("articles")
    value(summary.story.articleCount)
    key("texts")
    value(summary.story.textCount)
    key("outlets")
    value(summary.story.outlets)
    key("first")
    value(summary.first?.description)
    key("last")
    value(summary.last?.description)
    key("title")
    value(summary.title)
    endObject()
  }

  /// Writes an article of a story as one object.
  public mutating func value(_ member: StoryMember, of root: Article.ID) {
    beginObject()
    key("story")
    value(root.description)
    key("article")
    value(member.article.description)
    key("part")
    value(member.part.rawValue)
    key("published")
    value(member.published?.description)
    key("outlet")
    value(member.outlet)
    key("credit")
    value(member.credit)
    key("title")
    value(member.title)
    key("url")
    value(member.url)
    key("path")
    value(member.path)
    endObject()
  }

  /// Writes a version of an article as one object.
  public mutating func value(_ version: ArticleVersion) {
    beginObject()
    key("id")
    value(version.id)
    key("article")
    value(version.article.description)
    key("version")
    value(version.number)
    key("of")
    value(version.count)
    key("current")
    value(version.isCurrent)
    key("published")
    value(version.published?.description)
    key("modified")
    value(version.modified)
    key("replaced")
    value(version.replaced)
    key("outlet")
    value(version.outlet)
    key("title")
    value(version.title)
    key("words")
    value(version.wordCount)
    key("url")
    value(version.url)
    key("path")
    value(version.path)
    endObject()
  }

  /// Writes into an article's object which story it prints, if it prints one with others.
  mutating func place(in story: Story?) {
    guard let story else { return }
    key("story")
    beginObject()
    key("root")
    value(story.root.description)
    key("agency")
    value(story.agency)
    key("articles")
    value(story.articleCount)
    key("outlets")
    value(story.outlets)
    endObject()
  }

  /// Writes into an article's object which of several versions it is, if there are several.
  mutating func place(of article: Article.ID?, among versions: [ArticleVersion]) {
    guard let own = versions.first(where: { $0.id == article?.description }) else { return }
    key("version")
    beginObject()
    key("number")
    value(own.number)
    key("of")
    value(own.count)
    key("all")
    value(versions.map(\.id))
    endObject()
  }
}
