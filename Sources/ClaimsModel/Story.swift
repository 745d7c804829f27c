/// Articles of which each prints what another does: copies of a text, cut, retitled or with a paragraph changed.
public struct Story: Hashable, Sendable {
  /// The article from which the others stem, as far as it is known.
  public var root: Article.ID
  /// The news agency whose credit one of them has.
  public var agency: String?
  /// How many different texts the archive has of it.
  public var textCount: Int
  /// How many articles: the texts, and the outlets and addresses where the very same text was printed too.
  public var articleCount: Int
  /// The outlets that printed it, each once, in the order of the alphabet; unknown ones left out.
  public var outlets: [String]

  /// Makes one.
  public init(root: Article.ID, agency: String?, textCount: Int, articleCount: Int, outlets: [String]) {
    self.root = root
    self.agency = agency
    self.textCount = textCount
    self.articleCount = articleCount
    self.outlets = outlets
  }
}

/// A story in a list: what it is, and the headline and days of its articles.
public struct StorySummary: Hashable, Sendable {
  /// The story.
  public var story: Story
  /// The root's headline.
  public var title: String?
  /// Publication date of the first article.
  public var first: PartialDate?
  /// Publication date of the last one.
  public var last: PartialDate?

  /// Makes one.
  public init(story: Story, title: String?, first: PartialDate?, last: PartialDate?) {
    self.story = story
    self.title = title
    self.first = first
    self.last = last
  }
}

/// An article of a story, or another place where its very text was printed.
public struct StoryMember: Hashable, Sendable {
  /// What an article is to its story.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The others stem from it.
    case root
    /// It prints much of what another does.
    case reprint
    /// It has the same letters as the article whose id it bears.
    case copy
  }

  /// What it is to the story.
  public var part: Part
  /// The article's id; of a copy that of the article that has its text.
  public var article: Article.ID
  /// The headline.
  public var title: String?
  /// The outlet.
  public var outlet: String?
  /// The publication date.
  public var published: PartialDate?
  /// The agency whose credit it has, or which published it.
  public var credit: String?
  /// Its address.
  public var url: String?
  /// Where it was read from.
  public var path: String

  /// Makes one.
  public init(
    part: Part, article: Article.ID, title: String?, outlet: String?, published: PartialDate?,
    credit: String?,
    url: String?, path: String
  ) {
    self.part = part
    self.article = article
    self.title = title
    self.outlet = outlet
    self.published = published
    self.credit = credit
    self.url = url
    self.path = path
  }
}
