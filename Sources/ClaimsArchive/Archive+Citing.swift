public import ClaimsModel
import Storage

/// What somebody may mean by a written id.
public enum CitedItem: Hashable, Sendable {
  case claim(Claim.ID)
  case article(Article.ID)
  case figure(Figure.ID)
}

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

  /// What an id, or the beginning of one, stands for, whatever its letter.
  ///
  /// - Throws: `badID`, `notFound`, `ambiguousID`, `gone`.
  public func item(_ text: String) throws(ArchiveError) -> CitedItem {
    if let claim = WrittenID<Claim>(text) { return .claim(try read { try $0.claimID(claim) }) }
    if let article = WrittenID<Article>(text) { return .article(try read { try $0.articleID(article) }) }
    if let figure = WrittenID<Figure>(text) { return .figure(try read { try $0.figureID(figure) }) }
    throw .badID(text, kind: "a claim, an article or a figure")
  }
}
