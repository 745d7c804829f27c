import ClaimsModel

/// Stories and versions as lists for a terminal.
enum StoryTables {
  /// The stories.
  static func table(_ stories: [StorySummary]) -> TextTable {
    var table = TextTable([
      .init("story"), .init("first"), .init("articles", isRight: true), .init("outlets", isRight: true),
      .init("from", minimumWidth: 12), .init("title", minimumWidth: 20),
    ])
    for summary in stories {
      let story = summary.story
      table.append(
        [
          story.root.description, summary.first?.description ?? "", Wording.grouped(story.articleCount),
          Wording.grouped(story.outlets.count), story.agency ?? story.outlets.first ?? "",
          summary.title ?? "",
        ].map { StyledText($0) })
    }
    return table
  }

  /// The articles of a story.
  static func table(_ members: [StoryMember]) -> TextTable {
    var table = TextTable([
      .init("id"), .init("part"), .init("published"), .init("outlet", minimumWidth: 12),
      .init("credit", minimumWidth: 8), .init("title", minimumWidth: 20),
    ])
    for member in members {
      table.append(
        [
          member.article.description, member.part.rawValue, member.published?.description ?? "",
          member.outlet ?? "",
          member.credit ?? "", member.title ?? member.path,
        ].map { StyledText($0) })
    }
    return table
  }

  /// The versions of articles.
  static func table(_ versions: [ArticleVersion]) -> TextTable {
    var table = TextTable([
      .init("id"), .init("version", isRight: true), .init("published"), .init("replaced"),
      .init("words", isRight: true), .init("title", minimumWidth: 20),
    ])
    for version in versions {
      table.append(
        [
          version.id, "\(version.number)/\(version.count)",
          version.modified ?? version.published?.description ?? "",
          version.replaced.map { String($0.prefix(10)) } ?? "", Wording.grouped(version.wordCount),
          version.title ?? version.path,
        ].map { StyledText($0) })
    }
    return table
  }
}
