public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// The figures that answer `query`.
  public func figures(_ query: FigureQuery) throws -> Page<FigureHit> {
    guard let range = RowNumbers.ids(since: query.since, until: query.until),
      let selection = try FigureSelection(query, range: range, reader: self)
    else { return Page(items: [], total: 0) }
    let (ids, tally) = try selection.page(of: query)
    let (articles, claims) = (ArticleCache(reader: self), FigureClaimCache(reader: self))
    let hits = try ids.compactMap { id in
      try listed { try figureHit(id, articles: articles, claims: claims) }
    }
    return Page(items: hits, tally: tally)
  }

  /// One figure.
  ///
  /// - Throws: `notFound`, `badRow`.
  public func figure(_ id: Figure.ID) throws -> FigureHit {
    guard
      let hit = try figureHit(
        id.rawValue, articles: ArticleCache(reader: self), claims: FigureClaimCache(reader: self))
    else {
      throw StorageError.notFound(id: id.description)
    }
    return hit
  }

  // MARK: - Private

  private func figureHit(
    _ id: Int64, articles: ArticleCache, claims: FigureClaimCache
  ) throws -> FigureHit? {
    guard let row = try row("figures", FigureRow.select + " WHERE id = ?", [id]) else { return nil }
    let article = try articles.entry(row.id(FigureRow.Column.article.rawValue))
    let own = try row.optionalID(FigureRow.Column.claim.rawValue)
    var found = FoundFigure(
      id: try FigureRow.id(row), figure: try FigureRow.figure(row, offsets: article.offsets))
    if let own { found.figure.claim = try claims.claim(own)?.position }
    // Of a claim that was rejected, the figure is that of the claim around it.
    guard let kept = try nearestKept(own), let claim = try claims.claim(kept) else {
      let context = Surroundings.sentence(around: found.figure.spans, in: article.text)
      return FigureHit(
        found: found, claimID: nil, context: context ?? found.figure.text, chain: [], article: article.summary
      )
    }
    let origin = try claims.origin(of: kept)
    return FigureHit(
      found: found, claimID: claim.id, context: claim.text, said: origin.said,
      nearestDate: try claims.nearestDate(to: found.figure, inClaim: kept, offsets: article.offsets),
      chain: origin.chain, article: article.summary)
  }
}
