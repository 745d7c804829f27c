public import ClaimsModel
import GRDB

/// Where an article was read from.
public struct ArticlePlace: Hashable, Sendable {
  /// The article.
  public var article: Article.ID
  /// As it was named when it was read.
  public var place: String
  /// The same as an absolute path; `nil` for what is no file, or was read by an older version.
  public var location: String?
}

extension ArchiveReader {
  /// Every place from which an article was read; an article has several when its text stands in several.
  public func articlePlaces() throws -> [ArticlePlace] {
    try rows(
      "inputs",
      """
      SELECT inputs.id, inputs.article_id, articles.printed_id, inputs.place, inputs.location
        FROM inputs JOIN articles ON articles.id = inputs.article_id WHERE inputs.version_id IS NULL
        ORDER BY inputs.article_id, inputs.id
      """
    ).map { row in
      ArticlePlace(
        article: try row.id(1, printed: 2), place: try row[3],
        location: try row[4])
    }
  }

  /// The articles of an outlet, by any name of it; of another that only shares words with the name, none.
  public func articleIDs(ofOutlet name: String) throws -> [Article.ID] {
    try OutletFinder(reader: self).names(ofOutlet: name).flatMap { own in
      try rows("articles", "SELECT id, printed_id FROM articles WHERE outlet = ? ORDER BY id", [own])
        .map { try $0.id(0, printed: 1) }
    }
  }
}
