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

  private func cited<Row: CitableRow>(_ row: Int64, in table: String) throws -> ArchiveID<Row> {
    try self.row(table, of: row, "SELECT id, printed_id FROM \(table) WHERE id = ?", [row])?.id(0, printed: 1)
      ?? ArchiveID(rawValue: row)
  }

  private func id<Row>(_ written: WrittenID<Row>, in table: String) throws -> ArchiveID<Row> {
    let found = try rows(
      table,
      "SELECT id, printed_id FROM \(table) WHERE printed_id BETWEEN ? AND ? ORDER BY printed_id, id LIMIT ?",
      [written.description, written.last, Self.mostNamed + 1]
    ).map { try $0.id(0, printed: 1) as ArchiveID<Row> }
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
      "SELECT printed_id, reason, gone_at, article FROM gone WHERE printed_id BETWEEN ? AND ? LIMIT 2",
      [written.description, written.last]
    ).map { row in
      let id: ArchiveID<Row> = try row.printedID(0)
      let article: Article.ID? = try (row[3] as String?) == nil ? nil : row.printedID(3)
      return GoneRow(
        id: id.description, reason: try row.term(1), time: try row[2], article: article?.description)
    }
    return found.count == 1 ? found.first : nil
  }
}
