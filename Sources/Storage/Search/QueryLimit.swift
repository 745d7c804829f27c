import ClaimsModel

/// How much can be asked for at a time.
///
/// FTS5 goes through all words of a query for each match, and SQLite nests the conditions of a statement one in
/// another: what takes more than these would be slow, or refused with words that nobody understands.
enum QueryLimit {
  /// Words that an article or a figure is looked for by.
  static let words = 64
  /// Words, phrases and fields of a search, filters included; the query language alone allows half of it.
  static let terms = 128
  /// Conditions on a figure, filters included.
  static let conditions = 64

  /// The words of a query, quoted for FTS5, each once.
  ///
  /// - Throws: `queryTooLarge`.
  static func quotedWords(_ text: String) throws(StorageError) -> [String] {
    var seen: Set<Substring> = []
    let words = text.split(whereSeparator: \.isWhitespace)
      .filter { MatchExpression.hasWord(String($0)) && seen.insert($0).inserted }
    guard words.count <= Self.words else { throw .queryTooLarge(terms: "words", limit: Self.words) }
    return words.map { MatchExpression.quoted(String($0)) }
  }

  /// Refuses an expression with too many parts.
  ///
  /// - Throws: `queryTooLarge`.
  static func require(_ expression: SearchExpression) throws(StorageError) {
    guard expression.termCount <= terms else {
      throw .queryTooLarge(terms: "words, phrases and filters in one search", limit: terms)
    }
  }

  /// Refuses a question for figures with too many parts.
  ///
  /// - Throws: `queryTooLarge`.
  static func require(_ query: FigureQuery) throws(StorageError) {
    let count = query.test.conditionCount + query.speakers.count + query.relays.count + query.outlets.count
    guard count <= conditions else {
      throw .queryTooLarge(terms: "conditions on a figure", limit: conditions)
    }
  }
}

extension SearchExpression {
  /// The number of words, phrases, fields and conditions on figures in it.
  fileprivate var termCount: Int {
    switch self {
    case .everything: 0
    case .word, .phrase, .field: 1
    case .figure(let test): test.conditionCount
    case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.termCount }
    case .not(let part): part.termCount
    }
  }
}

extension FigureTest {
  /// The number of single conditions in it.
  fileprivate var conditionCount: Int {
    switch self {
    case .any: 0
    case .bounds, .counted, .unit, .kinds: 1
    case .all(let parts), .either(let parts): parts.reduce(0) { $0 + $1.conditionCount }
    }
  }
}
