import ClaimsModel
import GRDB

/// Turns a row of `claims` back into a claim.
enum ClaimRow {
  /// The columns, in the order of `select`.
  enum Column: Int {
    case id, article, position, kind, stance, text, cueText, cueLemma, cueSpans, parent, said, venue, negated
    case inTitle, sentenceStart, sentenceEnd, figures, confidence, printedID
  }

  /// Reads the columns named above.
  static let select = """
    SELECT id, article_id, position, kind, stance, text, cue_text, cue_lemma, cue_spans, parent_id, said, venue,
      negated, in_title, sentence_start, sentence_end, figures, confidence, printed_id FROM claims
    """

  /// The claim, without what other tables hold: spans, attribution, parent.
  ///
  /// - Throws: `badRow`.
  static func claim(_ row: CheckedRow, offsets: UTF8Offsets) throws -> Claim {
    let confidence: Double = try row[Column.confidence.rawValue]
    guard (0...1).contains(confidence) else {
      throw row.fault("“confidence” is \(confidence), which does not lie between 0 and 1")
    }
    return Claim(
      kind: try row.term(Column.kind.rawValue), stance: try row.term(Column.stance.rawValue),
      text: try row[Column.text.rawValue], spans: [],
      cue: try cue(row, at: Column.cueText.rawValue, offsets: offsets),
      said: try row[Column.said.rawValue], venue: try row[Column.venue.rawValue],
      isNegated: try row[Column.negated.rawValue], isInTitle: try row[Column.inTitle.rawValue],
      sentence: try row.span(Column.sentenceStart.rawValue, Column.sentenceEnd.rawValue, offsets),
      figures: try figures(row), confidence: confidence)
  }

  /// The row's number, and what is printed of it.
  ///
  /// - Throws: `badRow`.
  static func id(_ row: CheckedRow) throws -> Claim.ID {
    try row.id(Column.id.rawValue, printed: Column.printedID.rawValue)
  }

  /// The claim within which one stands; `nil` for none.
  ///
  /// - Throws: `badRow` when it is the claim itself.
  static func parent(_ row: CheckedRow) throws -> Int64? {
    let parent = try row.optionalID(Column.parent.rawValue)
    guard try parent == nil || parent != row.id(Column.id.rawValue) else {
      throw row.fault("“parent_id” names the claim itself")
    }
    return parent
  }

  /// The cue of three columns from `first` on: text, lemma, spans; `nil` when they are NULL.
  static func cue(_ row: CheckedRow, at first: Int, offsets: UTF8Offsets) throws -> Cue? {
    let (text, lemma): (String?, String?) = (try row[first], try row[first + 1])
    let spans: String? = try row[first + 2]
    switch (text, lemma, spans) {
    case (nil, nil, nil): return nil
    case (let text?, let lemma?, _?):
      return Cue(text: text, lemma: lemma, spans: try row.spans(first + 2, offsets))
    default: throw row.fault("its cue lacks its words, its lemma or its spans")
    }
  }

  private static func figures(_ row: CheckedRow) throws -> [Int] {
    guard let json: String = try row[Column.figures.rawValue] else { return [] }
    guard let figures = SpanColumn.numbers(json) else { throw row.fault("“figures” is no list of numbers") }
    return figures
  }
}
