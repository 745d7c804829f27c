public import ClaimsModel
import Storage

/// The claims that a listing is about, counted by something.
public struct ClaimCounts: Sendable {
  /// How many there are of each speaker, outlet and so on.
  public var groups: [ClaimCount]
  /// Hundredths of confidence below which claims are left out; `nil` where none is.
  public var leastConfidence: Int?
  /// Whether nothing was as sure as that, so that what is less sure was counted.
  public var areUnsure = false
  /// Whether statements of the articles' own are left out.
  public var leavesOutStatements: Bool
  /// How many articles these claims stand in, and how many stories those print; `nil` where no two print one.
  public var extent: (articles: Int, stories: Int)?
}

extension Archive {
  /// The claims that a listing of `query` is about, counted by what `grouping` says.
  ///
  /// Statements of the articles' own are counted only where the query asks for them, as a listing has them apart.
  public func counts(
    _ query: SearchQuery, by grouping: ClaimGrouping, of speakers: ListingSpeakers? = nil,
    _ options: ListingOptions
  ) throws(ArchiveError) -> ClaimCounts {
    let lister = ClaimLister(archive: self, query: query, speakers: speakers, options: options)
    func counts(_ expression: SearchExpression) throws(ArchiveError) -> [ClaimCount] {
      var query = query
      query.expression = expression
      return try read {
        try $0.counts(query, by: grouping, speakers: speakers?.sources, as: speakers?.relation ?? .speaker)
      }
    }
    var found = ClaimCounts(
      groups: try counts(lister.listed), leastConfidence: lister.leastConfidence,
      leavesOutStatements: lister.hasStatementsLast)
    // Where nothing is surer, what there is says more than nothing, as in a listing.
    if found.groups.isEmpty, found.leastConfidence != nil, !options.isLeastAsked {
      (found.groups, found.leastConfidence, found.areUnsure) = (try counts(lister.claims), nil, true)
    }
    let counted = found.areUnsure ? lister.claims : lister.listed
    found.extent = try read { reader in
      var query = query
      query.expression = counted
      let extent = try reader.extent(
        query, speakers: speakers?.sources, as: speakers?.relation ?? .speaker)
      return extent.articles > extent.stories ? extent : nil
    }
    return found
  }

  /// The groups of ``counts(_:by:of:_:)`` for each of several groupings, in their order, in one pass over the claims.
  public func groups(
    _ query: SearchQuery, by groupings: [ClaimGrouping], of speakers: ListingSpeakers? = nil,
    _ options: ListingOptions
  ) throws(ArchiveError) -> [[ClaimCount]] {
    let lister = ClaimLister(archive: self, query: query, speakers: speakers, options: options)
    func groups(_ expression: SearchExpression) throws(ArchiveError) -> [[ClaimCount]] {
      var query = query
      query.expression = expression
      return try read {
        try $0.counts(query, by: groupings, speakers: speakers?.sources, as: speakers?.relation ?? .speaker)
      }
    }
    let found = try groups(lister.listed)
    let isEmpty = found.allSatisfy(\.isEmpty) && lister.leastConfidence != nil && !options.isLeastAsked
    return isEmpty ? try groups(lister.claims) : found
  }
}
