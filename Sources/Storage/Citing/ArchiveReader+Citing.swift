public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// The claim that somebody means by an id, or by the beginning of one.
  ///
  /// - Throws: `notFound`, `ambiguousID`, `gone`.
  public func claimID(_ written: WrittenID<Claim>) throws -> Claim.ID { try id(written, in: "claims") }

  /// The article that somebody means by an id, or by the beginning of one.
  ///
  /// - Throws: `notFound`, `ambiguousID`, `gone`.
  public func articleID(_ written: WrittenID<Article>) throws -> Article.ID {
    try id(written, in: "articles")
  }

  /// The figure that somebody means by an id, or by the beginning of one.
  ///
  /// - Throws: `notFound`, `ambiguousID`, `gone`.
  public func figureID(_ written: WrittenID<Figure>) throws -> Figure.ID { try id(written, in: "figures") }

  /// The id of a row of `claims`.
  func citedClaim(_ row: Int64) throws -> Claim.ID { try cited(row, in: "claims") }

  /// The id of a row of `articles`.
  func citedArticle(_ row: Int64) throws -> Article.ID { try cited(row, in: "articles") }

  // MARK: - Private

  private func cited<Row>(_ row: Int64, in table: String) throws -> ArchiveID<Row> {
    let found = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT ref FROM \(table) WHERE id = ?"), arguments: [row])
    return ArchiveID(rawValue: row, reference: found)
  }

  private func id<Row>(_ written: WrittenID<Row>, in table: String) throws -> ArchiveID<Row> {
    let found = try rows(
      table,
      "SELECT id, ref FROM \(table) WHERE printed_id BETWEEN ? AND ? ORDER BY printed_id, id LIMIT ?",
      [written.description, written.last, Self.mostNamed + 1]
    ).map { ArchiveID<Row>(rawValue: try $0.id(0), reference: try $0[1]) }
    if let only = found.first, found.count == 1 { return only }
    guard found.isEmpty else {
      throw StorageError.ambiguousID(
        written.description, meant: found.prefix(Self.mostNamed).map(\.description),
        hasMore: found.count > Self.mostNamed)
    }
    if let gone = try gone(written) { throw StorageError.gone(gone) }
    throw StorageError.notFound(id: written.description)
  }

  /// Ids that a message names at most.
  private static var mostNamed: Int { 5 }

  /// What became of the one row that had an id beginning so; `nil` for none, or several.
  private func gone<Row>(_ written: WrittenID<Row>) throws -> GoneRow? {
    let found = try rows(
      "gone",
      """
      SELECT ref, reason, gone_at, article_ref FROM gone WHERE letter = ? AND ref BETWEEN ? AND ? LIMIT 2
      """, [String(Row.letter), written.references.lowerBound, written.references.upperBound]
    ).map { row in
      let article: Int64? = try row[3]
      return GoneRow(
        id: ArchiveID<Row>(rawValue: 0, reference: try row[0]).description, reason: try row.term(1),
        time: try row[2], article: article.map { Article.ID(rawValue: 0, reference: $0).description })
    }
    return found.count == 1 ? found.first : nil
  }
}
