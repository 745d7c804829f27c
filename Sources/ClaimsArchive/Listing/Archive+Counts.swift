public import ClaimsModel
import Storage

extension Archive {
  /// The claims that a listing of `query` is about, counted by what `grouping` says.
  ///
  /// Statements of the articles' own are counted only where the query asks for them, as a listing has them apart.
  public func counts(
    _ query: SearchQuery, by grouping: ClaimGrouping, of speakers: ListingSpeakers? = nil,
    _ options: ListingOptions
  ) throws(ArchiveError) -> [ClaimCount] {
    let lister = ClaimLister(archive: self, query: query, speakers: speakers, options: options)
    func counts(_ expression: SearchExpression) throws(ArchiveError) -> [ClaimCount] {
      var query = query
      query.expression = expression
      return try read {
        try $0.counts(query, by: grouping, speakers: speakers?.sources, as: speakers?.relation ?? .speaker)
      }
    }
    let sure = try counts(lister.listed)
    // Where nothing is surer, what there is says more than nothing, as in a listing.
    return sure.isEmpty && !options.isLeastAsked ? try counts(lister.claims) : sure
  }
}
