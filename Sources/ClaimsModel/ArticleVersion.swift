/// One of the texts that an article's address has had.
public struct ArticleVersion: Hashable, Sendable {
  /// The id by which this text is cited.
  public var id: String
  /// The article as it is now.
  public var article: Article.ID
  /// Its place among the versions, from 1; the current one is the last.
  public var number: Int
  /// How many there are.
  public var count: Int
  /// Whether this is the text that is searched and counted.
  public var isCurrent: Bool
  /// The headline.
  public var title: String?
  /// The outlet.
  public var outlet: String?
  /// The publication date.
  public var published: PartialDate?
  /// The moment of the last change that the text tells of, EDTF.
  public var modified: String?
  /// Words of the text.
  public var wordCount: Int
  /// When a newer one took its place in the archive (UTC, ISO 8601); `nil` for the current one.
  public var replaced: String?
  /// Its address.
  public var url: String?
  /// Where it was read from.
  public var path: String

  /// Makes one.
  public init(
    id: String, article: Article.ID, number: Int, count: Int, isCurrent: Bool, title: String?,
    outlet: String?,
    published: PartialDate?, modified: String?, wordCount: Int, replaced: String?, url: String?, path: String
  ) {
    self.id = id
    self.article = article
    self.number = number
    self.count = count
    self.isCurrent = isCurrent
    self.title = title
    self.outlet = outlet
    self.published = published
    self.modified = modified
    self.wordCount = wordCount
    self.replaced = replaced
    self.url = url
    self.path = path
  }
}
