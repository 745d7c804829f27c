public import ClaimsModel

/// One article's worth of a piece of input, and what became of it.
public struct InputRecord: Hashable, Sendable {
  /// What became of it.
  public enum Outcome: String, Hashable, Sendable {
    /// Its article is in the archive.
    case stored
    /// Its text was there already, from another place.
    case duplicate
    /// It could not be used.
    case rejected
    /// Its place has other content now, which took this article's place.
    case replaced
  }

  /// The piece: `a/b.txt`, `feed.jsonl:17`.
  public var label: String
  /// Lower-case hexadecimal SHA-256 of the piece's bytes.
  public var rawDigest: String
  /// Which article of the piece, from 0.
  public var element: Int
  /// Where the article says it comes from; the label for most formats.
  public var place: String
  /// What the user said beside the paths.
  public var options: String
  /// The version of the extractor that dealt with it.
  public var extractorVersion: Int
  /// What became of it.
  public var outcome: Outcome
  /// Why it was rejected; `nil` otherwise.
  public var reason: String?
  /// The article that holds its text; `nil` when rejected or replaced.
  public var article: Article.ID?
  /// The older version of the article that stands there; `nil` for the text that it has now.
  public var version: ArticleVersionNumber?
  /// Who printed the text there, where the archive has it from another outlet or address; `nil` where that is the same.
  public var copy: TextCopy?
  /// Where the piece is, whatever the folder from which it was named; `nil` for what is no file.
  public var location: String?

  /// Makes a record.
  public init(
    label: String, rawDigest: String, element: Int, place: String, options: String, extractorVersion: Int,
    outcome: Outcome, reason: String? = nil, article: Article.ID? = nil, version: ArticleVersionNumber? = nil,
    copy: TextCopy? = nil, location: String? = nil
  ) {
    self.label = label
    self.rawDigest = rawDigest
    self.element = element
    self.place = place
    self.options = options
    self.extractorVersion = extractorVersion
    self.outcome = outcome
    self.reason = reason
    self.article = article
    self.version = version
    self.copy = copy
    self.location = location
  }
}

/// The number of an older version of an article in its archive.
public struct ArticleVersionNumber: Hashable, Sendable {
  let rawValue: Int64
}

/// Who printed a text that the archive has from elsewhere, where and when.
public struct TextCopy: Hashable, Sendable {
  /// The outlet.
  public var outlet: String?
  /// The address.
  public var url: String?
  /// The publication date.
  public var published: PartialDate?

  /// What `article` says of itself where it is another outlet's than `stored`, or has another address; else `nil`.
  public init?(_ article: Article, of stored: Article) {
    let hasOtherOutlet = article.outlet != nil && article.outlet != stored.outlet
    let address = ArticleAddress(article.url)
    guard hasOtherOutlet || address != nil && address != ArticleAddress(stored.url) else { return nil }
    (outlet, url, published) = (article.outlet, article.url, article.published)
  }

  /// Makes it of columns; `nil` where neither outlet nor address is known.
  init?(outlet: String?, url: String?, published: PartialDate?) {
    guard outlet != nil || url != nil else { return nil }
    (self.outlet, self.url, self.published) = (outlet, url, published)
  }
}
