import ClaimsArchive
import ClaimsModel

/// A story that several articles print, for programs.
struct StoryRow: ResultRow {
  static let columns = ["story", "agency", "articles", "texts", "outlets", "first", "last", "title"]
  static let fields = columns

  /// The story.
  let summary: StorySummary

  var cells: [String] {
    let story = summary.story
    return [
      story.root.description, story.agency ?? "", String(story.articleCount), String(story.textCount),
      story.outlets.joined(separator: "; "), summary.first?.description ?? "",
      summary.last?.description ?? "",
      summary.title ?? "",
    ]
  }

  func write(to writer: inout JSONWriter) { writer.value(summary) }
}

/// An article of a story, for programs.
struct StoryMemberRow: ResultRow, Hashable, Sendable {
  static let columns = ["story", "article", "part", "published", "outlet", "credit", "title", "url", "path"]
  static let fields = columns

  /// The story's root.
  let root: Article.ID
  /// The article.
  let member: StoryMember

  var cells: [String] {
    [
      root.description, member.article.description, member.part.rawValue, member.published?.description ?? "",
      member.outlet ?? "", member.credit ?? "", member.title ?? "", member.url ?? "", member.path,
    ]
  }

  func write(to writer: inout JSONWriter) { writer.value(member, of: root) }
}
