import ClaimsModel

/// A search expression as one string of FTS5's language, the only place where one is written.
///
/// Whatever a user typed stands between double quotes, its own doubled: no word of his is ever an operator.
struct MatchExpression {
  /// What an expression comes to once the doubts that are settled are put in.
  enum Outcome: Hashable {
    case everything
    case nothing
    case match(String)
  }

  /// The deepest nesting compiled: FTS5's parser keeps a stack of 100 entries, up to three a level.
  static let depthLimit = 28

  /// What the full-text index alone can't tell of a claim.
  enum Doubt {
    /// Whether it has a phrase word for word; the index knows stems only.
    case phrase(ExactPhrase)
    /// Whether it has a figure of which this holds.
    case figure(FigureTest)
  }

  private let root: Node
  /// What is to be confirmed claim by claim, in the order of the expression.
  let doubts: [Doubt]
  /// The parts of the expression, all required, that ask for figures; ``FigureFilter`` sees to them.
  let figures: [SearchExpression]

  /// Compiles `expression`, looking names up with `names`; unless `speakers` is `nil`, one of them must be the
  /// speaker, or a relay.
  ///
  /// - Throws: `queryTooDeep`, and what `names` throws.
  init(
    _ expression: SearchExpression, speakers: [Source.ID]? = nil,
    as relation: Attribution.Relation = .speaker,
    names: NameResolver
  ) throws {
    var builder = Builder(names: names)
    let (rest, figures) = Self.parted(expression)
    self.figures = figures
    let node = try builder.node(rest, depth: 0)
    if let speakers {
      let sources = try names.sources(ofIdentities: speakers.map(\.rawValue))
      let tokens = sources.map { relation == .speaker ? MetaTokens.speaker($0) : MetaTokens.relay($0) }
      root = .all([node, builder.properties(tokens)])
    } else {
      root = node
    }
    doubts = builder.doubts
  }

  /// The expression without the parts that ask for figures, and those.
  ///
  /// A part with a phrase stays too, since its claims must be confirmed.
  private static func parted(_ expression: SearchExpression) -> (SearchExpression, [SearchExpression]) {
    if case .all(let parts) = expression {
      let each = parts.map(parted)
      let rest = each.map(\.0).filter { $0 != .everything }
      return (rest.isEmpty ? .everything : .all(rest), each.flatMap(\.1))
    }
    guard expression.asksForFigures else { return (expression, []) }
    return (expression.hasPhrase ? expression : .everything, [expression])
  }

  /// Whether a match depends on words of the claim at all, so that some match better than others.
  var hasWords: Bool { root.hasWords }

  /// The string when no doubt is settled yet: a superset of the exact matches.
  ///
  /// With `isNegated`, for an expression under a `not`: a subset.
  func candidates(isNegated: Bool = false) -> Outcome { root.candidates(isPositive: !isNegated) }

  /// The string for a claim of which `settle` tells whether a doubt holds; it is asked only where that matters.
  func outcome(settle: (Doubt) throws -> Bool) throws -> Outcome {
    try root.outcome(isPositive: true) { try settle(doubts[$0]) }
  }

  /// A user's text as an FTS5 string.
  static func quoted(_ text: String) -> String {
    // By scalars: a mark with an accent upon it is one character, and none that equals the mark.
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars where scalar.value != 0 {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// Whether FTS5's tokenizer finds a word in `text`.
  static func hasWord(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: WordScanner.isWordScalar)
  }
}

extension SearchExpression {
  /// Whether a phrase stands anywhere in it.
  fileprivate var hasPhrase: Bool {
    switch self {
    case .everything, .word, .field, .figure: false
    case .phrase: true
    case .all(let parts), .any(let parts): parts.contains(where: \.hasPhrase)
    case .not(let part): part.hasPhrase
    }
  }
}

// MARK: - Private

private indirect enum Node {
  case everything
  case nothing
  case text(String)
  case property(String)
  case phrase(Int, String)
  case figure(Int)
  case all([Node])
  case any([Node])
  case not(Node)

  var hasWords: Bool {
    switch self {
    case .everything, .nothing, .property, .not, .figure: false
    case .text, .phrase: true
    case .all(let nodes), .any(let nodes): nodes.contains(where: \.hasWords)
    }
  }

  /// What the node comes to when nothing is known of the doubts.
  func candidates(isPositive: Bool) -> MatchExpression.Outcome {
    outcome(isPositive: isPositive) { _ in nil }
  }

  /// What the node comes to when `settle` says whether the doubt of a number holds; `nil` when that is not known.
  ///
  /// An unknown phrase counts as its match by stem where that can only add candidates, and as absent under a
  /// `not`; an unknown figure as there, or as absent.
  func outcome(isPositive: Bool, settle: (Int) throws -> Bool?) rethrows -> MatchExpression.Outcome {
    switch self {
    case .everything: return .everything
    case .nothing: return .nothing
    case .text(let string), .property(let string): return .match(string)
    case .phrase(let index, let string):
      if let holds = try settle(index) { return holds ? .everything : .nothing }
      return isPositive ? .match(string) : .nothing
    case .figure(let index): return try settle(index) ?? isPositive ? .everything : .nothing
    case .all(let nodes): return try Self.conjunction(nodes, isPositive: isPositive, settle: settle)
    case .any(let nodes):
      var strings: [String] = []
      var known: Set<String> = []
      for node in nodes {
        switch try node.outcome(isPositive: isPositive, settle: settle) {
        case .everything: return .everything
        case .nothing: continue
        case .match(let string): if known.insert(string).inserted { strings.append(string) }
        }
      }
      return strings.isEmpty ? .nothing : .match(Self.disjunction(strings))
    case .not(let node):
      switch try node.outcome(isPositive: !isPositive, settle: settle) {
      case .everything: return .nothing
      case .nothing: return .everything
      case .match(let string): return .match("(\(Self.anyClaim) NOT \(string))")
      }
    }
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
    _ nodes: [Node], isPositive: Bool, settle: (Int) throws -> Bool?
  ) rethrows -> MatchExpression.Outcome {
    var wanted: [String] = []
    var unwanted: [String] = []
    var known: Set<String> = []
    for node in nodes {
      let isNegation: Bool
      let outcome: MatchExpression.Outcome
      if case .not(let inner) = node {
        isNegation = true
        outcome = try inner.outcome(isPositive: !isPositive, settle: settle)
      } else {
        isNegation = false
        outcome = try node.outcome(isPositive: isPositive, settle: settle)
      }
      switch outcome {
      case .everything: if isNegation { return .nothing }
      case .nothing: if !isNegation { return .nothing }
      case .match(let string):
        guard known.insert(isNegation ? "-" + string : string).inserted else { continue }
        if isNegation { unwanted.append(string) } else { wanted.append(string) }
      }
    }
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

private struct Builder {
  let names: NameResolver
  var doubts: [MatchExpression.Doubt] = []

  mutating func node(_ expression: SearchExpression, depth: Int) throws -> Node {
    guard depth <= MatchExpression.depthLimit else {
      throw StorageError.queryTooDeep(limit: MatchExpression.depthLimit)
    }
    switch expression {
    case .everything: return .everything
    case .word(let word, let isPrefix):
      guard MatchExpression.hasWord(word) else { return .everything }
      return .text("text : \(MatchExpression.quoted(word))\(isPrefix ? " *" : "")")
    case .phrase(let phrase):
      guard MatchExpression.hasWord(phrase) else { return .everything }
      doubts.append(.phrase(ExactPhrase(phrase)))
      return .phrase(doubts.count - 1, "text : \(MatchExpression.quoted(phrase))")
    case .figure(let test):
      doubts.append(.figure(test))
      return .figure(doubts.count - 1)
    case .field(let field): return try node(field)
    case .all(let parts): return .all(try parts.map { try node($0, depth: depth + 1) })
    case .any(let parts): return .any(try parts.map { try node($0, depth: depth + 1) })
    case .not(let part): return .not(try node(part, depth: depth + 1))
    }
  }

  private func node(_ field: SearchField) throws -> Node {
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
      let strings = words.split(whereSeparator: \.isWhitespace).map(String.init)
        .filter(MatchExpression.hasWord).map { "title : \(MatchExpression.quoted($0))" }
      return strings.isEmpty ? .everything : .all(strings.map(Node.property))
    }
  }

  /// The claims whose confidence is one of these hundredths.
  ///
  /// What is left out is named instead where that is the lower part: most claims are sure, so that it is the shorter list.
  private func confidence(_ hundredths: ClosedRange<Int>) -> Node {
    guard hundredths.upperBound >= 100 else { return properties(MetaTokens.confidence(hundredths)) }
    if hundredths.lowerBound <= 0 { return .everything }
    return .not(properties(MetaTokens.confidence(0...(hundredths.lowerBound - 1))))
  }

  func properties(_ tokens: [String]) -> Node {
    tokens.isEmpty ? .nothing : .any(tokens.map { .property("meta : \"\($0)\"") })
  }
}
