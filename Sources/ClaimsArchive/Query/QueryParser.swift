import ClaimsModel

/// Reads the query language of docs/QUERY.md.
///
/// ```
/// or    = and { ("OR" | "|") and }
/// and   = unary { ["AND"] unary }
/// unary = { "-" | "NOT" } primary
/// primary = "(" or ")" | field ":" value | "a phrase" | word ["*"]
/// ```
/// The parser is total: a quotation mark or parenthesis left open closes at the end, an operator without
/// operands is a word, what is no known field is words. Only a bad value in a known field and a query
/// beyond the limits are errors, since leaving out a condition would give a wrong answer.
public enum QueryParser {
  /// The longest query in bytes of UTF-8.
  public static let maximumBytes = 4096
  /// The most words, phrases and fields in a query.
  public static let maximumTerms = 64
  /// The deepest nesting of parentheses and negations.
  public static let maximumDepth = 32

  /// Reads `query` in linear time.
  ///
  /// - Throws: `badQuery` only.
  public static func parse(_ query: String) throws(ArchiveError) -> ParsedQuery {
    guard query.utf8.count <= maximumBytes else {
      let kept = String(decoding: query.utf8.prefix(maximumBytes), as: UTF8.self).count
      throw .badQuery(
        query: query, column: kept, length: 1,
        problem: "a query has at most \(maximumBytes) bytes, this one has \(query.utf8.count)")
    }
    let lexer = QueryLexer(query)
    var run = QueryRun(query: query, tokens: lexer.tokens, warnings: lexer.warnings)
    let root = try run.readAll()
    var result = ParsedQuery(warnings: run.warnings)
    if let root { result.expression = try run.resolve(root, into: &result) ?? .everything }
    return result
  }
}

/// A condition on the way to a ``SearchExpression``.
indirect enum QueryNode {
  case term(SearchExpression)
  /// A period of publication; `column` and `length` locate the field.
  case period(since: PartialDate?, until: PartialDate?, column: Int, length: Int)
  /// When the article came into the archive.
  case arrival(ArrivalTest, column: Int, length: Int)
  case all([QueryNode])
  case any([QueryNode])
  case not(QueryNode)
}

/// One reading of one query: recursive descent over its tokens.
private struct QueryRun {
  let query: String
  let tokens: [QueryToken]
  var warnings: [String]
  var position = 0
  var termCount = 0

  /// Reads the whole query; stray closing parentheses are passed over.
  ///
  /// - Returns: `nil` for no condition.
  mutating func readAll() throws(ArchiveError) -> QueryNode? {
    var parts: [QueryNode] = []
    while position < tokens.count {
      if let part = try readOr(depth: 0) { parts.append(part) }
      if position < tokens.count { position += 1 }
    }
    return Self.joined(parts, by: QueryNode.all)
  }

  /// Turns a node into an expression and takes the periods out of it; `nil` when nothing else is left.
  func resolve(_ node: QueryNode, into result: inout ParsedQuery) throws(ArchiveError) -> SearchExpression? {
    switch node {
    case .term(let expression): return expression
    case .period(let since, let until, _, _):
      result.narrow(since: since, until: until)
      return nil
    case .arrival(let test, _, _):
      result.added = test
      return nil
    case .all(let nodes):
      var parts: [SearchExpression] = []
      for node in nodes {
        guard let part = try resolve(node, into: &result) else { continue }
        if case .all(let inner) = part { parts += inner } else { parts.append(part) }
      }
      return Self.conjunction(parts)
    case .any(let nodes): return Self.disjunction(try alternatives(nodes))
    case .not(let inner): return try negation(of: inner)
    }
  }

  // MARK: - Private

  private mutating func readOr(depth: Int) throws(ArchiveError) -> QueryNode? {
    var parts: [QueryNode] = []
    if let first = try readAnd(depth: depth) { parts.append(first) }
    while position < tokens.count, tokens[position].content == .or {
      position += 1
      if let next = try readAnd(depth: depth) { parts.append(next) }
    }
    return Self.joined(parts, by: QueryNode.any)
  }

  private mutating func readAnd(depth: Int) throws(ArchiveError) -> QueryNode? {
    var parts: [QueryNode] = []
    while position < tokens.count {
      let token = tokens[position]
      if token.content == .close { break }
      if token.content == .or, position > 0, startsOperand(position + 1), endsOperand(position - 1) { break }
      if token.content == .and, position > 0, startsOperand(position + 1), endsOperand(position - 1) {
        position += 1
      }
      if let part = try readUnary(depth: depth) { parts.append(part) }
    }
    return Self.joined(parts, by: QueryNode.all)
  }

  private mutating func readUnary(depth: Int) throws(ArchiveError) -> QueryNode? {
    let token = tokens[position]
    guard token.content == .not, startsOperand(position + 1) else { return try readPrimary(depth: depth) }
    try checkDepth(depth + 1, at: token)
    position += 1
    return try readUnary(depth: depth + 1).map(QueryNode.not)
  }

  private mutating func readPrimary(depth: Int) throws(ArchiveError) -> QueryNode? {
    let token = tokens[position]
    position += 1
    switch token.content {
    case .open:
      try checkDepth(depth + 1, at: token)
      let inner = try readOr(depth: depth + 1)
      if position < tokens.count, tokens[position].content == .close { position += 1 }
      return inner
    case .close: return nil
    case .phrase(let text):
      guard isSearchable(text, token) else { return nil }
      try countTerm(token)
      return .term(.phrase(text))
    case .field(let field, let value, let column):
      try countTerm(token)
      return try QueryFieldValue(query: query, field: field, value: value, column: column, token: token)
        .node()
    case .word(let text): return try wordNode(text, token)
    case .or, .and, .not: return try wordNode(token.text, token)
    }
  }

  private mutating func wordNode(_ text: String, _ token: QueryToken) throws(ArchiveError) -> QueryNode? {
    guard isSearchable(text, token) else { return nil }
    try countTerm(token)
    return .term(Self.sum(text) ?? Self.word(text))
  }

  /// The ISO 4217 codes that signs stand for without more.
  private static let currencies: [Character: String] = [
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW",
    "₦": "NGN",
  ]

  /// A sum of money: `$15`, `£2.5m`; `nil` for other words.
  private static func sum(_ text: String) -> SearchExpression? {
    guard let sign = text.first, sign.unicodeScalars.first?.properties.generalCategory == .currencySymbol,
      let currency = Self.currencies[sign], text.dropFirst().first?.isNumber == true,
      let number = try? FigureComparison(String(text.dropFirst()))
    else { return nil }
    return .figure(.joined([number.test, .unit(currency)]))
  }

  private static func word(_ text: String) -> SearchExpression {
    let stem = String(text.reversed().drop { $0 == "*" }.reversed())
    return .word(stem, isPrefix: stem.count < text.count)
  }

  /// Whether an operand can start at `index`; an operator there is a word only if it stands alone.
  private func startsOperand(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    switch tokens[index].content {
    case .word, .phrase, .field, .open: return true
    case .not: return startsOperand(index + 1)
    case .close, .or, .and: return false
    }
  }

  /// Whether an operand can end at `index`.
  private func endsOperand(_ index: Int) -> Bool { tokens[index].content != .open }

  private mutating func isSearchable(_ text: String, _ token: QueryToken) -> Bool {
    if text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    {
      return true
    }
    let isEmptyPhrase = text.allSatisfy(\.isWhitespace)
    if !isEmptyPhrase { warnings.append("“\(token.text)” has no letters or digits and was left out.") }
    return false
  }

  private mutating func countTerm(_ token: QueryToken) throws(ArchiveError) {
    termCount += 1
    guard termCount > QueryParser.maximumTerms else { return }
    throw .badQuery(
      query: query, column: token.column, length: token.length,
      problem: "a query has at most \(QueryParser.maximumTerms) words, phrases and fields")
  }

  private func checkDepth(_ depth: Int, at token: QueryToken) throws(ArchiveError) {
    guard depth > QueryParser.maximumDepth else { return }
    throw .badQuery(
      query: query, column: token.column, length: token.length,
      problem: "a query is nested at most \(QueryParser.maximumDepth) deep")
  }

  /// Resolves a node that stands in an alternative or a negation, where no period may stand.
  private func alternative(_ node: QueryNode) throws(ArchiveError) -> SearchExpression? {
    switch node {
    case .term(let expression): return expression
    case .period(_, _, let column, let length):
      throw .badQuery(
        query: query, column: column, length: length,
        problem: "since:, until: and on: narrow the whole query; they can't stand in an OR or be negated")
    case .arrival(_, let column, let length):
      throw .badQuery(
        query: query, column: column, length: length,
        problem: "added: narrows the whole query; it can't stand in an OR or be negated")
    case .all(let nodes):
      let parts = try alternatives(nodes)
      return Self.conjunction(parts)
    case .any(let nodes): return Self.disjunction(try alternatives(nodes))
    case .not(let inner): return try negation(of: inner)
    }
  }

  private func alternatives(_ nodes: [QueryNode]) throws(ArchiveError) -> [SearchExpression] {
    var found: [SearchExpression] = []
    for node in nodes {
      if let expression = try alternative(node) { found.append(expression) }
    }
    return found
  }

  private func negation(of node: QueryNode) throws(ArchiveError) -> SearchExpression? {
    guard let expression = try alternative(node) else { return nil }
    return .not(expression)
  }

  /// All of `parts`; what they ask of figures is asked of one and the same.
  private static func conjunction(_ parts: [SearchExpression]) -> SearchExpression? {
    var joined: [SearchExpression] = []
    var tests: [FigureTest] = []
    var place: Int?
    for part in parts {
      guard case .figure(let test) = part else {
        joined.append(part)
        continue
      }
      place = place ?? joined.count
      tests.append(test)
    }
    if let place { joined.insert(.figure(.joined(tests)), at: place) }
    return joined.count > 1 ? .all(joined) : joined.first
  }

  /// Any of `parts`; where all ask for a figure, one that any of them allows, so that it can be asked more.
  private static func disjunction(_ parts: [SearchExpression]) -> SearchExpression {
    let tests: [FigureTest] = parts.compactMap { if case .figure(let test) = $0 { test } else { nil } }
    return tests.count == parts.count && tests.count > 1 ? .figure(.either(tests)) : .any(parts)
  }

  private static func joined(_ nodes: [QueryNode], by join: ([QueryNode]) -> QueryNode) -> QueryNode? {
    nodes.count > 1 ? join(nodes) : nodes.first
  }
}
