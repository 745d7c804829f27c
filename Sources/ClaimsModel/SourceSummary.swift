/// A source as the archive knows it, over all articles.
public struct SourceSummary: Hashable, Sendable {
  /// The source's number in the archive.
  public var id: Source.ID
  /// Its name.
  public var name: String
  /// What sort of thing it is.
  public var kind: SourceKind
  /// Roles with the most frequent first.
  public var roles: [String]
  /// Other names, the most frequent first.
  public var aliases: [String]
  /// Claims that it is the speaker of.
  public var claimCount: Int
  /// Claims that it relayed.
  public var relayCount: Int
  /// Articles that name it in a chain.
  public var articleCount: Int
  /// Publication date of the first such article.
  public var first: PartialDate?
  /// Publication date of the last such article.
  public var last: PartialDate?
  /// The roles with the dates of the articles that give them.
  public var datedRoles: [DatedRole]
  /// Its id in Wikidata, `Q42`, where a user loaded one.
  public var wikidata: String?

  /// Makes a summary.
  public init(
    id: Source.ID, name: String, kind: SourceKind, roles: [String], aliases: [String], claimCount: Int,
    relayCount: Int, articleCount: Int, first: PartialDate?, last: PartialDate?,
    datedRoles: [DatedRole] = [], wikidata: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.roles = roles
    self.aliases = aliases
    self.claimCount = claimCount
    self.relayCount = relayCount
    self.articleCount = articleCount
    self.first = first
    self.last = last
    self.datedRoles = datedRoles
    self.wikidata = wikidata
  }
}

/// What articles call a source, and when they did.
public struct DatedRole: Hashable, Sendable {
  /// The words: "Ukrainian President".
  public var role: String
  /// Number of articles.
  public var articleCount: Int
  /// Publication date of the first; `nil` when none is dated.
  public var first: PartialDate?
  /// Publication date of the last.
  public var last: PartialDate?

  /// Makes one.
  public init(role: String, articleCount: Int, first: PartialDate?, last: PartialDate?) {
    self.role = role
    self.articleCount = articleCount
    self.first = first
    self.last = last
  }
}

/// How an archive calls a source.
public struct SourceLabel: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// What sort of thing it is.
  public var kind: SourceKind
  /// Its id in Wikidata, where a user loaded one.
  public var wikidata: String?

  /// Makes a label.
  public init(name: String, kind: SourceKind, wikidata: String? = nil) {
    self.name = name
    self.kind = kind
    self.wikidata = wikidata
  }
}
