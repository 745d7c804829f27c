import ClaimsModel

/// Makes nodes of a search expression, looking names and words up in the archive.
struct MatchBuilder {
  private let names: NameResolver
  private let forms: WordForms
  /// Which word of the expression each FTS5 string is a form of.
  private(set) var words: [String: Int] = [:]
  private var wordCount = 0

  init(names: NameResolver) throws {
    self.names = names
    forms = try WordForms(db: names.reader.db, begun: names.reader.bounds.begun)
  }

  /// The node of an expression.
  ///
  /// - Throws: `queryTooDeep`, and what SQLite throws.
  mutating func node(_ expression: SearchExpression, depth: Int) throws -> MatchNode {
    guard depth <= MatchExpression.depthLimit else {
      throw StorageError.queryTooDeep(limit: MatchExpression.depthLimit)
    }
    switch expression {
    case .everything: return .everything
    case .word(let word, let isPrefix): return try self.word(word, isPrefix: isPrefix)
    case .phrase(let phrase):
      guard MatchExpression.hasWord(phrase) else { return .everything }
      let string = MatchExpression.quoted(phrase)
      count([string])
      return .phrase(string)
    // What asks for figures was parted from the rest.
    case .figure: return .everything
    case .field(let field): return try node(field)
    case .all(let parts): return .all(try parts.map { try node($0, depth: depth + 1) })
    case .any(let parts): return .any(try parts.map { try node($0, depth: depth + 1) })
    case .not(let part): return .not(try node(part, depth: depth + 1))
    }
  }

  /// The claims with one of these words of the column `meta`.
  func properties(_ tokens: [String]) -> MatchNode {
    tokens.isEmpty ? .nothing : .any(tokens.map { .property("meta : \"\($0)\"") })
  }

  // MARK: - Private

  private mutating func word(_ word: String, isPrefix: Bool) throws -> MatchNode {
    let strings = try forms.alternatives(of: word, isPrefix: isPrefix)
    guard !strings.isEmpty else { return .everything }
    count(strings)
    return .word(strings)
  }

  private mutating func count(_ strings: [String]) {
    for string in strings where words[string] == nil { words[string] = wordCount }
    wordCount += 1
  }

  private mutating func node(_ field: SearchField) throws -> MatchNode {
    switch field {
    case .speaker(let name): return properties(try names.sources(name).map(MetaTokens.speaker))
    case .source(let name): return properties(try names.sources(name).map(MetaTokens.anyone))
    case .via(let name): return properties(try names.sources(name).map(MetaTokens.relay))
    case .outlet(let name): return properties(try names.outlets(name).map(MetaTokens.outlet))
    case .kind(let kind): return properties([MetaTokens.kind(kind)])
    case .stance(let stance): return properties([MetaTokens.stance(stance)])
    case .confidence(let hundredths): return confidence(hundredths)
    case .nested: return properties([MetaTokens.nested])
    case .title(let words):
      let strings = try words.split(whereSeparator: \.isWhitespace).compactMap { word -> String? in
        let forms = try forms.alternatives(of: String(word), isPrefix: word.hasSuffix("*"))
        return forms.isEmpty ? nil : "title : (\(forms.joined(separator: " OR ")))"
      }
      return strings.isEmpty ? .everything : .all(strings.map(MatchNode.property))
    }
  }

  /// The claims whose confidence is one of these hundredths.
  ///
  /// What is left out is named instead where that is the lower part: most claims are sure, so that it is the shorter list.
  private func confidence(_ hundredths: ClosedRange<Int>) -> MatchNode {
    guard hundredths.upperBound >= 100 else { return properties(MetaTokens.confidence(hundredths)) }
    if hundredths.lowerBound <= 0 { return .everything }
    return .not(properties(MetaTokens.confidence(0...(hundredths.lowerBound - 1))))
  }
}
