public import ClaimsModel
import Storage

extension Archive {
  /// The claim that an id, or the beginning of one, stands for.
  ///
  /// - Throws: `badID`, `notFound`, `ambiguousID`, `gone`.
  public func claimID(_ text: String) throws(ArchiveError) -> Claim.ID {
    guard let written = WrittenID<Claim>(text) else { throw .badID(text, kind: "a claim") }
    return try read { try $0.claimID(written) }
  }

  /// The article that an id, or the beginning of one, stands for.
  ///
  /// - Throws: `badID`, `notFound`, `ambiguousID`, `gone`.
  public func articleID(_ text: String) throws(ArchiveError) -> Article.ID {
    guard let written = WrittenID<Article>(text) else { throw .badID(text, kind: "an article") }
    return try read { try $0.articleID(written) }
  }

  /// The figure that an id, or the beginning of one, stands for.
  ///
  /// - Throws: `badID`, `notFound`, `ambiguousID`, `gone`.
  public func figureID(_ text: String) throws(ArchiveError) -> Figure.ID {
    guard let written = WrittenID<Figure>(text) else { throw .badID(text, kind: "a figure") }
    return try read { try $0.figureID(written) }
  }
}
