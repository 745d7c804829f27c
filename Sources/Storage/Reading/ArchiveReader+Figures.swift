public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// The figures that answer `query`.
  public func figures(_ query: FigureQuery) throws -> Page<FigureHit> {
    guard let range = RowNumbers.ids(since: query.since, until: query.until),
      let selection = try FigureSelection(query, range: range, reader: self)
    else { return Page(items: [], total: 0) }
    let ids = try self.ids(
      selection.page(oldestFirst: query.order == .oldest),
      selection.arguments + ["limit": query.limit ?? -1, "offset": max(0, query.offset)])
    let total = try count(selection.count, selection.arguments)
    let articles = ArticleCache(reader: self)
    let hits = try ids.compactMap { id in try listed { try figureHit(id, articles: articles) } }
    return Page(items: hits, total: total)
  }

  /// One figure.
  ///
  /// - Throws: `notFound`, `badRow`.
  public func figure(_ id: Figure.ID) throws -> FigureHit {
    guard let hit = try figureHit(id.rawValue, articles: ArticleCache(reader: self)) else {
      throw StorageError.notFound(id: id.description)
    }
    return hit
  }

  // MARK: - Private

  private func figureHit(_ id: Int64, articles: ArticleCache) throws -> FigureHit? {
    guard let row = try row("figures", FigureRow.select + " WHERE id = ?", [id]) else { return nil }
    let article = try articles.entry(row.id(FigureRow.Column.article.rawValue))
    let claim = try nearestKept(row.optionalID(FigureRow.Column.claim.rawValue))
    let found = try found(row, offsets: article.offsets)
    // Of a claim that was rejected, the figure is that of the claim around it.
    guard let claim,
      let text = try self.row("claims", of: claim, "SELECT text FROM claims WHERE id = ?", [claim])
    else {
      let context = Surroundings.sentence(around: found.figure.spans, in: article.text)
      return FigureHit(
        found: found, claimID: nil, context: context ?? found.figure.text, chain: [], article: article.summary
      )
    }
    let origin = try origin(ofClaim: claim)
    return FigureHit(
      found: found, claimID: try citedClaim(claim), context: try text[0], said: origin.said,
      nearestDate: try nearestDate(to: found.figure, inClaim: claim, offsets: article.offsets),
      chain: origin.chain, article: article.summary)
  }

  /// The date of the claim that stands nearest to a figure of it.
  private func nearestDate(to figure: Figure, inClaim claim: Int64, offsets: UTF8Offsets) throws -> String? {
    guard let own = figure.spans.first else { return nil }
    var nearest: (distance: Int, date: String)?
    let cursor = try rows(
      "figures",
      "SELECT id, date, spans FROM figures WHERE claim_id = ? AND date IS NOT NULL ORDER BY position", [claim]
    )
    while let row = try cursor.next() {
      guard let span = try row.spans(2, offsets).first else { continue }
      let distance = max(span.start - own.end, own.start - span.end)
      if distance < nearest?.distance ?? .max { nearest = (distance, try row[1]) }
    }
    return nearest?.date
  }

  /// The chain of a claim and when it was said; either as the nearest claim around it has it that tells.
  private func origin(ofClaim claim: Int64) throws -> (chain: [ChainLink], said: String?) {
    var current: Int64? = claim
    var visited: Set<Int64> = []
    var chain: [ChainLink] = []
    var said: String?
    while let id = current, chain.isEmpty || said == nil {
      guard visited.insert(id).inserted else {
        throw RowPlace("claims", id).fault("“parent_id” leads back to the claim itself")
      }
      if chain.isEmpty { chain = try self.chain(ofClaim: id) }
      let row = try row("claims", of: id, "SELECT parent_id, said FROM claims WHERE id = ?", [id])
      current = try row?.optionalID(0)
      if said == nil { said = try row?[1] }
    }
    return (chain, said)
  }
}
