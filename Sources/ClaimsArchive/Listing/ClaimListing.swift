public import ClaimsModel

/// A page of claims as people read them: each claim once, those within it below it, the less sure ones and the articles'
/// own statements apart.
public struct ClaimListing: Hashable, Sendable {
  /// The claims of the page; the total counts neither what is less sure nor, where `statements` does, statements.
  public var page: Page<SearchHit>
  /// The claims within those of the page.
  public var inner: [SearchHit] = []
  /// How many claims were left out because they are less sure than was asked.
  public var lessSure: ResultTally = 0
  /// Whether nothing was as sure as was asked, so that what is less sure is on the page.
  public var isUnsure = false
  /// How many statements of the articles' own match; they come after all other claims.
  public var statements: ResultTally = 0

  /// The claims of the page and those within them.
  public var hits: [SearchHit] { page.items + inner }
}

/// What a listing shows, beside its query.
public struct ListingOptions: Hashable, Sendable {
  /// What is less sure is left out and counted, in hundredths; 0 for nothing.
  public var leastConfidence: Int
  /// Whether the bound was asked for, so that it holds beside one of the query.
  public var isLeastAsked: Bool
  /// Whether the articles' own statements come after the other claims, unless the query asks for a kind.
  public var hasStatementsLast: Bool
  /// Whether a claim within another is shown below it alone.
  public var foldsNested: Bool
  /// Whether of claims with the same words in several articles the newest alone is shown.
  public var foldsCopies: Bool

  /// Makes options.
  public init(
    leastConfidence: Int = 0, isLeastAsked: Bool = false, hasStatementsLast: Bool = false,
    foldsNested: Bool = false, foldsCopies: Bool = false
  ) {
    self.leastConfidence = leastConfidence
    self.isLeastAsked = isLeastAsked
    self.hasStatementsLast = hasStatementsLast
    self.foldsNested = foldsNested
    self.foldsCopies = foldsCopies
  }
}

/// Whose claims a listing is about.
public struct ListingSpeakers: Hashable, Sendable {
  /// The archive-wide sources, one of whom must be the speaker, or a relay.
  public var sources: [Source.ID]
  /// Speaker or relay.
  public var relation: Attribution.Relation

  /// Makes one.
  public init(_ sources: [Source.ID], as relation: Attribution.Relation = .speaker) {
    self.sources = sources
    self.relation = relation
  }
}

extension Archive {
  /// A page of the claims that match `query`, as people read them.
  public func listing(
    _ query: SearchQuery, by speakers: ListingSpeakers? = nil, _ options: ListingOptions
  ) throws(ArchiveError) -> ClaimListing {
    let lister = ClaimLister(archive: self, query: query, speakers: speakers, options: options)
    return try lister.listing()
  }
}
