/// What sort of thing a source is.
public enum SourceKind: String, Hashable, Sendable, CaseIterable {
  /// A named human being.
  case person
  /// A company, party, union, charity.
  case organisation
  /// A government body, ministry, agency, court, force, or a country speaking as one.
  case government
  /// A newspaper, broadcaster, news agency, news site.
  case outlet
  /// Several people without names: "experts", "officials".
  case group
  /// A report, poll, lawsuit, letter, tweet.
  case document
  /// One person who is kept without a name: "a senior official".
  case unnamed
}

/// Whoever or whatever claims of one article are attributed to.
public struct Source: Hashable, Sendable {
  /// The fullest form of the name in the article.
  public var name: String
  /// What sort of thing it is.
  public var kind: SourceKind
  /// What the article calls it, in text order, without repetition: "Ukrainian President".
  public var roles: [String]
  /// The other names it goes by in the article, in text order; no pronouns.
  public var aliases: [String]
  /// Where the article names it, in text order; UTF-8 offsets.
  public var mentions: [TextSpan]

  /// Makes a source.
  public init(
    name: String, kind: SourceKind, roles: [String] = [], aliases: [String] = [], mentions: [TextSpan] = []
  ) {
    self.name = name
    self.kind = kind
    self.roles = roles
    self.aliases = aliases
    self.mentions = mentions
  }
}
