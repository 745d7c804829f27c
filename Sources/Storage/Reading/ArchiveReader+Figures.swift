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
    return Page(items: try ids.compactMap { try figureHit($0, articles: articles) }, total: total)
  }

  // MARK: - Private

  private func figureHit(_ id: Int64, articles: ArticleCache) throws -> FigureHit? {
    guard let row = try row("SELECT * FROM figures WHERE id = ?", [id]) else { return nil }
    let article = try articles.entry(row["article_id"])
    let claim: Int64? = row["claim_id"]
    let found = try found(row, offsets: article.offsets)
    guard let claim, let text = try self.row("SELECT text FROM claims WHERE id = ?", [claim]) else {
      let context = Surroundings.sentence(around: found.figure.spans, in: article.text)
      return FigureHit(
        found: found, claimID: nil, context: context ?? found.figure.text, chain: [], article: article.summary
      )
    }
    let origin = try origin(ofClaim: claim)
    return FigureHit(
      found: found, claimID: Claim.ID(rawValue: claim), context: text[0], said: origin.said,
      nearestDate: try nearestDate(to: found.figure, inClaim: claim, offsets: article.offsets),
      chain: origin.chain, article: article.summary)
  }

  /// The date of the claim that stands nearest to a figure of it.
  private func nearestDate(to figure: Figure, inClaim claim: Int64, offsets: UTF8Offsets) throws -> String? {
    guard let own = figure.spans.first else { return nil }
    var nearest: (distance: Int, date: String)?
    let cursor = try rows(
      "SELECT date, spans FROM figures WHERE claim_id = ? AND date IS NOT NULL ORDER BY position", [claim])
    while let row = try cursor.next() {
      guard let span = try SpanColumn.spans(row[1], offsets).first else { continue }
      let distance = max(span.start - own.end, own.start - span.end)
      if distance < nearest?.distance ?? .max { nearest = (distance, row[0]) }
    }
    return nearest?.date
  }

  /// The chain of a claim and when it was said; either as the nearest claim around it has it that tells.
  private func origin(ofClaim claim: Int64) throws -> (chain: [ChainLink], said: String?) {
    var current: Int64? = claim
    var chain: [ChainLink] = []
    var said: String?
    while let id = current, chain.isEmpty || said == nil {
      if chain.isEmpty { chain = try self.chain(ofClaim: id) }
      let row = try row("SELECT parent_id, said FROM claims WHERE id = ?", [id])
      current = row.flatMap { $0[0] }
      if said == nil { said = row.flatMap { $0[1] } }
    }
    return (chain, said)
  }
}
