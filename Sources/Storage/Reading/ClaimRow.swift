import ClaimsModel
import GRDB

/// Turns a row of `claims` back into a claim.
enum ClaimRow {
  /// The columns, in the order of `select`.
  enum Column: Int {
    case id, article, kind, stance, text, cueText, cueLemma, cueSpans, parent, said, venue, negated, inTitle
    case sentenceStart, sentenceEnd, figures, confidence
  }

  /// Reads the columns named above.
  static let select = """
    SELECT id, article_id, kind, stance, text, cue_text, cue_lemma, cue_spans, parent_id, said, venue, negated,
      in_title, sentence_start, sentence_end, figures, confidence FROM claims
    """

  /// The claim, without what other tables hold: spans, attribution, parent.
  static func claim(_ row: Row, offsets: UTF8Offsets, reader: ArchiveReader) throws -> Claim {
    func column<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: Column) -> Value {
      row[column.rawValue]
    }
    func optional(_ column: Column) -> String? { row[column.rawValue] }
    let start = offsets.utf8Offset(ofScalar: column(.sentenceStart))
    let figures = try optional(.figures).map { try SpanColumn.numbers($0) }
    return Claim(
      kind: try reader.value(column(.kind)), stance: try reader.value(column(.stance)), text: column(.text),
      spans: [],
      cue: try cue(
        text: optional(.cueText), lemma: optional(.cueLemma), spans: optional(.cueSpans), offsets: offsets),
      said: optional(.said), venue: optional(.venue), isNegated: column(.negated),
      isInTitle: column(.inTitle),
      sentence: TextSpan(start, max(start, offsets.utf8Offset(ofScalar: column(.sentenceEnd)))),
      figures: figures ?? [], confidence: column(.confidence))
  }

  /// The cue of three columns; `nil` when they are.
  static func cue(text: String?, lemma: String?, spans: String?, offsets: UTF8Offsets) throws -> Cue? {
    guard let text, let lemma, let spans else { return nil }
    return Cue(text: text, lemma: lemma, spans: try SpanColumn.spans(spans, offsets))
  }
}
