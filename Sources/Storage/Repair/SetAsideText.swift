import ClaimsModel
import Foundation
import GRDB

/// What can still be read of an article that is taken out of an archive, one line of JSON.
struct SetAsideText: Encodable {
  let id: String
  let problem: String
  let path: String?
  let title: String?
  let outlet: String?
  let published: String?
  let url: String?
  let text: String?

  /// Reads the columns one by one; those that hold no text are left out.
  init(article: Int64, problem: String, db: Database) throws {
    let known = try? ArchiveReader(db: db, path: "").citedArticle(article)
    id = (known ?? Article.ID(rawValue: article)).description
    self.problem = problem
    func column(_ name: String) -> String? {
      let row = try? db.row("articles", of: article, "SELECT \(name) FROM articles WHERE id = ?", [article])
      return try? row?[0]
    }
    (path, title, outlet) = (column("path"), column("title"), column("outlet"))
    (published, url, text) = (column("published"), column("url"), column("text"))
  }

  /// The line, with its end.
  func line() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
