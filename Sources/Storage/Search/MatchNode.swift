import ClaimsModel

/// A part of an expression on the way to FTS5's language.
///
/// A word is looked for in the content, in the names of the speakers and in the sentence around it; where several are
/// wanted, some may stand in the headline alone. What must not be there is looked for in the content only.
indirect enum MatchNode {
  case everything
  case nothing
  /// The strings any of which is the word.
  case word([String])
  case phrase(String)
  case property(String)
  case all([MatchNode])
  case any([MatchNode])
  case not(MatchNode)

  var hasWords: Bool {
    switch self {
    case .everything, .nothing, .property, .not: false
    case .word, .phrase: true
    case .all(let nodes), .any(let nodes): nodes.contains(where: \.hasWords)
    }
  }

  /// What the node comes to; under a `not`, which looks at the content alone, `isPositive` is false.
  func outcome(isPositive: Bool = true) -> MatchExpression.Outcome {
    switch self {
    case .everything: return .everything
    case .nothing: return .nothing
    case .property(let string): return .match(string)
    case .word(let strings): return .match(Self.word(strings, in: isPositive ? "{text around}" : "text"))
    case .phrase(let string): return .match("text : \(string)")
    case .all(let nodes): return Self.conjunction(nodes, isPositive: isPositive)
    case .any(let nodes):
      var strings: [String] = []
      var known: Set<String> = []
      for node in nodes {
        switch node.outcome(isPositive: isPositive) {
        case .everything: return .everything
        case .nothing: continue
        case .match(let string): if known.insert(string).inserted { strings.append(string) }
        }
      }
      return strings.isEmpty ? .nothing : .match(Self.disjunction(strings))
    case .not(let node):
      switch node.outcome(isPositive: !isPositive) {
      case .everything: return .nothing
      case .nothing: return .everything
      case .match(let string): return .match("(\(Self.anyClaim) NOT \(string))")
      }
    }
  }

  // MARK: - Private

  private static func word(_ strings: [String], in columns: String) -> String {
    "\(columns) : \(disjunction(strings))"
  }

  /// Alternatives that stand in one pair of parentheses.
  private static let chunkSize = 256

  /// `strings` with OR between; FTS5's parser copies what it has of a list for each further part, so that thousands,
  /// the sources of one surname, stand in groups.
  private static func disjunction(_ strings: [String]) -> String {
    guard strings.count > 1 else { return strings[0] }
    let parts =
      strings.count <= chunkSize
      ? strings
      : stride(from: 0, to: strings.count, by: chunkSize).map { start in
        "(" + strings[start..<min(strings.count, start + chunkSize)].joined(separator: " OR ") + ")"
      }
    return "(" + parts.joined(separator: " OR ") + ")"
  }

  /// FTS5's NOT takes two operands, so that what must not match follows what must.
  private static func conjunction(
    _ nodes: [MatchNode], isPositive: Bool
  ) -> MatchExpression.Outcome {
    var wanted: [String] = []
    var unwanted: [String] = []
    var known: Set<String> = []
    let words: [[String]] = nodes.compactMap { if case .word(let strings) = $0 { strings } else { nil } }
    let mayStandInTitle = isPositive && words.count > 1
    for node in nodes {
      var isNegation = false
      let outcome: MatchExpression.Outcome
      if case .not(let inner) = node {
        isNegation = true
        outcome = inner.outcome(isPositive: !isPositive)
      } else if mayStandInTitle, case .word(let strings) = node {
        outcome = .match(word(strings, in: "{text around title}"))
      } else {
        outcome = node.outcome(isPositive: isPositive)
      }
      switch outcome {
      case .everything: if isNegation { return .nothing }
      case .nothing: if !isNegation { return .nothing }
      case .match(let string):
        guard known.insert(isNegation ? "-" + string : string).inserted else { continue }
        if isNegation { unwanted.append(string) } else { wanted.append(string) }
      }
    }
    // A claim of which only the headline has all words is none of them.
    if mayStandInTitle { wanted.append(word(words.flatMap { $0 }, in: "{text around}")) }
    if wanted.isEmpty, unwanted.isEmpty { return .everything }
    var string = wanted.isEmpty ? anyClaim : wanted.joined(separator: " AND ")
    if wanted.count > 1 { string = "(\(string))" }
    if !unwanted.isEmpty {
      let excluded = unwanted.count == 1 ? unwanted[0] : "(" + unwanted.joined(separator: " OR ") + ")"
      string = "(\(string) NOT \(excluded))"
    }
    return .match(string)
  }

  /// Matches every claim: each has one of the kinds.
  private static let anyClaim =
    "(" + ClaimKind.allCases.map { "meta : \"\(MetaTokens.kind($0))\"" }.joined(separator: " OR ") + ")"
}
