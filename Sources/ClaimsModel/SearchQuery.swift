/// What is looked for, as a tree; the user's grammar is parsed into it, Storage turns it into SQL.
public indirect enum SearchExpression: Hashable, Sendable {
  /// Matches every claim.
  case everything
  /// One word, stemmed; with `isPrefix`, every word that starts so.
  case word(String, isPrefix: Bool)
  /// Words in this order, exactly as written.
  case phrase(String)
  /// A property of the claim.
  case field(SearchField)
  /// The claim has a figure, its own and not of a claim within it, of which the test holds.
  case figure(FigureTest)
  /// All of them; never empty.
  case all([SearchExpression])
  /// At least one of them; never empty.
  case any([SearchExpression])
  /// Claims that do not match.
  case not(SearchExpression)
}

extension SearchExpression {
  /// Both; what either is made of in one list.
  public func and(_ other: SearchExpression) -> SearchExpression {
    var parts: [SearchExpression] = []
    for expression in [self, other] where expression != .everything {
      if case .all(let inner) = expression { parts += inner } else { parts.append(expression) }
    }
    return parts.count > 1 ? .all(parts) : parts.first ?? .everything
  }

  /// Whether figures are asked for anywhere in it.
  public var asksForFigures: Bool {
    switch self {
    case .everything, .word, .phrase, .field: false
    case .figure: true
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForFigures)
    case .not(let part): part.asksForFigures
    }
  }

  /// Whether figures are asked for beside other alternatives, or under a `not`.
  public var hasFigureUnderOther: Bool {
    switch self {
    case .everything, .word, .phrase, .field, .figure: false
    case .all(let parts): parts.contains(where: \.hasFigureUnderOther)
    case .any, .not: asksForFigures
    }
  }

  /// Whether a property of which `test` holds is asked for anywhere in it.
  public func asks(for test: (SearchField) -> Bool) -> Bool {
    switch self {
    case .everything, .word, .phrase, .figure: false
    case .field(let field): test(field)
    case .all(let parts), .any(let parts): parts.contains { $0.asks(for: test) }
    case .not(let part): part.asks(for: test)
    }
  }
}

/// A property of a claim that a query can ask for.
public enum SearchField: Hashable, Sendable {
  /// The claim's speaker goes by this name (`speaker:`, `from:`, `by:`).
  case speaker(String)
  /// Anyone in the claim's chain goes by this name (`source:`).
  case source(String)
  /// A relay of the claim goes by this name (`via:`).
  case via(String)
  /// The article's outlet has this name (`outlet:`).
  case outlet(String)
  /// The claim is of this kind (`kind:`).
  case kind(ClaimKind)
  /// The claim's cue does this (`stance:`).
  case stance(Stance)
  /// The article's title has these words (`title:`).
  case title(String)
  /// The claim's confidence in hundredths, 0 to 100, lies within (`confidence:`).
  case confidence(ClosedRange<Int>)
  /// The claim stands within another.
  case nested
}

/// The order of results.
public enum SearchOrder: String, Hashable, Sendable, CaseIterable {
  /// Best match first; newest first where there are no words to match.
  case relevance
  /// Latest publication date first.
  case newest
  /// Earliest publication date first.
  case oldest
  /// Surest claim first; newest first among equals.
  case confidence
}

/// A search over the claims of an archive.
public struct SearchQuery: Hashable, Sendable {
  /// What to match.
  public var expression: SearchExpression
  /// Only claims of articles published on or after this date's first day.
  public var since: PartialDate?
  /// Only claims of articles published on or before this date's last day.
  public var until: PartialDate?
  /// The order of results.
  public var order: SearchOrder
  /// At most this many results; `nil` for all.
  public var limit: Int?
  /// Results to leave out at the start.
  public var offset: Int
  /// Whether a claim within another that matches too is no result of its own.
  public var foldsNested = false
  /// Whether of claims with the same words in several articles only the newest is a result.
  public var foldsCopies = false
  /// Whether only claims are meant whose words stand in several articles.
  public var isCopied = false
  /// Only claims of articles that came into the archive, or changed their words, since then.
  public var added: ArrivalTest?
  /// How far the results are counted.
  public var counting = Counting.exact

  /// Makes a query.
  public init(
    expression: SearchExpression = .everything, since: PartialDate? = nil, until: PartialDate? = nil,
    order: SearchOrder = .relevance, limit: Int? = 20, offset: Int = 0
  ) {
    self.expression = expression
    self.since = since
    self.until = until
    self.order = order
    self.limit = limit
    self.offset = offset
  }
}

/// When articles came into the archive.
public enum ArrivalTest: Hashable, Sendable {
  /// On or after the first day of a date, UTC.
  case since(PartialDate)
  /// In a later run of ingestion than this one.
  case afterIngest(Int)
}

/// A question to the figures of an archive.
public struct FigureQuery: Hashable, Sendable {
  /// Words that the counted phrase, the figure's own text or its claim must hold; `nil` for all figures.
  public var words: String?
  /// Whether one of the words at least must stand in the figure itself or in what it counts.
  public var isAboutWords = false
  /// What must hold of the figure's claim beside that.
  public var claims = SearchExpression.everything
  /// What must hold of the figure itself.
  public var test: FigureTest
  /// Only figures whose claim is by a speaker of one of these names; empty for all.
  public var speakers: [String]
  /// Only figures whose claim came through a relay of one of these names; empty for all.
  public var relays: [String]
  /// Only figures of articles of one of these outlets; empty for all.
  public var outlets: [String]
  /// Only figures of articles published on or after this date's first day.
  public var since: PartialDate?
  /// Only figures of articles published on or before this date's last day.
  public var until: PartialDate?
  /// The order of results; relevance means newest first.
  public var order: SearchOrder
  /// At most this many results; `nil` for all.
  public var limit: Int?
  /// Results to leave out at the start.
  public var offset: Int
  /// How far the results are counted.
  public var counting = Counting.exact

  /// Makes a question.
  public init(
    words: String? = nil, test: FigureTest = .any, speakers: [String] = [], relays: [String] = [],
    outlets: [String] = [], since: PartialDate? = nil, until: PartialDate? = nil,
    order: SearchOrder = .newest, limit: Int? = 20, offset: Int = 0
  ) {
    self.words = words
    self.test = test
    self.speakers = speakers
    self.relays = relays
    self.outlets = outlets
    self.since = since
    self.until = until
    self.order = order
    self.limit = limit
    self.offset = offset
  }
}
