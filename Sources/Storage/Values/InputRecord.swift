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
  /// Where the piece is, whatever the folder from which it was named; `nil` for what is no file.
  public var location: String?

  /// Makes a record.
  public init(
    label: String, rawDigest: String, element: Int, place: String, options: String, extractorVersion: Int,
    outcome: Outcome, reason: String? = nil, article: Article.ID? = nil, location: String? = nil
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
    self.location = location
  }
}
