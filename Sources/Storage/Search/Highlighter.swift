import ClaimsModel
import GRDB

/// Finds the words that made the claims of one page match.
///
/// All in one query: FTS5 reads everything that begins with a prefix again for each, which measured 14 ms a claim.
struct Highlighter {
  /// Two control characters, which no normalised text holds.
  private static let opening: Unicode.Scalar = "\u{2}"
  private static let closing: Unicode.Scalar = "\u{3}"

  private let marked: [Int64: String]

  /// Reads the matched words of the claims `ids`; of none when `match`, FTS5's string, is `nil`.
  init(reader: ArchiveReader, match: String?, ids: [Int64]) throws {
    guard let match, let first = ids.min(), let last = ids.max() else {
      marked = [:]
      return
    }
    // The plus keeps FTS5 from taking each id of the list as a search of its own.
    let cursor = try reader.rows(
      "claims",
      """
      SELECT rowid, highlight(claims_fts, 0, ?, ?) FROM claims_fts
        WHERE claims_fts MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))
      """,
      [
        String(Self.opening), String(Self.closing), match, first, last,
        SpanColumn.json(ids.map { Int($0) }),
      ])
    var marked: [Int64: String] = [:]
    while let row = try cursor.next() { marked[try row[0]] = try row[1] }
    self.marked = marked
  }

  /// The matched words in the text of claim `id`, UTF-8 offsets, in order.
  func spans(in text: String, of id: Int64) -> [TextSpan] {
    marked[id].map { Self.spans(marked: $0, text: text) } ?? []
  }

  /// The spans between the marks; none when the rest is not `text`.
  static func spans(marked: String, text: String) -> [TextSpan] {
    var spans: [TextSpan] = []
    var offset = 0
    var start: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case opening: start = offset
      case closing:
        if let start { spans.append(TextSpan(start, offset)) }
        start = nil
      default: offset += UTF8.width(scalar)
      }
    }
    return offset == text.utf8.count ? spans : []
  }
}
