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
  /// - Throws: `badRow` when there is none, or its row is bad.
  func entry(_ id: Int64) throws -> Entry {
    if let entry = entries[id] { return entry }
    guard let row = try reader.row("articles", of: id, Self.select, [id]) else {
      throw RowPlace("articles", id).fault("it is missing")
    }
    let text: String = try row[Self.textColumn]
    if entries.count >= Self.capacity { entries.removeAll(keepingCapacity: true) }
    let entry = Entry(
      summary: try reader.completed(ArticleRow.summary(row)), text: text, offsets: UTF8Offsets(text))
    entries[id] = entry
    return entry
  }

  private static let select = "SELECT \(ArticleRow.summaryColumns), text FROM articles WHERE id = ?"
  private static let textColumn = 10
}
