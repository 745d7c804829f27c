public import ClaimsModel
import Storage

extension Archive {
  /// The claims that a listing of `query` is about, counted by what `grouping` says.
  ///
  /// Statements of the articles' own are counted only where the query asks for them, as a listing has them apart.
  /// - Returns: the counts, and whether nothing was as sure as was asked, so that they are of what is less sure.
  public func counts(
    _ query: SearchQuery, by grouping: ClaimGrouping, of speakers: ListingSpeakers? = nil,
    _ options: ListingOptions
  ) throws(ArchiveError) -> (counts: [ClaimCount], areUnsure: Bool) {
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
    guard sure.isEmpty, !options.isLeastAsked else { return (sure, false) }
    return (try counts(lister.claims), true)
  }
}
