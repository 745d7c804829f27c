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
    var query = query
    query.expression = ClaimLister(archive: self, query: query, speakers: speakers, options: options).listed
    return try read {
      try $0.counts(query, by: grouping, speakers: speakers?.sources, as: speakers?.relation ?? .speaker)
    }
  }
}
