public import ClaimsModel
import GRDB
import Outlets

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
  /// Whether articles were taken out whose words may still stand in free pages of the file.
  func hasUnsweptRemovals() throws -> Bool {
    try count("SELECT EXISTS (SELECT 1 FROM removed_texts WHERE is_swept = 0)") > 0
  }

  /// Every place from which an article was read; an article has several when its text stands in several.
  public func articlePlaces() throws -> [ArticlePlace] {
    try rows(
      "inputs",
      """
      SELECT inputs.id, inputs.article_id, articles.ref, inputs.place, inputs.location
        FROM inputs JOIN articles ON articles.id = inputs.article_id ORDER BY inputs.article_id, inputs.id
      """
    ).map { row in
      ArticlePlace(
        article: Article.ID(rawValue: try row.id(1), reference: try row[2]), place: try row[3],
        location: try row[4])
    }
  }

  /// The articles of an outlet, by any name of it; of another that only shares words with the name, none.
  public func articleIDs(ofOutlet name: String) throws -> [Article.ID] {
    let finder = try OutletFinder(reader: self)
    func folded(_ name: String) -> String {
      NameFolding.folded(OutletDirectory.folded(finder.outlet(called: name)))
    }
    let meant = folded(name)
    let names = try rows("outlets", "SELECT name FROM outlets ORDER BY id").map { try $0[0] as String }
      .filter { folded($0) == meant }
    return try names.flatMap { own in
      try rows("articles", "SELECT id, ref FROM articles WHERE outlet = ? ORDER BY id", [own])
        .map { Article.ID(rawValue: try $0.id(0), reference: try $0[1]) }
    }
  }
}
