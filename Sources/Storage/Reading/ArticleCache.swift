import ClaimsModel
import GRDB

/// What the claims and figures of one page need to know of their articles, each read once.
final class ArticleCache {
  /// An article's summary, its text and the offsets in it.
  struct Entry {
    let summary: ArticleSummary
    let text: String
    let offsets: UTF8Offsets
  }

  /// Texts kept at a time; a page's claims come from a few neighbouring articles.
  private static let capacity = 64

  private let reader: ArchiveReader
  private var entries: [Int64: Entry] = [:]

  init(reader: ArchiveReader) { self.reader = reader }

  /// The article `id`.
  ///
  /// - Throws: `damaged` when there is none.
  func entry(_ id: Int64) throws -> Entry {
    if let entry = entries[id] { return entry }
    guard let row = try reader.row(Self.select + " WHERE id = ?", [id]) else {
      throw StorageError.damaged(reason: "article \(Article.ID(rawValue: id)) is missing")
    }
    let text: String = row["text"]
    if entries.count >= Self.capacity { entries.removeAll(keepingCapacity: true) }
    let entry = Entry(summary: Self.summary(row), text: text, offsets: UTF8Offsets(text))
    entries[id] = entry
    return entry
  }

  /// The columns of a summary.
  static let summaryColumns =
    "id, title, outlet, published, path, url, claim_count, statement_count, figure_count"

  private static let select = "SELECT \(summaryColumns), text FROM articles"

  /// The summary in a row of `summaryColumns`.
  static func summary(_ row: Row) -> ArticleSummary {
    let published: String? = row["published"]
    return ArticleSummary(
      id: Article.ID(rawValue: row["id"]), title: row["title"], outlet: row["outlet"],
      published: published.flatMap { PartialDate(edtf: $0) }, path: row["path"], url: row["url"],
      claimCount: row["claim_count"], statementCount: row["statement_count"], figureCount: row["figure_count"]
    )
  }
}
