import ClaimsModel
import GRDB

extension ArchiveReader {
  /// Claims whose words are not those of the article at their spans.
  ///
  /// Each text is read once: SQL's own `substr`, which counts the characters from the start for every span, took the
  /// square of an article's length.
  func spanFaults(_ found: inout FaultList.Found) throws {
    let articles = try rows("articles", "SELECT id, text FROM articles")
    while let row = try articles.next() {
      var wrong: [Int64] = []
      try found.gather {
        let text: String = try row[1]
        wrong = try claimsWithOtherWords(ofArticle: row.id(0), text: ArticleBytes(text))
      }
      for claim in wrong { found.add(RowPlace("claims", claim), "its words are not those at its spans") }
    }
  }

  // MARK: - Private

  private func claimsWithOtherWords(ofArticle article: Int64, text: ArticleBytes) throws -> [Int64] {
    let spans = try rows(
      "claims",
      """
      SELECT claims.id, claims.text, span_start, span_end
        FROM claims LEFT JOIN claim_spans ON claim_spans.claim_id = claims.id
        WHERE claims.article_id = ? ORDER BY claims.id, claim_spans.position
      """, [article])
    var found: [Int64] = []
    var current: (id: Int64, words: [UInt8], pieces: [UInt8]?)?
    func close() {
      if let current, current.pieces != current.words { found.append(current.id) }
    }
    while let row = try spans.next() {
      let id = try row.id(0)
      if current?.id != id {
        close()
        let words: String = try row[1]
        current = (id, Array(words.utf8), nil)
      }
      let (start, end): (Int?, Int?) = (try row[2], try row[3])
      let piece = text.piece(from: start, to: end)
      if current?.pieces == nil { current?.pieces = [] } else { current?.pieces?.append(UInt8(ascii: " ")) }
      current?.pieces?.append(contentsOf: piece)
    }
    close()
    return found
  }
}

/// The bytes of an article's text, found by offsets in scalars.
private struct ArticleBytes {
  private let bytes: [UInt8]
  private let offsets: UTF8Offsets

  init(_ text: String) {
    bytes = Array(text.utf8)
    offsets = UTF8Offsets(text)
  }

  /// The bytes between two offsets; none when they are no span.
  func piece(from start: Int?, to end: Int?) -> ArraySlice<UInt8> {
    guard let start, let end, start >= 0, start < end else { return [] }
    return bytes[offsets.utf8Offset(ofScalar: start)..<offsets.utf8Offset(ofScalar: end)]
  }
}
