public import ClaimsModel
import Storage

/// What a query that finds nothing would find: each of its conditions alone, and whole articles.
public struct QueryLeads: Hashable, Sendable {
  /// A condition with the number of claims that it alone finds.
  public struct Condition: Hashable, Sendable {
    /// The condition as it is written in a query.
    public var text: String
    /// Claims that match it alone.
    public var count: Int
    /// Names that are nearly the one that nobody bears; empty where the condition finds something, or asks for no name.
    public var similar: [String] = []
  }

  /// The query's conditions, in order; empty for a query of one.
  public var conditions: [Condition] = []
  /// An outlet that is asked for and that no article has; `nil` where there is none such.
  public var unknownOutlet: String?
  /// Outlets of the archive whose names are nearly the one that was asked for.
  public var similarOutlets: [String] = []
  /// The outlets that the archive has, those with most articles first; empty unless one was asked for in vain.
  public var outlets: [NamedCount] = []
  /// Articles that hold all words of the query; 0 for a query without words.
  public var articles = 0
  /// Claims that match at other times than those asked for; 0 for a query without dates.
  public var atOtherTimes = 0
  /// The query's words, as `claims articles` takes them.
  public var words: [String] = []
}

extension Archive {
  /// Where a query that finds nothing leads on.
  public func leads(from query: SearchQuery) throws(ArchiveError) -> QueryLeads {
    var leads = QueryLeads()
    let parts: [SearchExpression]
    if case .all(let all) = query.expression { parts = all } else { parts = [query.expression] }
    for part in parts.prefix(Self.mostConditions) {
      guard let text = part.written else { continue }
      let alone = SearchQuery(expression: part, since: query.since, until: query.until, limit: 0)
      var condition = QueryLeads.Condition(text: text, count: try search(alone).total)
      if condition.count == 0, let name = part.speakerName {
        condition.similar = Array(try similarNames(to: name).prefix(3))
      }
      if condition.count == 0, case .field(.outlet(let name)) = part {
        leads.unknownOutlet = name
        leads.outlets = try statistics().outlets
        leads.similarOutlets = try similarOutlets(to: name, among: leads.outlets.map(\.name))
      }
      if parts.count > 1 || !condition.similar.isEmpty { leads.conditions.append(condition) }
      leads.words += part.words
    }
    if query.since != nil || query.until != nil || query.added != nil {
      leads.atOtherTimes = try search(SearchQuery(expression: query.expression, limit: 0)).total
    }
    // `claims articles` knows no beginnings of words: without them it would find more than was asked.
    let areWhole = !parts.contains { if case .word(_, isPrefix: true) = $0 { true } else { false } }
    if !leads.words.isEmpty, areWhole {
      leads.articles = try articles(
        matching: leads.words.joined(separator: " "), outlet: nil, since: query.since, until: query.until,
        limit: 0,
        offset: 0
      ).total
    }
    return leads
  }

  private func similarOutlets(to name: String, among outlets: [String]) throws(ArchiveError) -> [String] {
    try read { try OutletFinder.similar(to: name, among: outlets, reader: $0) }
  }

  /// Conditions that are counted one by one.
  private static var mostConditions: Int { 12 }
}

extension SearchExpression {
  /// The condition as a query has it; `nil` for what stands in parentheses.
  fileprivate var written: String? {
    switch self {
    case .word(let word, let isPrefix): word + (isPrefix ? "*" : "")
    case .phrase(let phrase): "\"\(phrase)\""
    case .field(let field): field.written
    case .everything, .figure, .all, .any, .not: nil
    }
  }

  /// The words that a text must hold.
  fileprivate var words: [String] {
    switch self {
    case .word(let word, isPrefix: false): [word]
    case .phrase(let phrase): phrase.split(separator: " ").map(String.init)
    default: []
    }
  }

  /// The name of a person or body that is asked for.
  fileprivate var speakerName: String? {
    guard case .field(let field) = self else { return nil }
    switch field {
    case .speaker(let name), .source(let name), .via(let name): return name
    case .outlet, .kind, .stance, .title, .confidence, .nested: return nil
    }
  }
}

extension SearchField {
  /// The field as a query has it.
  fileprivate var written: String? {
    switch self {
    case .speaker(let name): "speaker:\(Self.quoted(name))"
    case .source(let name): "source:\(Self.quoted(name))"
    case .via(let name): "via:\(Self.quoted(name))"
    case .outlet(let name): "outlet:\(Self.quoted(name))"
    case .title(let words): "title:\(Self.quoted(words))"
    case .kind(let kind): "kind:\(kind.rawValue)"
    case .stance(let stance): "stance:\(stance.rawValue)"
    case .confidence(let range):
      "confidence:\(Double(range.lowerBound) / 100)..\(Double(range.upperBound) / 100)"
    case .nested: nil
    }
  }

  private static func quoted(_ text: String) -> String { text.contains(" ") ? "\"\(text)\"" : text }
}
