import ClaimsModel

/// A search expression as one string of FTS5's language, the only place where one is written.
///
/// Whatever a user typed stands between double quotes, blanks in the place of its own: no word of his is ever an operator.
struct MatchExpression {
  /// What an expression comes to.
  enum Outcome: Hashable {
    case everything
    case nothing
    case match(String)
  }

  /// The deepest nesting compiled: FTS5's parser keeps a stack of 100 entries, up to three a level.
  static let depthLimit = 28

  /// What is asked of the full-text index.
  let outcome: Outcome
  /// Whether a match depends on words of the claim at all, so that some match better than others.
  let hasWords: Bool
  /// The parts of the expression, all required, that ask for figures; ``FigureFilter`` sees to them.
  let figures: [SearchExpression]
  /// Which word of the expression each FTS5 string is a form of.
  let words: [String: Int]

  /// Compiles `expression`, looking names up with `names`; unless `speakers` is `nil`, one of them must be the
  /// speaker, or a relay.
  ///
  /// - Throws: `queryTooDeep`, and what `names` throws.
  init(
    _ expression: SearchExpression, speakers: [Source.ID]? = nil,
    as relation: Attribution.Relation = .speaker,
    names: NameResolver
  ) throws {
    var builder = try MatchBuilder(names: names)
    let (rest, figures) = Self.parted(expression)
    self.figures = figures
    let node = try builder.node(rest, depth: 0)
    var root = node
    if let speakers {
      let sources = try names.sources(ofIdentities: speakers.map(\.rawValue))
      let tokens = sources.map { relation == .speaker ? MetaTokens.speaker($0) : MetaTokens.relay($0) }
      root = .all([node, builder.properties(tokens)])
    }
    outcome = root.outcome()
    hasWords = root.hasWords
    words = builder.words
  }

  /// The expression without the parts that ask for figures, and those.
  private static func parted(_ expression: SearchExpression) -> (SearchExpression, [SearchExpression]) {
    if case .all(let parts) = expression {
      let each = parts.map(parted)
      let rest = each.map(\.0).filter { $0 != .everything }
      return (rest.isEmpty ? .everything : .all(rest), each.flatMap(\.1))
    }
    return expression.asksForFigures ? (.everything, [expression]) : (expression, [])
  }

  /// A user's text as an FTS5 string, which has no mark within, since no word has one.
  static func quoted(_ text: String) -> String {
    // By scalars: a mark with an accent upon it is one character, and none that equals the mark.
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars where scalar.value != 0 {
      quoted.append(scalar == "\"" ? " " : scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// Whether every match takes long to find: of many words, all of which FTS5 asks, or of a beginning, of which it looks for
  /// all words first.
  var isCostly: Bool { words.count > Self.fewWords || words.keys.contains { $0.hasSuffix("*") } }

  /// Forms of words that cost next to nothing.
  private static let fewWords = 100

  /// Whether FTS5's tokenizer finds a word in `text`.
  static func hasWord(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: WordScanner.isWordScalar)
  }

  /// The FTS5 strings of a match, in order, as its phrases are numbered: each with the mark of a beginning.
  static func strings(of match: String) -> [String] {
    var found: [String] = []
    var open: String.UnicodeScalarView?
    for scalar in match.unicodeScalars {
      if var string = open {
        string.append(scalar)
        open = scalar == "\"" ? nil : string
        if scalar == "\"" { found.append(String(string)) }
      } else if scalar == "\"" {
        open = "\"".unicodeScalars
      } else if scalar == "*", let last = found.popLast() {
        found.append(last + " *")
      }
    }
    return found
  }
}
