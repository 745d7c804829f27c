import ClaimsModel
import GRDB

/// Finds the words of a claim that made it match.
struct Highlighter {
  /// Two control characters, which no normalised text holds.
  private static let opening: Unicode.Scalar = "\u{2}"
  private static let closing: Unicode.Scalar = "\u{3}"

  let reader: ArchiveReader
  /// FTS5's string; `nil` when nothing was matched by word.
  let match: String?

  /// The matched words in the text of claim `id`, UTF-8 offsets, in order.
  func spans(in text: String, of id: Int64) throws -> [TextSpan] {
    guard let match else { return [] }
    let statement = try reader.db.cachedStatement(
      sql: """
        SELECT highlight(claims_fts, 0, ?, ?) FROM claims_fts WHERE claims_fts MATCH ? AND rowid = ?
        """)
    let marked = try String.fetchOne(
      statement, arguments: [String(Self.opening), String(Self.closing), match, id])
    return marked.map { Self.spans(marked: $0, text: text) } ?? []
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
